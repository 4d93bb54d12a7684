/**
 * How readily one word follows another: a linear model over pairs of neighbours, told by the words themselves, by their
 * shapes, and by how they begin and end, so that a rare word still says what its form says. Its weights lie in one table
 * under hashed names; see seeds/models/word-order.
 */
import type { Linkable } from './linkable.ts';

/** Number of weights, a power of two. */
export const WEIGHTS = 1 << 20;
/** A weight of the file is this many times the weight that was learnt. */
export const SCALE = 32;

/** Number of weights that tell of one pair. */
export const FEATURES = 7;

/** The places of the weights of a pair. */
export function featuresOf(a: Linkable, b: Linkable, into: Int32Array): void {
  into[0] = place(a.word, b.word, 1);
  into[1] = place(a.word, b.shape, 2);
  into[2] = place(a.shape, b.word, 3);
  into[3] = place(a.shape, b.shape, 4);
  into[4] = place(a.ending, b.shape, 5);
  into[5] = place(a.shape, b.beginning, 6);
  into[6] = place(a.ending, b.beginning, 7);
}

/** Log odds (natural logarithm) that `b` follows `a` rather than any other word of the same line. */
export const linkOf = (weights: Int8Array, a: Linkable, b: Linkable): number =>
  linkBetween(weights, a.word, a.shape, a.ending, b.word, b.shape, b.beginning);

/** The same, told by what the model sees of both. */
export function linkBetween(
  weights: Int8Array,
  word: number,
  shape: number,
  ending: number,
  next: number,
  nextShape: number,
  nextBeginning: number,
): number {
  const sum =
    weights[place(word, next, 1)]! +
    weights[place(word, nextShape, 2)]! +
    weights[place(shape, next, 3)]! +
    weights[place(shape, nextShape, 4)]! +
    weights[place(ending, nextShape, 5)]! +
    weights[place(shape, nextBeginning, 6)]! +
    weights[place(ending, nextBeginning, 7)]!;
  return sum / SCALE;
}

function place(a: number, b: number, kind: number): number {
  let hash = (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(kind, 0x27d4eb2f)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (WEIGHTS - 1);
}
