/**
 * Lines whose letters were given from left to right: the runs in which they are read, and the words turned round. Numbers
 * and Latin words keep their own direction, so they are runs of their own.
 */
import { LEFT_TO_RIGHT } from './visual-runs.ts';

export interface Turned {
  /** The runs of the line in reading order; together they tile it. */
  readonly runs: readonly (readonly [start: number, end: number])[];
  /** The runs whose letters change places, with the letters in reading order. */
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** The line as it is read. */
  readonly text: string;
}

const BLANKS = /\s+/uy;
const RIGHT_TO_LEFT = /[^\s\p{N}\p{Script=Latin}\p{Script=Cyrillic}]+/uy;
const RIGHT_TO_LEFT_ONLY = /^[^\s\p{N}\p{Script=Latin}\p{Script=Cyrillic}]+$/u;

/** Turns a line round, numbers and Latin words in their places among the words. */
export function turnedLine(line: string, turn: TurnWord = turnedLetters): Turned {
  return put(line, inLatinOrder(line, runsOf(line).reverse()), turn);
}

/** Turns each stretch between numbers and Latin words round, and leaves the stretches in the order in which they stand. */
export function turnedStretches(line: string, turn: TurnWord = turnedLetters): Turned {
  const runs: [number, number][] = [];
  let stretch: [number, number][] = [];
  for (const run of runsOf(line)) {
    if (!/[\p{N}\p{Script=Latin}]/u.test(line.slice(...run))) {
      stretch.push(run);
      continue;
    }
    runs.push(...stretch.reverse(), run);
    stretch = [];
  }
  return put(line, [...runs, ...stretch.reverse()], turn);
}

/** Words, numbers and Latin words, blanks, as they stand. */
function runsOf(line: string): [number, number][] {
  const runs: [number, number][] = [];
  for (let position = 0; position < line.length; ) {
    const start = position;
    position = endOf(RIGHT_TO_LEFT, line, start);
    if (position === start) position = Math.max(endOf(LEFT_TO_RIGHT, line, start), endOf(BLANKS, line, start), start + 1);
    runs.push([start, position]);
  }
  return runs;
}

/** The line in a new order, with the letters of its words turned. */
function put(line: string, runs: readonly (readonly [number, number])[], turn: TurnWord): Turned {
  const words: { start: number; end: number; text: string }[] = [];
  const texts = runs.map(([start, end]) => {
    const text = line.slice(start, end);
    if (text.length < 2 || !RIGHT_TO_LEFT_ONLY.test(text)) return text;
    const turned = turn(text);
    words.push({ start, end, text: turned });
    return turned;
  });
  return { runs, words: words.sort((a, b) => a.start - b.start), text: texts.join('') };
}

/** Gives the letters of a word in reading order; the result is as long as the word. */
export type TurnWord = (word: string) => string;

const LAM_ALEF = /ل[اأإآ]/g;
/** More pairs in one word are turned all alike. */
const MOST_PAIRS = 4;

/**
 * The ways to turn a word: a pair of lam and alef may have been one glyph, whose two letters were given in reading order
 * among letters that are not. The plain way comes first, then those that keep some pairs.
 */
export function waysToTurn(word: string): string[] {
  const pairs = Array.from(word.matchAll(LAM_ALEF), (m) => m.index);
  if (pairs.length === 0 || pairs.length > MOST_PAIRS) return [turnedLetters(word)];
  return Array.from({ length: 1 << pairs.length }, (_, kept) => {
    const letters = word.split('');
    pairs.forEach((at, i) => {
      if (kept & (1 << i)) letters.splice(at, 2, letters[at + 1]!, letters[at]!);
    });
    return turnedLetters(letters.join(''));
  });
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
