/**
 * The words that fragments of one word can make: a word that was typed in several runs comes out with its runs in reverse
 * and nothing between them, at worst letter by letter.
 */

/** Longer words are not cut: the ways double with each letter. */
const LONGEST = 11;
/** A word is cut at most so often. */
const MOST_CUTS = 5;

export interface FragmentOrder {
  /** The runs of the word in reading order, offsets within it. */
  readonly runs: readonly (readonly [start: number, end: number])[];
  readonly text: string;
}

/** All ways to read a word as fragments in reverse, the word itself first; only that for a word that is too long. */
export function fragmentOrders(word: string): FragmentOrder[] {
  const n = word.length;
  if (n > LONGEST) return [{ runs: [[0, n]], text: word }];
  const orders: FragmentOrder[] = [];
  for (let cuts = 0; cuts < 1 << (n - 1); cuts++) {
    const runs: [number, number][] = [];
    let start = 0;
    for (let i = 1; i < n; i++) {
      if (!(cuts & (1 << (i - 1)))) continue;
      runs.push([start, i]);
      start = i;
    }
    runs.push([start, n]);
    if (runs.length > MOST_CUTS + 1) continue;
    runs.reverse();
    orders.push({ runs, text: runs.map(([a, b]) => word.slice(a, b)).join('') });
  }
  return orders;
}
