import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold, westernDigits } from './arabic.ts';
import type { Span } from './words.ts';

/** A calendar date as it is written. Offsets count in the text that was searched. */
export interface FoundDate extends Span {
  /** Year, month or day, as precise as it is written (EDTF). */
  readonly edtf: string;
  /** The day, if one is written. */
  readonly day: string | null;
}

const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june'].concat(
  ['july', 'august', 'september', 'october', 'november', 'december'], // biome-ignore format: two halves of a year
);

const N = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';
const DAY = `(?<!${N})(${N}{1,2})(?:st|nd|rd|th)?`;
const YEAR = `(${N}{4})(?!${N})`;

const patternsOf = perReference((reference: Reference) => {
  const months = new Map<string, number>();
  for (const { name, month, calendar } of reference.lexicon.months) {
    if (calendar === 'gregorian') months.set(fold(name), month);
  }
  ENGLISH.forEach((name, i) => {
    months.set(name, i + 1);
    months.set(name.slice(0, 3), i + 1);
  });
  const spellings = [...new Set(reference.lexicon.months.filter((m) => m.calendar === 'gregorian').map((m) => m.name))];
  const names = [...spellings, ...ENGLISH, ...ENGLISH.map((n) => n.slice(0, 3))].sort((a, b) => b.length - a.length);
  const month = `(${names.map((n) => n.replaceAll(' ', '\\s+')).join('|')})`;
  const twice = `${month}(?:\\s?[/(–-]\\s?${month}\\)?)?`;
  return {
    months,
    written: new RegExp(
      `${DAY}[\\s,،]+(?:من\\s+)?(?:شهر\\s+)?${twice}[\\s,،]+(?:عام\\s+|سنة\\s+|من عام\\s+)?${YEAR}`,
      'giu',
    ),
    monthFirst: new RegExp(`(?<!\\p{L})${twice}[\\s,،]+${DAY}[\\s,،]+${YEAR}`, 'giu'),
    monthOnly: new RegExp(`(?<!\\p{L}|${N}[\\s,،]{1,3})${twice}[\\s,،]+(?:عام\\s+|سنة\\s+)?${YEAR}`, 'giu'),
    dayFirst: new RegExp(`${DAY}\\s?([/.-])\\s?(${N}{1,2})\\s?\\2\\s?${YEAR}`, 'gu'),
    yearFirst: new RegExp(`(?<!${N})${YEAR}\\s?([/.-])\\s?(${N}{1,2})\\s?\\2\\s?(${N}{1,2})(?!${N})`, 'gu'),
  };
});

/** All dates of a text that name at least a month and a year, in order; of those that overlap, the fuller one. */
export function findDates(text: string, reference: Reference): FoundDate[] {
  const { months, written, monthFirst, monthOnly, dayFirst, yearFirst } = patternsOf(reference);
  const monthOf = (first: string | undefined, second: string | undefined): number | undefined => {
    const number = months.get(fold(first ?? '').replace(/\s+/g, ' '));
    // Two names must be of one month: `نيسان/أبريل`.
    return second && months.get(fold(second).replace(/\s+/g, ' ')) !== number ? undefined : number;
  };
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, year: string, month: number | undefined, day: string | null) => {
    const date = month === undefined ? null : dateOf(Number(westernDigits(year)), month, day);
    if (!date) return;
    const end = match.index + match[0].length;
    if (!found.some((f) => f.start < end && match.index < f.end)) found.push({ start: match.index, end, ...date });
  };
  for (const m of text.matchAll(yearFirst)) add(m, m[1]!, Number(westernDigits(m[3]!)), m[4]!);
  for (const m of text.matchAll(dayFirst)) add(m, m[4]!, Number(westernDigits(m[3]!)), m[1]!);
  for (const m of text.matchAll(written)) add(m, m[4]!, monthOf(m[2], m[3]), m[1]!);
  for (const m of text.matchAll(monthFirst)) add(m, m[4]!, monthOf(m[1], m[2]), m[3]!);
  for (const m of text.matchAll(monthOnly)) add(m, m[3]!, monthOf(m[1], m[2]), null);
  return found.sort((a, b) => a.start - b.start);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date, if there is such a day in the calendar. */
function dateOf(year: number, month: number, day: string | null): { edtf: string; day: string | null } | null {
  if (year < 1800 || year > 2100 || month < 1 || month > 12) return null;
  const edtf = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return { edtf, day: null };
  const number = Number(westernDigits(day));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (number < 1 || number > (month === 2 && !leap ? 28 : DAYS[month - 1]!)) return null;
  const full = `${edtf}-${String(number).padStart(2, '0')}`;
  return { edtf: full, day: full };
}
