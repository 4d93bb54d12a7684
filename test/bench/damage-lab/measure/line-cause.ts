/** Which simple model turns a raw line into a stretch of the truth? */
import { folded } from './folded-word.ts';
import { lettersReversed, wordsTurned } from './simple-models.ts';
import { ACROSS_WORDS, gramsOf, INSIDE_PIECES, type Truth } from './truth.ts';
import { countsOf, unshaped, wordsOf } from './words.ts';

export const LINE_CAUSES = [
  'as-it-stands',
  'visual-word-order',
  'visual-letter-order',
  'visual-run-order',
  // Letters reversed inside words or runs, which themselves stand in order or in any order but the reverse.
  'letters-reversed-in-pieces',
  // One word shows no order: some tools give every word, or every letter, a line of its own.
  'single-word',
  'other',
] as const;
export type LineCause = (typeof LINE_CAUSES)[number];

const MOST_GRAMS = 0.6;
const MOST_WORDS = 0.8;

const foldedWords = (line: string): string[] => wordsOf(line).map(folded);

/** Share of a line's letter sequences, blanks left out, that the truth has: split and glued words do not matter. */
function gramShare(truth: Truth, words: readonly string[], length: number): number {
  const grams = gramsOf(words, length);
  return grams.filter((gram) => truth.foldedGrams.has(gram)).length / Math.max(1, grams.length);
}

/** Share of a line's words that lie in the best window of the truth of the same length, in any order. */
function bestWindow(truth: Truth, words: readonly string[]): number {
  const all = truth.folded.words;
  const missing = countsOf(words);
  let inside = 0;
  let best = 0;
  for (const [index, word] of all.entries()) {
    const wanted = missing.get(word);
    if (wanted !== undefined) {
      if (wanted > 0) inside += 1;
      missing.set(word, wanted - 1);
    }
    const leaving = all[index - words.length];
    const back = leaving === undefined ? undefined : missing.get(leaving);
    if (leaving !== undefined && back !== undefined) {
      if (back >= 0) inside -= 1;
      missing.set(leaving, back + 1);
    }
    best = Math.max(best, inside);
  }
  return best / words.length;
}

/** Some tools turn only some of the words: those that the truth knows as they stand are left so. */
const turnedWhereNeeded = (truth: Truth, words: readonly string[], turned: readonly string[]): readonly string[] =>
  words.length === turned.length
    ? words.map((word, index) => (truth.folded.holds([word]) ? word : turned[index]!))
    : turned;

/** Null for a line without words. */
export function lineCauseOf(truth: Truth, line: string): LineCause | null {
  // Direction marks stand inside words, and are no part of the order of the line.
  const plain = unshaped(line).replace(/\p{Cf}/gu, '');
  const asItStands = foldedWords(plain);
  if (asItStands.length === 0) return null;
  if (asItStands.length === 1) return 'single-word';
  const readings: readonly (readonly [LineCause, readonly string[]])[] = [
    ['as-it-stands', asItStands],
    ['visual-word-order', asItStands.toReversed()],
    ['visual-letter-order', foldedWords(lettersReversed(plain))],
  ];
  const exact = readings.find(([, words]) => truth.folded.holds(words));
  if (exact) return exact[0];
  const inPieces: readonly (readonly [LineCause, readonly string[]])[] = [
    ['visual-run-order', asItStands],
    ['letters-reversed-in-pieces', turnedWhereNeeded(truth, asItStands, foldedWords(wordsTurned(plain)))],
  ];
  const whole = inPieces.find(([, words]) => bestWindow(truth, words) === 1);
  if (whole) return whole[0];
  const shares = readings.map(([cause, words]) => [cause, gramShare(truth, words, ACROSS_WORDS)] as const);
  const likely = shares.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (likely[1] >= MOST_GRAMS) return likely[0];
  const most = inPieces.find(
    ([, words]) => bestWindow(truth, words) >= MOST_WORDS || gramShare(truth, words, INSIDE_PIECES) >= MOST_GRAMS,
  );
  return most?.[0] ?? 'other';
}
