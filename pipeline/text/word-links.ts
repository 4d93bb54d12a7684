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
  linkBetween(
    weights,
    asFirst(a.word),
    asFirst(a.shape),
    asFirst(a.ending),
    asSecond(b.word),
    asSecond(b.shape),
    asSecond(b.beginning),
  );

/** What the model sees of a word, as the first and as the second of a pair: worked out once a word, not once a pair. */
export const asFirst = (hash: number): number => Math.imul(hash, FIRST);
export const asSecond = (hash: number): number => Math.imul(hash, SECOND);

/** The same, told by what the model sees of both as first and as second. */
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
    weights[mixed(word + next + OF_KIND[1]!)]! +
    weights[mixed(word + nextShape + OF_KIND[2]!)]! +
    weights[mixed(shape + next + OF_KIND[3]!)]! +
    weights[mixed(shape + nextShape + OF_KIND[4]!)]! +
    weights[mixed(ending + nextShape + OF_KIND[5]!)]! +
    weights[mixed(shape + nextBeginning + OF_KIND[6]!)]! +
    weights[mixed(ending + nextBeginning + OF_KIND[7]!)]!;
  return sum / SCALE;
}

const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
/** What is added for each of the seven weights, so that their places differ. */
const OF_KIND = Array.from({ length: FEATURES + 1 }, (_, kind) => Math.imul(kind, 0x27d4eb2f));

const place = (a: number, b: number, kind: number): number => mixed(asFirst(a) + asSecond(b) + OF_KIND[kind]!);

function mixed(sum: number): number {
  let hash = sum | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (WEIGHTS - 1);
}
