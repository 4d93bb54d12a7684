/**
 * Finds lines that are pieces of one line of the page and were given from left to right, the last piece first. Dynamic
 * programming over the lines: each is read where it stands, or with its neighbours as a group that is read from the last
 * to the first.
 */

/** A group of more pieces is not looked for. */
const MOST_PIECES = 24;
/** What it costs to turn a group. */
const TURNED = 1;

export interface LineGroup {
  /** Lines from `from` to `to`, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** What turning it gains. */
  readonly gain: number;
}

/** How lines of the page, and pieces of them, are read one after another. */
export interface LineJudge {
  /** How well line `b` is read right after line `a`, as a piece of the same line of the page. */
  within(a: number, b: number): number;
  /** The same across an end of a line of the page. */
  between(a: number, b: number): number;
  /** How well a line stands by itself. */
  alone(a: number): number;
}

/**
 * The groups of two lines and more that read better turned.
 * @param lengths characters of each line
 * @param width the most characters that a group may have together
 */
export function lineGroups(lengths: readonly number[], width: number, judge: LineJudge): LineGroup[] {
  const n = lengths.length;
  // best[i][k]: lines before i + k + 1 are read, the last group being the lines i to i + k; its line i is read last.
  const best: Float64Array[] = [];
  const from: Int32Array[] = [];
  /** The groups that end before line i, by their first line. */
  const endingAt = (i: number): number[] => {
    const firsts: number[] = [];
    for (let h = i - 1; h >= Math.max(0, i - MOST_PIECES); h--) {
      if (best[h]![i - 1 - h]! > Number.NEGATIVE_INFINITY) firsts.push(h);
    }
    return firsts;
  };
  for (let i = 0; i < n; i++) {
    const row = new Float64Array(MOST_PIECES).fill(Number.NEGATIVE_INFINITY);
    const origin = new Int32Array(MOST_PIECES).fill(-1);
    const before = endingAt(i);
    let sum = 0;
    let inside = 0;
    for (let k = 0; k < MOST_PIECES && i + k < n; k++) {
      const last = i + k;
      sum += lengths[last]!;
      if (k > 0) {
        if (sum > width) break;
        inside += judge.within(last, last - 1);
      }
      const own = k > 0 ? inside - TURNED : judge.alone(i);
      if (before.length === 0) row[k] = own;
      for (const h of before) {
        const score = best[h]![i - 1 - h]! + judge.between(h, last) + own;
        if (score > row[k]!) {
          row[k] = score;
          origin[k] = h;
        }
      }
    }
    best.push(row);
    from.push(origin);
  }
  return groupsOf(n, best, from, judge);
}

function groupsOf(
  n: number,
  best: readonly Float64Array[],
  from: readonly Int32Array[],
  judge: LineJudge,
): LineGroup[] {
  let first = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let h = Math.max(0, n - MOST_PIECES); h < n; h++) {
    const score = best[h]![n - 1 - h]!;
    if (score > most) {
      most = score;
      first = h;
    }
  }
  const groups: LineGroup[] = [];
  for (let end = n; end > 0; ) {
    const k = end - 1 - first;
    if (k > 0) groups.push({ from: first, to: end, gain: gainOf(first, end, n, judge) });
    const before = from[first]![k]!;
    end = first;
    first = before;
  }
  return groups.reverse();
}

/** What turning a group gains over its lines as they stand, the lines around it staying where they are. */
function gainOf(from: number, to: number, n: number, { within, between, alone }: LineJudge): number {
  let gain = -TURNED;
  for (let i = from; i < to; i++) gain -= alone(i);
  for (let i = from + 1; i < to; i++) gain += within(i, i - 1) - between(i - 1, i);
  if (from > 0) gain += between(from - 1, to - 1) - between(from - 1, from);
  if (to < n) gain += between(from, to) - between(to - 1, to);
  return gain;
}
