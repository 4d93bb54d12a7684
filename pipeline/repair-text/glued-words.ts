/** Words in which others are glued together: how likely the parts are, and how likely the whole. */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { functionWords } from './function-words.ts';
import { LONGEST_WORD, type Possible, segmentLetters } from './segment-letters.ts';
import { spellingCosts } from './spelling-costs.ts';
import { strangeCost } from './word-costs.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** Shorter words are too easily made of others. */
export const SHORTEST_GLUED = 5;
/** A word that nobody knows, in a text that is glued through and through; each of its letters costs, too. */
const STRANGE = 16;
const STRANGE_LETTER = 2.8;
/** Words of more letters than this are rare: each letter beyond speaks for several words. */
const USUAL_LETTERS = 12;
const LETTER_BEYOND = 4;
/** ة and ى stand at the end of words. */
const FINAL_INSIDE = 10;
/** What parts of two, three, four … letters cost at most: short ones are in every list and in every name. */
const DEAREST = [0, 0, 0, 10, 12.5, 14];
const DEAREST_OF_ALL = 16;
/** And all of them together, each: three rare words in one are a compound. */
const DEAREST_MEAN = 15;
/** Function words that are endings, too: they tell nothing after another part. */
const ENDING = /^(?:ان|ين|ون|ات|ها|هم|هن|نا|كم|كن|تم|يا|ني)$/;
/** What rare short parts cost beyond: as rivals of better ones, and where a text is glued through and through. */
const SHORT_AND_RARE = 6;
/** Lists have `لايملك` for لا يملك: what such a spelling costs beyond. */
const NEGATED = /^[وف]?[لم]ا(?=\p{L}{3})/u;
const GLUED_IN_LIST = 8;
/** Where two words are glued, a third is no surprise. */
const ONE_MORE = 2.5;
const LINK = 0.5;

/** What a word of a list costs beyond that is two with a negation in front, where blanks say nothing. */
export const costOfNegation = (text: string, start: number, end: number, cost: number): number =>
  cost > DEAREST[3]! && NEGATED.test(text.slice(start, end)) ? GLUED_IN_LIST : 0;

export interface Parts {
  readonly words: readonly string[];
  /** How much likelier the parts are than an unknown word, but for how rare it is that words are glued. */
  readonly gain: number;
  /** And than any other parts. */
  readonly margin: number;
}

export interface GluedWords {
  /**
   * The parts of a word that is no word; null if there are none. In a text that is glued through and through (dense),
   * parts may be unknown, and long words are as strange as they are.
   */
  partsOf(unit: Unit, isDense: boolean): Parts | null;
}

export const gluedWords = perReference((reference: Reference): GluedWords => {
  const spellings = spellingCosts(reference);
  const evidence = wordEvidence(reference);
  // Exact forms: `ان` and `او` are slips, and endings of other words.
  const small = functionWords(reference);
  const kept = new Map<string, Parts | null>();
  /** Whole lines without blanks, which are asked for twice; kept no longer than their text. */
  const long = new WeakMap<Unit, Parts | null>();
  const isTooRare = (word: string, isLater: boolean, cost: number): boolean => {
    if (word.length === 2) return !small.has(word) || (isLater && ENDING.test(word));
    return cost > (DEAREST[word.length] ?? DEAREST_OF_ALL);
  };
  const partAt = (text: string, start: number, end: number, isDense: boolean): Possible | null => {
    const length = end - start;
    if (length < 2) return null;
    let cost = spellings.plainAt(text, start, end);
    if (cost === Number.POSITIVE_INFINITY) {
      return isDense && length > 2 ? { cost: STRANGE + STRANGE_LETTER * length, unit: null } : null;
    }
    if (length < 4 && isTooRare(text.slice(start, end), start > 0, cost)) cost += SHORT_AND_RARE;
    if (isDense) cost += costOfNegation(text, start, end, cost);
    return { cost, unit: evidence.unitAt(text, start, end) };
  };
  /**
   * False if every way through the letters leads over a word that is too rare for a part: most unknown words are names, and
   * are told by this.
   */
  const mayBeParts = (letters: string): boolean => {
    const { length } = letters;
    const isReached = new Uint8Array(length + 1);
    isReached[0] = 1;
    for (let start = 0; start + 2 <= length; start++) {
      if (isReached[start] === 0) continue;
      for (let end = start + 2; end <= Math.min(length, start + LONGEST_WORD); end++) {
        if (isReached[end] === 1 || end - start === length) continue;
        const cost = spellings.plainAt(letters, start, end);
        if (cost === Number.POSITIVE_INFINITY) continue;
        // Of three parts and more, long ones may be rare.
        if (end - start < 5 && isTooRare(letters.slice(start, end), start > 0, cost)) continue;
        isReached[end] = 1;
      }
    }
    return isReached[length] === 1;
  };
  const find = ({ letters, isKnown, cost: own }: Unit, isDense: boolean): Parts | null => {
    const { length } = letters;
    if (!isDense && !mayBeParts(letters)) return null;
    const found = segmentLetters(
      length,
      (start, end) => (end - start === length ? null : partAt(letters, start, end, isDense)),
      (first, second) => (isDense ? 0 : ONE_MORE) - (first && second ? LINK * evidence.link(first, second) : 0),
    );
    if (!found) return null;
    const beyond = LETTER_BEYOND * Math.max(0, length - USUAL_LETTERS);
    const strange = isDense ? STRANGE + STRANGE_LETTER * length : strangeCost(length) + beyond;
    const final = /[ةى](?=\p{L})/u.test(letters) ? FINAL_INSIDE : 0;
    const negated = isKnown && isDense && NEGATED.test(letters) ? GLUED_IN_LIST : 0;
    const words = found.ends.map((end, i) => letters.slice(found.ends[i - 1] ?? 0, end));
    if (!isDense && words.length > 2 && found.cost > DEAREST_MEAN * words.length) return null;
    const few = (word: string) => words.length < 3 || word.length < 5;
    if (
      !isDense &&
      words.some((word, i) => few(word) && isTooRare(word, i > 0, spellings.plainAt(word, 0, word.length)))
    )
      return null;
    const gain = (isKnown ? own : strange) + final + negated - found.cost + (isDense ? 0 : ONE_MORE);
    return { words, gain, margin: found.margin };
  };
  return {
    partsOf(unit, isInDense) {
      if (unit.letters.length < SHORTEST_GLUED) return null;
      const isNoWord = unit.letters.length > NO_WORD;
      if (isNoWord && long.has(unit)) return long.get(unit)!;
      const isDense = isInDense || isNoWord;
      const key = isDense ? `${unit.letters} ` : unit.letters;
      let parts = kept.get(key);
      if (parts === undefined) {
        parts = find(unit, isDense);
        if (kept.size >= MOST_KEPT) kept.clear();
        if (key.length < LONGEST_KEPT) kept.set(key, parts);
        else if (isNoWord) long.set(unit, parts);
      }
      return parts;
    },
  };
});

/** No word is this long: a whole line is glued, whatever the rest of the text is like. */
const NO_WORD = 30;
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 40;
