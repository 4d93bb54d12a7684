import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { bare, fold } from '../text/arabic.ts';
import { BLANK, classOf, LINE_END as LINE_END_CLASS, ORNAMENT } from '../text/character-classes.ts';
import { BLANK as BLANKS, LINE_END } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import { type Line, linesOf } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { type Survey, surveyOf } from './survey.ts';

const KIND = 'join-broken-lines';
/** Narrower columns are verse or lists more often than prose. */
const MIN_WIDTH = 60;
/** A line of this share of the width is full: its paragraph goes on. */
const FULL = 0.86;
/** Within a sentence a shorter line goes on too: a long word may not have fitted any more. */
const NEARLY_FULL = 0.72;
/** In so many of the full lines the last word asks for more: a preposition, a conjunction. Headlines and items never do. */
const MID_PHRASE = 0.08;
/** So many lines in a row, most of them broken within a sentence, show a page's lines; fewer may be paragraphs. */
const MIN_LINES = 4;

export const joinBrokenLines: Damage = {
  id: KIND,
  title: 'Join the lines of a paragraph',
  why: 'A PDF gives the lines of the page; a paragraph comes out as many lines, sometimes with a blank line after each. Joined where the lines of a document have one width, most of them end within a sentence, some of them on a word that asks for more, and the line itself is full. The last line of a paragraph is shorter; a narrow column is left alone, it may be verse.',
  example: {
    before:
      'أعلنت وزارة الخارجية في بيان صدر اليوم الخميس أن الوزير سيتوجه إلى\nالعاصمة الروسية موسكو يوم الأحد المقبل في زيارة رسمية تستغرق يومين\nيلتقي خلالها نظيره الروسي وعددا من كبار المسؤولين في الحكومة، وذلك\nلبحث سبل تعزيز العلاقات الثنائية بين البلدين في مجالات الاقتصاد\nوالطاقة والنقل والأمن، فضلا عن القضايا الإقليمية والدولية التي تهم\nالبلدين.',
    after:
      'أعلنت وزارة الخارجية في بيان صدر اليوم الخميس أن الوزير سيتوجه إلى العاصمة الروسية موسكو يوم الأحد المقبل في زيارة رسمية تستغرق يومين يلتقي خلالها نظيره الروسي وعددا من كبار المسؤولين في الحكومة، وذلك لبحث سبل تعزيز العلاقات الثنائية بين البلدين في مجالات الاقتصاد والطاقة والنقل والأمن، فضلا عن القضايا الإقليمية والدولية التي تهم البلدين.',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.lines.length < MIN_LINES) return {};
    const lengths = hasSingleBlanks(survey) ? survey.lines.map(({ start, end, marks }) => end - start - marks) : null;
    if (lengths && widthOf(lengths) < MIN_WIDTH) return {};
    const lines = linesOf(text)
      .filter((line) => line.text.trim() !== '')
      .map((line, i): MeasuredLine => ({ ...line, length: lengths?.[i] ?? lengthOf(line) }));
    const width = widthOf(lengths ?? lines.map(({ length }) => length));
    if (width < MIN_WIDTH) return {};
    const isFull = (line: MeasuredLine) =>
      line.length >= width * FULL || (line.length >= width * NEARLY_FULL && !endsSentence(line));
    const full = lines.filter(isFull);
    const withinSentence = full.filter((line) => !endsSentence(line)).length;
    if (full.length < MIN_LINES || withinSentence * 2 < full.length) return {};
    const within = midPhrase(reference);
    if (full.filter(within).length < Math.max(1, full.length * MID_PHRASE)) return {};
    const replacements: Replacement[] = [];
    for (let i = 1; i < lines.length; i++) {
      const [above, below] = [lines[i - 1]!, lines[i]!];
      if (!isFull(above) || below.length > width * 1.3) continue;
      if (!isArabicLine(above.text, reference) || !isArabicLine(below.text, reference)) continue;
      if (above.text.includes('\t') || below.text.includes('\t')) continue;
      if (opensBlock(below) || isScripture(above) || isScripture(below)) continue;
      replacements.push({
        start: above.end,
        end: below.start,
        text: ' ',
        kind: KIND,
        evidence: `a full line of a column ${width} characters wide`,
        confidence: endsSentence(above) ? 0.7 : 0.93,
        method: 'rule',
      });
    }
    return { replacements };
  },
};

const openWords = perReference(
  (reference: Reference) =>
    new Set(
      reference.lexicon['stop-words']
        .filter((e) => ['preposition', 'conjunction', 'relative', 'particle'].includes(e.class))
        .map((e) => fold(e.word))
        // With a pronoun it is complete: `له`, `منها`.
        .filter((word) => !/..(?:ه|ها|هم|هما|نا|كم)$|^[لب]ه$/.test(word) || word === 'هذه'),
    ),
);

/** No word that a phrase cannot end with is nearly as long. */
const LONGEST_WORD = 60;

/** Tells of a line whether its last word cannot end a phrase. */
function midPhrase(reference: Reference): (line: Line) => boolean {
  const open = openWords(reference);
  return (line) => {
    const last = /[\p{L}\p{M}]+$/u.exec(line.text.trimEnd().slice(-LONGEST_WORD))?.[0];
    return last !== undefined && open.has(fold(last).replace(/^[وف](?=.{2})/, ''));
  };
}

/** A line with its length, as `lengthOf` counts it. */
interface MeasuredLine extends Line {
  readonly length: number;
}

/** Number of characters without marks, tatweel and blanks at the ends; blanks side by side are one. */
function lengthOf({ text }: Line): number {
  let [length, isAfterBlank, isInside] = [0, false, false];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const at = classOf(unit);
    // U+0085 is a blank of ours and none of JavaScript's.
    if ((at === BLANK && unit !== 0x85) || at === LINE_END_CLASS) {
      isAfterBlank = isInside;
      continue;
    }
    if (isAfterBlank) length++;
    if (at !== ORNAMENT) length++;
    [isAfterBlank, isInside] = [false, true];
  }
  return length;
}
const endsSentence = (line: Line): boolean => /[.؟!:…][»”")\]]?$/.test(line.text.trimEnd().slice(-2));
/** Verses of scripture stand in ornate brackets and are lines of their own where most of the line is quoted. */
const isScripture = (line: Line): boolean => /[﴿﴾]/.test(line.text) && bare(line.text).length < line.text.length * 0.85;
/** List items, times of a ticker and labels begin a block of their own, however full the line above is. */
const opensBlock = (line: Line): boolean =>
  /^\s*(?:[•*–—\p{So}-]|\p{N}+\s?[./):-]|\p{N}{1,2}:\p{N}{2}|[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2}\s?:)/u.test(
    line.text,
  );

/** True if no blank stands beside another or at an end of a line: then its units without marks are its length. */
const hasSingleBlanks = ({ hasPair }: Survey): boolean =>
  !hasPair(BLANKS | LINE_END, BLANKS) && !hasPair(BLANKS, LINE_END);

/** The width of the column: the length that nine tenths of the lines do not exceed; 0 if lines vary too much. */
function widthOf(unsorted: readonly number[]): number {
  if (unsorted.length < MIN_LINES) return 0;
  const lengths = [...unsorted].sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)]!;
  const full = lengths.filter((length) => length >= width * FULL && length <= width * 1.15).length;
  const beyond = lengths.filter((length) => length > width * 1.3).length;
  return full * 2 >= lengths.length && beyond * 20 < lengths.length ? width : 0;
}
