/**
 * Finds the order in which a few pieces of a line were written: of all orders the one in which words follow one another
 * best and blanks stand where they belong. Held and Karp's dynamic programme: 2^n · n² steps.
 */

/** More pieces are too many orders to look at. */
export const MOST_PIECES = 9;

export interface PieceOrder {
  readonly order: readonly number[];
  readonly score: number;
}

/** `follows(i, j)` is how well piece j stands right after piece i; -1 is the beginning, `n` the end of the line. */
export function bestPieceOrder(n: number, follows: (i: number, j: number) => number): PieceOrder {
  const full = (1 << n) - 1;
  const pair = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) pair[i * n + j] = follows(i, j);
  const best = new Float64Array((full + 1) * n).fill(Number.NEGATIVE_INFINITY);
  const from = new Int8Array((full + 1) * n).fill(-1);
  for (let i = 0; i < n; i++) best[(1 << i) * n + i] = follows(-1, i);
  for (let set = 1; set <= full; set++) {
    for (let last = 0; last < n; last++) {
      const score = best[set * n + last]!;
      if (score === Number.NEGATIVE_INFINITY) continue;
      for (let next = 0; next < n; next++) {
        if (set & (1 << next)) continue;
        const place = (set | (1 << next)) * n + next;
        const candidate = score + pair[last * n + next]!;
        if (candidate > best[place]!) {
          best[place] = candidate;
          from[place] = last;
        }
      }
    }
  }
  let last = 0;
  let score = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const candidate = best[full * n + i]! + follows(i, n);
    if (candidate > score) {
      score = candidate;
      last = i;
    }
  }
  const order: number[] = [];
  for (let set = full; last >= 0; ) {
    order.push(last);
    const before = from[set * n + last]!;
    set &= ~(1 << last);
    last = before;
  }
  return { order: order.reverse(), score };
}
