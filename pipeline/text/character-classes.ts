/** What a UTF-16 unit is, looked up in a table: one pass over a text asks this of every character. */

export const OTHER = 0;
export const LETTER_OF_ARABIC = 1;
/** Combining marks of the Arabic script, and tatweel: part of a word, no letter of it. */
export const ORNAMENT = 2;
export const DIGIT = 3;
/** Letters of other scripts. */
export const OTHER_LETTER = 4;
export const BLANK = 5;
export const LINE_END = 6;
/** ، ؛ : ؟ ! */
export const CLAUSE_MARK = 7;
export const FULL_STOP = 8;
/** Opening and closing brackets, quotation marks. */
export const BRACKET = 9;
/** Shapes of Arabic letters (Presentation Forms A and B). */
export const FORM = 10;
/** Letters of the Arabic script that the Arabic language does not have. */
export const SCRIPT_LETTER = 11;

const table = new Uint8Array(0x10000).fill(0xff);

/** The class of a UTF-16 unit. Surrogates are `OTHER`. */
export function classOf(unit: number): number {
  const known = table[unit]!;
  if (known !== 0xff) return known;
  const found = findClass(String.fromCharCode(unit));
  table[unit] = found;
  return found;
}

function findClass(character: string): number {
  if (/[\u0621-\u063A\u0641-\u064A]/.test(character)) return LETTER_OF_ARABIC;
  if (/[\u0640\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/.test(character))
    return ORNAMENT;
  if (/[\uFB50-\uFD3D\uFD50-\uFDCF\uFDF0-\uFDFB\uFE70-\uFEFC]/.test(character)) return FORM;
  if (/\n/.test(character)) return LINE_END;
  if (/[\s\u0085]/.test(character)) return BLANK;
  if (/[،؛:؟!]/.test(character)) return CLAUSE_MARK;
  if (character === '.') return FULL_STOP;
  if (/[()[\]{}«»“”"﴾﴿]/.test(character)) return BRACKET;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{M}]/u.test(character)) return /\p{Script=Arabic}/u.test(character) ? SCRIPT_LETTER : OTHER_LETTER;
  return OTHER;
}

/** True if a letter or mark of an Arabic word stands at a place. */
export function isOfArabicWord(text: string, at: number): boolean {
  const found = classOf(text.charCodeAt(at));
  return found === LETTER_OF_ARABIC || found === ORNAMENT;
}
