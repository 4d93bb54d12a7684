/** Corpora of any size, of words that are drawn: what they share is known. */

import type { ComparedText } from '../../../pipeline/index.ts';
import { type Draw, drawing } from '../../damaged-texts.ts';

const SYLLABLES = ['با', 'تر', 'جو', 'دين', 'را', 'سم', 'شي', 'طو', 'عل', 'فر', 'قا', 'كم', 'لو', 'من', 'نا', 'هي'];
const WORDS = 20_000;
const PARAGRAPH_WORDS = 45;
const PARAGRAPHS = 5;

/** The same number is the same word. Low numbers are common: a language has few frequent words and many rare ones. */
const wordOf = (n: number): string =>
  SYLLABLES[n % 16]! + SYLLABLES[(n >> 4) % 16]! + SYLLABLES[(n >> 8) % 16]! + (n >> 12);
const drawWord = (draw: Draw): string => wordOf(draw(1 + draw(WORDS)));
const paragraph = (draw: Draw): string => Array.from({ length: PARAGRAPH_WORDS }, () => drawWord(draw)).join(' ');
const article = (draw: Draw): string[] => Array.from({ length: PARAGRAPHS }, () => paragraph(draw));
const idOf = (i: number): string => `doc_${i.toString(16).padStart(12, '0')}`;

/** One word in twelve another one. */
const edited = (text: string, draw: Draw): string =>
  text.replace(/\S+/g, (word) => (draw(12) === 0 ? drawWord(draw) : word));

const corpus = (n: number, textOf: (i: number, draw: Draw) => string): ComparedText[] => {
  const draw = drawing(20261130);
  return Array.from({ length: n }, (_, i) => ({ id: idOf(i), text: textOf(i, draw) }));
};

export const corpora: Readonly<Record<string, (n: number) => ComparedText[]>> = {
  'articles, each fourth an edited copy of the one before': (n) => {
    let last: string[] = [];
    return corpus(n, (i, draw) => {
      if (i % 4 === 3) return edited(last.join('\n'), draw);
      last = article(draw);
      return last.join('\n');
    });
  },
  'articles that all have one paragraph in common': (n) => {
    const shared = paragraph(drawing(1));
    return corpus(n, (_, draw) => [...article(draw), shared].join('\n'));
  },
  'articles that all have one paragraph in common, on one line': (n) => {
    const shared = paragraph(drawing(1));
    return corpus(n, (_, draw) => [...article(draw), shared].join(' '));
  },
  'short reports that are half one paragraph in common': (n) => {
    const shared = paragraph(drawing(1));
    return corpus(n, (_, draw) => `${paragraph(draw)} ${shared}`);
  },
  'a series: one form, other words in a third of the places': (n) => {
    const form = article(drawing(1)).join('\n');
    return corpus(n, (_, draw) => form.replace(/\S+/g, (word) => (draw(3) === 0 ? drawWord(draw) : word)));
  },
  'one article, edited for each document': (n) => {
    const text = article(drawing(1)).join('\n');
    return corpus(n, (_, draw) => edited(text, draw));
  },
  'one article, the same in all documents': (n) => {
    const text = article(drawing(1)).join('\n');
    return corpus(n, () => text);
  },
};
