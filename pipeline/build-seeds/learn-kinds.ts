/** Learns which words tell which kind of line: logistic regression over several kinds. Depends on nothing but its examples. */
import { type KindModel, ROWS, SCALE } from '../text/kind-model.ts';

export interface KindExample<Kind extends string> {
  readonly features: readonly number[];
  readonly kind: Kind;
  readonly weight: number;
}

const ROUNDS = 8;
const RATE = 0.25;
const DECAY = 2e-4;

export function learnKinds<Kind extends string>(
  examples: readonly KindExample<Kind>[],
  kinds: readonly Kind[],
): KindModel<Kind> {
  const size = kinds.length;
  const weights = new Float32Array(ROWS * size);
  const squares = new Float32Array(ROWS * size).fill(0.1);
  const sums = new Float64Array(size);
  const places = new Map(kinds.map((kind, i) => [kind, i]));
  const draw = drawing(20261130);
  for (let n = 0; n < ROUNDS * examples.length; n++) {
    const { features, kind, weight } = examples[draw(examples.length)]!;
    const truth = places.get(kind)!;
    sums.fill(0);
    for (const feature of features) for (let k = 0; k < size; k++) sums[k]! += weights[feature * size + k]!;
    const most = Math.max(...sums);
    let total = 0;
    for (let k = 0; k < size; k++) {
      sums[k] = Math.exp(sums[k]! - most);
      total += sums[k]!;
    }
    for (const feature of features) {
      for (let k = 0; k < size; k++) {
        const place = feature * size + k;
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

/** Numbers below a bound, the same ones each time: a linear congruential generator. */
function drawing(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % bound;
  };
}
