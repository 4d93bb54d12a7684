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
  candidates.forEach((candidate, i) => {
    endingAt[candidate.to]!.push(i);
    beginningAt[candidate.from]!.push(i);
  });
  const until = new Float64Array(candidates.length);
  const back = new Int32Array(candidates.length).fill(-1);
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    let best = candidate.from === 0 ? 0 : Number.POSITIVE_INFINITY;
    for (const j of endingAt[candidate.from]!) {
      const cost = until[j]! - LINK * link(candidates[j]!.unit, candidate.unit);
      if (cost < best) [best, back[i]] = [cost, j];
    }
    until[i] = best + candidate.cost;
  }
  const after = new Float64Array(candidates.length);
  for (let to = pieces; to > 0; to--) {
    for (const i of endingAt[to]!) {
      let best = to === pieces ? 0 : Number.POSITIVE_INFINITY;
      for (const j of beginningAt[to]!) {
        const cost = after[j]! + candidates[j]!.cost - LINK * link(candidates[i]!.unit, candidates[j]!.unit);
        if (cost < best) best = cost;
      }
      after[i] = best;
    }
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

/** For a piece: the cost of the best reading in which another candidate than the one given covers it. */
function coveringBest(
  pieces: number,
  candidates: readonly Candidate[],
  until: Float64Array,
  after: Float64Array,
): (piece: number, except: number) => number {
  const covering: number[][] = Array.from({ length: pieces }, () => []);
  candidates.forEach(({ from, to }, i) => {
    for (let piece = from; piece < to; piece++) covering[piece]!.push(i);
  });
  return (piece, except) => {
    let best = Number.POSITIVE_INFINITY;
    for (const i of covering[piece]!) if (i !== except) best = Math.min(best, until[i]! + after[i]!);
    return best;
  };
}
