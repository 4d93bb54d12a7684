/**
 * What the words of a line say about whether damage is left in it: how many nobody knows, how rare they are, how badly
 * neighbours go together, whether pieces lie side by side that make a word.
 */
import type { Reference } from '../records.ts';
import { classOf, DIGIT, ORNAMENT } from '../text/character-classes.ts';
import { strangeWords } from './strange-words.ts';
import type { Token } from './survey.ts';
import { wordCosts } from './word-costs.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** Words rarer than this are rare; function words are more frequent than the other. */
const RARE = 13;
const SHORT_AND_RARE = 11;
const USUAL = 8;
/** What is written as one word costs so much more than its pieces before it is worth a thought. */
const MOST = 12;
const BAD_LINK = -3;
const WORST_LINK = -4.5;

/** Tells how often a word that nobody knows stands in the document. */
type Recurrence = (unit: Unit) => number;

export function wordSigns(
  text: string,
  tokens: readonly Token[],
  again: Recurrence,
  reference: Reference,
  into: number[],
): void {
  const { link } = wordEvidence(reference);
  const costs = wordCosts(reference);
  const looked = strangeWords(reference);
  let [words, isNew, isAgain, pairs, long, alone, waw, short, rare] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let [most, second, sum, joinable, join, split, strangest] = [0, 0, 0, 0, 0, 0, 0];
  let [links, least, next, bad, worst, number] = [0, 0, 0, 0, 0, 0];
  let [inside, marks, beginning, article, twice, years, names] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < tokens.length; i++) {
    const { unit, start, end } = tokens[i]!;
    const before = i > 0 ? tokens[i - 1]! : null;
    if (before) {
      const value = link(before.unit, unit);
      links += value;
      if (value < least) [least, next] = [value, least];
      else if (value < next) next = value;
      if (value < BAD_LINK) bad++;
      if (value < WORST_LINK) worst++;
      if (!unit.isArabic || !before.unit.isArabic) number = Math.min(number, value);
      if (unit.isArabic && unit.spelling === before.unit.spelling) twice++;
    }
    if (!unit.isArabic) {
      const kind = classOf(text.charCodeAt(start));
      if (kind === ORNAMENT) marks++;
      else if (kind === DIGIT && end - start === 4 && isOddYear(text, start)) years++;
      continue;
    }
    words++;
    const { letters, cost, isKnown } = unit;
    const length = letters.length;
    sum += cost;
    if (cost > most) [most, second] = [cost, most];
    else if (cost > second) second = cost;
    if (length === 1) {
      if (letters === 'و') waw++;
      else alone++;
    } else if (length <= 3 && cost > SHORT_AND_RARE) short++;
    else if (cost > RARE) rare++;
    if (!isKnown) {
      if (again(unit) > 1) isAgain++;
      else isNew++;
      if (length > 9) long++;
      if (before?.unit.isArabic && !before.unit.isKnown) pairs++;
      const { strangeness, splitting, isLikeName } = looked(unit);
      if (isLikeName) names++;
      strangest = Math.max(strangest, strangeness);
      split = Math.max(split, splitting);
    }
    if (before?.unit.isArabic && (isPiece(unit) || isPiece(before.unit))) {
      const gain = Math.min(MOST, cost + before.unit.cost - costs.costOf(before.unit.letters + letters));
      join = Math.max(join, gain);
      if (gain > 3) joinable++;
    }
    if (end - start > length) marks += marksInside(text, start, end);
    if (cost <= USUAL) continue;
    for (let at = 0; at < length - 1; at++) {
      const letter = letters.charCodeAt(at);
      if (letter === 0x629 || (letter === 0x649 && length > 2)) inside++;
    }
    if (/^[ءئؤةى]/.test(letters)) beginning++;
    if (!isKnown && /^(?:اال|أل|لال|الا[لأإ]|اإ|اأ|ألا)/.test(letters)) article++;
  }
  const first = tokens[0]?.unit;
  const last = tokens.at(-1)?.unit;
  const n = Math.max(1, words);
  // The halves of a word at both ends of a line: its pieces came in another order.
  let wraps = 0;
  if (tokens.length > 2 && first!.isArabic && last!.isArabic && (isPiece(first!) || isPiece(last!))) {
    wraps = Math.max(0, Math.min(MOST, first!.cost + last!.cost - costs.costOf(last!.letters + first!.letters)));
  }
  into.push(Math.log1p(words), isNew, isAgain, (isNew + isAgain) / n, pairs, long, alone, waw, short, rare);
  into.push(most, second, sum / n, joinable, join, split, strangest);
  into.push(tokens.length > 1 ? links / (tokens.length - 1) : 0, least, next, bad, worst, number);
  into.push(inside, marks, beginning, article, twice);
  into.push(first?.cost ?? 0, last?.cost ?? 0, shortness(first), shortness(last));
  into.push(wraps, years, names);
}

/** A word that may be a piece of one: rare, or short and no word that comes everywhere. */
const isPiece = ({ letters, cost }: Unit): boolean =>
  cost > RARE || letters.length === 1 || (letters.length === 2 && cost > USUAL);

const shortness = (unit: Unit | undefined): number => (unit?.isArabic ? Math.max(0, 4 - unit.letters.length) : 0);

/** Four digits that are no year and no time: often a number whose digits were turned round. */
function isOddYear(text: string, start: number): boolean {
  const [a, b] = [text.charCodeAt(start) & 15, text.charCodeAt(start + 1) & 15];
  return a > 2 || (a === 2 && b > 0);
}

/** Tanwin before another letter than the alef that carries it, a mark that begins a word. */
function marksInside(text: string, start: number, end: number): number {
  let found = classOf(text.charCodeAt(start)) === ORNAMENT ? 1 : 0;
  for (let i = start; i < end - 1; i++) {
    const mark = text.charCodeAt(i);
    if (mark < 0x64b || mark > 0x64d) continue;
    const next = text.charCodeAt(i + 1);
    if (classOf(next) !== ORNAMENT && !((next === 0x627 || next === 0x649) && i + 2 === end)) found++;
  }
  return found;
}
