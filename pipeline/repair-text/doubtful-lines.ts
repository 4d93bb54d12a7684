import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { checkSigns, oddsOf } from '../text/boosted-trees.ts';
import { isArabicLine } from './language-gate.ts';
import { LINE_SIGNS } from './line-signs.ts';

/**
 * True if a line of a repaired text should be read by a person: all signs together, weighed as was learnt from lines of which
 * the truth is known; see seeds/models/line-review. Lines in other languages are not judged: all their words are unknown.
 */
export function isDoubtfulLine(line: string, signs: readonly number[], reference: Reference): boolean {
  const trees = treesOf(reference);
  return oddsOf(trees, signs) >= trees.least && isArabicLine(line, reference);
}

const treesOf = perReference(({ lineReview: { lines } }: Reference) => {
  checkSigns(lines, LINE_SIGNS);
  return lines;
});
