/**
 * How readily one word follows another: a linear model over pairs of neighbours, told by the words themselves, by their
 * shapes, and by how they begin and end, so that a rare word still says what its form says. Its weights lie in one table
 * under hashed names; see seeds/models/word-order.
 */
import { fold } from './arabic.ts';
import { shapeOf } from './word-shape.ts';

/** Number of weights, a power of two. */
export const WEIGHTS = 1 << 20;
/** A weight of the file is this many times the weight that was learnt. */
export const SCALE = 32;

/** What the model sees of a word or mark. */
export interface Linkable {
  readonly word: number;
  readonly shape: number;
  readonly beginning: number;
  readonly ending: number;
}

/** Number of weights that tell of one pair. */
export const FEATURES = 7;

/** Makes what the model sees of a word: all numbers are one word, spellings are folded. */
export function linkable(spelling: string): Linkable {
  const folded = fold(spelling);
  const word = /^\p{N}/u.test(folded) ? '0' : folded;
  const isArabic = /^\p{Script=Arabic}/u.test(word) && /\p{L}/u.test(word);
  return {
    word: hashOf(word, 1),
    shape: hashOf(shapeOf(word), 2),
    beginning: hashOf(isArabic ? word.slice(0, 3) : word, 3),
    ending: hashOf(isArabic ? word.slice(-3) : word, 4),
  };
}

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
export function linkOf(weights: Int8Array, a: Linkable, b: Linkable): number {
  const sum =
    weights[place(a.word, b.word, 1)]! +
    weights[place(a.word, b.shape, 2)]! +
    weights[place(a.shape, b.word, 3)]! +
    weights[place(a.shape, b.shape, 4)]! +
    weights[place(a.ending, b.shape, 5)]! +
    weights[place(a.shape, b.beginning, 6)]! +
    weights[place(a.ending, b.beginning, 7)]!;
  return sum / SCALE;
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function place(a: number, b: number, kind: number): number {
  let hash = (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(kind, 0x27d4eb2f)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (WEIGHTS - 1);
}
