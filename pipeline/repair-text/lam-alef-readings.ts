/** Words in which لا lost a letter or has its letters in the wrong order, and how they read. */

import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import type { Span } from '../text/words.ts';
import { surveyOf, type Token, tokensOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';
import { type Unit, type WordEvidence, wordEvidence } from './word-evidence.ts';
import { ALEFS_BEFORE_LAM } from './word-traits.ts';

export interface Reading extends Span {
  readonly text: string;
  readonly evidence: string;
  readonly confidence: number;
}

/** `األ` after clitics, and `اال`, which hardly any word has. */
const SIGN = new RegExp(`(?<![${LETTER}${MARK}])(?:[وف]?[بكل]?)ا(?:[أإآ]|ا(?=ل[${LETTER}]{2}))ل`, 'g');
/** An alef before a lam that are no article. */
const INSIDE = /^(?![وف]?[بك]?ال[^اأإآ]*$).*[اأإآ]ل/;
/** Words that prove the cause. */
const ENOUGH = 2;
/** The bad lam-alefs for every good one: in a long text a few unknown words look like bad ones. */
const CONSISTENT = 0.2;
/** A word more frequent than 10^-6. */
const KNOWN_WELL = 14;
/** One rarer than 10^-7, clitics included. */
const RARE = 16.5;
/** So much likelier (natural logarithm) a reading must be for a word that is known as it stands. */
const MARGIN = 1.5;
/** Where good lam-alefs stand beside the bad ones, it takes more. */
const MIXED = 3;
/** What it takes more if the change costs a word its article, and the least letters of an unknown one. */
const LOSS = 3;
const SHORT = 5;
const ARTICLE = /^[وف]?[بك]?ال/;
/** Log odds of what hardly follows `لا`. */
const UNLIKELY = -2;
/** More alefs before a lam than these are not tried one by one. */
const MOST_PLACES = 3;

/** Readings for lam-alef whose letters changed places. */
export function swappedLamAlefs(text: string, reference: Reference): Reading[] {
  const survey = surveyOf(text, reference);
  const signs = survey.hasWord(ALEFS_BEFORE_LAM) ? (text.match(SIGN)?.length ?? 0) : 0;
  const evidence = wordEvidence(reference);
  const { costOf } = wordCosts(reference);
  const unknown: [Token, string][] = [];
  for (const token of survey.unknown) {
    const { letters, spelling } = token.unit;
    // An article proves nothing: nearly every unknown word with one would be looked at.
    if (!INSIDE.test(letters) && !isSign(spelling)) continue;
    const best = bestSwap(spelling, costOf);
    if (best && costOf(bare(best)) < KNOWN_WELL) unknown.push([token, best]);
  }
  // One sign beyond doubt mends its own word only; another needs company.
  const proof = Math.max(signs, unknown.length);
  const intact = proof < ENOUGH ? 0 : (text.match(/ل[اأإآ]/g)?.length ?? 0);
  if (proof < ENOUGH || proof < intact * CONSISTENT) {
    return unknown.filter(([{ unit }]) => isSign(unit.spelling)).map(([token, best]) => plain(token, best, 0.9));
  }
  const margin = intact > proof ? MIXED : MARGIN;
  const tokens = tokensOf(text, 0, text.length, reference);
  const readings: Reading[] = [];
  for (const [i, token] of tokens.entries()) {
    const { unit } = token;
    if (!unit.isArabic || !/[اأإآ]ل/.test(unit.letters) || /^[أإ]ل$/.test(unit.letters)) continue;
    const put = bestSwap(unit.spelling, costOf);
    if (!put) continue;
    const best = evidence.unit(put);
    if (!isSign(unit.spelling) && isPiece(tokens, i, text)) continue;
    const before = tokens[i - 1]?.unit;
    const after = tokens[i + 1];
    const costAmong = (a: Unit) =>
      a.cost - ((before ? evidence.link(before, a) : 0) + (after ? evidence.link(a, after.unit) : 0)) / 2;
    // The article is far more frequent than `لا`: a word that would lose it must be all the worse with it.
    const losesArticle = ARTICLE.test(unit.letters) && !ARTICLE.test(best.letters);
    const won = (old: Unit, put: Unit) => costAmong(old) - costAmong(put) > margin + (losesArticle ? LOSS : 0);
    const isWord = (old: Unit, put: Unit) => put.cost < RARE && !(losesArticle && old.letters.length < SHORT);
    if (/^[وف]?ال$/.test(unit.letters)) {
      // An article by itself may also be the beginning of a word that was split: then it is not ours to read.
      if (after && isArticle(token, after, best, text, evidence)) continue;
      readings.push(plain(token, put, 0.85));
    } else if (isSign(unit.spelling) ? best.isKnown : unit.isKnown ? won(unit, best) : isWord(unit, best)) {
      readings.push(plain(token, put, unit.isKnown && !isSign(unit.spelling) ? 0.8 : 0.95));
    }
  }
  return readings;
}

const plain = ({ start, end }: Span, spelling: string, confidence: number): Reading => ({
  start,
  end,
  text: spelling,
  evidence: `${spelling}, read with lam before alef, is the likelier word`,
  confidence,
});

const isSign = (spelling: string): boolean => spelling.match(SIGN) !== null;

/** The likeliest spelling that comes of swapping one or more `ال` for `لا`. */
function bestSwap(spelling: string, costOf: (word: string) => number): string | null {
  const places: number[] = [];
  for (let i = 0; i + 1 < spelling.length; i++) {
    if (/[اأإآ]/.test(spelling[i]!) && spelling[i + 1] === 'ل') places.push(i);
  }
  if (places.length === 0 || places.length > MOST_PLACES) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let chosen = 1; chosen < 1 << places.length; chosen++) {
    let put = spelling;
    for (const [bit, at] of places.entries()) {
      if (chosen & (1 << bit)) put = `${put.slice(0, at)}ل${put[at]}${put.slice(at + 2)}`;
    }
    const cost = costOf(bare(put));
    if (cost < least) [best, least] = [put, cost];
  }
  return best;
}

/** True if a blank may have cut the word: then it is not to be read before it is whole. */
function isPiece(tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i]!;
  const isShort = /^[وف]?ال[^اأإآ]?.$/.test(token.unit.letters);
  const isFragment = (piece: Token | undefined): boolean =>
    piece?.unit.isArabic === true &&
    (piece.unit.letters.length === 1 ? piece.unit.letters !== 'و' : !piece.unit.isKnown) &&
    (isShort || piece.unit.letters.length < 5);
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  return (
    (isFragment(after) && /^ {1,2}$/.test(text.slice(token.end, after!.start))) ||
    (isFragment(before) && /^ {1,2}$/.test(text.slice(before!.end, token.start)))
  );
}

/** True if a lone `ال` may be an article that was split from its word, rather than `لا`. */
function isArticle(token: Token, after: Token, no: Unit, text: string, evidence: WordEvidence): boolean {
  if (!/^ {1,2}$/.test(text.slice(token.end, after.start)) || !after.unit.isArabic) return false;
  if (!after.unit.isKnown || after.unit.letters.length < 3 || evidence.link(no, after.unit) < UNLIKELY) return true;
  const whole = evidence.unit(token.unit.spelling + after.unit.spelling);
  return whole.isKnown && whole.cost < after.unit.cost + 2;
}
