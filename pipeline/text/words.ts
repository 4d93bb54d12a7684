import { MARK } from './arabic.ts';

/** A stretch of text. Offsets are UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Span {
  readonly text: string;
}

/**
 * Cut after so many characters, as in every pattern over text without blanks: the engine keeps a note of each character of a
 * match and gives up at some millions of them, and a line of ten megabytes without a blank has as many.
 */
const WORD = new RegExp(`[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_${MARK}]{0,100000}`, 'gu');

/** The words of a text: runs of letters, marks and digits. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return words;
}

export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text without their line feeds. A text that ends with a line feed has no empty line after it. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** The lines that hold a character; a text without it costs one search. */
export function linesWith(text: string, character: string): Line[] {
  const lines: Line[] = [];
  for (let at = text.indexOf(character); at >= 0; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end, text: text.slice(start, end) });
    at = text.indexOf(character, end);
  }
  return lines;
}
