import { LETTER, MARK } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import { isExample, isQuoted } from './decoded-words.ts';
import { wrongDecodings } from './wrong-decodings.ts';

/**
 * General punctuation, guillemets, no-break space, degree and the like, and emoji, in UTF-8 that was read wrongly, perhaps
 * twice.
 */
export const MISREAD_MARK =
  /\u00E2[\u20AC\u0080]|\u00C2[\u00A0\u00AB\u00B0\u00B1\u00B7\u00BB]|\u00C3\u00A2\u00E2|\u00F0[\u0178\u009F]/;
/** What stands among Arabic words: quotation marks, dashes, ellipsis, bullet, direction marks, joiners, degrees, emoji. */
const MARKS =
  /^[\u200B-\u200F\u2010-\u2014\u2018-\u201E\u2022\u2026\u202A-\u202E\u2039\u203A\u00A0\u00AB\u00B0\u00B1\u00B7\u00BB\u{1F000}-\u{1FAFF}]+$/u;
const RUN = /[^\u0000-\u007F\p{Script=Arabic}]{1,100000}/gu;
const ARABIC = `[${LETTER}${MARK}\\u060C\\u061B\\u061F]`;
const AFTER_ARABIC = new RegExp(`${ARABIC}[ )\\].!:0-9]*$`);
const BEFORE_ARABIC = new RegExp(`^[ ([0-9]*${ARABIC}`);

/**
 * Marks that were read wrongly among Arabic words that were not: they came from another source than the words. Tells as
 * well if one of them has lost a byte.
 */
export function findMisreadMarks(text: string, kind: string): { found: Replacement[]; isLossy: boolean } {
  const found: Replacement[] = [];
  let isLossy = false;
  if (!MISREAD_MARK.test(text)) return { found, isLossy };
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length;
    if (!MISREAD_MARK.test(run) || isQuoted(text, start, end) || isExample(text, start, end)) continue;
    const isInArabic =
      AFTER_ARABIC.test(text.slice(Math.max(0, start - 6), start)) || BEFORE_ARABIC.test(text.slice(end, end + 6));
    if (!isInArabic) continue;
    const right = marksOf(run);
    isLossy ||= right === null;
    if (right === null) continue;
    const evidence = 'marks in UTF-8 that were read wrongly, beside Arabic words';
    found.push({ start, end, text: right, kind, evidence, confidence: 0.95, method: 'rule' });
  }
  return { found, isLossy };
}

function marksOf(run: string): string | null {
  for (const step of wrongDecodings) {
    if (step.isSingleByte) continue;
    const once = step.undo(run);
    const right = once !== null && MISREAD_MARK.test(once) ? step.undo(once) : once;
    if (right !== null && MARKS.test(right)) return right;
  }
  return null;
}
