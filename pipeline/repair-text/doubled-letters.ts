/** Words in which a letter seems to stand twice, with the word that they are without the double. */

import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import { surveyOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';
import { HAMZA_BESIDE_ALEF } from './word-traits.ts';

/** Hamza on alef with an alef beside it; looked for by the hamza, since alef is the most frequent of letters. */
const HAMZA_ALEF = /[أإآ](?:ا|(?<=ا[أإآ]))/g;
/** What may stand before an alef that a hamza doubles; `ماأنت` and `لاأحد` are two words without a blank. */
const BEFORE_ALEF = /^(?:[وف]?[بك]?(?:ال)?|[وف]?لل)$/;
/** Clitics with all their marks are not longer. */
const LONGEST_CLITICS = 20;
const mayBeBeforeAlef = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_CLITICS && BEFORE_ALEF.test(bare(text.slice(start, end)));
/** The same letter with a vowel between: `أُأعطي`. In a vocalised text it is no damage, and is not found unknown. */
const VOWEL_BETWEEN = /([\u0621-\u064A])([\u064B-\u0650]+)\1/;
const TWICE = /([\u0621-\u064A])\1/;
const THRICE = /([\u0621-\u064A])\1\1/;
const WORD = new RegExp(`[${LETTER}${MARK}\u0640]`);
/** A word with another letter than hamza doubled must be more frequent than 10^-5.6. */
const KNOWN_WELL = 13;

export interface Doubled {
  readonly start: number;
  readonly end: number;
  readonly mended: string;
  /** What is doubled: words with the same are one another's evidence. */
  readonly double: string;
  readonly isHamza: boolean;
  /** How much more frequent the word is without the double, as natural logarithm; 0 if it is not known. */
  readonly gain: number;
  readonly cost: number;
  /** A dual may end so (`لم يبدأا`), and a glyph by itself is no word: they prove nothing. */
  readonly isProof: boolean;
}

/** Words in which an alef stands beside a hamza on alef, in any place. */
export function withHamza(text: string, reference: Reference): Doubled[] {
  if (!surveyOf(text, reference).hasWord(HAMZA_BESIDE_ALEF)) return [];
  const costs = wordCosts(reference);
  const found: Doubled[] = [];
  let last = -1;
  let [start, end] = [0, 0];
  for (const match of text.matchAll(HAMZA_ALEF)) {
    const { index } = match;
    // Letters without a blank may have thousands of hamzas: their ends are looked for once.
    if (index >= end) [start, end] = wordAround(text, index);
    const isBehind = match[0].length === 1;
    if (start === last || (isBehind && !mayBeBeforeAlef(text, start, index - 1))) continue;
    last = start;
    const word = text.slice(start, end);
    const mended = word.replace(/([أإآ])ا|ا([أإآ])/g, '$1$2');
    const letters = bare(mended);
    const cost = costs.costOf(letters);
    // `األولى` is another damage (see restore-lam-alef), and a bare alef may be the one that is right.
    if (isBehind && costs.costOf(bare(swapped(word))) < cost) continue;
    if (letters.length > 1 && costs.costOf(letters.replace(/[أإآ]/g, 'ا')) < cost) continue;
    const gain = costs.isKnown(letters) ? costs.costOf(bare(word)) - cost : 0;
    const isProof = gain > 0 && letters.length > 1 && (isBehind || index + 2 < end);
    const double = isBehind ? 'an alef before its hamza' : 'an alef behind its hamza';
    found.push({ start, end, mended, double, isHamza: true, gain, cost, isProof });
  }
  return found;
}

/** Unknown words with the same letter twice, which are known with one of them. */
export function ofUnknownWords(text: string, reference: Reference): Doubled[] {
  const costs = wordCosts(reference);
  const found: Doubled[] = [];
  let isStretched: boolean | undefined;
  for (const { start, end, unit } of surveyOf(text, reference).unknown) {
    const { letters, spelling } = unit;
    const vowels = VOWEL_BETWEEN.exec(spelling);
    const twice = vowels ?? TWICE.exec(spelling);
    if (!twice || letters.length < 4) continue;
    const mended = spelling.replace(twice[0], twice[1]! + (vowels ? vowels[2] : ''));
    const word = bare(mended);
    const cost = costs.costOf(word);
    if (!costs.isKnown(word) || cost > KNOWN_WELL) continue;
    // Where people stretch words, two letters may be a short stretch.
    isStretched ??= THRICE.test(text);
    if (isStretched) return [];
    // The letter after it belongs to the evidence: the glyph that gives too much is often a ligature.
    const double = twice[0] + (spelling[twice.index + twice[0].length] ?? '');
    found.push({ start, end, mended, double, isHamza: false, gain: unit.cost - cost, cost, isProof: true });
  }
  return found;
}

/** The word as restore-lam-alef would read it. */
const swapped = (word: string): string => word.replace(/ا([أإآ])ل/, 'ال$1');

function wordAround(text: string, offset: number): [start: number, end: number] {
  let [start, end] = [offset, offset];
  while (start > 0 && WORD.test(text[start - 1]!)) start--;
  while (end < text.length && WORD.test(text[end]!)) end++;
  return [start, end];
}
