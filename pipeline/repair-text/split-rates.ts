/**
 * How often the blanks of a document stand inside words, told by the words that are evident: pieces that are no words, or
 * rare ones, and the whole is a good one. Tools split at certain letters (`ر ي`, `و ي` in one font, before a mark in
 * another), so rates are kept by the two characters at a gap. A rate gives what it costs to call a blank an accident.
 */
import { BLANK, classOf, isOfArabicWord, ORNAMENT } from '../text/character-classes.ts';

/** Before anything is seen: about one blank in ten thousand. */
const PRIOR_SPLITS = 0.02;
const PRIOR_GAPS = 200;
/** How many gaps of a pair of letters weigh as much as the rate of the whole document. */
const PAIR_GAPS = 3;

export interface SplitRates {
  /** Gaps that evidently stand inside words. */
  readonly splits: number;
  /** What it costs to join over the gap from `left` (its first blank) to `right`; nothing where most gaps are accidents. */
  costAt(left: number, right: number): number;
}

/** The two characters at a gap; marks count as one. */
function keyAt(text: string, left: number, right: number): number {
  const before = text.charCodeAt(left - 1);
  const after = text.charCodeAt(right);
  const first = classOf(before) === ORNAMENT ? 1 : before & 0xff;
  const second = classOf(after) === ORNAMENT ? 1 : after & 0xff;
  return (first << 8) | second;
}

/** The rates of a document with these gaps split for certain, given by their ends. */
export function splitRates(text: string, words: number, gaps: readonly (readonly [number, number])[]): SplitRates {
  const seen = new Map<number, number>();
  for (const [left, right] of gaps) {
    const key = keyAt(text, left, right);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  // One is left out: no split may be its own witness.
  const overall = (Math.max(0, gaps.length - 1) + PRIOR_SPLITS) / (Math.max(words, gaps.length) + PRIOR_GAPS);
  const all = gaps.length > 1 ? countGaps(text) : null;
  const kept = new Map<number, number>();
  return {
    splits: gaps.length,
    costAt(left, right) {
      const key = keyAt(text, left, right);
      let cost = kept.get(key);
      if (cost === undefined) {
        const splits = Math.max(0, (seen.get(key) ?? 0) - 0.7);
        const rate = (splits + PAIR_GAPS * overall) / (Math.max(splits, all?.[key] ?? 0) + PAIR_GAPS);
        cost = rate < 0.5 ? Math.log((1 - rate) / rate) : 0;
        kept.set(key, cost);
      }
      return cost;
    },
  };
}

/** How often each two characters of Arabic words stand at a gap. */
function countGaps(text: string): Uint32Array {
  const counts = new Uint32Array(0x10000);
  for (let left = 1; left < text.length; left++) {
    if (classOf(text.charCodeAt(left)) !== BLANK || !isOfArabicWord(text, left - 1)) continue;
    let right = left + 1;
    while (right < text.length && classOf(text.charCodeAt(right)) === BLANK) right++;
    if (right < text.length && isOfArabicWord(text, right)) counts[keyAt(text, left, right)]!++;
    left = right;
  }
  return counts;
}
