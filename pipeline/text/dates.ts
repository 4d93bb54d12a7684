import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from './arabic.ts';
import { foldedText } from './folded-text.ts';
import { gregorianDay } from './hijri-days.ts';
import { ordinalDays } from './ordinal-days.ts';
import type { Span } from './words.ts';

/** A calendar date as it is written. Offsets count in the text that was searched. */
export interface FoundDate extends Span {
  /** Year, month or day, as precise as it is written (EDTF). */
  readonly edtf: string;
  /** The day, if one is written. */
  readonly day: string | null;
  /** True if it is written in the Hijri calendar; the day is of the Gregorian. */
  readonly isHijri: boolean;
}

const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june'].concat(
  ['july', 'august', 'september', 'october', 'november', 'december'], // biome-ignore format: two halves of a year
);

const DAY = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})(?!\\d)';
/** What may part a day from a month and a month from a year. */
const GAP = '[\\s,،]*(?:[/.–-]\\s*)?';
const WORD_GAP = '[\\s,،]+|\\s*[/.–-]\\s*';
const OF = '(?:من\\s+)?(?:شهر\\s+)?';
const IN = '(?:ل?عام\\s+|سنه\\s+|من\\s+عام\\s+)?';
/** A weekday, `هـ`, and what else may stand where a date ends. */
const HIJRI = '(?:\\s*هـ?(?![\\u0621-\\u064A]))';

const alternatives = (words: readonly string[]): string =>
  `(${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join('|')})(?![\\u0621-\\u064A])`;

const patternsOf = perReference((reference: Reference) => {
  const gregorian = new Map<string, number>();
  /** Names that are ordinary words, too: only between a day and a year. */
  const between = new Set<string>();
  const hijri = new Map<string, number>();
  for (const { name, month, calendar, tradition } of reference.lexicon.months) {
    if (tradition === 'libya') between.add(fold(name));
    if (tradition !== 'persian-solar') (calendar === 'gregorian' ? gregorian : hijri).set(fold(name), month);
  }
  ENGLISH.forEach((name, i) => {
    gregorian.set(name, i + 1);
    gregorian.set(name.slice(0, 3), i + 1);
  });
  const month = alternatives([...gregorian.keys()]);
  const clear = alternatives([...gregorian.keys()].filter((name) => !between.has(name)));
  const twice = `${month}(?:\\s*[/(–-]?\\s*${month}\\)?)?`;
  const lunar = alternatives([...hijri.keys()]);
  const ordinal = alternatives([...ordinalDays.keys()]);
  const pattern = (source: string) => new RegExp(source, 'giu');
  return {
    gregorian,
    hijri,
    yearFirst: pattern(`(?<!\\d)${YEAR}(:|\\s*[/.-]\\s*)(\\d{1,2})\\2(\\d{1,2})(?!\\d)`),
    dayFirst: pattern(`${DAY}\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})(?!\\d|\\s*\\2\\s*\\d)`),
    written: pattern(`${DAY}${GAP}${OF}(?<!\\p{L})${twice}(?:${GAP})${IN}${YEAR}`),
    numbered: pattern(`${DAY}(?:${WORD_GAP})شهر\\s+(\\d{1,2})(?:${WORD_GAP})${IN}${YEAR}`),
    inWords: pattern(`(?<!\\p{L})${ordinal}\\s+${OF}${twice}[\\s,،]+${IN}${YEAR}`),
    yearWritten: pattern(`(?<!\\d)${YEAR}[\\s,،]+${twice}[\\s,،]+(\\d{1,2})(?!\\d)`),
    monthFirst: pattern(
      `(?<!\\p{L})${clear}(?:\\s*[/(–-]?\\s*${clear}\\)?)?[\\s,،]+${DAY}(?:[\\s,،]+|\\s*-\\s*)${YEAR}`,
    ),
    monthOnly: pattern(`(?<!\\p{L}|\\d[\\s,،]{1,3})${clear}(?:\\s*[/(–-]?\\s*${clear}\\)?)?[\\s,،]+${IN}${YEAR}`),
    lunar: pattern(`${DAY}${GAP}${OF}(?<!\\p{L})${lunar}${GAP}${IN}${YEAR}${HIJRI}?`),
    lunarInWords: pattern(`(?<!\\p{L})${ordinal}\\s+${OF}${lunar}${GAP}${IN}${YEAR}${HIJRI}?`),
    lunarNumbers: pattern(
      `(?<!\\d)(?:${YEAR}\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})|(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\6\\s*${YEAR})${HIJRI}`,
    ),
  };
});

