/** Whether so many letters of a text are lost that no repair can give back what stood there. */
import type { Reference } from '../records.ts';
import { surveyOf } from './survey.ts';

/** Shares of words that nobody knows, after repair, and of characters that stand for something lost. */
const UNKNOWN_WORDS = 0.35;
const LOST_CHARACTERS = 0.02;
/** Fewer words tell nothing. */
const MIN_WORDS = 20;

/** True if a repaired text is beyond repair: it should be extracted again, by other means. */
export function isBeyondRepair(text: string, reference: Reference): boolean {
  const lost = text.match(/[\uFFFD\uE000-\uF8FF]|\(cid:\d+\)/g)?.length ?? 0;
  if (lost > 3 && lost > text.length * LOST_CHARACTERS) return true;
  const { words, unknown } = surveyOf(text, reference);
  return words >= MIN_WORDS && unknown.length > words * UNKNOWN_WORDS;
}
