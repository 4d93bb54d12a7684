import { field } from './item-of-line.ts';

/** How exactly a time is known, as Wikidata counts it. Anything coarser than a year is no date of an office. */
const [YEAR, MONTH, DAY] = [9, 10, 11];
/** The calendar of today, also for times before it. A day of another calendar is another day here: its year is kept. */
const GREGORIAN = 'Q1985727';

/**
 * A time of Wikidata as a year, month or day (EDTF); null if it is less exact, before our era, or no time. Zeros stand
 * for what is not known, so no more is written than is there, whatever the precision claims.
 */
export function edtfOfTime(value: unknown): string | null {
  const [time, precision, calendar] = [field(value, 'time'), field(value, 'precision'), field(value, 'calendarmodel')];
  if (typeof time !== 'string' || typeof precision !== 'number' || precision < YEAR) return null;
  const parts = /^\+0*(\d{1,4})-(\d\d)-(\d\d)T/.exec(time);
  if (!parts || Number(parts[1]) === 0) return null;
  const year = parts[1]!.padStart(4, '0');
  const [month, day] = [Number(parts[2]), Number(parts[3])];
  const exact = typeof calendar === 'string' && calendar.endsWith(`/${GREGORIAN}`) ? precision : YEAR;
  if (exact < MONTH || month < 1 || month > 12) return year;
  const isDay = exact >= DAY && day >= 1 && day <= daysIn(Number(year), month);
  return isDay ? `${year}-${parts[2]}-${parts[3]}` : `${year}-${parts[2]}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
