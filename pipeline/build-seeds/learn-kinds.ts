/** Learns which words tell which kind of line: logistic regression over several kinds. Depends on nothing but its examples. */

import { type KindModel, SCALE } from '../text/kind-model.ts';
import { drawing } from './drawing.ts';

export interface KindExample<Kind extends string> {
  readonly features: readonly number[];
  readonly kind: Kind;
  readonly weight: number;
}

const ROUNDS = 8;
const RATE = 0.25;
const DECAY = 2e-4;

/** @param rows of the table of weights: a power of two */
export function learnKinds<Kind extends string>(
  examples: readonly KindExample<Kind>[],
  kinds: readonly Kind[],
  rows: number,
): KindModel<Kind> {
  const size = kinds.length;
  const weights = new Float32Array(rows * size);
  const squares = new Float32Array(rows * size).fill(0.1);
  const sums = new Float64Array(size);
  const numbers = new Map(kinds.map((kind, i) => [kind, i]));
  const rowsOf = examples.map(({ features }) => features.map((feature) => (feature & (rows - 1)) * size));
  const draw = drawing(20261130);
  for (let n = 0; n < ROUNDS * examples.length; n++) {
    const chosen = draw(examples.length);
    const { kind, weight } = examples[chosen]!;
    const truth = numbers.get(kind)!;
    sums.fill(0);
    const places = rowsOf[chosen]!;
    for (const row of places) for (let k = 0; k < size; k++) sums[k]! += weights[row + k]!;
    const most = Math.max(...sums);
    let total = 0;
    for (let k = 0; k < size; k++) {
      sums[k] = Math.exp(sums[k]! - most);
      total += sums[k]!;
    }
    for (const row of places) {
      for (let k = 0; k < size; k++) {
        const place = row + k;
        const slope = (Number(k === truth) - sums[k]! / total) * weight - DECAY * weights[place]!;
        if (Math.abs(slope) < 1e-4) continue;
        squares[place]! += slope * slope;
        weights[place]! += (RATE * slope) / Math.sqrt(squares[place]!);
      }
    }
  }
  const rounded = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE))));
  return { kinds, weights: rounded };
}
