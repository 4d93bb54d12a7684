/** Evidence for what was decoded: whether it is words, and whether the text shows codes because it is about them. */
import type { Reference } from '../records.ts';
import { LETTER, MARK } from '../text/arabic.ts';
import { knownWords } from './known-words.ts';

/** Shorter words are too easily made of anything. */
const MIN_LETTERS = 3;
/** A word more frequent than 10^-5.5. */
const FREQUENT = 550;
const RARE = 1000;
const ARABIC_WORD = new RegExp(`[${LETTER}][${LETTER}${MARK}]*`, 'g');
/** Words beyond which more of them tell nothing new. */
const ENOUGH = 2_000;

export interface WordCount {
  /** Words of any length, and their letters. */
  all: number;
  letters: number;
  /** Words of three letters and more. */
  words: number;
  /** Those of them that are in the list of frequent words. */
  known: number;
  knownLetters: number;
  /** Letters of words that everybody uses, spelt as they are in the list. */
  frequentLetters: number;
}

export function countWords(texts: Iterable<string>, reference: Reference): WordCount {
  const count = { all: 0, letters: 0, words: 0, known: 0, knownLetters: 0, frequentLetters: 0 };
  const { isWord } = knownWords(reference);
  for (const text of texts) {
    for (const [word] of text.matchAll(ARABIC_WORD)) {
      count.all++;
      count.letters += word.length;
      if (word.length < MIN_LETTERS) continue;
      count.words++;
      if (!isWord(word)) continue;
      count.known++;
      count.knownLetters += word.length;
      if ((reference.wordFrequency.get(word) ?? RARE) <= FREQUENT) count.frequentLetters += word.length;
    }
    if (count.words >= ENOUGH) break;
  }
  return count;
}

/** So many letters that come out of well-formed codes are no accident, whatever they mean. */
export const MANY_LETTERS = 20;

/** Three words are no accident, and names are not all known. */
export const isArabicText = ({ words, known }: WordCount): boolean => known >= 3 && known >= words * 0.6;

/** Letters that are put together by chance make short words, if any, and most of them not even that. */
export const isNoChance = ({ all, words, known, knownLetters }: WordCount): boolean =>
  words * 2 >= all && knownLetters >= known * 3.5;

const ABOUT_CODES: readonly RegExp[] = [
  /\b(?:X?HTML\d?|XML|CSS|JSON|PHP|SQL|JavaScript|Python|UTF-?(?:7|8|16|32)|Unicode|ASCII|ANSI|charset|mojibake)\b/i,
  /\b(?:(?:en|de)cod(?:e[drs]?|ing)|entit(?:y|ies)|escap(?:e[ds]?|ing)|windows-?125\d|CP-?125\d|ISO-?8859)\b/i,
  /يوني?كود|ترميز|محارف|جافا ?سكر[يب]|بايثون/,
  /(?<!\p{L})[وف]?(?:ال|لل?|بال?)?(?:كود|أكواد|برمجة)(?!\p{L})/u,
];
/** Elements that are written in text only to show them; `<br>` and `<p>` are what is left of a page. */
const SHOWN_MARKUP = /<\/?(?:code|pre|script|style|html|head|body|meta|input|form|table|a\s+href)\b|`/i;

/** True if the text speaks of encodings, markup or programs: codes in it may be its subject. */
export const isAboutCodes = (text: string): boolean =>
  SHOWN_MARKUP.test(text) || ABOUT_CODES.some((words) => words.test(text));

const OPENING = /["'`«“„‘(<[{‹]\s?$/;
const CLOSING = /^[،,.:؛;!؟?]?\s?["'`»”“’)>\]}›]/;

/** True if a stretch stands in quotation marks, brackets or tags. */
export const isQuoted = (text: string, start: number, end: number): boolean =>
  OPENING.test(text.slice(Math.max(0, start - 2), start)) && CLOSING.test(text.slice(end, end + 3));

/** How far around a code the words are looked at. */
const NEAR = 80;
const OF_CHARACTERS =
  /(?<!\p{L})[وف]?(?:ال|بال|لل|[بل])?(?:رمز|رموز|حرف|حروف|أحرف|محرف|شيفرة|شفرة)(?!\p{L})|[يت]ظهر|(?<!\p{L})[وف]?[اينتأ]كتب(?!\p{L})|هكذا|بدلا من|بدلاً من|\b(?:characters?|symbols?|letters?|typed?|shows?|shown|display(?:s|ed)?|instead)\b/iu;

/** True if the words beside a stretch speak of letters and how they show: then it may be an example. */
export function isExample(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  return OF_CHARACTERS.test(`${before.slice(before.lastIndexOf('\n') + 1)} ${/^[^\n]*/.exec(after)![0]}`);
}
