import { bare } from '../text/arabic.ts';

/** Text as it is compared: NFC, without marks and tatweel. */
const comparable = (text: string): string => bare(text.normalize('NFC'));
const wordList = (text: string): string[] => comparable(text).match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Share of the adjacent word pairs of the truth that the text has, counted as a multiset. */
export function pairRecall(truth: string, text: string): number {
  const pairs = countPairs(truth);
  const found = countPairs(text);
  let all = 0;
  let kept = 0;
  for (const [pair, n] of pairs) {
    all += n;
    kept += Math.min(n, found.get(pair) ?? 0);
  }
  return all === 0 ? 1 : kept / all;
}

function countPairs(text: string): Map<string, number> {
  const words = wordList(text);
  const pairs = new Map<string, number>();
  for (let i = 1; i < words.length; i++) {
    const pair = `${words[i - 1]} ${words[i]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Edit distance in characters over the length of the truth; white space folded, punctuation counted. */
export function characterErrorRate(truth: string, text: string): number {
  const [a, b] = [truth, text].map((t) => Array.from(comparable(t).replace(/\s+/g, ' ').trim()));
  return distance(a!, b!) / Math.max(1, a!.length);
}

/** Levenshtein distance, two rows; ends that agree are left out first. */
function distance(a: readonly string[], b: readonly string[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const width = endB - start;
  let row = Uint32Array.from({ length: width + 1 }, (_, i) => i);
  for (let i = start; i < endA; i++) {
    const next = new Uint32Array(width + 1);
    next[0] = i - start + 1;
    for (let j = 0; j < width; j++) {
      const same = a[i] === b[start + j] ? 0 : 1;
      next[j + 1] = Math.min(row[j]! + same, row[j + 1]! + 1, next[j]! + 1);
    }
    row = next;
  }
  return row[width]!;
}
