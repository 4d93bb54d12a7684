/** Words that have junk between their letters, and how often which junk does. */
import { bare, LETTER, MARK } from '../text/arabic.ts';
import {
  APOSTROPHE,
  ASCII_SIGN,
  BYTE_SIGN,
  CLOSING,
  CODE_SIGN,
  DIGIT,
  LATIN,
  LETTER as LETTERS,
  LOST,
  MARK as MARKS,
  OPENING,
  OTHER,
  PERCENT,
} from '../text/character-kinds.ts';
import type { Survey } from './survey.ts';
import type { WordCosts } from './word-costs.ts';

const IN_WORD = `[${LETTER}${MARK}\u0640]`;
// A glyph number, a replacement character, or one character again and again: a symbol, a Latin letter or a digit.
// Punctuation that joins or parts words (- / _ . , dashes) is none, and neither are the joiners.
const SIGN = `[()%?&'#@$*+<=>\\\\^\`|~¥¶°§¤\u2018\u2019\u201A\u2020-\u2022\u2024-\u2026\u2030\u20AC\u2122\u2700-\u27BF\u25A0-\u25FF\uFFFD0-9A-Za-z]`;
const JUNK = `(?:\\(cid:\\d+\\))+|(?<one>${SIGN})\\k<one>{0,3}`;
const SPOILT = new RegExp(`(?<=[${LETTER}${MARK}])(?:${JUNK})(?=[${LETTER}])`, 'g');
/** Where junk may end: looked for first, since hardly any good text has it. */
const END_OF_JUNK = new RegExp(`${SIGN}(?=[${LETTER}])`, 'g');
const WIDEST = 16;
/** What stands before several numbers of glyphs is too far away to be looked at here. */
const BEFORE_JUNK = new RegExp(`[${LETTER}${MARK}](?:${JUNK})$|\\)\\(cid:\\d+\\)$`);
/** Glyph numbers and U+FFFD stand for something, a letter or a kashida; they are no text in any case. */
export const LETTERLESS = /^(?:\uFFFD|\(cid\))/;
/** A frequent word one letter longer (استقبال for استقبل) says little against a sign that is no letter. */
const TOLERANCE = 2;
const ALPHABET = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ';

/** A word with junk in it. */
export interface Spoilt {
  readonly start: number;
  readonly end: number;
  readonly junk: readonly string[];
  readonly mended: string;
  readonly isKnown: boolean;
  /** Known, and hardly one letter short of a better word. */
  readonly isProof: boolean;
}

/** What junk may consist of. */
const OF_JUNK = [DIGIT, LATIN, OTHER, BYTE_SIGN, APOSTROPHE, CODE_SIGN, PERCENT, ASCII_SIGN, LOST];

/** True if the same kind of junk stands behind a letter and before one, perhaps in two places. */
export const mayHoldJunk = ({ hasPair }: Survey): boolean =>
  OF_JUNK.some((kind) => hasPair(LETTERS | MARKS, kind) && hasPair(kind, LETTERS)) ||
  (hasPair(LETTERS | MARKS, OPENING) && hasPair(OPENING | CLOSING, LETTERS)) ||
  (hasPair(LETTERS | MARKS, CLOSING) && hasPair(CLOSING, LETTERS));

/** True if anything stands between two letters that may be junk. */
export function hasJunk(text: string): boolean {
  END_OF_JUNK.lastIndex = 0;
  for (let match = END_OF_JUNK.exec(text); match; match = END_OF_JUNK.exec(text)) {
    const end = match.index + 1;
    if (BEFORE_JUNK.test(text.slice(Math.max(0, end - WIDEST), end))) return true;
  }
  return false;
}

/** The words of a text that have junk in them. */
export function spoiltWords(text: string, costs: WordCosts): Spoilt[] {
  const words: Spoilt[] = [];
  const isOfWord = new RegExp(IN_WORD);
  let end = 0;
  let matches: RegExpExecArray[] = [];
  const finish = () => {
    const [first, last] = [matches[0], matches.at(-1)];
    if (!first || !last) return;
    let start = first.index;
    while (start > 0 && isOfWord.test(text[start - 1]!)) start--;
    let mended = '';
    let from = start;
    for (const match of matches) {
      mended += text.slice(from, match.index);
      from = match.index + match[0].length;
    }
    mended += text.slice(from, end);
    const junk = matches.map((match) => match.groups!.one ?? '(cid)');
    const word = bare(mended);
    const isKnown = word.length > 1 && costs.isKnown(word);
    const place = bare(text.slice(start, first.index)).length;
    const isProof =
      isKnown && word.length > 2 && isWhole(word, place, LETTERLESS.test(junk[0]!) ? 0 : TOLERANCE, costs);
    words.push({ start, end, junk, mended, isKnown, isProof });
  };
  for (const match of text.matchAll(SPOILT)) {
    if (match.index !== end) {
      finish();
      matches = [];
    }
    matches.push(match);
    end = match.index + match[0].length;
    while (end < text.length && isOfWord.test(text[end]!)) end++;
  }
  finish();
  return words;
}

/** True if no letter in the place of the first junk makes a much better word. */
function isWhole(word: string, place: number, tolerance: number, costs: WordCosts): boolean {
  const cost = costs.costOf(word) - tolerance;
  for (const letter of ALPHABET) {
    if (costs.costOf(word.slice(0, place) + letter + word.slice(place)) < cost) return false;
  }
  return true;
}

export interface Count {
  /** Words that are known without it and no letter short. */
  known: number;
  all: number;
  /** How often it stands at one end of a word: quotation marks do, the junk of a kashida does not. */
  atEnds: number;
}

/** In how many words each junk stands, and how many of them are known without it. */
export function countJunk(words: readonly Spoilt[], text: string): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { junk, isProof } of words) {
    for (const one of new Set(junk)) {
      const count = counts.get(one) ?? { known: 0, all: 0, atEnds: countAtEnds(one, text) };
      count.all++;
      if (isProof) count.known++;
      counts.set(one, count);
    }
  }
  return counts;
}

function countAtEnds(junk: string, text: string): number {
  if (junk.length > 1) return 0;
  const isOfWord = new RegExp(IN_WORD);
  let count = 0;
  // The pair of `طالب(ة)`: one bracket stands inside the word, the other at its end.
  if (junk === '(') count += countAtEnds(')', text);
  for (let i = text.indexOf(junk); i >= 0; i = text.indexOf(junk, i + 1)) {
    const before = isOfWord.test(text[i - 1] ?? '');
    const after = text[i + 1] ?? '';
    if (isOfWord.test(after) ? !before && text[i - 1] !== junk : before && after !== junk) count++;
  }
  return count;
}
