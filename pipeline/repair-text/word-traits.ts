/**
 * What the letters of a word by themselves say of damages, as bits from the third on (word-evidence.ts has the first two):
 * asked once of every word that is met, so that a text without such words need not be searched for them.
 */
import { LETTER, MARK } from '../text/arabic.ts';

/** An alef stands beside a hamza on alef. */
export const HAMZA_BESIDE_ALEF = 4;
/** Two alefs before a lam: see restore-lam-alef. */
export const ALEFS_BEFORE_LAM = 8;
/** A mark stands where no letter carries it: see place-marks-on-letters. */
export const LOOSE_MARK = 16;
/** Two or three letters that hardly ever are a word; see rare-short-words.ts. */
export const RARE_AND_SHORT = 32;
/** An article that stands alone. */
export const LONE_ARTICLE = 64;
/** Of a line, not of a word: a digit touches a letter before it, or a mark between them: `عام2005`, `عام.2005`. */
export const GLUED_NUMBER = 128;
/** Of a line: a blank and nothing else parts two digits. */
export const NUMBER_BEHIND_NUMBER = 256;
/** A letter goes on behind a tanwin, which ends words: see restore-order-at-signs. */
export const TANWIN_INSIDE = 512;

const BESIDE_ALEF = /[أإآ]ا|ا[أإآ]/;
const BEFORE_LAM = /ا[اأإآ]ل/;
const VOWEL = '\\u064B-\\u0652';
const LOOSE = new RegExp(`(?:^|[^${LETTER}${MARK}\\u0640\\u066E-\\u06D3\\uFB50-\\uFDFF\\uFE70-\\uFEFC])ا?[${VOWEL}]`);

const INSIDE = new RegExp(`[\\u064B-\\u064D]\\u0651?(?![اى])[${LETTER}]`);

/** The letters that are written together with a number: `و2005`. */
const CLITICS = new Set(Array.from('وفبلك', (letter) => letter.charCodeAt(0)));
export const isClitic = (unit: number): boolean => CLITICS.has(unit);

export const ARTICLES: ReadonlySet<string> = new Set(['ال', 'وال', 'لل']);

/** The traits that the spelling shows. */
export function traitsOf(spelling: string): number {
  return (
    (BESIDE_ALEF.test(spelling) ? HAMZA_BESIDE_ALEF : 0) |
    (BEFORE_LAM.test(spelling) ? ALEFS_BEFORE_LAM : 0) |
    (LOOSE.test(spelling) ? LOOSE_MARK : 0) |
    (INSIDE.test(spelling) ? TANWIN_INSIDE : 0) |
    (ARTICLES.has(spelling) ? LONE_ARTICLE : 0)
  );
}
