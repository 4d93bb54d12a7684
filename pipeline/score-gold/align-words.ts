import { wordsOf } from '../text/words.ts';

/**
 * Pairs the equal words of two texts in order: a longest common subsequence. Gives for each word of `a` the number of
 * its partner in `b`, or -1. Quadratic in what differs; for gold documents, which a person has typed.
 */
export function pairWords(a: readonly string[], b: readonly string[]): number[] {
  const partner = new Array<number>(a.length).fill(-1);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) partner[start] = start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) partner[--endA] = --endB;
  const width = endB - start + 1;
  // longest[i][j]: pairs to be had from a[start + i …] and b[start + j …].
  const longest = new Uint16Array((endA - start + 1) * width);
  for (let i = endA - start - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      const same = a[start + i] === b[start + j];
      const [here, below] = [i * width + j, (i + 1) * width + j];
      longest[here] = same ? longest[below + 1]! + 1 : Math.max(longest[below]!, longest[here + 1]!);
    }
  }
  for (let i = 0, j = 0; i < endA - start && j < width - 1; ) {
    if (a[start + i] === b[start + j]) partner[start + i++] = start + j++;
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return partner;
}

/** Maps spans of one text to another through their common words; null where the ends of a span have no partner. */
export function spanMap(
  from: string,
  to: string,
): (start: number, end: number) => { start: number; end: number } | null {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  const textsOf = (words: typeof a) => words.map((word) => word.text);
  const partner = pairWords(textsOf(a), textsOf(b));
  return (start, end) => {
    const first = a.findIndex((word) => word.end > start);
    const last = a.findLastIndex((word) => word.start < end);
    const [f, l] = [a[first], a[last]];
    const [pf, pl] = [b[partner[first] ?? -1], b[partner[last] ?? -1]];
    if (!f || !l || !pf || !pl) return null;
    return { start: pf.start + (start - f.start), end: pl.end - (l.end - end) };
  };
}
