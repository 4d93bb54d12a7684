import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { turnedLetters, waysToTurn } from './letter-order.ts';
import { surveyOf, tokensOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';

const KIND = 'join-words-at-lam-alef';
/** Words one blank apart of which all but the last end with a lam-alef, as they stand from left to right. */
const CHAIN = new RegExp(
  `(?<![${LETTER}${MARK}])(?:[${LETTER}${MARK}]{0,30}ل[اأإآ] ){1,12}[${LETTER}${MARK}]{1,30}(?![${LETTER}${MARK}])`,
  'g',
);
/** Share of unknown words from which a line is looked at, and how much likelier its words must be when they are turned. */
const SUSPICIOUS = 0.34;
const TURNED = 14;
/** Words that are far likelier whole (natural logarithm) prove the cause, if there are so many. */
const EVIDENT = 8;
const ENOUGH = 3;
/** What a letter alone costs at least, and the conjunction: lists have letters, but they are no words. */
const LONE_LETTER = 14;
const LONE_WAW = 9;
const KEPT = { keepsLamAlef: true, keepsAlefLam: false, keepsLast: true };

export const joinWordsAtLamAlef: Damage = {
  id: KIND,
  title: 'Join words that were parted at lam-alef',
  why: 'Where the two letters of a lam-alef are one glyph with no width of its own for the second, some PDF readers (pdfplumber, Ghostscript) see a gap beside it and part the word: `ةريخلأ ا` for الأخيرة, its letters from left to right. Undone in lines that read from left to right, in texts with several words that are no words in pieces; each blank goes if the whole is likelier than its pieces. So `لا` stays a word of its own.',
  example: {
    before: 'ةمداقلا مايلأ ا للا خ لامعلأ ا نم ىلولأ ا ةلحرملا أدبت نأ ريزولا نلعأ',
    after: 'أعلن الوزير أن تبدأ المرحلة الأولى من الأعمال خلال الأيام القادمة',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length < ENOUGH) return {};
    const { costOf } = wordCosts(reference);
    const turned = (word: string) => Math.min(...waysToTurn(bare(word), KEPT).map((way) => ofWord(way, costOf(way))));
    const replacements: Replacement[] = [];
    const evident = new Set<string>();
    for (const { start, end, words, unknown } of survey.lines) {
      if (unknown === 0 || unknown < words * SUSPICIOUS) continue;
      const line = text.slice(start, end);
      const chains = [...line.matchAll(CHAIN)];
      if (chains.length === 0 || !isTurned(line, turned, reference)) continue;
      for (const { 0: chain, index } of chains) {
        const pieces = chain.split(' ');
        let at = start + index;
        for (const { from, to, gain } of likeliestWords(pieces, turned)) {
          const whole = pieces.slice(from, to);
          if (gain >= EVIDENT) evident.add(whole.join(''));
          const cause = {
            kind: KIND,
            evidence: `${turnedLetters(bare(whole.join('')))} is likelier than its pieces`,
            confidence: Math.min(0.98, Math.round(100 / (1 + Math.exp(-gain / 3))) / 100),
            method: 'lexicon' as const,
          };
          for (const piece of whole.slice(0, -1)) {
            at += piece.length;
            replacements.push({ ...cause, start: at, end: at + 1, text: '' });
            at++;
          }
          at += whole.at(-1)!.length + 1;
        }
      }
    }
    return evident.size < ENOUGH ? {} : { replacements };
  },
};

const ofWord = (word: string, cost: number): number =>
  word.length > 1 ? cost : Math.max(cost, word === 'و' ? LONE_WAW : LONE_LETTER);

/** True if the words of a line are likelier with their letters turned. */
function isTurned(line: string, turned: (word: string) => number, reference: Reference): boolean {
  let gain = 0;
  const tokens = tokensOf(line, 0, line.length, reference).filter(({ unit }) => unit.isArabic);
  for (const { unit } of tokens) gain += unit.cost - (unit.letters.length > 1 ? turned(unit.letters) : unit.cost);
  return gain >= TURNED && isArabicLine(tokens.map(({ unit }) => turnedLetters(unit.letters)).join(' '), reference);
}

interface Word {
  readonly from: number;
  readonly to: number;
  /** How much likelier it is than its pieces. */
  readonly gain: number;
}

/** The words that pieces make, in the order in which they stand. */
function likeliestWords(pieces: readonly string[], costOf: (word: string) => number): Word[] {
  const alone = pieces.map(costOf);
  const least = [0];
  const words: Word[] = [];
  for (let to = 1; to <= pieces.length; to++) {
    least.push(Number.POSITIVE_INFINITY);
    let apart = 0;
    for (let from = to - 1; from >= 0; from--) {
      apart += alone[from]!;
      const cost = from === to - 1 ? apart : costOf(pieces.slice(from, to).join(''));
      if (least[from]! + cost >= least[to]!) continue;
      least[to] = least[from]! + cost;
      words[to] = { from, to, gain: apart - cost };
    }
  }
  const found: Word[] = [];
  for (let to = pieces.length; to > 0; to = words[to]!.from) found.unshift(words[to]!);
  return found;
}
