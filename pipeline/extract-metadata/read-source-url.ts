import type { ArticleDocument, Block, Reference, Stated } from '../records.ts';
import { labelAt } from '../text/labels.ts';
import { wordsOf } from '../text/words.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';

const URL_IN_TEXT = /https?:\/\/[^\s<>"«»،؛]+/u;
/** Networks and shops: their addresses lead to posts, pages of the site and apps. */
const ELSEWHERE =
  /(?:^|\.)(?:t\.co|t\.me|telegram\.(?:me|org)|facebook\.com|fb\.(?:com|me|watch)|twitter\.com|x\.com|instagram\.com|youtube\.com|youtu\.be|tiktok\.com|whatsapp\.com|wa\.me|linkedin\.com|pinterest\.com|google\.com|apple\.com|apple\.co|huawei\.com|snapchat\.com|threads\.net|vk\.com)$/u;
const MOST_LABEL_WORDS = 6;

export const readSourceUrl: Field<Stated<string> | null> = {
  id: 'read-source-url',
  title: 'Read the URL of the source',
  why: 'The URL of the source line, of a line for the address of the page (`رابط الخبر:`), or the one that stands alone under the text, without the punctuation that follows it. URLs within the article or in posts, of networks, and behind a call to follow are not its source.',
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
  read(document, reference) {
    for (const block of blocksOf(document, 'source_line')) {
      const url = urlIn(document, block);
      if (url) return url;
    }
    const { blocks } = document;
    const filled = blocks.filter((b) => b.kind !== 'blank' && (b.article === null || b.article === 0));
    const last = filled.findLastIndex(
      (b) => b.kept && !isAddress(textOf(document, b)) && isSentence(textOf(document, b)),
    );
    for (const isLabelled of [true, false]) {
      for (const [i, block] of filled.entries()) {
        if (['embed', 'advert', 'caption', 'credit', 'comment_count'].includes(block.kind)) continue;
        const text = textOf(document, block);
        if (
          !URL_IN_TEXT.test(text) ||
          (block.kept &&
            !isAddress(text) &&
            !(
              isLabel(text, 'link', reference) &&
              /^[^.؟!]{3,40}\s\(?https?:\S+$|^[^:：]{3,40}[:：]\s*\(?https?:\S+$/u.test(text)
            ))
        )
          continue;
        const label = isAddress(text) ? (filled[i - 1] ? textOf(document, filled[i - 1]!) : '') : text;
        const isOwn =
          isLabel(label, 'link', reference) && wordsOf(label.replace(URL_IN_TEXT, '')).length <= MOST_LABEL_WORDS;
        // Under the text, or as the first line of all, as the address of a printed page.
        const isBare = isAddress(text) && (i > last ? !isCall(label, reference) : i === 0);
        const url = (isLabelled ? isOwn : isBare) && urlIn(document, block);
        if (url && !ELSEWHERE.test(hostOf(url.value) ?? '')) return url;
      }
    }
    return null;
  },
};

const isSentence = (text: string): boolean => wordsOf(text).length >= 5;
const isAddress = (text: string): boolean => /^\S+$/u.test(text) && URL_IN_TEXT.test(text);
const isLabel = (text: string, says: 'link', reference: Reference): boolean =>
  labelAt(text, reference)?.says.has(says) ?? false;
/** A line that asks to follow, or that announces something else: `… على الرابط:`. */
const isCall = (text: string, reference: Reference): boolean =>
  (labelAt(text, reference)?.says.has('follow') ?? false) || /[:：]\s*$/u.test(text);

function urlIn(document: ArticleDocument, block: Block): Stated<string> | null {
  const match = URL_IN_TEXT.exec(textOf(document, block));
  if (!match) return null;
  const url = match[0].replace(/[.,:;!?)\]}'…]+$/, '');
  const start = block.textStart + match.index;
  return stated(url, 'read-source-url', start, start + url.length);
}

/** The host of a URL without www; null if it has none that can be read. */
export function hostOf(url: string): string | null {
  const host = /^https?:\/\/(?:[^/@\s]*@)?([\p{L}\p{N}.-]+)/iu
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  return host && /^[a-z0-9]+([.-][a-z0-9]+)+$/.test(host) ? host : null;
}
