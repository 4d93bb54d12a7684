/**
 * Lines whose letters were given from left to right: the runs in which they are read, and the words turned round. Numbers
 * and Latin words keep their own direction, so they are runs of their own.
 */
import { LEFT_TO_RIGHT } from './visual-runs.ts';

interface Turned {
  /** The runs of the line in reading order; together they tile it. */
  readonly runs: readonly (readonly [start: number, end: number])[];
  /** The runs whose letters change places, with the letters in reading order. */
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** The line as it is read. */
  readonly text: string;
}

const BLANKS = /\s+/uy;
const RIGHT_TO_LEFT = /[^\s\p{N}\p{Script=Latin}\p{Script=Cyrillic}]+/uy;

/** Turns a line round. */
export function turnedLine(line: string): Turned {
  const runs: [number, number][] = [];
  const words: { start: number; end: number; text: string }[] = [];
  const texts: string[] = [];
  let position = 0;
  while (position < line.length) {
    const start = position;
    const isWord = (position = endOf(RIGHT_TO_LEFT, line, start)) > start;
    if (!isWord) position = Math.max(endOf(LEFT_TO_RIGHT, line, start), endOf(BLANKS, line, start), start + 1);
    let text = line.slice(start, position);
    if (isWord && text.length > 1) {
      text = turnedLetters(text);
      words.push({ start, end: position, text });
    }
    runs.push([start, position]);
    texts.push(text);
  }
  return { runs: inLatinOrder(line, runs.reverse()), words, text: texts.reverse().join('') };
}

/** The characters of a word from the last to the first; pairs of surrogates stay together. */
export const turnedLetters = (word: string): string => Array.from(word).reverse().join('');

/** Latin words and numbers that follow one another, parted by blanks, were laid out from left to right: they stay so. */
function inLatinOrder(line: string, runs: [number, number][]): [number, number][] {
  if (!/\p{Script=Latin}/u.test(line)) return runs;
  const isLatin = ([a, b]: readonly [number, number]) => /\p{Script=Latin}/u.test(line.slice(a, b));
  const isBlank = ([a, b]: readonly [number, number]) => /^\s+$/.test(line.slice(a, b));
  for (let i = 0; i < runs.length; i++) {
    if (!isLatin(runs[i]!)) continue;
    let last = i;
    for (let j = i + 1; j < runs.length && (isLatin(runs[j]!) || isBlank(runs[j]!)); j++) {
      if (isLatin(runs[j]!)) last = j;
    }
    runs.splice(i, last - i + 1, ...runs.slice(i, last + 1).reverse());
    i = last;
  }
  return runs;
}

function endOf(pattern: RegExp, line: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(line) ? pattern.lastIndex : start;
}
