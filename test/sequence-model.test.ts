import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestLabels,
  exponential,
  forwardBackward,
  labelOdds,
  SCALE,
  type SequenceModel,
} from '../pipeline/text/sequence-model.ts';

const LABELS = ['O', 'B-a', 'I-a'];
const N = LABELS.length;
const scores = fc
  .array(fc.integer({ min: -60, max: 60 }), { minLength: N, maxLength: 4 * N })
  .map((list) => Int32Array.from(list.slice(0, list.length - (list.length % N))));
const steps = fc
  .array(fc.integer({ min: -60, max: 60 }), { minLength: N * (N + 1), maxLength: N * (N + 1) })
  .map((list) => Int16Array.from(list));

/** All sequences of labels of so many words, with the sum of each. */
function* sequences(model: SequenceModel, sums: Int32Array): Generator<{ labels: number[]; sum: number }> {
  const size = sums.length / N;
  for (let code = 0; code < N ** size; code++) {
    const labels = Array.from({ length: size }, (_, i) => Math.floor(code / N ** i) % N);
    let sum = 0;
    labels.forEach((label, i) => {
      sum += sums[i * N + label]! + model.steps[(i === 0 ? N : labels[i - 1]!) * N + label]!;
    });
    yield { labels, sum };
  }
}

const modelOf = (list: Int16Array): SequenceModel => ({ labels: LABELS, weights: new Int8Array(N), steps: list });

describe('the model of sequences', () => {
  it('should give the heaviest sequence of all', () => {
    fc.assert(
      fc.property(scores, steps, (sums, list) => {
        const model = modelOf(list);
        const heaviest = Math.max(...[...sequences(model, sums)].map(({ sum }) => sum));
        const found = [...bestLabels(model, sums)];
        expect([...sequences(model, sums)].find(({ labels }) => labels.join() === found.join())!.sum).toBe(heaviest);
      }),
    );
  });

  it('should give each label the share of the sequences that have it', () => {
    fc.assert(
      fc.property(scores, steps, (sums, list) => {
        const model = modelOf(list);
        const odds = labelOdds(model, sums);
        const weights = [...sequences(model, sums)].map(({ labels, sum }) => ({
          labels,
          weight: Math.exp(sum / SCALE),
        }));
        const total = weights.reduce((all, { weight }) => all + weight, 0);
        for (let place = 0; place < sums.length; place++) {
          const [word, label] = [Math.floor(place / N), place % N];
          const share =
            weights.reduce((all, { labels, weight }) => all + (labels[word] === label ? weight : 0), 0) / total;
          expect(odds[place]!).toBeCloseTo(share, 9);
        }
      }),
    );
  });

  it('should stay within numbers over long sentences', () => {
    const size = 5000;
    const words = new Float64Array(size * N).fill(1e-30).map((n, i) => (i % N === 0 ? 1 : n));
    const { odds } = forwardBackward(N, size, words, new Float64Array(N * (N + 1)).fill(1e-20));
    expect(odds.every((n) => n >= 0 && n <= 1)).toBe(true);
  });

  it('should raise e to a power', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-11);
      }),
    );
  });
});
