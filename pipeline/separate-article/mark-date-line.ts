import type { Reference } from '../records.ts';
import { findDates } from '../text/dates.ts';
import { type BlockRule, type Segment, unclaimed } from './page.ts';

/** Words that may stand beside the date: weekday, hour, "at". */
const MAX_OTHER_WORDS = 4;
/** The page has its date at its head or foot, once or with the day of an update. */
const EDGE = 6;
const MOST_DATE_LINES = 2;

export const markDateLine: BlockRule = {
  id: 'mark-date-line',
  title: 'Mark a line that is a date',
  why: 'A short line that holds a full date and hardly anything else is the date of the page. A line with a verb or a full stop is text; lines with a label such as "تاريخ النشر:" are known by their phrase.',
  claim(page, reference) {
    const filled = page.segments.filter((s) => s.text !== '');
    const dated = unclaimed(page).filter((s) => isDate(s, reference));
    // Dates above one paragraph after another are the headings of a chronology.
    if (dated.length > MOST_DATE_LINES) return [];
    const places = new Map(filled.map((s, place) => [s, place]));
    return dated
      .filter((s) => places.get(s)! < EDGE || places.get(s)! >= filled.length - EDGE)
      .map((s) => ({ segment: s.index, kind: 'date_line', article: 0, confidence: 0.9 }));
  },
};

function isDate(segment: Segment, reference: Reference): boolean {
  if (segment.words > 12 || /[.؟!]$/.test(segment.text)) return false;
  const [date, ...others] = findDates(segment.text, reference);
  if (!date?.day || others.length > 1) return false;
  const rest = segment.text.slice(0, date.start) + segment.text.slice(date.end);
  return (rest.match(/\p{L}+/gu)?.length ?? 0) <= MAX_OTHER_WORDS;
}
