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
} from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { fromTheLeft, markedLines, placesOfMarks } from './marked-lines.ts';
import { surveyOf } from './survey.ts';

const KIND = 'return-marks-to-first-words';
const FIRST_WORD = new RegExp(`^[${LETTER}${MARK}]+`);
/** A mark behind a word, where it belongs. */
const IN_PLACE = new RegExp(`(?<=[${LETTER}])[.،:!](?=[ \\n]|$)`, 'g');
/** So many lines, and so few marks in place for each, show that the program gives a mark before its word. */
const MIN_LINES = 4;
const FEW = 0.25;
/** Where all lines begin so, it is a list whose author marks its items. */
const MOST_LINES = 0.85;
/** How much better the marks must stand there than at the ends of lines (natural logarithm). */
const DECIDES = 4;

export const returnMarksToFirstWords: Damage = {
  id: KIND,
  title: 'Put the marks before the first word of a line behind it',
  why: 'Where each word was written by itself, with its comma or full stop, some PDF readers (PyMuPDF) give the mark first, being leftmost, and begin a line with it: `،الأرض يدور` is read `الأرض، يدور`. Undone in texts in which several lines begin so, hardly any mark stands behind a word, and the marks stand better behind the first words than at the ends of lines.',
  example: {
    before:
      'أعلنت وزارة الخارجية\n،أمس أن الوزير سيتوجه إلى\n،العاصمة حيث يلتقي نظيره الروسي\n.لافروف وقالت الوزارة إن الزيارة تستغرق\n،يومين وإنها تأتي في إطار تعزيز العلاقات بين\n.البلدين وأضافت أن الاتفاق سيوقع غدا',
    after:
      'أعلنت وزارة الخارجية\nأمس، أن الوزير سيتوجه إلى\nالعاصمة، حيث يلتقي نظيره الروسي\nلافروف. وقالت الوزارة إن الزيارة تستغرق\nيومين، وإنها تأتي في إطار تعزيز العلاقات بين\nالبلدين. وأضافت أن الاتفاق سيوقع غدا',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.hasPair(LINE_END, ENDING) || !survey.hasPair(ENDING, LETTERS)) return {};
    const lines = markedLines(text, survey);
    const marked = lines.filter(({ mark }) => mark !== '').length;
    if (marked < MIN_LINES || marked > MOST_LINES * lines.length) return {};
    if ((text.match(IN_PLACE)?.length ?? 0) > marked * FEW) return {};
    const { atEnd, before, behind } = placesOfMarks(lines, reference);
    if (behind < Math.max(atEnd, before) + DECIDES) return {};
    const reorderings: Reordering[] = [];
    for (const { start, end, text: line, leading } of lines) {
      const word = FIRST_WORD.exec(line.slice(leading.length))?.[0].length ?? 0;
      if (leading === '' || !isArabicLine(line, reference)) continue;
      const blanks = leading.length - leading.trimStart().length;
      const from = start + blanks;
      const behindMarks = start + leading.length;
      const behindWord = Math.min(end, behindMarks + word);
      reorderings.push({
        start: from,
        end: behindWord,
        runs: [[behindMarks, behindWord], ...fromTheLeft(from, behindMarks)],
        kind: KIND,
        evidence: `${marked} lines begin with a mark that ends something, log odds ${(behind - Math.max(atEnd, before)).toFixed(1)}`,
        confidence: 0.85,
        method: 'statistical',
      });
    }
    return { reorderings };
  },
};

const ENDING = CLAUSE_MARK | COLON | FULL_STOP | CLOSING | CLOSING_GUILLEMET;
