/**
 * Finds the order in which the pieces of a line were written: of all orders the one in which words follow one another best
 * and blanks stand where they belong. Held and Karp's dynamic programme, 2^n · n² steps, of which only the best few sets of
 * each size are followed where there are many pieces.
 */

/** A line of more pieces is left alone. */
export const MOST_PIECES = 24;
/** All sets are followed up to so many pieces; beyond, so many sets of each size. */
const EXACT = 9;
const WIDTH = 80;

export interface PieceOrder {
  readonly order: readonly number[];
  readonly score: number;
}

/** `follows(i, j)` is how well piece j stands right after piece i; -1 is the beginning, `n` the end of the line. */
export function bestPieceOrder(n: number, follows: (i: number, j: number) => number): PieceOrder {
  if (n > EXACT) return beamOrder(n, follows);
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

interface State {
  readonly set: number;
  readonly last: number;
  readonly score: number;
  readonly before: State | null;
}

/** The same, following only the best sets of each size. */
function beamOrder(n: number, follows: (i: number, j: number) => number): PieceOrder {
  const pair = Float64Array.from({ length: n * n }, (_, k) =>
    k % n === Math.floor(k / n) ? 0 : follows(Math.floor(k / n), k % n),
  );
  let states: State[] = Array.from({ length: n }, (_, last) => ({
    set: 1 << last,
    last,
    score: follows(-1, last),
    before: null,
  }));
  for (let size = 1; size < n; size++) {
    const best = new Map<number, State>();
    for (const state of states) {
      for (let next = 0; next < n; next++) {
        if (state.set & (1 << next)) continue;
        const set = state.set | (1 << next);
        const score = state.score + pair[state.last * n + next]!;
        const key = set * 32 + next;
        if (score > (best.get(key)?.score ?? Number.NEGATIVE_INFINITY))
          best.set(key, { set, last: next, score, before: state });
      }
    }
    states = [...best.values()].sort((a, b) => b.score - a.score || a.set - b.set || a.last - b.last).slice(0, WIDTH);
  }
  const ended = states.map((state) => ({ state, score: state.score + follows(state.last, n) }));
  const { state, score } = ended.reduce((a, b) => (b.score > a.score ? b : a));
  const order: number[] = [];
  for (let at: State | null = state; at; at = at.before) order.push(at.last);
  return { order: order.reverse(), score };
}
