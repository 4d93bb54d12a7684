import type { Reference } from '../records.ts';
import { LETTER as LETTERS, MARK as MARKS } from '../text/arabic.ts';
import { isOfArabicWord } from '../text/character-classes.ts';
import { ENDS_IN_CLITICS } from '../text/clitics.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { functionWords } from './function-words.ts';
import { type GluedWords, gluedWords } from './glued-words.ts';
import { arabicLines } from './language-gate.ts';
import { type Survey, surveyOf, type Token, tokensOf } from './survey.ts';
import { isOfAddress } from './web-addresses.ts';
import { wordBoundaries } from './word-boundaries.ts';

const KIND = 'return-lost-blanks';
/** No word is so long: its line lost its blanks. */
const NO_WORD = 20;
/** So many stretches like that, and so large a share of all words, show that the text lost its blanks. */
const MIN_STRETCHES = 3;
const MOSTLY = 0.2;
/** A line that has a blank for fewer letters than this kept them. */
const LETTERS_A_BLANK = 14;
/** Prose has a function word among four or five; stretches that are asked for them. */
const FUNCTION_WORDS = 0.08;
const MOST_ASKED = 100;
/** Laughter, cries and refrains: one letter or syllable again and again. */
const REPEATED = /(.)\1{3}|(..)\2{2}|(...)\3{2}/u;
/** How much likelier words must be than one unknown word (natural logarithm). */
const LEAST = 1;

/** Where a blank stood at a number, a Latin word or a mark; what stands before is looked at afterwards. */
const WORD = `[${LETTERS}${MARKS}]`;
const RUN = '[A-Za-z\\d\\u0660-\\u0669]';
const PLACES = new RegExp(
  `(?<=${WORD})(?=${RUN}|[(«])|(?<=${RUN}|[%)»])(?=[${LETTERS}]{2})|(?<=[،؛؟!])(?=[^\\s\\p{P}])|(?<=[:.])(?=[${LETTERS}]|«)`,
  'gu',
);
const LONGEST_CLITICS = 6;

export const returnLostBlanks: Damage = {
  id: KIND,
  title: 'Give a text its blanks back',
  why: 'Some PDFs place words without writing blanks, and some readers (mutool, pypdf) do not see the gaps: whole lines come out as one word, numbers and all (`بلغت148ملمفي12ساعة`). Undone where most of a text is like that and the letters stand in reading order: the likeliest words are found, and numbers, Latin words and marks get their blanks, too. A single long word in a text with blanks is left alone here; so are hashtags and addresses.',
  example: {
    before:
      'أعلنتوزارةالصحةفيبيانأمسأنعددالإصاباتبلغنحو250إصابة\nوأضافالبيانأنالحكومةستعملعلىتوفيراللقاحاتخلال3أشهر،مشيرا\nإلىأنالوضعتحتالسيطرةفيجميعمناطقالبلاد',
    after:
      'أعلنت وزارة الصحة في بيان أمس أن عدد الإصابات بلغ نحو 250 إصابة\nوأضاف البيان أن الحكومة ستعمل على توفير اللقاحات خلال 3 أشهر، مشيرا\nإلى أن الوضع تحت السيطرة في جميع مناطق البلاد',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    const long = survey.unknown.filter(({ unit }) => unit.letters.length >= NO_WORD);
    if (long.length < MIN_STRETCHES) return {};
    const found = long.filter((token) => !isOfAddress(text, token) && !REPEATED.test(token.unit.letters));
    const stretches = found.length;
    if (stretches < MIN_STRETCHES || stretches < MOSTLY * survey.words) return {};
    const isOurs = arabicLines(text, reference);
    const glued = gluedWords(reference);
    if (!isProse(found, glued, reference)) return {};
    const replacements: Replacement[] = [];
    for (const { start, end } of linesWithoutBlanks(text, survey)) {
      if (!isOurs(start)) continue;
      const between: number[] = [];
      for (const token of tokensOf(text, start, end, reference)) {
        if (!token.unit.isArabic || isOfAddress(text, token) || REPEATED.test(token.unit.letters)) continue;
        const parts = glued.partsOf(token.unit, true);
        if (parts && parts.gain >= LEAST) for (const at of wordBoundaries(text, token, parts.words)) between.push(at);
      }
      if (between.length === 0) continue;
      for (const at of [...between, ...aroundRuns(text, start, end, between)].sort((a, b) => a - b)) {
        replacements.push({
          start: at,
          end: at,
          text: ' ',
          kind: KIND,
          evidence: `${stretches} stretches of this text are longer than any word`,
          confidence: 0.8,
          method: 'lexicon',
        });
      }
    }
    return { replacements };
  },
};

/** True if the stretches hold function words as prose does: names of chemicals, put together of rare words, hold none. */
function isProse(stretches: readonly Token[], glued: GluedWords, reference: Reference): boolean {
  const small = functionWords(reference);
  let [all, functions] = [0, 0];
  for (const { unit } of stretches.slice(0, MOST_ASKED)) {
    for (const word of glued.partsOf(unit, true)?.words ?? [unit.letters]) {
      all++;
      if (small.has(word)) functions++;
    }
  }
  return functions >= FUNCTION_WORDS * all;
}

/** Where blanks belong at numbers, Latin words and marks, unless nothing but clitics stands before. */
function aroundRuns(text: string, start: number, end: number, between: readonly number[]): number[] {
  const places: number[] = [];
  let [i, from] = [0, start];
  for (const { index } of text.slice(start, end).matchAll(PLACES)) {
    const at = start + index;
    if (isOfAddress(text, { start: at, end: at })) continue;
    for (; i < between.length && between[i]! < at; i++) from = between[i]!;
    if (!ENDS_IN_CLITICS.test(text.slice(Math.max(from, at - LONGEST_CLITICS), at))) places.push(at);
  }
  return places;
}

/** Lines with hardly a blank between their letters. */
function linesWithoutBlanks(text: string, { lines }: Survey) {
  return lines.filter(({ start, end, words }) => {
    if (words === 0) return false;
    let blanks = 0;
    for (let at = start + 1; at + 1 < end; at++) {
      if (text[at] === ' ' && isOfArabicWord(text, at - 1) && isOfArabicWord(text, at + 1)) blanks++;
    }
    return end - start > LETTERS_A_BLANK * (blanks + 1);
  });
}
