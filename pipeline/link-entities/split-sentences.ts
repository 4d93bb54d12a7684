import { perReference } from '../per-reference.ts';
import type { ArticleDocument, Reference, Sentence } from '../records.ts';
import { wordsOf } from '../text/words.ts';

/** Marks that end a sentence, with the quotation mark or bracket that closes after them, before a blank. */
const END = /(?<![.!؟…])[.!؟…]+["”»)\]]*(?=\s)/gu;

/** No abbreviation is as long. */
const LONGEST_WORD = 60;

const abbreviations = perReference(
  (reference: Reference) => new Set(reference.lexicon.abbreviations.map((e) => e.form).filter((f) => f.endsWith('.'))),
);

/** The sentences of the article's text. A line is at least one sentence; abbreviations and initials end none. */
export function splitSentences(document: ArticleDocument, reference: Reference): Sentence[] {
  const known = abbreviations(reference);
  const sentences: Sentence[] = [];
  for (const part of document.parts) {
    const line = document.text.slice(part.start, part.end);
    let start = 0;
    const close = (end: number) => {
      const text = line.slice(start, end);
      const trimmed = text.trim();
      if (trimmed !== '') {
        const at = part.start + start + text.indexOf(trimmed);
        sentences.push({ start: at, end: at + trimmed.length, part, words: wordsOf(trimmed).length });
      }
      start = end;
    };
    for (const match of line.matchAll(END)) {
      const end = match.index + match[0].length;
      let wordStart = end;
      while (wordStart > start && end - wordStart <= LONGEST_WORD && !/\s/.test(line[wordStart - 1]!)) wordStart--;
      const word = line.slice(wordStart, end);
      if (known.has(word) || /^[\p{L}]\.$/u.test(word)) continue;
      close(end);
    }
    close(line.length);
  }
  return sentences;
}
