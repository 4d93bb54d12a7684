import { datesOfLine } from '../text/date-lines.ts';
import { findDates } from '../text/dates.ts';
import { type BlockRule, unclaimed } from './page.ts';

/** The page has its date at its head or foot, once or with the day of an update. */
const EDGE = 6;
const MOST_DATE_LINES = 2;
const TITLE_WORDS = 28;

export const markDateLine: BlockRule = {
  id: 'mark-date-line',
  title: 'Mark a line that is a date',
  why: 'A short line that holds a full date and hardly anything else is the date of the page. A line with a verb or a full stop is text; lines with a label such as "تاريخ النشر:" are known by their phrase.',
  claim(page, reference) {
    const filled = page.segments.filter((s) => s.text !== '');
    const dated = unclaimed(page).filter((s) => datesOfLine(s.text, reference) !== null);
    // Dates above one paragraph after another are the headings of a chronology.
    const begun = filled.filter((s) => findDates(s.text, reference)[0]?.start === 0);
    if (dated.length > MOST_DATE_LINES || begun.length > MOST_DATE_LINES) return [];
    const places = new Map(filled.map((s, place) => [s, place]));
    return (
      dated
        // A date as the very first line may be the title: "11 September 2001".
        .filter((s) => s !== filled[0] || (filled[1]?.words ?? 0) < TITLE_WORDS)
        .filter((s) => places.get(s)! < EDGE || places.get(s)! >= filled.length - EDGE)
        .map((s) => ({ segment: s.index, kind: 'date_line', article: 0, confidence: 0.9 }))
    );
  },
};
