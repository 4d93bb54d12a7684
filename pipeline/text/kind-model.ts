/**
 * A linear model that tells what a line is by its words: each feature of the line has a weight for each kind, and the weights
 * lie in one table under hashed names; see seeds/models/line-kinds.
 */

export interface KindModel<Kind extends string = string> {
  readonly kinds: readonly Kind[];
  /** Rows of one weight a kind; as many rows as a power of two. */
  readonly weights: Int8Array;
}

/** A weight of the table is this many times the weight that was learnt. */
export const SCALE = 16;

/** The sum of the weights of the features, for each kind: log odds (natural logarithm) times `SCALE`. */
export function scoresOf({ kinds, weights }: KindModel, features: readonly number[]): Int32Array {
  const scores = new Int32Array(kinds.length);
  const mask = weights.length / kinds.length - 1;
  for (const feature of features) {
    const row = (feature & mask) * kinds.length;
    for (let kind = 0; kind < kinds.length; kind++) scores[kind]! += weights[row + kind]!;
  }
  return scores;
}

/** The kind with the greatest sum; the first one of equals. */
export function bestKind<Kind extends string>(model: KindModel<Kind>, features: readonly number[]): Kind {
  const scores = scoresOf(model, features);
  return model.kinds[scores.indexOf(Math.max(...scores))]!;
}

/** The name of a feature as 32 bits: FNV-1a over UTF-16 units, mixed so that the low bits depend on all of them. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
