/**
 * Looks for an order of pieces that scores clearly more than the one in which they stand. Nearly all lines have none, and
 * branch and bound finds that out in a few steps: an order is given up as soon as the best that could follow is not enough.
 * What takes too many steps is left to piece-order.ts.
 */
import { bestPieceOrder, type PieceOrder } from './piece-order.ts';

/** Steps after which the search is given up: about what the dynamic programme takes. */
const MOST_STEPS = 4_000;

/** The best order that scores at least `least`; null if there is none. `follows` as in piece-order.ts. */
export function pieceOrderFrom(n: number, follows: (i: number, j: number) => number, least: number): PieceOrder | null {
  const width = n + 1;
  // Row 0 is the beginning, column n the end.
  const pair = new Float64Array(width * width).fill(Number.NEGATIVE_INFINITY);
  for (let i = -1; i < n; i++) {
    for (let j = 0; j <= n; j++) if (i !== j && !(i < 0 && j === n)) pair[(i + 1) * width + j] = follows(i, j);
  }
  const into = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const outOf = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      into[j] = Math.max(into[j]!, pair[i * width + j]!);
      outOf[i] = Math.max(outOf[i]!, pair[i * width + j]!);
    }
  }
  const sum = (most: Float64Array): number => most.reduce((all, one) => all + one, 0);
  if (Math.min(sum(into), sum(outOf)) < least) return null;
  const ranked = rankedSuccessors(pair, n);
  const order = new Int32Array(n);
  let best: number[] | null = null;
  let most = least;
  let steps = 0;
  /** `toCome` and `toLeave`: the most that the pieces not yet placed can gain by what stands before and behind them. */
  const place = (depth: number, set: number, row: number, score: number, toCome: number, toLeave: number): void => {
    if (depth === n) {
      const all = score + pair[row * width + n]!;
      if (all < most || (best && all === most)) return;
      most = all;
      best = [...order];
      return;
    }
    for (let k = 0; k < n && steps <= MOST_STEPS; k++) {
      const j = ranked[row * n + k]!;
      if (j < 0 || (set & (1 << j)) !== 0) continue;
      steps++;
      const reached = score + pair[row * width + j]!;
      const left = Math.min(toCome - into[j]!, toLeave - outOf[row]!);
      if (reached + left < most) continue;
      order[depth] = j;
      place(depth + 1, set | (1 << j), j + 1, reached, toCome - into[j]!, toLeave - outOf[row]!);
    }
  };
  place(0, 0, 0, 0, sum(into), sum(outOf));
  if (steps > MOST_STEPS) {
    const found = bestPieceOrder(n, (i, j) => pair[(i + 1) * width + j]!);
    return found.score >= least ? found : null;
  }
  return best && { order: best, score: most };
}

/** For each piece and for the beginning: the others, from the one that follows best. */
function rankedSuccessors(pair: Float64Array, n: number): Int32Array {
  const ranked = new Int32Array((n + 1) * n).fill(-1);
  for (let row = 0; row <= n; row++) {
    const at = (j: number): number => pair[row * (n + 1) + j]!;
    const others = Array.from({ length: n }, (_, j) => j).filter((j) => j + 1 !== row);
    others.sort((a, b) => at(b) - at(a) || a - b);
    ranked.set(others, row * n);
  }
  return ranked;
}
