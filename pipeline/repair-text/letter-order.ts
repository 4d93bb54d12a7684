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

const LATIN = /\p{Script=Latin}/u;
const BLANKS = /\s+/uy;
/** Cut after so many: see text/words.ts. */
const RIGHT_TO_LEFT = /[^\s\p{N}\p{Script=Latin}\p{Script=Cyrillic}]{1,100000}/uy;
const RIGHT_TO_LEFT_ONLY = /^[^\s\p{N}\p{Script=Latin}\p{Script=Cyrillic}]{1,100000}$/u;

/** Turns a line round, numbers and Latin words in their places among the words. */
export function turnedLine(line: string, turn: TurnWord = turnedLetters): Turned {
  return put(line, runsOf(line).reverse(), turn);
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
    for (const own of stretch.reverse()) runs.push(own);
    runs.push(run);
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
    if (position === start) position = Math.max(endOfPhrase(line, start), endOf(BLANKS, line, start), start + 1);
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

/** Which pairs of letters a document may give in reading order. */
export interface Ligatures {
  readonly keepsLamAlef: boolean;
  readonly keepsAlefLam: boolean;
  /** Whether a pair at the end, which is most often the article `ال` of a turned word, may be kept too. */
  readonly keepsLast: boolean;
}

/** A pair of lam and alef, in either order, may have been one glyph. */
const PAIR = /^(?:ل[اأإآ]|ال)/;
/** Words with more ways are turned plainly. */
const MOST_WAYS = 16;
/** No word is longer: letters without blanks are turned plainly, since no way makes a word of them. */
const LONGEST_WORD = 60;

/**
 * The ways to turn a word: the two letters of one glyph were given in reading order among letters that are not. The plain
 * way comes first, then those that keep some pairs.
 */
export function waysToTurn(word: string, { keepsLamAlef, keepsAlefLam, keepsLast }: Ligatures): string[] {
  if (word.length > LONGEST_WORD) return [turnedLetters(word)];
  let ways = [''];
  // Letters are put before what was read: the way that takes no pair stays first.
  for (let i = 0; i < word.length; ) {
    const pair = PAIR.exec(word.slice(i, i + 2))?.[0];
    if (!pair || ways.length * 2 > MOST_WAYS) {
      const unit = String.fromCodePoint(word.codePointAt(i)!);
      ways = ways.map((way) => unit + way);
      i += unit.length;
      continue;
    }
    const keeps = (pair[0] === 'ل' ? keepsLamAlef : keepsAlefLam) && (keepsLast || i + 2 < word.length);
    const plain = ways.map((way) => pair[1]! + pair[0]! + way);
    ways = keeps ? [...plain, ...ways.map((way) => pair + way)] : plain;
    i += 2;
  }
  return ways;
}

/** The characters of a word from the last to the first; pairs of surrogates stay together. */
export function turnedLetters(word: string): string {
  if (word.length <= TURNED_AT_ONCE) return Array.from(word).reverse().join('');
  const parts: string[] = [];
  for (let end = word.length; end > 0; ) {
    const at = Math.max(0, end - TURNED_AT_ONCE);
    // Never between the halves of a pair.
    const start = at > 0 && word.codePointAt(at - 1)! > 0xffff ? at - 1 : at;
    parts.push(Array.from(word.slice(start, end)).reverse().join(''));
    end = start;
  }
  return parts.join('');
}

/** Letters without blanks may be a whole book: they are turned in parts, so that memory holds a few of them at a time. */
const TURNED_AT_ONCE = 4_000;

/** Latin words, and the numbers and Latin words that follow them, were laid out from left to right: they are one run. */
function endOfPhrase(line: string, start: number): number {
  let end = endOf(LEFT_TO_RIGHT, line, start);
  while (LATIN.test(line.slice(start, end)) && line[end] === ' ') {
    const next = endOf(LEFT_TO_RIGHT, line, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function endOf(pattern: RegExp, line: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(line) ? pattern.lastIndex : start;
}
