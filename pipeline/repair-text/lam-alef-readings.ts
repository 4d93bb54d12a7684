/** Words in which لا lost a letter or has its letters in the wrong order, and how they read. */
import type { Reference } from '../records.ts';
import { LETTER, MARK } from '../text/arabic.ts';
import type { Span } from '../text/words.ts';
import { surveyOf, type Token, tokensOf } from './survey.ts';
import { type Unit, type WordEvidence, wordEvidence } from './word-evidence.ts';

export interface Reading extends Span {
  readonly text: string;
  readonly evidence: string;
  readonly confidence: number;
}

/** `األ` after clitics, and `اال`, which hardly any word has. */
const SIGN = new RegExp(`(?<![${LETTER}${MARK}])(?:[وف]?[بكل]?)ا(?:[أإآ]|ا(?=ل[${LETTER}]{2}))ل`, 'g');
const SIGNS = ['األ', 'اإل', 'اآل', 'اال'];
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
/** More alefs before a lam than these are not tried one by one. */
const MOST_PLACES = 3;

/** Readings for lam-alef whose letters changed places. */
export function swappedLamAlefs(text: string, reference: Reference): Reading[] {
  const signs = SIGNS.some((sign) => text.includes(sign)) ? (text.match(SIGN)?.length ?? 0) : 0;
  const evidence = wordEvidence(reference);
  const unknown: [Token, Unit][] = [];
  for (const token of surveyOf(text, reference).unknown) {
    const best = bestSwap(token.unit, evidence.unit);
    if (best?.isKnown && best.cost < KNOWN_WELL) unknown.push([token, best]);
  }
  // One sign beyond doubt mends its own word only; another needs company.
  const proof = Math.max(signs, unknown.length);
  const intact = proof === 0 ? 0 : (text.match(/ل[اأإآ]/g)?.length ?? 0);
  if (proof < ENOUGH || proof < intact * CONSISTENT) {
    return unknown.filter(([{ unit }]) => isSign(unit.spelling)).map(([token, best]) => plain(token, best, 0.9));
  }
  const margin = intact > proof ? MIXED : MARGIN;
  const tokens = tokensOf(text, 0, text.length, reference);
  const readings: Reading[] = [];
  for (const [i, token] of tokens.entries()) {
    const { unit } = token;
    if (!unit.isArabic || !/[اأإآ]ل/.test(unit.letters) || /^[أإ]ل$/.test(unit.letters)) continue;
    const best = bestSwap(unit, evidence.unit);
    if (!best) continue;
    const before = tokens[i - 1]?.unit;
    const after = tokens[i + 1];
    const costAmong = (a: Unit) =>
      a.cost - ((before ? evidence.link(before, a) : 0) + (after ? evidence.link(a, after.unit) : 0)) / 2;
    if (/^[وف]?ال$/.test(unit.letters)) {
      // An article by itself may also be the beginning of a word that was split: then it is not ours to read.
      if (after && isArticle(token, after, best, text, evidence)) continue;
      readings.push(plain(token, best, 0.85));
    } else if (
      isSign(unit.spelling)
        ? best.isKnown
        : unit.isKnown
          ? costAmong(unit) - costAmong(best) > margin
          : best.cost < RARE
    ) {
      readings.push(plain(token, best, unit.isKnown && !isSign(unit.spelling) ? 0.8 : 0.95));
    }
  }
  return readings;
}

const plain = ({ start, end }: Span, { spelling }: Unit, confidence: number): Reading => ({
  start,
  end,
  text: spelling,
  evidence: `${spelling}, read with lam before alef, is the likelier word`,
  confidence,
});

const isSign = (spelling: string): boolean => spelling.match(SIGN) !== null;

