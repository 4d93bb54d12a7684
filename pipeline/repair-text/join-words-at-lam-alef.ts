import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { turnedLetters } from './letter-order.ts';
import { type SurveyedLine, surveyOf, tokensOf } from './survey.ts';
import { strangeCost, wordCosts } from './word-costs.ts';

const KIND = 'join-words-at-lam-alef';
/** Words of which all but the last end with a lam-alef, as they stand from left to right. */
const CHAIN = new RegExp(
  `(?<![${LETTER}${MARK}])(?:[${LETTER}${MARK}]{0,30}ل[اأإآ] {1,80}){0,12}[${LETTER}${MARK}]{1,30}(?![${LETTER}${MARK}])`,
  'g',
);
const PARTED = /ل[اأإآ] /;
const PAIR = /ل([اأإآ])$/;
/** Share of unknown words from which a line is looked at, and how much likelier its words must be when they are turned. */
const SUSPICIOUS = 0.34;
const TURNED = 14;
/** The same in a text in which the cause is proven. */
const FOLLOWS = 0.5;
/** Words that are far likelier whole (natural logarithm) prove the cause, if there are so many. */
const EVIDENT = 8;
const ENOUGH = 3;
/** What a letter alone costs at least, and the conjunction: lists have letters, but they are no words. */
const LONE_LETTER = 14;
const LONE_WAW = 9;
/** What a word costs that nobody knows, made of pieces. */
const STRANGE = 14;
const STRANGE_LETTER = 2.8;
/** So much likelier a word must be with a lam-alef at its beginning, where an article may stand. */
const CLEARLY = 1;

export const joinWordsAtLamAlef: Damage = {
  id: KIND,
  title: 'Join words that were parted at lam-alef',
  why: 'Where the two letters of a lam-alef are one glyph with no width of its own for the second, some PDF readers (pdfplumber, Ghostscript) see a gap beside it and part the word: `ةريخلأ ا` for الأخيرة, all but the pair from left to right. Undone in lines that read from left to right, in texts with several words that are no words in pieces: each blank goes if the whole is likelier than its pieces, and the two letters of each pair stand like all others. So `لا` stays a word of its own.',
  example: {
    before: 'ةمداقلا مايلأ ا للا خ لامعلأ ا نم ىلولأ ا ةلحرملا أدبت نأ ريزولا نلعأ',
    after: 'أعلن الوزير أن تبدأ المرحلة الأولى من الأعمال خلال الأيام القادمة',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length < ENOUGH || !survey.lines.some(isSuspicious)) return {};
    const { costOf } = wordCosts(reference);
    const costOfWord = (word: string) =>
      word.length > 1 ? costOf(word) : Math.max(costOf(word), word === 'و' ? LONE_WAW : LONE_LETTER);
    const found: { readonly turned: number; readonly words: readonly ReadWord[] }[] = [];
    const evident = new Set<string>();
    for (const { start, end, words, unknown } of survey.lines) {
      if (unknown === 0) continue;
      const line = text.slice(start, end);
      if (!PARTED.test(line)) continue;
      const turned = gainOfTurning(line, costOfWord, reference);
      if (turned < FOLLOWS) continue;
      const read = wordsOf(line, start, costOfWord);
      found.push({ turned, words: read });
      if (turned < TURNED || !isSuspicious({ words, unknown })) continue;
      for (const word of read) if (word.pieces.length > 1 && word.gain >= EVIDENT) evident.add(word.read);
    }
    if (evident.size < ENOUGH) return {};
    return { replacements: found.flatMap(({ words }) => words.flatMap(turnedPairs)) };
  },
};

/** True if many words of a line are unknown: the cause is proven by such lines only. */
const isSuspicious = ({ words, unknown }: Pick<SurveyedLine, 'words' | 'unknown'>): boolean =>
  unknown > 0 && unknown >= words * SUSPICIOUS;

/** A word whose pieces, spans of the text, stand from left to right. */
interface ReadWord {
  readonly read: string;
  readonly gain: number;
  readonly pieces: readonly (readonly [start: number, end: number, piece: string])[];
}

