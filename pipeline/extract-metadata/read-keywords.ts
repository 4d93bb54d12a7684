import type { Stated } from '../records.ts';
import { afterLabel, blocksOf, type Field, stated, textOf } from './field.ts';

export const readKeywords: Field<readonly Stated<string>[]> = {
  id: 'read-keywords',
  title: 'Read the keywords',
  why: 'What stands after the label of the keyword line, parted by commas, bars or number signs; underscores of a tag are read as blanks.',
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
