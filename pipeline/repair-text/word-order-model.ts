import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { ORDER_UNIT } from '../text/word-shape.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

export type { Unit };

/** Judges in which of two orders words were written. */
export interface WordOrder {
  /** The words and marks of a text. */
  unitsOf(text: string): Unit[];
  /** Sum of the log odds of neighbours. */
  score(units: readonly Unit[]): number;
}

export const wordOrderOf = perReference((reference: Reference): WordOrder => {
  const { unit, link } = wordEvidence(reference);
  return {
    unitsOf: (text) => Array.from(text.matchAll(ORDER_UNIT), ([spelling]) => unit(spelling)),
    score(list) {
      let sum = 0;
      for (let i = 1; i < list.length; i++) sum += link(list[i - 1]!, list[i]!);
      return sum;
    },
  };
});
