import type { Reference } from '../records.ts';
import { tokensOf } from './survey.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** How likely the words of a text are, one behind the other (natural logarithm). */
export function chainScore(text: string, reference: Reference): number {
  const { link } = wordEvidence(reference);
  let score = 0;
  let last: Unit | null = null;
  for (const { unit } of tokensOf(text, 0, text.length, reference)) {
    score += (last ? link(last, unit) : 0) - unit.cost;
    last = unit;
  }
  return score;
}
