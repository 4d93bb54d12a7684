import type { Reference } from '../records.ts';
import { LETTER, MARK } from '../text/arabic.ts';
import {
  CLAUSE_MARK,
  CLOSING,
  CLOSING_GUILLEMET,
  COLON,
  FULL_STOP,
  LETTER as LETTERS,
  LINE_END,
  PERCENT,
} from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { fromTheLeft, type MarkedLine, markedLines, placesOfMarks } from './marked-lines.ts';
import { surveyOf } from './survey.ts';

const KIND = 'return-marks-to-line-ends';
/** The same with a blank between: that belongs to the word, or to what stands at the other end. */
const LEADING_APART = new RegExp(`^[ \\t]*[.،:!»)\\]]{1,3}(?=[ \\t]*[${LETTER}])`);
/** What a line can end with if its marks stand where they belong. */
const TRAILING = /[.،:!»)\]]\s*$/;
const TANWIN = /\u0627?[\u064B-\u064D]$/;
/** A percent sign behind a letter belongs to the number before the line; an opening bracket or mark never ends one. */
const MISPLACED_END = new RegExp(`(?<=[${LETTER}${MARK}])([%(\\[«]{1,3})[ \\t]*$`);
/** What runs from left to right: such a line was given piece by piece, and is put in order as a whole. */
const HAS_RUNS = /[\p{N}\p{Script=Latin}]/u;
/** So many lines, and so many for each that ends in a mark, show that marks stand at the wrong ends. */
const MIN_LINES = 2;
const FEW = 0.34;
/** How much better the marks must stand behind the last words of their lines than behind the first (natural logarithm). */
const DECIDES = 2;
/** Where each line is a sentence, the end of the line before is as good a place; no reader moves a mark on to the next line. */
const ALIKE = 2;

export const returnMarksToLineEnds: Damage = {
  id: KIND,
  title: 'Put the marks of a line back to its end',
  why: 'A mark that ends a line stands at its left. Some PDF readers (PyMuPDF, pypdf) take what stands leftmost first: `.انتهى الاجتماع مساء`. Undone in texts in which several lines begin so and hardly any ends in a mark, and where the marks stand better between a line and the next than before or behind the first word.',
  example: {
    before:
      '،أعلنت وزارة الخارجية أمس أن الوزير سيتوجه إلى العاصمة\n.حيث يلتقي نظيره الروسي\n،وقالت الوزارة إن الزيارة تستغرق يومين\n.وإنها تأتي في إطار تعزيز العلاقات بين البلدين',
    after:
      'أعلنت وزارة الخارجية أمس أن الوزير سيتوجه إلى العاصمة،\nحيث يلتقي نظيره الروسي.\nوقالت الوزارة إن الزيارة تستغرق يومين،\nوإنها تأتي في إطار تعزيز العلاقات بين البلدين.',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.hasPair(LINE_END, ENDING) || !survey.hasPair(ENDING, LETTERS)) return {};
    const lines = markedLines(text, survey);
    const marked = lines.filter(({ leading }) => leading !== '').length;
    if (marked < MIN_LINES) return {};
    const ended = lines.filter((line) => TRAILING.test(line.text)).length;
    if (ended > marked * FEW || !standAtEnds(lines, reference)) return {};
    const reorderings: Reordering[] = [];
    for (const { start, end, text: line, leading: glued } of lines) {
      const taken = glued || (LEADING_APART.exec(line)?.[0] ?? '');
      const tanwin = TANWIN.exec(taken)?.[0].length ?? 0;
      const leading = taken.length;
      const trailing = MISPLACED_END.exec(line)?.[0].length ?? 0;
      if (leading + trailing === 0 || HAS_RUNS.test(line) || !isArabicLine(line, reference)) continue;
      const body = [start + leading, end - trailing] as const;
      reorderings.push({
        start,
        end,
        runs: [
          ...fromTheLeft(body[1], end),
          body,
          ...(tanwin > 0 ? [[body[0] - tanwin, body[0]] as const] : []),
          ...fromTheLeft(start, body[0] - tanwin),
        ],
        kind: KIND,
        evidence: `${marked} lines begin with a mark that ends one, ${ended} end in one`,
        confidence: 0.85,
        method: 'statistical',
      });
    }
    return { reorderings };
  },
};

const ENDING = CLAUSE_MARK | COLON | FULL_STOP | CLOSING | CLOSING_GUILLEMET | PERCENT;

/** True if the marks stand better behind the last word of their line than behind its first, or at the end of the line before. */
function standAtEnds(lines: readonly MarkedLine[], reference: Reference): boolean {
  const { atEnd, before, behind } = placesOfMarks(lines, reference);
  return atEnd >= behind + DECIDES && atEnd >= before - ALIKE;
}