function wordsOf(line: string, offset: number, costOf: (word: string) => number): ReadWord[] {
  return [...line.matchAll(CHAIN)].flatMap(({ 0: chain, index }) => {
    const pieces = [...chain.matchAll(/\S+/g)].map((match) => {
      const start = offset + index + match.index;
      return [start, start + match[0].length, match[0]] as const;
    });
    const letters = pieces.map((piece) => piece[2]);
    return likeliestWords(letters, costOf).map(({ from, to, read, gain }) => ({
      read,
      gain,
      pieces: pieces.slice(from, to),
    }));
  });
}

/** The pairs of a word turned like its other letters, and the blanks behind them gone. */
function turnedPairs({ read, gain, pieces }: ReadWord): Replacement[] {
  return pieces.flatMap(([, end, piece], i) => {
    const alef = PAIR.exec(piece)?.[1];
    const next = pieces[i + 1]?.[0];
    if (!alef || (next === undefined && !read.startsWith(`ل${alef}`))) return [];
    return {
      start: end - 2,
      end: next ?? end,
      text: `${alef}ل`,
      kind: KIND,
      evidence: `${read} is the likeliest reading; words here are parted at lam-alef`,
      confidence: Math.min(0.98, Math.round(100 / (1 + Math.exp(-gain / 3))) / 100),
      method: 'lexicon' as const,
    };
  });
}

/** How much likelier the words of a line are with their letters turned; nothing speaks for it in another language. */
function gainOfTurning(line: string, costOf: (word: string) => number, reference: Reference): number {
  let gain = 0;
  const turned: string[] = [];
  for (const { unit } of tokensOf(line, 0, line.length, reference)) {
    if (!unit.isArabic || unit.letters.length < 2) continue;
    const { read, cost } = readingOf([unit.letters], costOf);
    turned.push(read);
    gain += unit.cost - cost;
  }
  return isArabicLine(turned.join(' '), reference) ? gain : 0;
}

interface Reading {
  readonly read: string;
  readonly cost: number;
}

/** How a word is read that stands in these pieces, from left to right. */
function readingOf(pieces: readonly string[], costOf: (word: string) => number): Reading {
  const inside = pieces.slice(0, -1).map((piece) => bare(piece).replace(PAIR, '$1ل'));
  const last = bare(pieces.at(-1)!);
  const letters = (end: string): string => turnedLetters(inside.join('') + end);
  const price = (word: string): number => {
    const cost = costOf(word);
    const isKnown = pieces.length === 1 || cost < strangeCost(word.length);
    return isKnown ? cost : Math.max(cost, STRANGE + STRANGE_LETTER * word.length);
  };
  const plain = letters(last);
  const pair = PAIR.exec(last);
  if (!pair) return { read: plain, cost: price(plain) };
  const kept = letters(last.replace(PAIR, '$1ل'));
  const [costAsKept, costAsPlain] = [price(kept), price(plain)];
  return kept === 'لا' || costAsKept < costAsPlain - CLEARLY
    ? { read: kept, cost: costAsKept }
    : { read: plain, cost: costAsPlain };
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly read: string;
  /** How much likelier it is than its pieces. */
  readonly gain: number;
}

/** The words that pieces make, in the order in which they stand. */
function likeliestWords(pieces: readonly string[], costOf: (word: string) => number): Word[] {
  const alone = pieces.map((piece) => readingOf([piece], costOf).cost);
  const least = [0];
  const words: Word[] = [];
  for (let to = 1; to <= pieces.length; to++) {
    least.push(Number.POSITIVE_INFINITY);
    let apart = 0;
    for (let from = to - 1; from >= 0; from--) {
      apart += alone[from]!;
      const { read, cost } = readingOf(pieces.slice(from, to), costOf);
      if (least[from]! + cost >= least[to]!) continue;
      least[to] = least[from]! + cost;
      words[to] = { from, to, read, gain: apart - cost };
    }
  }
  const found: Word[] = [];
  for (let to = pieces.length; to > 0; to = words[to]!.from) found.unshift(words[to]!);
  return found;
}
