/**
 * Marks that stand on no letter, and where they belong. A tanwin belongs to a word that ends in alef, hamza or ta
 * marbuta; a vowel that begins a word belongs to the letter after it, one between two pieces of a word joins them.
 */
import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import { type WordEvidence, wordEvidence } from './word-evidence.ts';

const VOWELS = '\\u064B-\\u0652';
const EDGE = '[\\s.،؛:؟!"”»)\\]\\d\\u0660-\\u0669]';
/** A mark, or the ending of an accusative, that begins what follows a blank or punctuation. */
export const LOOSE = new RegExp(
  `[${VOWELS}](?<=(?:^|${EDGE}).)[${VOWELS}]*|ا\\u064B(?<=(?:^|${EDGE})..)(?=$|${EDGE})`,
  'gm',
);
const WORD_BEFORE = new RegExp(`([${LETTER}][${LETTER}${MARK}]*)( *)([.،؛:؟!"”»)\\]]{0,2})( *)$`, 'u');
const WORD_AFTER = new RegExp(`^[${LETTER}][${LETTER}${MARK}]*`, 'u');
const TANWIN = /[\u064B-\u064D]/;
/** Pronouns and particles that end in alef; none of them takes a tanwin. */
const NO_TANWIN =
  /(?:ه|هم|كم|تم)ا$|^[وفبلك]?(?:ما|لا|إذا|هذا|ذا|كذا|أما|إما|كما|هنا|أنا|لنا|إنا|بنا|منا|عندما|حينما|بينما|مما|ربما|إلا|ألا|لما|كلا)$/;
/** No word is longer. */
const LONGEST = 40;

/** What stands around a loose mark. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly marks: string;
  /** The word before it in its line, and what parts the two. */
  readonly before: string;
  readonly beforeEnd: number;
  readonly punctuation: string;
  readonly gap: number;
  /** The letters glued behind it. */
  readonly after: string;
}

/** Looks at what stands around the mark that lies between two offsets. */
export function placeOf(text: string, start: number, end: number): Place {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start));
  const [, word = '', blanks = '', punctuation = '', gap = ''] = before ?? [];
  return {
    start,
    end,
    marks: text.slice(start, end),
    before: word,
    beforeEnd: start - gap.length - punctuation.length - blanks.length,
    punctuation,
    gap: blanks.length + gap.length,
    after: WORD_AFTER.exec(text.slice(end, end + LONGEST))?.[0] ?? '',
  };
}

export interface Words {
  /** True if a word that ends in alef may end in a tanwin, and has none. */
  takesTanwin(word: string): boolean;
  isWord(word: string): boolean;
  /** True if the first is a word, and the second is none or a far rarer one. */
  isRather(word: string, other: string): boolean;
  /** True if the first is a word, and no rarer one than the second. */
  isLikelier(word: string, other: string): boolean;
  /** True if the letters make one word rather than two. */
  isOne(first: string, second: string): boolean;
}

export function wordsOfMarks(reference: Reference): Words {
  const evidence: WordEvidence = wordEvidence(reference);
  const unit = (word: string) => evidence.unit(bare(word));
  const isWord = (word: string) => word !== '' && unit(word).isKnown;
  return {
    isWord,
    isRather: (word, other) => isWord(word) && (!isWord(other) || unit(word).cost + 3 < unit(other).cost),
    takesTanwin(word) {
      if (TANWIN.test(word)) return false;
      const letters = bare(word);
      if (letters.endsWith('اء')) return letters.length > 3 && isWord(letters);
      return letters.length >= 3 && letters.endsWith('ا') && !NO_TANWIN.test(letters) && isWord(letters);
    },
    isLikelier: (word, other) => isWord(word) && unit(word).cost <= unit(other).cost,
    isOne(first, second) {
      const whole = bare(first + second);
      if (!isWord(whole)) return false;
      if (!isWord(first) || !isWord(second)) return true;
      return unit(whole).cost + 4 < unit(first).cost + unit(second).cost;
    },
  };
}