/** The likeliest spelling that comes of swapping one or more `ال` for `لا`. */
function bestSwap({ spelling }: Unit, unitOf: (spelling: string) => Unit): Unit | null {
  const places: number[] = [];
  for (let i = 0; i + 1 < spelling.length; i++) {
    if (/[اأإآ]/.test(spelling[i]!) && spelling[i + 1] === 'ل') places.push(i);
  }
  if (places.length === 0 || places.length > MOST_PLACES) return null;
  let best: Unit | null = null;
  for (let chosen = 1; chosen < 1 << places.length; chosen++) {
    let put = spelling;
    for (const [bit, at] of places.entries()) {
      if (chosen & (1 << bit)) put = `${put.slice(0, at)}ل${put[at]}${put.slice(at + 2)}`;
    }
    const unit = unitOf(put);
    if (!best || unit.cost < best.cost) best = unit;
  }
  return best;
}

/** True if a lone `ال` may be an article that was split from its word, rather than `لا`. */
function isArticle(token: Token, after: Token, no: Unit, text: string, evidence: WordEvidence): boolean {
  if (!/^ {1,2}$/.test(text.slice(token.end, after.start)) || !after.unit.isArabic) return false;
  if (!after.unit.isKnown || after.unit.letters.length < 3 || evidence.link(no, after.unit) < 0) return true;
  const whole = evidence.unit(token.unit.spelling + after.unit.spelling);
  return whole.isKnown && whole.cost < after.unit.cost + 5;
}

/** Unknown words whose article stands before the second letter of a lam-alef that lost its alef. */
const LOST = /^([وف]?[بك]?ال)(?=[\u0628-\u063A\u0641-\u0643\u0645-\u064A]{3})/;
/** `ل ا` for لا, again and again. */
const APART = new RegExp(`(?<![${LETTER}${MARK}])([${LETTER}]{0,8})ل ا(?![${LETTER}])`, 'g');
/** A letter that stands by itself: beside one, all words are in pieces, and no lam-alef is to be seen. */
const LONE_BEFORE = new RegExp(`(?:^|[^${LETTER}${MARK}])[${LETTER}] $`);
const LONE_AFTER = new RegExp(`^ [${LETTER}](?![${LETTER}${MARK}])`);
/** A word more frequent than 10^-5. */
const FREQUENT = 11.5;
const SEVERAL = 3;

/** Readings for lam-alef that lost its alef, or stands apart from it. */
export function lostLamAlefs(text: string, reference: Reference): Reading[] {
  const evidence = wordEvidence(reference);
  const readings: Reading[] = [];
  const lost: [Token, Unit][] = [];
  for (const token of surveyOf(text, reference).unknown) {
    const { spelling } = token.unit;
    const article = LOST.exec(spelling)?.[1];
    if (!article) continue;
    const known = ['ا', 'أ', 'إ', 'آ']
      .map((alef) => evidence.unit(article + alef + spelling.slice(article.length)))
      .filter((unit) => unit.isKnown)
      .sort((a, b) => a.cost - b.cost);
    if (known[0] && known[0].cost < FREQUENT) lost.push([token, known[0]]);
  }
  for (const [{ start, end }, { spelling }] of lost) {
    const confidence = lost.length >= SEVERAL ? 0.85 : 0.65;
    readings.push({
      start,
      end,
      text: spelling,
      evidence: `the one frequent word with an alef after its lam`,
      confidence,
    });
  }
  const apart = text.includes('ل ا')
    ? [...text.matchAll(APART)].filter((match) => isLamAlef(match, text, evidence))
    : [];
  if (apart.length < SEVERAL) return readings;
  for (const match of apart) {
    const index = match.index + match[1]!.length;
    const evidence = `${apart.length} lam-alefs of this text are two letters with a blank between`;
    readings.push({ start: index, end: index + 3, text: 'لا', evidence, confidence: 0.95 });
  }
  return readings;
}

/** True if a lam and an alef with a blank between make a word, and the lam is no end of another one. */
function isLamAlef(match: RegExpExecArray, text: string, evidence: WordEvidence): boolean {
  const { index } = match;
  const end = index + match[0].length;
  if (LONE_BEFORE.test(text.slice(Math.max(0, index - 3), index)) || LONE_AFTER.test(text.slice(end, end + 3)))
    return false;
  const whole = evidence.unit(`${match[1]}لا`);
  return whole.isKnown && whole.cost < evidence.unit(`${match[1]}ل`).cost;
}
