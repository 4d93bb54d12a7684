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

/** Sets of one size that are followed, best first, with their last piece and where they came from. */
interface Front {
  readonly sets: Int32Array;
  readonly lasts: Int32Array;
  readonly scores: Float64Array;
  readonly before: Int32Array;
  size: number;
}

const frontOf = (): Front => ({
  sets: new Int32Array(WIDTH),
  lasts: new Int32Array(WIDTH),
  scores: new Float64Array(WIDTH),
  before: new Int32Array(WIDTH),
  size: 0,
});

/** The same, following only the best sets of each size. */
function beamOrder(n: number, follows: (i: number, j: number) => number): PieceOrder {
  const pair = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) pair[i * n + j] = follows(i, j);
  const fronts: Front[] = [frontOf()];
  for (let last = 0; last < n; last++) keep(fronts[0]!, 1 << last, last, follows(-1, last), -1);
  for (let size = 1; size < n; size++) {
    const front = fronts.at(-1)!;
    const next = frontOf();
    for (let s = 0; s < front.size; s++) {
      const [set, last, score] = [front.sets[s]!, front.lasts[s]!, front.scores[s]!];
      for (let piece = 0; piece < n; piece++) {
        if ((set & (1 << piece)) === 0) keep(next, set | (1 << piece), piece, score + pair[last * n + piece]!, s);
      }
    }
    fronts.push(next);
  }
  const ended = fronts.at(-1)!;
  let [best, score] = [0, Number.NEGATIVE_INFINITY];
  for (let s = 0; s < ended.size; s++) {
    const all = ended.scores[s]! + follows(ended.lasts[s]!, n);
    if (all > score) [best, score] = [s, all];
  }
  const order: number[] = [];
  for (let size = n - 1, s = best; size >= 0; size--) {
    order.push(fronts[size]!.lasts[s]!);
    s = fronts[size]!.before[s]!;
  }
  return { order: order.reverse(), score };
}

/**
 * Puts a set into a front unless it holds as many better ones; of two ways to the same set and last piece the better stays,
 * of two equal ones the first.
 */
function keep(front: Front, set: number, last: number, score: number, before: number): void {
  const { sets, lasts, scores } = front;
  if (front.size === WIDTH && !isBetter(front, WIDTH - 1, set, last, score)) return;
  for (let s = 0; s < front.size; s++) {
    if (sets[s] !== set || lasts[s] !== last) continue;
    if (scores[s]! >= score) return;
    remove(front, s);
    break;
  }
  let at = Math.min(front.size, WIDTH - 1);
  for (; at > 0 && isBetter(front, at - 1, set, last, score); at--)
    put(front, at, sets[at - 1]!, lasts[at - 1]!, scores[at - 1]!, front.before[at - 1]!);
  put(front, at, set, last, score, before);
  front.size = Math.min(WIDTH, front.size + 1);
}

/** True if a set comes before the one that stands at a place. */
function isBetter({ sets, lasts, scores }: Front, at: number, set: number, last: number, score: number): boolean {
  if (score !== scores[at]!) return score > scores[at]!;
  return set !== sets[at]! ? set < sets[at]! : last < lasts[at]!;
}

function put(front: Front, at: number, set: number, last: number, score: number, before: number): void {
  front.sets[at] = set;
  front.lasts[at] = last;
  front.scores[at] = score;
  front.before[at] = before;
}

function remove(front: Front, at: number): void {
  for (let s = at + 1; s < front.size; s++)
    put(front, s - 1, front.sets[s]!, front.lasts[s]!, front.scores[s]!, front.before[s]!);
  front.size--;
}