/**
 * All dates of a text that name at least a month and a year, in order; of those that overlap, the fuller one. Months in all
 * their names, days in numbers or words, Hijri days in the calendar of Umm al-Qura.
 */
export function findDates(text: string, reference: Reference): FoundDate[] {
  const folded = foldedText(text);
  const patterns = patternsOf(reference);
  const monthOf = (first: string | undefined, second: string | undefined): number | undefined => {
    const named = (name: string) => patterns.gregorian.get(fold(name).replace(/\s+/g, ' '));
    const number = named(first ?? '');
    // Two names must be of one month: `نيسان/أبريل`.
    return second && named(second) !== number ? undefined : number;
  };
  const lunarMonthOf = (name: string | undefined) => patterns.hijri.get(fold(name ?? '').replace(/\s+/g, ' '));
  const ordinalOf = (words: string | undefined) => ordinalDays.get((words ?? '').replace(/\s+/g, ' '));
  const found: FoundDate[] = [];
  const put = (match: RegExpExecArray, date: { edtf: string; day: string | null } | null, isHijri: boolean) => {
    if (!date) return;
    const start = folded.placeOf(match.index);
    const last = match.index + match[0].trimEnd().length - 1;
    const end = folded.placeOf(last) + 1;
    if (!found.some((f) => f.start < end && start < f.end)) found.push({ start, end, ...date, isHijri });
  };
  const add = (m: RegExpExecArray, year?: string, month?: number, day?: string | number | null) =>
    put(m, month === undefined || year === undefined ? null : dateOf(yearOf(year), month, day ?? null), false);
  const addLunar = (m: RegExpExecArray, year?: string, month?: number, day?: string | number) => {
    const on = month === undefined ? null : gregorianDay(Number(year), month, Number(day));
    put(m, on ? { edtf: on, day: on } : null, true);
  };
  const all = (pattern: RegExp) => folded.text.matchAll(pattern);
  for (const m of all(patterns.yearFirst)) add(m, m[1], Number(m[3]), m[4]);
  for (const m of all(patterns.dayFirst)) {
    // Day first, as the Arabic press writes it, unless there is no such month.
    const [first, second] = [Number(m[1]), Number(m[3])];
    if (second > 12 && first <= 12) add(m, m[4], first, m[3]);
    else add(m, m[4], second, m[1]);
  }
  for (const m of all(patterns.written)) add(m, m[4], monthOf(m[2], m[3]), m[1]);
  for (const m of all(patterns.numbered)) add(m, m[3], Number(m[2]), m[1]);
  for (const m of all(patterns.inWords)) add(m, m[4], monthOf(m[2], m[3]), ordinalOf(m[1]));
  for (const m of all(patterns.monthFirst)) add(m, m[4], monthOf(m[1], m[2]), m[3]);
  for (const m of all(patterns.yearWritten)) add(m, m[1], monthOf(m[2], m[3]), m[4]);
  for (const m of all(patterns.lunar)) addLunar(m, m[3], lunarMonthOf(m[2]), m[1]);
  for (const m of all(patterns.lunarInWords)) addLunar(m, m[3], lunarMonthOf(m[2]), ordinalOf(m[1]));
  for (const m of all(patterns.lunarNumbers)) {
    if (m[1]) addLunar(m, m[1], Number(m[3]), m[4]);
    else addLunar(m, m[8], Number(m[7]), m[5]);
  }
  for (const m of all(patterns.monthOnly)) add(m, m[3], monthOf(m[1], m[2]), null);
  return found.sort((a, b) => a.start - b.start);
}

/** Two digits are of this century, as pages on the web are. */
const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date, if there is such a day in the calendar. */
function dateOf(year: number, month: number, day: string | number | null): { edtf: string; day: string | null } | null {
  if (year < 1800 || year > 2100 || month < 1 || month > 12) return null;
  const edtf = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return { edtf, day: null };
  const number = Number(day);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (number < 1 || number > (month === 2 && !leap ? 28 : DAYS[month - 1]!)) return null;
  const full = `${edtf}-${String(number).padStart(2, '0')}`;
  return { edtf: full, day: full };
}
