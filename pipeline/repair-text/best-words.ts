/** The likeliest words of a stretch of pieces: a dynamic programme over all ways of joining neighbours. */
import type { Unit } from './word-evidence.ts';

export interface Words {
  /** Pieces that are joined: from the first to the last, last exclusive, and by how much no other reading is as good. */
  readonly joined: readonly { readonly from: number; readonly to: number; readonly margin: number }[];
}

/** A word of some reading: pieces from `from` to `to`. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Null if nothing is known of it. */
  readonly unit: Unit | null;
  /** Of the word, and of every gap inside it. */
  readonly cost: number;
}

/** How much the links of neighbours count beside the costs of words; they know little of rare words. */
const LINK = 0.5;

/**
 * Candidates must come in the order of `to`, and every single piece be among them. Costs and links add up; the margin of
 * a joined word is the distance to the best reading without it.
 */
export function bestWords(
  pieces: number,
  candidates: readonly Candidate[],
  link: (a: Unit | null, b: Unit | null) => number,
): Words {
  const endingAt: number[][] = Array.from({ length: pieces + 1 }, () => []);
  const beginningAt: number[][] = Array.from({ length: pieces + 1 }, () => []);
  // In a text that is spelt out most candidates are words that nobody knows: they have no links, and are compared once.
  const knownEndingAt: number[][] = Array.from({ length: pieces + 1 }, () => []);
  const until = new Float64Array(candidates.length);
  const back = new Int32Array(candidates.length).fill(-1);
  // What a word gains after each known one that ends where it begins, for the way back: a link is asked for once.
  const gains: number[][] = new Array(candidates.length);
  const [unknownUntil, anyUntil] = [leastOf(pieces), leastOf(pieces)];
  for (let i = 0; i < candidates.length; i++) {
    const { from, to, unit, cost: price } = candidates[i]!;
    const before = unit === null ? anyUntil : unknownUntil;
    let [best, at] = [before.cost[from]!, before.place[from]!];
    if (unit !== null) {
      const own: number[] = [];
      gains[i] = own;
      for (const j of knownEndingAt[from]!) {
        const gain = LINK * link(candidates[j]!.unit, unit);
        own.push(gain);
        const cost = until[j]! - gain;
        if (cost < best || (cost === best && j < at)) [best, at] = [cost, j];
      }
      knownEndingAt[to]!.push(i);
    }
    until[i] = best + price;
    back[i] = at;
    put(anyUntil, to, until[i]!, i);
    if (unit === null) put(unknownUntil, to, until[i]!, i);
    endingAt[to]!.push(i);
    beginningAt[from]!.push(i);
  }
  const after = new Float64Array(candidates.length);
  for (let to = pieces - 1; to > 0; to--) {
    let [unknown, any] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const known: number[] = [];
    for (const j of beginningAt[to]!) {
      const cost = after[j]! + candidates[j]!.cost;
      any = Math.min(any, cost);
      if (candidates[j]!.unit === null) unknown = Math.min(unknown, cost);
      else known.push(j);
    }
    for (const i of endingAt[to]!) if (candidates[i]!.unit === null) after[i] = any;
    knownEndingAt[to]!.forEach((i, k) => {
      let best = unknown;
      for (const j of known) best = Math.min(best, after[j]! + candidates[j]!.cost - gains[j]![k]!);
      after[i] = best;
    });
  }
  let last = -1;
  for (const i of endingAt[pieces]!) if (last < 0 || until[i]! < until[last]!) last = i;
  const total = until[last]!;
  const path: number[] = [];
  for (let i = last; i >= 0; i = back[i]!) path.push(i);
  path.reverse();
  // Every other reading has another word over the first piece of this one.
  const rivals = coveringBest(pieces, candidates, until, after);
  const joined = path
    .map((i) => ({ i, ...candidates[i]! }))
    .filter(({ from, to }) => to - from > 1)
    .map(({ i, from, to }) => ({ from, to, margin: rivals(from, i) - total }));
  return { joined };
}

/** For each place the least cost of the words that end there, and the first of them that has it; none come before the first. */
const leastOf = (pieces: number) => ({
  cost: new Float64Array(pieces + 1).fill(Number.POSITIVE_INFINITY, 1),
  place: new Int32Array(pieces + 1).fill(-1),
});

function put({ cost, place }: ReturnType<typeof leastOf>, at: number, value: number, candidate: number): void {
  if (value >= cost[at]!) return;
  cost[at] = value;
  place[at] = candidate;
}

/** For a piece: the cost of the best reading in which another candidate than the one given covers it. */
function coveringBest(
  pieces: number,
  candidates: readonly Candidate[],
  until: Float64Array,
  after: Float64Array,
): (piece: number, except: number) => number {
  // The best reading of each piece and the second best: one of the two is another.
  const best = leastOf(pieces);
  best.cost[0] = Number.POSITIVE_INFINITY;
  const second = new Float64Array(pieces + 1).fill(Number.POSITIVE_INFINITY);
  candidates.forEach(({ from, to }, i) => {
    const cost = until[i]! + after[i]!;
    for (let piece = from; piece < to; piece++) {
      second[piece] = Math.min(second[piece]!, Math.max(cost, best.cost[piece]!));
      put(best, piece, cost, i);
    }
  });
  return (piece, except) => (best.place[piece] === except ? second[piece]! : best.cost[piece]!);
}
