/**
 * What a UTF-16 unit may be a sign of, finer than its class in character-classes.ts: one walk over a text notes which kinds
 * stand there and which beside which, and what cannot be there is not looked for. Kinds are bits, so that several are asked
 * for at once.
 */
import {
  BLANK as BLANK_CLASS,
  BRACKET as BRACKET_CLASS,
  CLAUSE_MARK as CLAUSE_MARK_CLASS,
  classOf,
  DIGIT as DIGIT_CLASS,
  FORM as FORM_CLASS,
  FULL_STOP as FULL_STOP_CLASS,
  LETTER_OF_ARABIC,
  LINE_END as LINE_END_CLASS,
  ORNAMENT,
  OTHER_LETTER as OTHER_LETTER_CLASS,
  SCRIPT_LETTER as SCRIPT_LETTER_CLASS,
} from './character-classes.ts';

const bit = (kind: number): number => 1 << kind;

export const OTHER = bit(0);
export const LETTER = bit(1);
export const MARK = bit(2);
export const TATWEEL = bit(3);
export const FORM = bit(4);
/** Letters of Persian and Urdu keyboards that look like Arabic ones. */
export const LOOK_ALIKE = bit(5);
/** Other letters of the script that Arabic does not have. */
const SCRIPT_LETTER = bit(6);
export const DIGIT = bit(7);
export const LATIN = bit(8);
/** Letters and signs that bytes of Arabic look like in windows-1252 and windows-1256. */
export const BYTE_LETTER = bit(9);
export const BYTE_SIGN = bit(10);
const OTHER_LETTER = bit(11);
export const SPACE = bit(12);
/** Blanks that are no spaces: tabs, line ends other than a line feed, the byte order mark. */
export const OTHER_BLANK = bit(13);
/** Blanks of other widths than U+0020. */
export const WIDE_BLANK = bit(14);
export const LINE_END = bit(15);
export const CLAUSE_MARK = bit(17);
export const COLON = bit(18);
export const FULL_STOP = bit(19);
export const OPENING = bit(20);
export const CLOSING = bit(21);
export const OPENING_GUILLEMET = bit(22);
export const CLOSING_GUILLEMET = bit(16);
/** Quotation marks of two strokes. */
export const QUOTATION_MARK = bit(23);
export const APOSTROPHE = bit(24);
/** & and \, which begin the codes of characters. */
export const CODE_SIGN = bit(25);
export const PERCENT = bit(26);
export const SLASH = bit(27);
export const DASH = bit(28);
/** , * # and other signs of ASCII. */
export const ASCII_SIGN = bit(29);
/** Controls, characters without width. */
export const HIDDEN = bit(30);
/** The replacement character and private use: what was there is lost, or known to one font only. */
export const LOST = bit(31);

export const LETTER_OF_SCRIPT = LETTER | FORM | LOOK_ALIKE | SCRIPT_LETTER;
export const LETTER_OF_OTHERS = LATIN | BYTE_LETTER | OTHER_LETTER;
export const BLANK = SPACE | OTHER_BLANK | WIDE_BLANK;

export const KINDS = 32;

/** Kinds that a pattern tells; the first that fits. */
const PATTERNS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [SPACE, / /],
  [OTHER_BLANK, /[\t\r\v\f\u0085\u2028\u2029\uFEFF]/],
  [WIDE_BLANK, /\s/],
  [TATWEEL, /\u0640/],
  [LOOK_ALIKE, /[\u06A9\u06AA\u06CC\u06D2\u06C0\u06C1\u06BE\u06D5]/],
  [LATIN, /[A-Za-z]/],
  [BYTE_LETTER, /[\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u02C6]/],
  [
    BYTE_SIGN,
    /[\u00A1-\u00A9\u00AC\u00AE-\u00B1\u00B4\u00B6-\u00B8\u00BF\u00D7\u00F7\u02DC\u201A\u201E\u2020\u2021\u2030\u2039\u203A\u20AC\u2122]/,
  ],
  [COLON, /:/],
  [OPENING, /[([{]/],
  [CLOSING, /[)\]}]/],
  [OPENING_GUILLEMET, /[«﴿]/],
  [CLOSING_GUILLEMET, /[»﴾]/],
  [QUOTATION_MARK, /["“”]/],
  [APOSTROPHE, /['‘’]/],
  [CODE_SIGN, /[&\\]/],
  [PERCENT, /%/],
  [SLASH, /\//],
  [DASH, /[-–—]/],
  [ASCII_SIGN, /[!-~]/],
  [
    HIDDEN,
    /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFFFE\uFFFF\uFDD0-\uFDEF]/,
  ],
  [LOST, /[\uFFFD\uE000-\uF8FF]/],
];

/** What is left, by class. */
const OF_CLASS: Readonly<Record<number, number>> = {
  [LETTER_OF_ARABIC]: LETTER,
  [ORNAMENT]: MARK,
  [DIGIT_CLASS]: DIGIT,
  [OTHER_LETTER_CLASS]: OTHER_LETTER,
  [BLANK_CLASS]: WIDE_BLANK,
  [LINE_END_CLASS]: LINE_END,
  [CLAUSE_MARK_CLASS]: CLAUSE_MARK,
  [FULL_STOP_CLASS]: FULL_STOP,
  [BRACKET_CLASS]: OPENING_GUILLEMET,
  [FORM_CLASS]: FORM,
  [SCRIPT_LETTER_CLASS]: SCRIPT_LETTER,
};

/** Classes whose characters are of one kind, whatever patterns say. */
const CERTAIN = new Set([LINE_END_CLASS, FULL_STOP_CLASS, LETTER_OF_ARABIC, DIGIT_CLASS, FORM_CLASS]);

const table = new Uint8Array(0x10000).fill(0xff);

/** The number of the bit of the kind of a UTF-16 unit. */
export function kindOf(unit: number): number {
  const known = table[unit]!;
  if (known !== 0xff) return known;
  const kind = 31 - Math.clz32(findKind(unit));
  table[unit] = kind;
  return kind;
}

function findKind(unit: number): number {
  const ofClass = classOf(unit);
  const character = String.fromCharCode(unit);
  if (!CERTAIN.has(ofClass)) {
    const found = PATTERNS.find(([, pattern]) => pattern.test(character));
    if (found && !(found[0] === ASCII_SIGN && OF_CLASS[ofClass])) return found[0];
  }
  return OF_CLASS[ofClass] ?? OTHER;
}
