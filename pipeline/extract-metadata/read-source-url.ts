import type { Stated } from '../records.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';

const URL_IN_TEXT = /https?:\/\/[^\s<>"«»،؛]+/u;

export const readSourceUrl: Field<Stated<string> | null> = {
  id: 'read-source-url',
  title: 'Read the URL of the source',
  why: 'The URL of the source line, without the punctuation that follows it. URLs within the article or in posts are not its source.',
  example: {
    page: [
      'جسر جديد فوق نهر جيحون',
      'افتتح جسر جديد فوق نهر جيحون يربط ضفتيه قرب مدينة ترمذ، ويتسع لأربعة مسارات للسيارات وخط للسكة الحديد.',
      'المصدر: https://www.example.uz/ar/news/bridge.',
    ],
    values: { source_url: 'https://www.example.uz/ar/news/bridge' },
  },
  lookAlike: {
    page: [
      'جسر جديد فوق نهر جيحون',
      'نشرت الوزارة صور الجسر على صفحتها https://www.example.uz/bridge ودعت السكان إلى زيارته في يوم الافتتاح مع أسرهم.',
    ],
    values: { source_url: null },
  },
  read(document) {
    for (const block of blocksOf(document, 'source_line')) {
      const match = URL_IN_TEXT.exec(textOf(document, block));
      if (!match) continue;
      const url = match[0].replace(/[.,:;!?)\]}'…]+$/, '');
      const start = block.textStart + match.index;
      return stated(url, 'read-source-url', start, start + url.length);
    }
    return null;
  },
};

/** The host of a URL without www; null if it has none that can be read. */
export function hostOf(url: string): string | null {
  const host = /^https?:\/\/(?:[^/@\s]*@)?([\p{L}\p{N}.-]+)/iu
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  return host && /^[a-z0-9]+([.-][a-z0-9]+)+$/.test(host) ? host : null;
}
