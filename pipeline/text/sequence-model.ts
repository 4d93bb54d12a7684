/**
 * A model that gives each word of a sentence a label: a conditional random field (Lafferty, McCallum and Pereira 2001) of first
 * order. Each feature of a word has a weight for each label, each pair of labels that follow each other has one, and all are
 * whole numbers, so that every machine comes to the same answer.
 */

export interface SequenceModel<Label extends string = string> {
  readonly labels: readonly Label[];
  /** Rows of one weight a label, found by the hash of the feature; as many rows as a power of two. */
  readonly weights: Int8Array;
  /** Weight of label `to` after label `from`: row `from`, column `to`; the last row is for the first word. */
  readonly steps: Int16Array;
}

/** A weight of the table is this many times the weight that was learnt (natural logarithm of the odds). */
export const SCALE = 24;

/** Features of the words of one sentence: those of word `i` from `at[i]` to `at[i + 1]`. */
export interface SentenceFeatures {
  readonly size: number;
  readonly at: Int32Array;
  readonly features: Int32Array;
}

/** Sum of the weights of each word for each label: row a word, column a label. */
export function wordScores({ labels, weights }: SequenceModel, { size, at, features }: SentenceFeatures): Int32Array {
  const n = labels.length;
  const mask = weights.length / n - 1;
  const scores = new Int32Array(size * n);
  for (let i = 0; i < size; i++) {
    const place = i * n;
    for (let k = at[i]!; k < at[i + 1]!; k++) {
      const row = (features[k]! & mask) * n;
      for (let label = 0; label < n; label++) scores[place + label]! += weights[row + label]!;
    }
  }
  return scores;
}

/** The best labels of a sentence by the Viterbi algorithm, as numbers; of equals the first. */
export function bestLabels({ labels, steps }: SequenceModel, scores: Int32Array): Uint8Array {
  const n = labels.length;
  const size = scores.length / n;
  const best = new Uint8Array(size);
  if (size === 0) return best;
  const from = new Uint8Array(size * n);
  let before = new Int32Array(n);
  let now = new Int32Array(n);
  for (let to = 0; to < n; to++) before[to] = scores[to]! + steps[n * n + to]!;
  for (let i = 1; i < size; i++) {
    for (let to = 0; to < n; to++) {
      let most = -0x7fffffff;
      let label = 0;
      for (let k = 0; k < n; k++) {
        const sum = before[k]! + steps[k * n + to]!;
        if (sum > most) {
          most = sum;
          label = k;
        }
      }
      now[to] = most + scores[i * n + to]!;
      from[i * n + to] = label;
    }
    [before, now] = [now, before];
  }
  let label = 0;
  for (let k = 1; k < n; k++) if (before[k]! > before[label]!) label = k;
  for (let i = size - 1; i >= 0; i--) {
    best[i] = label;
    label = from[i * n + label]!;
  }
  return best;
}

/** The probability of each label of each word, by the forward-backward algorithm: row a word, column a label. */
export function labelOdds({ labels, steps }: SequenceModel, scores: Int32Array): Float64Array {
  const n = labels.length;
  const size = scores.length / n;
  const grown = new Float64Array(n * (n + 1));
  for (let k = 0; k < grown.length; k++) grown[k] = exponential(steps[k]! / SCALE);
  const fallen = fallenPowers();
  const words = new Float64Array(size * n);
  for (let i = 0; i < size; i++) {
    let most = -0x7fffffff;
    for (let k = 0; k < n; k++) most = Math.max(most, scores[i * n + k]!);
    for (let k = 0; k < n; k++) words[i * n + k] = fallen[most - scores[i * n + k]!] ?? 0;
  }
  return forwardBackward(n, size, words, grown).odds;
}

interface Sums {
  /** The probability of each label of each word. */
  readonly odds: Float64Array;
  /** What leads to a label of a word, with that word, and what follows on it; each word's on a scale of its own. */
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
}

/** @param words what each label of each word weighs, @param steps what each step weighs: both no logarithms */
export function forwardBackward(n: number, size: number, words: Float64Array, steps: Float64Array): Sums {
  const ahead = new Float64Array(size * n);
  for (let i = 0; i < size; i++) {
    let total = 0;
    for (let to = 0; to < n; to++) {
      let sum = 0;
      if (i === 0) sum = steps[n * n + to]!;
      else for (let k = 0; k < n; k++) sum += ahead[(i - 1) * n + k]! * steps[k * n + to]!;
      sum *= words[i * n + to]!;
      ahead[i * n + to] = sum;
      total += sum;
    }
    for (let to = 0; to < n; to++) ahead[i * n + to]! /= total;
  }
  const odds = new Float64Array(size * n);
  const behind = new Float64Array(size * n).fill(1);
  for (let i = size - 1; i >= 0; i--) {
    let total = 0;
    for (let k = 0; k < n; k++) {
      odds[i * n + k] = ahead[i * n + k]! * behind[i * n + k]!;
      total += odds[i * n + k]!;
    }
    for (let k = 0; k < n; k++) odds[i * n + k]! /= total;
    if (i === 0) break;
    let most = 0;
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let to = 0; to < n; to++) sum += steps[k * n + to]! * words[i * n + to]! * behind[i * n + to]!;
      behind[(i - 1) * n + k] = sum;
      most = Math.max(most, sum);
    }
    for (let k = 0; k < n; k++) behind[(i - 1) * n + k]! /= most;
  }
  return { odds, ahead, behind };
}

/** Powers of e for whole steps down from 0: those of the scores of words, which are asked for again and again. */
let powers: Float64Array | undefined;
function fallenPowers(): Float64Array {
  powers ??= Float64Array.from({ length: LOWEST * SCALE }, (_, k) => exponential(-k / SCALE));
  return powers;
}
/** Logarithm of the odds below which nothing is left. */
const LOWEST = 700;

const LN2 = Math.LN2;

/**
 * e to the power of x, made of sums and products alone: those are the same on every machine, `Math.exp` need not be. Wrong by
 * less than 1 in 10^12 of its value.
 */
export function exponential(x: number): number {
  if (x < -700) return 0;
  const power = Math.round(x / LN2);
  const rest = x - power * LN2;
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 11; k++) {
    term *= rest / k;
    sum += term;
  }
  return sum * 2 ** power;
}
