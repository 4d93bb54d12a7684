/** Learns a conditional random field from labelled sentences. Depends on nothing but its examples. */

import { forwardBackward, SCALE, type SentenceFeatures, type SequenceModel } from '../text/sequence-model.ts';
import { drawing } from './drawing.ts';

export interface SequenceExample extends SentenceFeatures {
  /** For each word the labels that it may have, as bits: one, or several where the truth is known in part. */
  readonly allowed: Uint32Array;
  readonly weight: number;
  /** By place in `features`: 1 for a feature that knows the word itself, 2 from the knowledge base, 4 from the document, else 0. */
  readonly kinds: Uint8Array;
}

export interface Settings {
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of the words whose own features are left out for a round, of those whose knowledge is, of the sentences whose document is. */
  readonly forgetWords: number;
  readonly forgetNames: number;
  readonly forgetDocument: number;
}

export const SETTINGS: Settings = {
  rounds: 10,
  rate: 0.15,
  decay: 1e-4,
  forgetWords: 0.3,
  forgetNames: 0.1,
  forgetDocument: 0.3,
};

/** @param rows of the table of weights: a power of two */
export function learnSequence(
  examples: readonly SequenceExample[],
  labels: readonly string[],
  rows: number,
  settings: Settings = SETTINGS,
  seed = 1,
): Learnt {
  const n = labels.length;
  const weights = new Float32Array(rows * n);
  const squares = new Float32Array(rows * n).fill(0.05);
  const steps = new Float64Array(n * (n + 1));
  const stepSquares = new Float64Array(n * (n + 1)).fill(1);
  for (let from = 0; from <= n; from++)
    for (let to = 0; to < n; to++) if (!mayFollow(labels[from], labels[to]!)) steps[from * n + to] = NEVER;
  const draw = drawing(20261201 * seed);
  const order = Int32Array.from(examples.keys());
  /** Sums over the later rounds: their mean is surer than the last round alone. */
  const sums = new Float32Array(rows * n);
  const sumsOfSteps = new Float64Array(n * (n + 1));
  let summed = 0;
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = draw(i + 1);
      [order[i], order[k]] = [order[k]!, order[i]!];
    }
    const rate = settings.rate * (1 - (0.8 * round) / settings.rounds);
    for (const chosen of order) learnOne(examples[chosen]!, rate);
    if (round < settings.rounds / 2) continue;
    for (let k = 0; k < sums.length; k++) sums[k]! += weights[k]!;
    for (let k = 0; k < steps.length; k++) sumsOfSteps[k]! += steps[k]!;
    summed++;
  }

  function learnOne(example: SequenceExample, rate: number): void {
    const { size, at, features, kinds, allowed, weight } = example;
    if (size === 0) return;
    const kept: Int32Array[] = [];
    const scores = new Float64Array(size * n);
    // Without the document for whole sentences: so are they read the first time.
    const forgetsDocument = draw(1000) < settings.forgetDocument * 1000 ? 4 : 0;
    for (let i = 0; i < size; i++) {
      const dropped =
        (draw(1000) < settings.forgetWords * 1000 ? 1 : 0) |
        (draw(1000) < settings.forgetNames * 1000 ? 2 : 0) |
        forgetsDocument;
      const list: number[] = [];
      for (let k = at[i]!; k < at[i + 1]!; k++) if (!(kinds[k]! & dropped)) list.push((features[k]! & (rows - 1)) * n);
      kept.push(Int32Array.from(list));
      for (const row of list) for (let label = 0; label < n; label++) scores[i * n + label]! += weights[row + label]!;
    }
    const grown = steps.map(Math.exp);
    const free = new Float64Array(size * n);
    const bound = new Float64Array(size * n);
    for (let i = 0; i < size; i++) {
      let most = -Infinity;
      for (let k = 0; k < n; k++) most = Math.max(most, scores[i * n + k]!);
      for (let k = 0; k < n; k++) {
        free[i * n + k] = Math.exp(scores[i * n + k]! - most);
        bound[i * n + k] = (allowed[i]! >>> k) & 1 ? Math.max(free[i * n + k]!, 1e-30) : 0;
      }
    }
    const found = forwardBackward(n, size, free, grown);
    const truth = forwardBackward(n, size, bound, grown);
    for (let i = 0; i < size; i++) {
      for (let label = 0; label < n; label++) {
        const slope = (truth.odds[i * n + label]! - found.odds[i * n + label]!) * weight;
        if (Math.abs(slope) < 1e-3) continue;
        for (const row of kept[i]!) {
          const place = row + label;
          const g = slope - settings.decay * weights[place]!;
          squares[place]! += g * g;
          weights[place]! += (rate * g) / Math.sqrt(squares[place]!);
        }
      }
    }
    const first = n * n;
    for (let to = 0; to < n; to++) learnStep(first + to, (truth.odds[to]! - found.odds[to]!) * weight, rate);
    const pairs = new Float64Array(n * n);
    for (let i = 1; i < size; i++) {
      addPairs(pairs, i, weight, truth, bound, grown);
      addPairs(pairs, i, -weight, found, free, grown);
    }
    for (let place = 0; place < n * n; place++) learnStep(place, pairs[place]!, rate);
  }

  function learnStep(place: number, slope: number, rate: number): void {
    if (steps[place] === NEVER || Math.abs(slope) < 1e-4) return;
    stepSquares[place]! += slope * slope;
    steps[place]! += (rate * slope) / Math.sqrt(stepSquares[place]!);
  }

  /** Adds the probability of each pair of labels of a word and the one before it. */
  function addPairs(
    pairs: Float64Array,
    i: number,
    weight: number,
    { ahead, behind }: ReturnType<typeof forwardBackward>,
    words: Float64Array,
    grown: Float64Array,
  ): void {
    const sums = new Float64Array(n * n);
    let total = 0;
    for (let from = 0; from < n; from++) {
      const lead = ahead[(i - 1) * n + from]!;
      if (lead < 1e-12) continue;
      for (let to = 0; to < n; to++) {
        const sum = lead * grown[from * n + to]! * words[i * n + to]! * behind[i * n + to]!;
        sums[from * n + to] = sum;
        total += sum;
      }
    }
    if (total > 0) for (let place = 0; place < n * n; place++) pairs[place]! += (weight * sums[place]!) / total;
  }

  return {
    weights: sums.map((sum) => sum / summed),
    steps: sumsOfSteps.map((sum) => sum / summed),
  };
}

/** What was learnt, as it was learnt: logarithms of odds. */
interface Learnt {
  readonly weights: Float32Array;
  readonly steps: Float64Array;
}

/** Rounds what was learnt in several runs, their mean, to the whole numbers of a model. */
export function modelOf<Label extends string>(labels: readonly Label[], runs: readonly Learnt[]): SequenceModel<Label> {
  const mean = (place: number, of: (run: Learnt) => ArrayLike<number>) =>
    runs.reduce((sum, run) => sum + of(run)[place]!, 0) / runs.length;
  const [{ weights, steps }] = runs as [Learnt];
  const byte = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight * SCALE)));
  return {
    labels,
    weights: Int8Array.from(weights, (_, place) => byte(mean(place, (run) => run.weights))),
    steps: Int16Array.from(steps, (_, place) => Math.round(mean(place, (run) => run.steps) * SCALE)),
  };
}

/** Weight of a step that no sentence takes. */
const NEVER = -100;

/** `I-place` goes on from `B-place` or `I-place` only. */
function mayFollow(from: string | undefined, to: string): boolean {
  if (!to.startsWith('I-')) return true;
  return from !== undefined && from !== 'O' && from.slice(2) === to.slice(2);
}
