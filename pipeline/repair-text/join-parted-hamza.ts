import type { Reference } from '../records.ts';
import { LETTER, MARK } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { WordList } from '../text/word-list.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { type Unit, type WordEvidence, wordEvidence } from './word-evidence.ts';

const KIND = 'join-parted-hamza';
/** Parted words before the cause is proven for the document. */
const ENOUGH = 3;
/** A word more frequent than 10^-4.8 that is alone with the damage in its document. */
const FREQUENT = 11;
/** How much likelier (natural logarithm) the joined word must be than the two as they stand. */
const MARGIN = 3;
/** Advantage of joining where the document has proven the cause. */
const PROVEN = 4;

/** A word more frequent than 10^-2.8, and one rarer than 10^-6. */
const FUNCTION_WORD = 6.5;
const RARE = 14;
const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)$/;
/** Shorter words prove nothing. */
const SHORT = 4;
/** What a letter costs that stands by itself, as in lists. */
const LETTER_BY_ITSELF = 9;
const LETTER_OF_LIST = 2;

/** Lam-alef read as alef-lam: then a lone `ال` is `لا`. */
const SWAPPED_LAM_ALEF = /ا[أإآ]ل|(?<![\u0621-\u064A])اال/;
const EDGE = `${LETTER}${MARK}\u0640`;
const REST = `[${LETTER}${MARK}]`;
/** An article before a hamza on alef; a lone hamza (on alef) after or before the rest of its word. */
const AFTER_ARTICLE = `(?:[وف]?[بك]?ال|[وف]?لل) {1,2}[أإآ]${REST}+`;
const AFTER_REST = `${REST}+ {1,2}[أء][\u064B-\u0652]*`;
const BEFORE_REST = `(?:[وف]?[بكل]?(?:ال|لل)?)[أإآ] {1,2}${REST}+`;
const AFTER_WAW = `[وف] {1,2}[أإآ]${REST}+`;
const PARTED = new RegExp(
  `(?<![${EDGE}])(?:${AFTER_ARTICLE}|${AFTER_REST}|${BEFORE_REST}|${AFTER_WAW})(?![${EDGE}])`,
  'g',
);
const SIGN =
  / [أإآء][\u064B-\u0652]*(?![\u0621-\u064A\u064B-\u0652])|(?<![\u0621-\u064A\u064B-\u0652])(?:[وف]?[بك]?ال|[وف]?لل|[أإآ]|[وف]) {1,2}[\u0621-\u064A]/;

export const joinPartedHamza: Damage = {
  id: KIND,
  title: 'Join a word that was parted at its hamza',
  why: 'A font that draws hamza on alef as a glyph of its own parts words there: `ال أخيرة`, `تبد أ`, `مسا ء`. Joined where the whole is a known word and likelier between its neighbours than the two pieces; `و أعلن` only where the document has proven the cause, since some people write it so. `ال أعرف` in a text that reads `ال` for `لا` is left to restore-lam-alef.',
  find(text: string, reference: Reference) {
    if (!SIGN.test(text)) return {};
    const evidence = wordEvidence(reference);
    const found = partedWords(text, evidence, reference.wordFrequency);
    if (found.length === 0) return {};
    const sure = found.filter((word) => word.gain > MARGIN && !word.isDoubtful && word.end - word.start > SHORT).length;
    const isProven = sure >= ENOUGH;
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    let last = -1;
    for (const { start, end, whole, gain, cost, isDoubtful } of found) {
      if (start < last || gain + (isProven ? PROVEN : 0) <= MARGIN) continue;
      if (!isProven && (isDoubtful || cost > FREQUENT)) continue;
      if (!isOurs(start)) continue;
      last = end;
      replacements.push({
        start,
        end,
        text: whole,
        kind: KIND,
        evidence: isProven
          ? `${whole} is a known word; ${sure} words are parted alike`
          : `${whole} is a frequent word, its pieces are not`,
        confidence: isProven ? 0.93 : 0.8,
        method: 'lexicon',
      });
    }
    return { replacements };
  },
};

interface Parted {
  readonly start: number;
  readonly end: number;
  readonly whole: string;
  /** How much likelier the whole is than the pieces. */
  readonly gain: number;
  readonly cost: number;
  /** Something that people write apart too: `و أعلن`, `الخط أ`. */
  readonly isDoubtful: boolean;
}

function partedWords(text: string, evidence: WordEvidence, wordFrequency: WordList): Parted[] {
  const found: Parted[] = [];
  const isSwapped = SWAPPED_LAM_ALEF.test(text);
  const link = (a: Unit | null, b: Unit | null) => (a && b ? evidence.link(a, b) / 2 : 0);
  const costOf = (piece: Unit) => (/^[أإآ]$/.test(piece.letters) ? LETTER_BY_ITSELF : piece.cost);
  PARTED.lastIndex = 0;
  for (let match = PARTED.exec(text); match; match = PARTED.exec(text)) {
    const [all] = match;
    const start = match.index;
    const end = start + all.length;
    const blank = all.indexOf(' ');
    const [left, right] = [all.slice(0, blank), all.slice(blank).trimStart()];
    // The second piece may be the first one of the next.
    PARTED.lastIndex = end - right.length;
    const whole = evidence.unit(left + right);
    if (!whole.isKnown || whole.letters.length < 2) continue;
    const first = evidence.unit(isSwapped ? left.replace(/ال$/, 'لا') : left);
    const second = evidence.unit(right);
    const isArticle = ARTICLE.test(left);
    // `ال أن`: something is missing between the two, or the words of the line are not in order yet.
    if (isArticle && (right.length < 2 || second.cost < FUNCTION_WORD || whole.cost > RARE)) continue;
    // The hamza of a question and the letter of a list stand before a whole word.
    if (/[أإآ]$/.test(left) && second.cost < whole.cost + LETTER_OF_LIST) continue;
    const before = wordBefore(text, start, evidence);
    const after = wordAfter(text, end, evidence);
    // The letters of an acronym.
    if (before?.letters.length === 1 || after?.letters.length === 1) continue;
    const asOne = whole.cost - link(before, whole) - link(whole, after);
    const asTwo = costOf(first) + costOf(second) - link(before, first) - link(first, second) - link(second, after);
    const isDoubtful =
      // Known in another spelling only: `أ لحدود` is no `الحدود`.
      (!isArticle && !wordFrequency.has(whole.letters)) ||
      /^[وف]$/.test(left) ||
      (/^[أإآ]$/.test(right) && first.isKnown);
    found.push({ start, end, whole: left + right, gain: asTwo - asOne, cost: whole.cost, isDoubtful });
  }
  return found;
}

const LONGEST = 30;

function wordBefore(text: string, start: number, evidence: WordEvidence): Unit | null {
  const word = /[^\s.،؛:()«»"]+(?= {0,2}$)/.exec(text.slice(Math.max(0, start - LONGEST), start));
  return word ? evidence.unit(word[0]) : null;
}

function wordAfter(text: string, end: number, evidence: WordEvidence): Unit | null {
  const word = /^ {0,2}([^\s.،؛:()«»"]+)/.exec(text.slice(end, end + LONGEST));
  return word ? evidence.unit(word[1]!) : null;
}
