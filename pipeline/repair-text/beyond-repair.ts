/** Whether so many letters of a text are lost that no repair can give back what stood there. */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { checkSigns, oddsOf } from '../text/boosted-trees.ts';
import { BYTE_LETTER, COLON, DIGIT, FORM, LATIN, LETTER, LOST, OPENING } from '../text/character-kinds.ts';
import type { Edit } from '../text/edits.ts';
import type { Draft } from '../text/pieces.ts';
import { isArabicLine } from './language-gate.ts';
import { surveyOf } from './survey.ts';
import { TEXT_SIGNS, textSigns } from './text-signs.ts';

/** Shares of words that nobody knows, and of characters that stand for something lost. */
const UNKNOWN_WORDS = 0.5;
const LOST_CHARACTERS = 0.02;
/** Latin letters with marks, and the share of them that no language has; blanks that an empty page comes out as. */
const STRANGE = /[\u00AA\u00B5\u00BA\u00C0-\u024F]/g;
const MOST_STRANGE = 0.6;
const MIN_BLANKS = 40;
/** Fewer words tell nothing. */
const MIN_WORDS = 20;

/** True if a text that was repaired should be extracted again, by other means. */
export function isBeyondRepair(
  draft: Draft,
  edits: readonly Edit[],
  signs: readonly (readonly number[])[],
  reference: Reference,
): boolean {
  if (holdsLost(draft.text, reference) || isUnread(draft, reference)) return true;
  if (surveyOf(draft.text, reference).words < MIN_WORDS || !isArabicLine(draft.text, reference)) return false;
  const trees = treesOf(reference);
  return oddsOf(trees, textSigns(draft.raw, draft.text, signs, edits)) >= trees.least;
}

/**
 * The same for a text in which nothing was found to repair: most of them are in order, so it takes plain signs. In other
 * languages all words are unknown.
 */
export function isIllegible(draft: Draft, reference: Reference): boolean {
  const { text } = draft;
  if (holdsLost(text, reference) || isUnread(draft, reference)) return true;
  const { words, unknown } = surveyOf(text, reference);
  return words >= MIN_WORDS && unknown.length > words * UNKNOWN_WORDS && isArabicLine(text, reference);
}

/**
 * True if nothing of a page was read: blanks alone, or letters of a font taken for Latin ones, most of which have marks that no
 * language has on so many.
 */
function isUnread({ raw, text }: Draft, reference: Reference): boolean {
  if (raw.trim() === '') return raw.length >= MIN_BLANKS;
  const { has } = surveyOf(text, reference);
  if (!has(BYTE_LETTER) || has(LETTER | FORM)) return false;
  const strange = text.match(STRANGE)?.length ?? 0;
  return strange >= MIN_WORDS && strange > (text.match(/\p{L}/gu)?.length ?? 0) * MOST_STRANGE;
}

/** Characters that stand for something lost, or are known to one font only. */
function holdsLost(text: string, reference: Reference): boolean {
  const { has, hasPair } = surveyOf(text, reference);
  if (!has(LOST) && !(hasPair(OPENING, LATIN) && hasPair(COLON, DIGIT))) return false;
  const lost = text.match(/[\uFFFD\uE000-\uF8FF]|\(cid:\d+\)/g)?.length ?? 0;
  return lost > 3 && lost > text.length * LOST_CHARACTERS;
}

const treesOf = perReference(({ lineReview: { texts } }: Reference) => {
  checkSigns(texts, TEXT_SIGNS);
  return texts;
});
