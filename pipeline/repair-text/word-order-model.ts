import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { ORDER_UNIT, shapeOf } from '../text/word-shape.ts';

/** How much the shapes weigh against the words themselves, in sightings. */
const PRIOR = 6;
/** Words kept with what was worked out about them; beyond, the memory is cleared. */
const MOST_UNITS = 20_000;

/** A word or mark, with what follows it in the counts and what was worked out before. */
export interface Unit {
  readonly word: string;
  readonly shape: string;
  readonly odds: Map<Unit, number>;
}

/** Judges in which of two orders words were written. */
export interface WordOrder {
  /** The words and marks of a text. */
  unitsOf(text: string): Unit[];
  /** Log odds that `first` was written before `second` rather than after it (natural logarithm; 0: no idea). */
  asymmetry(first: Unit, second: Unit): number;
  /** Sum of the log odds of neighbours. */
  score(units: readonly Unit[]): number;
}

/**
 * Makes the judge from the counts. A pair of words is backed off to word and shape, then to two shapes, so that a rare
 * word still says what its form says: a definite adjective follows its noun, a preposition ends no clause.
 */
export const wordOrderOf = perReference((reference: Reference): WordOrder => {
  const counts = new Map<string, Map<string, number>>();
  for (const [first, second, n] of reference.wordOrder.pairs) {
    let row = counts.get(first);
    if (!row) {
      row = new Map();
      counts.set(first, row);
    }
    row.set(second, n);
  }
  const share = (first: string, second: string, prior: number): number => {
    const forward = counts.get(first)?.get(second) ?? 0;
    const backward = counts.get(second)?.get(first) ?? 0;
    return (forward + PRIOR * prior) / (forward + backward + PRIOR);
  };
  const units = new Map<string, Unit>();
  const bySpelling = new Map<string, Unit>();
  const learn = (spelling: string): Unit => {
    if (bySpelling.size >= MOST_UNITS) {
      units.clear();
      bySpelling.clear();
    }
    const word = fold(spelling);
    const unit = units.get(word) ?? { word, shape: shapeOf(word), odds: new Map() };
    units.set(word, unit);
    bySpelling.set(spelling, unit);
    return unit;
  };
  const asymmetry = (first: Unit, second: Unit): number => {
    const known = first.odds.get(second);
    if (known !== undefined) return known;
    const [a, b] = [first.shape, second.shape];
    const shapes = a === b ? 0.5 : share(a, b, 0.5);
    const left = share(first.word, b, shapes);
    const right = share(a, second.word, shapes);
    const middle = Math.sqrt((left / (1 - left)) * (right / (1 - right)));
    const both = share(first.word, second.word, middle / (1 + middle));
    const value = first.word === second.word ? 0 : Math.log(both / (1 - both));
    first.odds.set(second, value);
    return value;
  };
  return {
    unitsOf(text) {
      const found: Unit[] = [];
      for (const [spelling] of text.matchAll(ORDER_UNIT)) found.push(bySpelling.get(spelling) ?? learn(spelling));
      return found;
    },
    asymmetry,
    score(list) {
      let sum = 0;
      for (let i = 1; i < list.length; i++) sum += asymmetry(list[i - 1]!, list[i]!);
      return sum;
    },
  };
});
