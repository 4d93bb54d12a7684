/**
 * Finds the order in which the runs of a line were written, by dynamic programming over the places where it may have
 * been cut: the line is taken as segments that come out in reverse, each in order within itself. One segment is the line
 * as it stands; as many segments as runs, its reversal; a line cut at its numbers lies between.
 */
export interface LineCosts {
  /** Log odds that a run ending in the first word is followed by one that begins with the second. */
  link(from: number, to: number): number;
  /** What it costs to cut after a run, and to keep it together with the next one. */
  readonly cut: readonly number[];
  readonly keep: readonly number[];
  /** The same that the line ends in a run, before what the next line begins with. */
  readonly end?: readonly number[];
}

export interface LineOrder {
  /** Segments in reading order, as ranges of runs, end exclusive. */
  readonly segments: readonly (readonly [from: number, to: number])[];
  /** Links less costs. */
  readonly score: number;
}

/** Lines of more runs are looked at in part by the caller: the work grows with the third power. */
export const MOST_RUNS = 48;

/** The best order of `n` runs. */
export function bestLineOrder(n: number, { link, cut, keep, end }: LineCosts): LineOrder {
  // Every link is asked for many times.
  const links = new Float64Array(n * n);
  for (let from = 1; from < n; from++) for (let to = 0; to < from; to++) links[from * n + to] = link(from, to);
  // inside[i] is the sum over neighbours before run i that stay together.
  const inside = new Float64Array(n);
  for (let i = 1; i < n; i++) inside[i] = inside[i - 1]! + link(i - 1, i) - keep[i - 1]!;
  // best[i * n + j]: the best order of the runs from i on, if the segment that stands first is i to j; it is read last.
  const best = new Float64Array(n * n);
  const next = new Int32Array(n * n);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i; j < n; j++) {
      const own = inside[j]! - inside[i]!;
      if (j === n - 1) {
        best[i * n + j] = own;
        continue;
      }
      let most = Number.NEGATIVE_INFINITY;
      let where = j + 1;
      for (let k = j + 1; k < n; k++) {
        const score = best[(j + 1) * n + k]! + links[k * n + i]!;
        if (score > most) {
          most = score;
          where = k;
        }
      }
      best[i * n + j] = own + most - cut[j]!;
      next[i * n + j] = where;
    }
  }
  let last = 0;
  const whole = (j: number): number => best[j]! + (end?.[j] ?? 0);
  for (let j = 1; j < n; j++) if (whole(j) > whole(last)) last = j;
  const score = n > 0 ? whole(last) : 0;
  const segments: [number, number][] = [];
  for (let i = 0; i < n; ) {
    segments.push([i, last + 1]);
    const following = next[i * n + last]!;
    i = last + 1;
    last = following;
  }
  return { segments: segments.reverse(), score };
}
