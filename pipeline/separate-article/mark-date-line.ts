import { findDates } from '../text/dates.ts';
import { type BlockRule, unclaimed } from './page.ts';

/** Words that may stand beside the date: weekday, hour, "at". */
const MAX_OTHER_WORDS = 4;

export const markDateLine: BlockRule = {
  id: 'mark-date-line',
  title: 'Mark a line that is a date',
  why: 'A short line that holds a full date and hardly anything else is the date of the page. A line with a verb or a full stop is text; lines with a label such as "تاريخ النشر:" are known by their phrase.',
  claim: (page, reference) =>
    unclaimed(page)
      .filter((s) => {
        if (s.words > 12 || /[.؟!]$/.test(s.text)) return false;
        const [date, ...others] = findDates(s.text, reference);
        if (!date?.day || others.length > 1) return false;
        const rest = s.text.slice(0, date.start) + s.text.slice(date.end);
        return (rest.match(/\p{L}+/gu)?.length ?? 0) <= MAX_OTHER_WORDS;
      })
      .map((s) => ({ segment: s.index, kind: 'date_line', article: 0, confidence: 0.9 })),
};
