import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { shapeOf } from '../text/word-shape.ts';

/** How much the shapes weigh against the words themselves, in sightings. */
const PRIOR = 6;

/** Judges in which of two orders words were written. */
export interface WordOrder {
  /** Log odds that `first` was written before `second` rather than after it (natural logarithm; 0: no idea). */
  asymmetry(first: string, second: string): number;
  /** Sum of the log odds of neighbours, for a sequence of folded words and marks. */
  score(units: readonly string[]): number;
}

/**
 * Makes the judge from the counts. A pair of words is backed off to word and shape, then to two shapes, so that a rare
 * word still says what its form says: a definite adjective follows its noun, a preposition ends no clause.
 */
export const wordOrderOf = perReference((reference: Reference): WordOrder => {
  const counts = new Map<string, number>();
  for (const [first, second, n] of reference.wordOrder.pairs) counts.set(`${first}\t${second}`, n);
  const share = (first: string, second: string, prior: number): number => {
    const forward = counts.get(`${first}\t${second}`) ?? 0;
    const backward = counts.get(`${second}\t${first}`) ?? 0;
    return (forward + PRIOR * prior) / (forward + backward + PRIOR);
  };
  const cache = new Map<string, number>();
  const asymmetry = (first: string, second: string): number => {
    if (first === second) return 0;
    const key = `${first}\t${second}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const [a, b] = [shapeOf(first), shapeOf(second)];
    let odds = 0.5;
    if (a !== b) odds = share(a, b, odds);
    const left = share(first, b, odds);
    const right = share(a, second, odds);
    const middle = Math.sqrt((left / (1 - left)) * (right / (1 - right)));
    const both = share(first, second, middle / (1 + middle));
    const value = Math.log(both / (1 - both));
    if (cache.size < 200_000) cache.set(key, value);
    return value;
  };
  return {
    asymmetry,
    score(units) {
      let sum = 0;
      for (let i = 1; i < units.length; i++) sum += asymmetry(units[i - 1]!, units[i]!);
      return sum;
    },
  };
});
