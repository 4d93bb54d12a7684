import type { Reference } from '../records.ts';
import { LETTER as LETTERS, MARK as MARKS } from '../text/arabic.ts';
import { CLAUSE_MARK, COLON, DIGIT, LETTER, MARK, PERCENT } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import { asksForNumber } from './asks-for-number.ts';
import type { Context, Damage } from './damage.ts';
import { functionWords } from './function-words.ts';
import { knownWords } from './known-words.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';

const KIND = 'part-numbers-from-words';
const DIGITS = '\\d\\u0660-\\u0669';
const NUMBER = `[${DIGITS}](?:[${DIGITS}.,:/٫٬-]{0,20}[${DIGITS}])?%?`;
const WORD = `[${LETTERS}][${LETTERS}${MARKS}]*`;
// Begins with a digit, so that a text is searched quickly; what stands before is looked at afterwards.
const NUMBER_WORD = new RegExp(`(${NUMBER})([،؛:؟!]?)(${WORD})(?![A-Za-z${DIGITS}_/@])`, 'g');
const PART_OF_MORE = /[\p{L}\p{M}\p{N}_#@/.,:٫٬-]$/u;
/** The same with its blank. */
const NUMBER_APART = new RegExp(`[${DIGITS}] [${LETTERS}]`, 'g');
/** A number behind a word; the word is looked at afterwards. */
const WORD_NUMBER = new RegExp(`(?<=[${LETTERS}${MARKS}])${NUMBER}(?![\\p{L}${DIGITS}_/@-])`, 'gu');
const WORD_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_#@/.])${WORD}$`, 'u');
const LONGEST_WORD = 40;
/** The same with its blank. */
const APART_NUMBER = new RegExp(`[${LETTERS}] [${DIGITS}]`, 'g');
/** By itself only a year shows that it was glued, and several words that ask for a number: others may be names, as `كوفيد19` is. */
const YEAR = /^(?:19|20)\d\d$/;
/** Shorter words are units, clitics and letters that count: `5م`, `ال20`, `2ب`. */
const SHORTEST = 3;
const UNIT =
  /^(?:كلم|كيلو|كغم|كجم|ملم|ملغ|ملغم|ملل|سنت|طن|متر|لتر|جرام|غرام|ألف|مليون|مليار|درجة|بكسل|فولت|واط|هرتز|عام|سنة|سم|مم|هـ|ميلادي|هجري)[اً]*$/;
/** So many of them show that the text lost these blanks; one or two may be how somebody writes. */
const MANY = 3;

export const partNumbersFromWords: Damage = {
  id: KIND,
  title: 'Put a blank between a number and a word',
  why: 'A number runs from left to right, and its blank comes out on the other side or not at all: `قبل  2005في`, `13مليار`, `العام2025`. Undone in lines that were put in another order, where the blank stands doubled on the other side, and in texts that have many such numbers and hardly any with their blank. Units, letters and names (`5م`, `ال20`, `كوفيد19`) are left alone.',
  example: {
    before: 'تضم المدينة 13مدرسة ويعمل فيها 19مصنعا ونحو 250طبيبا',
    after: 'تضم المدينة 13 مدرسة ويعمل فيها 19 مصنعا ونحو 250 طبيبا',
  },
  find(text: string, reference: Reference, context: Context) {
    const { hasPair } = surveyOf(text, reference);
    const isGlued =
      hasPair(DIGIT | PERCENT, LETTER) ||
      (hasPair(DIGIT | PERCENT, CLAUSE_MARK | COLON) && hasPair(CLAUSE_MARK | COLON, LETTER)) ||
      hasPair(LETTER | MARK, DIGIT);
    if (!isGlued) return {};
    const isOurs = arabicLines(text, reference);
    const known = knownWords(reference);
    // `في`, `من`, `ثم`: no unit is spelt like them.
    const small = functionWords(reference);
    const asks = asksForNumber(reference);
    const isWord = (word: string) =>
      word.length >= SHORTEST ? known.isWord(word) : word.length > 1 && small.has(word);
    const found = Array.from(text.matchAll(NUMBER_WORD)).filter(
      (m) => !PART_OF_MORE.test(text.slice(Math.max(0, m.index - 1), m.index)) && isWord(m[3]!) && isOurs(m.index),
    );
    const likeUnit = (m: RegExpMatchArray) => UNIT.test(m[3]!);
    const isMany = found.filter((m) => !likeUnit(m)).length >= MANY;
    const isLost = isMany && (text.match(NUMBER_APART)?.length ?? 0) * 3 <= found.length;
    const replacements: Replacement[] = [];
    const add = (start: number, end: number, put: string, evidence: string, confidence: number) =>
      replacements.push({ start, end, text: put, kind: KIND, evidence, confidence, method: 'rule' });
    for (const match of found) {
      const [whole, number = '', mark = '', word = ''] = match;
      const start = match.index;
      const end = start + whole.length;
      const doubled = text.slice(Math.max(0, start - 2), start) === '  ';
      const put = `${number}${mark} ${word}`;
      if (doubled) add(start - 1, end, put, 'the blank of the number stands doubled on its other side', 0.93);
      else if (isLost) add(start, end, put, `${found.length} numbers of this text are glued to the next word`, 0.85);
      else if (!likeUnit(match) && context.isReordered(start, end))
        add(start, end, put, 'glued when the line was put in order', 0.85);
    }
    const behind = Array.from(text.matchAll(WORD_NUMBER), ({ 0: number, index }) => {
      const word = WORD_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_WORD), index))?.[0] ?? '';
      return { number, index, word, isOurs: isWord(word) && isOurs(index) };
    }).filter((place) => place.isOurs);
    const counts = new Map<string, number>();
    for (const { word, number } of behind) counts.set(word + number, (counts.get(word + number) ?? 0) + 1);
    const proof = behind.filter(({ word }) => asks(word)).length;
    const areLost = proof >= MANY && (text.match(APART_NUMBER)?.length ?? 0) * 3 <= behind.length;
    for (const { number, index, word } of behind) {
      const put = ` ${number}`;
      const [start, end] = [index - word.length, index + number.length];
      // A word that has the same number again may be a name.
      if (areLost && (asks(word) || counts.get(word + number) === 1))
        add(index, end, put, `${behind.length} numbers of this text are glued to the word before`, 0.85);
      else if (YEAR.test(number) && context.isReordered(start, end))
        add(index, end, put, 'glued when the line was put in order', 0.8);
    }
    return { replacements: apartOnly(replacements.sort((a, b) => a.start - b.start)) };
  },
};

/** Drops a replacement that overlaps the one before it. */
function apartOnly(replacements: Replacement[]): Replacement[] {
  let end = -1;
  return replacements.filter((r) => {
    if (r.start < end) return false;
    end = r.end;
    return true;
  });
}
