/** Arabic letters by role. Character names follow the Unicode standard. */

/** Combining marks: tanwin, vowels, shadda, sukun, dagger alef, Quranic annotation signs. */
export const MARK = '\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED';
/** Kashida: stretches a word, means nothing (but stands for the letter's form in `هـ` and after a lone prefix). */
const TATWEEL = '\\u0640';
/** The letters of the Arabic language, hamza forms included. */
export const LETTER = '\\u0621-\\u063A\\u0641-\\u064A';

const MARKS_AND_TATWEEL = new RegExp(`[${MARK}${TATWEEL}]`, 'g');
const FOLDS: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  '\u06CC': 'ي', // ARABIC LETTER FARSI YEH
  '\u06A9': 'ك', // ARABIC LETTER KEHEH
};

/** Without marks and tatweel. */
export const bare = (text: string): string => text.replace(MARKS_AND_TATWEEL, '');

/**
 * A form under which the usual spellings of a word are equal: marks and tatweel off, hamza seats on alef, final ya and
 * ta marbuta folded, letters of the Persian keyboard as Arabic ones, Latin letters in lower case. Hamza on waw and ya
 * stays: مسؤول and مسول are different slips, and folding them would join different words.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const form = foldOnce(text);
  if (text.length > LONGEST_KEPT) return form;
  if (folded.size >= MOST_KEPT) folded.clear();
  folded.set(text, form);
  return form;
}

/** The same, without keeping it. */
export const foldOnce = (text: string): string =>
  bare(text.normalize('NFC'))
    .replace(/[أإآٱىة\u06CC\u06A9]/g, (letter) => FOLDS[letter]!)
    .toLowerCase();

/** Words come again and again: what was folded is kept, up to a bound. The results do not depend on it. */
const folded = new Map<string, string>();
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 40;

/** Western digits for Arabic-Indic and Persian ones. */
export const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));
