import { firstWhere } from './search.ts';

/**
 * JavaScript counts UTF-16 units; the dataset counts Unicode code points. Inside the pipeline every offset is in units,
 * as strings and regular expressions give them; this file is where they become code points, once, on the way out.
 */
export interface CodePoints {
  /** Number of code points of the text. Half of a surrogate pair, which no decoded file holds, counts as one. */
  readonly length: number;
  /** Offset in units → offset in code points. An offset inside a surrogate pair counts as the one before it. */
  fromUnits(offset: number): number;
  /** Offset in code points → offset in units. */
  toUnits(offset: number): number;
}

/** Makes the index of a text: constant time for text within the Basic Multilingual Plane, else a binary search. */
export function codePointsOf(text: string): CodePoints {
  // Offsets (in units) of the second half of every surrogate pair, ascending.
  const seconds: number[] = [];
  if (/[\uD800-\uDBFF]/.test(text)) {
    for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) seconds.push(match.index + 1);
  }
  if (seconds.length === 0) {
    return { length: text.length, fromUnits: (offset) => offset, toUnits: (offset) => offset };
  }
  return {
    length: text.length - seconds.length,
    fromUnits: (offset) => offset - firstWhere(seconds.length, (k) => seconds[k]! >= offset + 1),
    toUnits(offset) {
      // The k-th pair (from 0) starts at code point seconds[k] - 1 - k: count the pairs that start before `offset`.
      return offset + firstWhere(seconds.length, (k) => seconds[k]! - 1 - k >= offset);
    },
  };
}
