/**
 * The words that fragments of one word can make: a word that was typed in several runs comes out with its runs in reverse
 * and nothing between them, at worst letter by letter.
 */

/** Longer words are not cut: the ways double with each letter. */
const LONGEST = 9;

export interface FragmentOrder {
  /** The runs of the word in reading order, offsets within it. */
  readonly runs: readonly (readonly [start: number, end: number])[];
  readonly text: string;
}

/** The ways to read a word as fragments in reverse, the word itself first; only that for a word that is too long. */
export function fragmentOrders(word: string, mostCuts: number): FragmentOrder[] {
  const n = word.length;
  if (n > LONGEST) return [{ runs: [[0, n]], text: word }];
  const orders: FragmentOrder[] = [];
  for (let cuts = 0; cuts < 1 << (n - 1); cuts++) {
    if (bitsOf(cuts) > mostCuts) continue;
    const runs: [number, number][] = [];
    let start = 0;
    for (let i = 1; i < n; i++) {
      if (!(cuts & (1 << (i - 1)))) continue;
      runs.push([start, i]);
      start = i;
    }
    runs.push([start, n]);
    runs.reverse();
    orders.push({ runs, text: runs.map(([a, b]) => word.slice(a, b)).join('') });
  }
  return orders;
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let rest = number; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
