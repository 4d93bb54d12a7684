import type { Stated } from '../records.ts';
import { afterLabel, blocksOf, type Field, stated, textOf } from './field.ts';

export const readKeywords: Field<readonly Stated<string>[]> = {
  id: 'read-keywords',
  title: 'Read the keywords',
  why: 'What stands after the label of the keyword line, parted by commas, bars or number signs; underscores of a tag are read as blanks.',
  example: {
    page: [
      'مهرجان الخزامى في جبال كازاخستان',
      'يقام في جبال كازاخستان الأسبوع المقبل مهرجان للخزامى البري، ويقود علماء النبات الزوار إلى الحقول التي تزهر في أبريل.',
      'وسوم: #آسيا_الوسطى، #السياحة، الطبيعة',
    ],
    values: { keywords_json: '["آسيا الوسطى","السياحة","الطبيعة"]' },
  },
  lookAlike: {
    page: [
      'مهرجان الخزامى في جبال كازاخستان',
      'يقام في جبال كازاخستان الأسبوع المقبل مهرجان للخزامى البري، ونشر المنظمون صور الحقول تحت وسم #السياحة في مواقع التواصل.',
    ],
    values: { keywords_json: '[]' },
  },
  read(document) {
    const found: Stated<string>[] = [];
    for (const block of blocksOf(document, 'keywords')) {
      const { text, start } = afterLabel(textOf(document, block));
      if (start === 0) continue;
      for (const match of text.matchAll(/[^،,؛;|#\n]+/gu)) {
        const word = match[0].trim();
        if (word === '') continue;
        const at = block.textStart + start + match.index + match[0].indexOf(word);
        found.push(stated(word.replaceAll('_', ' '), 'read-keywords', at, at + word.length));
      }
    }
    return found;
  },
};
