import { exponential } from '../text/sequence-model.ts';
import type { Choice } from './choose-entity.ts';
import type { NamedSpan } from './settle-spans.ts';

/** Weights of the signs of how sure a mention and its link are; see seeds/models/link-confidence. */
export interface ConfidenceModel {
  readonly signs: readonly string[];
  readonly weights: readonly number[];
}

/** How a mention came to its entity. */
export type Way = 'known' | 'short' | 'alike' | 'unknown';

const logOdds = (p: number): number => {
  const q = Math.min(Math.max(p, 0.002), 0.998);
  // The natural logarithm by its series in (q − ½): sums and products alone, as for `exponential`.
  const ratio = (2 * q - 1) ** 2;
  let [term, sum] = [2 * q - 1, 0];
  for (let k = 1; k < 400; k += 2) {
    sum += term / k;
    term *= ratio;
  }
  return 2 * sum;
};

const SIGNS: readonly (readonly [string, (span: NamedSpan, way: Way, choice: Choice | null) => number])[] = [
  ['always', () => 1],
  ['unseen', ({ odds }) => Number(odds === 0)],
  ['odds', ({ odds }) => (odds === 0 ? 0 : logOdds(odds))],
  ['odds of an unknown name', ({ odds }, way) => (way === 'unknown' && odds > 0 ? logOdds(odds) : 0)],
  ['outside', ({ outside }) => logOdds(outside)],
  ['outside, unseen', ({ outside, odds }) => (odds === 0 ? logOdds(outside) : 0)],
  ['short', (_, way) => Number(way === 'short')],
  ['alike', (_, way) => Number(way === 'alike')],
  ['unknown', (_, way) => Number(way === 'unknown')],
  ['margin', (_, _way, choice) => (choice ? Math.min(choice.margin, 6) : 0)],
  ['steps', (_, _way, choice) => (choice ? Math.max(-4, Math.min(choice.steps, 10)) : 0)],
  ['weak', (_, _way, choice) => Number(choice?.entry.name.weak ?? false)],
  ['shared', (_, _way, choice) => Number(choice !== null && choice.margin < 10)],
  ['nationality', (_, _way, choice) => Number(choice?.entry.name.kind === 'demonym')],
  ['one word', ({ first, last }) => Number(first === last)],
  ['many words', ({ first, last }) => Number(last - first > 3)],
  ['person', ({ type }) => Number(type === 'person')],
  ['place', ({ type }) => Number(type === 'place')],
  ['organization', ({ type }) => Number(type === 'organization')],
  ['people', ({ type }) => Number(type === 'people')],
];

export const CONFIDENCE_SIGNS: readonly string[] = SIGNS.map(([sign]) => sign);

/** The signs of one mention, in the order of `CONFIDENCE_SIGNS`. */
export const confidenceSigns = (span: NamedSpan, way: Way, choice: Choice | null): number[] =>
  SIGNS.map(([, count]) => count(span, way, choice));

/** How probable it is that the mention stands here, is of this type and is linked right, from its signs. */
export function confidenceOf({ weights }: ConfidenceModel, signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, i) => total + sign * weights[i]!, 0);
  const confidence = 1 / (1 + exponential(-Math.max(-30, Math.min(30, sum))));
  return Math.round(confidence * 1e4) / 1e4;
}
