import type { Reference } from '../records.ts';
import { BYTE_LETTER } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import {
  countWords,
  isAboutCodes,
  isArabicText,
  isExample,
  isNoChance,
  isQuoted,
  MANY_LETTERS,
  type WordCount,
} from './decoded-words.ts';
import { findMisreadMarks, MISREAD_MARK } from './misread-marks.ts';
import { type Chunk, chunksReadAright, isSingleByte, type Stretch, stretchesOf } from './read-aright.ts';
import { type Survey, surveyOf } from './survey.ts';
import { wrongDecodings } from './wrong-decodings.ts';

const KIND = 'undo-wrong-decoding';
const GOOD_WORD = /[A-Za-z\u0621-\u064A]{2}/;
/** Letters of well-formed UTF-8 that are no accident in a text of nothing else. */
const SOME_LETTERS = 6;
/** Fewer words are shown and not said if they stand in quotation marks. */
const QUOTED = 3;
/** And if the words beside them speak of letters. */
const EXAMPLE = 8;
/** So many times as many words must be spoilt as are good, in a text about encodings, to be no examples. */
const NO_EXAMPLES = 4;

export const undoWrongDecoding: Damage = {
  id: KIND,
  title: 'Read bytes in the encoding they were written in',
  why: 'A page in UTF-8 that is read as windows-1252 or windows-1256 shows Ø§Ù„ or ط§ظ„ for ال, one in windows-1256 or ISO-8859-6 that is read as windows-1252 shows Çá. The bytes are still there, so the text comes back exactly, also if it was spoilt twice. Undone where known Arabic words come out. Short quotations, texts about encodings and words that have lost a byte are left alone.',
  example: {
    before: 'ÇáÓáÇã Úáíßã æÑÍãÉ Çááå æÈÑßÇÊå',
    after: 'السلام عليكم ورحمة الله وبركاته',
  },
  find(text: string, reference: Reference) {
    if (!isShown(text, surveyOf(text, reference))) return {};
    const chunks = chunksReadAright(text, reference);
    const read = chunks.filter((c) => c.right !== null && !c.isMixed);
    const good = chunks.filter((c) => (c.right === null || c.isMixed) && GOOD_WORD.test(c.text) && !c.isLossy);
    const isMostOfIt = read.length >= good.length;
    if (read.length < good.length * NO_EXAMPLES && isAboutCodes(text)) return {};
    const whole = countWords(rightTexts(read), reference);
    const stretches = stretchesOf(chunks)
      .map((stretch) => (isMostOfIt ? stretch : unmixed(stretch)))
      .filter((stretch) => stretch.chunks.length > 0)
      .filter((stretch) => isMostOfIt || !isQuotation(text, stretch, reference));
    const edits = stretches.map((stretch) => editsOf(stretch, whole, isMostOfIt, reference));
    // Marks among good words; those among words of the same kind have come back with them.
    const marks = edits.some((list) => list.length > 0) ? null : findMisreadMarks(text, KIND);
    const isDoubtful = stretches.some(({ way }, i) => !isSingleByte(way) && edits[i]!.length === 0);
    const isLossy = marks?.isLossy || chunks.some((chunk) => chunk.isLossy);
    return {
      replacements: marks?.found ?? edits.flat(),
      ...((isDoubtful || isLossy) && {
        unsolved: 'text that was read in a wrong encoding, doubtful or with bytes lost',
      }),
    };
  },
};

const isShown = (text: string, { has, hasPair }: Survey): boolean =>
  (has(BYTE_LETTER) && MISREAD_MARK.test(text)) ||
  wrongDecodings.some(
    ({ beside: [first, second], sign, trace }) => hasPair(first, second) && (sign.test(text) || trace.test(text)),
  );

const rightTexts = (chunks: readonly Chunk[]): string[] => chunks.map(({ right, text }) => right?.text ?? text);

const unmixed = ({ way, chunks }: Stretch): Stretch => ({ way, chunks: chunks.filter((chunk) => !chunk.isMixed) });

function editsOf({ way, chunks }: Stretch, whole: WordCount, isMostOfIt: boolean, reference: Reference): Replacement[] {
  const count = countWords(rightTexts(chunks), reference);
  const confidence = confidenceOf(count, whole, isMostOfIt, isSingleByte(way));
  if (confidence === null) return [];
  const told = count.words > 0 ? count : whole;
  const evidence = `${way.name}; ${told.known} of ${told.words} words that come out are known`;
  return chunks.map(({ start, text, right }) => {
    return { start, end: start + text.length, text: right!.text, kind: KIND, evidence, confidence, method: 'lexicon' };
  });
}

/** How sure a stretch is; null if it is not sure enough. */
function confidenceOf(count: WordCount, whole: WordCount, isMostOfIt: boolean, isSingle: boolean): number | null {
  const doubt = isSingle ? 0.02 : 0;
  if (isSingle && !isNoChance(isMostOfIt ? whole : count)) return null;
  if (isArabicText(count)) return 0.99 - doubt;
  if (isArabicText(whole) && (isMostOfIt || count.known * 2 > count.words)) return 0.97 - doubt;
  if (count.known >= count.words * 0.6 && (isSingle ? count.frequentLetters >= 5 : count.known > 0)) return 0.9 - doubt;
  // Names, words without blanks between them, other languages: but so much well-formed UTF-8 is no accident.
  return !isSingle && count.letters >= (isMostOfIt ? SOME_LETTERS : MANY_LETTERS) ? 0.85 : null;
}

/** True if the text shows a stretch of a few words instead of saying it. */
function isQuotation(text: string, { chunks }: Stretch, reference: Reference): boolean {
  const { words } = countWords(rightTexts(chunks), reference);
  const [first, last] = [chunks[0]!, chunks.at(-1)!];
  // Quotation marks may belong to the chunk, or stand beside it.
  const start = first.start + first.text.search(/[^\u0000-\u007F\u00AB\u201C\u201D\u2018]/);
  const end = last.start + last.text.search(/[\u0000-\u007F\u00BB\u201C\u201D\u2019]*$/);
  return (words < QUOTED && isQuoted(text, start, end)) || (words < EXAMPLE && isExample(text, start, end));
}
