/**
 * What the characters between the words of a line say about whether damage is left in it: blanks that lack or are too many,
 * marks and brackets where none can stand, numbers and Latin letters glued to words, characters that no text has.
 */
import {
  BLANK,
  BRACKET,
  CLAUSE_MARK,
  classOf,
  DIGIT,
  FORM,
  FULL_STOP,
  LETTER_OF_ARABIC,
  LINE_END,
  ORNAMENT,
  OTHER,
  OTHER_LETTER,
  SCRIPT_LETTER,
} from '../text/character-classes.ts';

const isLetter = (c: number): boolean => c === LETTER_OF_ARABIC || c === FORM || c === SCRIPT_LETTER;
const isSpace = (c: number): boolean => c === BLANK || c === LINE_END;
/** Characters outside words that any text may have. */
const USUAL = new Uint8Array(0x10000);
for (const character of "-–—−/\\%٪‰*•·…'’‘`,_&@#+=|~°$€£<>^§©®™′″×٬٫„‚‹›½\u200e\u200f\u200c")
  USUAL[character.charCodeAt(0)] = 1;
export const isUsual = (unit: number): boolean => USUAL[unit] === 1;

const OPENING = '([{«“‹﴿';
const CLOSING = ')]}»”›﴾';

export function markSigns(text: string, start: number, end: number, into: number[]): void {
  let [odd, oddAt, forms, script, latin, latinShort, latinAt, numbers, before, after, beside] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ];
  let [blankMark, noBlank, markMark, opening, closing, empty, quotes, wide, loose, feeds, markNumber, blankNumber] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ];
  let [depth, lowest, opened, closed, percent] = [0, 0, 0, 0, 0];
  let latinLength = 0;
  /** Class of the last character, of the one before it, and of the last that is no blank. */
  let [last, earlier, ink, lastUnit] = [LINE_END, LINE_END, LINE_END, 0];
  for (let i = start; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : 0x0a;
    const c = i < end ? classOf(unit) : LINE_END;
    const next = i + 1 < end ? classOf(text.charCodeAt(i + 1)) : LINE_END;
    if (c === OTHER_LETTER) latinLength++;
    else if (latinLength > 0) {
      latin++;
      if (latinLength < 3) latinShort++;
      latinLength = 0;
    }
    if (c === LINE_END && i < end) feeds++;
    if (isSpace(c) && isSpace(last) && i > start && i < end) wide++;
    if (c === FORM) forms++;
    if (c === SCRIPT_LETTER) script++;
    if (c === ORNAMENT && !isLetter(last) && last !== ORNAMENT) loose++;
    if ((c === OTHER_LETTER && (isLetter(last) || last === ORNAMENT)) || (isLetter(c) && last === OTHER_LETTER))
      latinAt++;
    if (c === DIGIT && last !== DIGIT) {
      numbers++;
      if (isLetter(last) && !(isClitic(lastUnit) && !isLetter(earlier))) after++;
      if (isSpace(last) && ink === DIGIT) beside++;
      if ((last === FULL_STOP || last === CLAUSE_MARK) && (isSpace(earlier) || isLetter(earlier))) markNumber++;
      if (isSpace(last) && (ink === FULL_STOP || lastInkUnit(text, start, i) === 0x2c))
        blankNumber += digitBeforeMark(text, start, i);
    }
    if (last === DIGIT && isLetter(c)) before++;
    if ((unit === 0x25 || unit === 0x66a) && next === DIGIT && last !== DIGIT) percent++;
    if (c === OTHER && i < end && !isUsual(unit)) {
      odd++;
      if (isLetter(last) || isLetter(next) || last === ORNAMENT) oddAt++;
    }
    if (c === CLAUSE_MARK || c === FULL_STOP) {
      if (isSpace(last) && i > start && next !== FULL_STOP) blankMark++;
      if (isLetter(next) || (next === DIGIT && c === FULL_STOP && last !== DIGIT)) noBlank++;
      if ((ink === CLAUSE_MARK || ink === FULL_STOP) && !(unit === lastUnit)) markMark++;
    }
    if (c === BRACKET) {
      const character = text[i]!;
      if (character === '"') quotes++;
      else if (OPENING.includes(character)) {
        depth++;
        opened++;
        if (isSpace(next) || isLetter(last) || last === DIGIT || last === ORNAMENT) opening++;
        if (next === BRACKET && CLOSING.includes(text[i + 1]!)) empty++;
      } else if (CLOSING.includes(character)) {
        depth--;
        closed++;
        if (isSpace(last) || isLetter(next) || next === DIGIT) closing++;
        if (depth < lowest) lowest = depth;
      }
    }
    if (c !== BLANK) ink = c;
    [earlier, last, lastUnit] = [last, c, unit];
  }
  let a = start;
  while (a < end && isSpace(classOf(text.charCodeAt(a)))) a++;
  let b = end;
  while (b > a && isSpace(classOf(text.charCodeAt(b - 1)))) b--;
  const first = a < b ? classOf(text.charCodeAt(a)) : LINE_END;
  const begins =
    first === CLAUSE_MARK || first === FULL_STOP || first === ORNAMENT || ')]}»”%٪،'.includes(text[a] ?? ' ') ? 1 : 0;
  const ends = a < b && OPENING.includes(text[b - 1]!) ? 1 : 0;
  into.push(
    Math.log1p(end - start),
    odd,
    oddAt,
    forms,
    script,
    latin,
    latinShort,
    latinAt,
    numbers,
    before,
    after,
    beside,
  );
  into.push(blankMark, noBlank, markMark, begins, ends, opening, closing, Math.abs(opened - closed));
  into.push(
    lowest < 0 && depth > lowest ? 1 : 0,
    empty,
    quotes % 2,
    wide,
    loose,
    feeds,
    markNumber,
    blankNumber,
    percent,
  );
}

/** و ف ب ل ك, which are written together with a number. */
const isClitic = (unit: number): boolean =>
  unit === 0x648 || unit === 0x641 || unit === 0x628 || unit === 0x644 || unit === 0x643;

function lastInkUnit(text: string, start: number, at: number): number {
  let i = at - 1;
  while (i >= start && text.charCodeAt(i) === 0x20) i--;
  return i >= start ? text.charCodeAt(i) : 0;
}

/** 1 if the mark before the blank at an offset stands right behind a digit: `37. 5`. */
function digitBeforeMark(text: string, start: number, at: number): number {
  let i = at - 1;
  while (i >= start && text.charCodeAt(i) === 0x20) i--;
  return i - 1 >= start && classOf(text.charCodeAt(i - 1)) === DIGIT ? 1 : 0;
}
