/** Words and letters as the project's metrics count them: NFC without marks and tatweel, words are runs of letters, digits and _. */

const bare = (text: string): string => text.normalize('NFC').replace(/[\p{M}\u0640]/gu, '');

export const wordsOf = (text: string): string[] => bare(text).match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Presentation forms become letters; nothing else of Unicode's compatibility is wanted, but it does no harm here. */
export const unshaped = (text: string): string => text.normalize('NFKC');

export type Counts = Map<string, number>;

export function countsOf(items: Iterable<string>): Counts {
  const counts: Counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

export const totalOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Size of the common part of two multisets. */
export function sharedOf(a: Counts, b: Counts): number {
  let shared = 0;
  for (const [item, count] of a) shared += Math.min(count, b.get(item) ?? 0);
  return shared;
}

/** Adjacent words of a text in sequence; ends of lines do not matter. */
export const pairsOf = (words: readonly string[]): Counts =>
  countsOf(words.slice(1).map((word, index) => `${words[index]} ${word}`));

/** Matched share of the truth's word pairs. */
export const pairRecall = (truth: Counts, words: readonly string[]): number =>
  sharedOf(truth, pairsOf(words)) / Math.max(1, totalOf(truth));
