/** Which simple model turns a raw line into a stretch of the truth? */
import { folded } from './folded-word.ts';
import { lettersReversed } from './simple-models.ts';
import type { Truth } from './truth.ts';
import { countsOf, pairsOf, sharedOf, unshaped, wordsOf } from './words.ts';

export const LINE_CAUSES = [
  'as-it-stands',
  'visual-word-order',
  'visual-letter-order',
  'visual-run-order',
  'other',
] as const;
export type LineCause = (typeof LINE_CAUSES)[number];

/** A line with a few split or glued words still has most of its pairs of words. */
const MOST_PAIRS = 0.6;
const MOST_WORDS = 0.8;

const foldedWords = (line: string): string[] => wordsOf(line).map(folded);

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

/** Null for a line without words. */
export function lineCauseOf(truth: Truth, line: string): LineCause | null {
  const plain = unshaped(line);
  const asItStands = foldedWords(plain);
  if (asItStands.length === 0) return null;
  const readings: readonly (readonly [LineCause, readonly string[]])[] = [
    ['as-it-stands', asItStands],
    ['visual-word-order', asItStands.toReversed()],
    ['visual-letter-order', foldedWords(lettersReversed(plain))],
  ];
  const exact = readings.find(([, words]) => truth.folded.holds(words));
  if (exact) return exact[0];
  // Split and glued words do not matter once the blanks are gone.
  const glued = readings.find(
    ([cause, words]) => cause !== 'visual-word-order' && truth.foldedLetters.includes(words.join('')),
  );
  if (glued) return glued[0];
  if (bestWindow(truth, asItStands) === 1) return 'visual-run-order';
  const [cause, share] = readings
    .map(([name, words]) => {
      return [name, sharedOf(pairsOf(words), truth.foldedPairs) / Math.max(1, words.length - 1)] as const;
    })
    .reduce((a, b) => (b[1] > a[1] ? b : a));
  if (share >= MOST_PAIRS) return cause;
  return bestWindow(truth, asItStands) >= MOST_WORDS ? 'visual-run-order' : 'other';
}
