/**
 * Words of which the last letters come out behind the mark that follows the word: `كتابه!م` for كتابهم!. A run that holds
 * the end of a word and its mark is put behind the rest of the word, and its mark before its letters.
 */
import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import { wordCosts } from './word-costs.ts';

const WORD_MARK_LETTERS = new RegExp(`([${LETTER}]{2,})([.،؛:!؟]+)([${LETTER}]{1,3})(?![${LETTER}])`, 'g');
/** What the whole word must gain over its pieces (natural logarithm). */
const GAINS = 4;

interface FragmentAtMark {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly (readonly [number, number])[];
  readonly word: string;
  readonly gain: number;
}

/** The words that a mark cuts, where the whole is known and the letters behind the mark are hardly a word. */
export function* fragmentsAtMark(text: string, reference: Reference): Generator<FragmentAtMark> {
  const costs = wordCosts(reference);
  for (const { 0: whole, 1: first = '', 2: mark = '', 3: rest = '', index: start } of text.matchAll(
    WORD_MARK_LETTERS,
  )) {
    const word = first + rest;
    if (!costs.isKnown(word)) continue;
    const gain = costs.costOf(first) + costs.costOf(rest) - costs.costOf(word);
    if (gain < GAINS) continue;
    const [a, b, end] = [start + first.length, start + first.length + mark.length, start + whole.length];
    const runs = [[start, a] as const, [b, end] as const, [a, b] as const];
    yield { start, end, runs, word, gain };
  }
}
