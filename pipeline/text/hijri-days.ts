/**
 * Days of the Umm al-Qura calendar, the official one of Saudi Arabia, from 1318 to 1500 (1900 to 2077). The lengths of its months
 * are those of Unicode CLDR, as `Intl.DateTimeFormat` with the calendar `islamic-umalqura` of Node 20 tells them; they stand here
 * so that no version of ICU changes a result.
 */

const FIRST_YEAR = 1318;
/** 1 Muharram of the first year, in days since 1 January 1970. */
const FIRST_DAY = -25448;
/** Three hexadecimal digits a year: bit m − 1 is set if month m has 30 days, else it has 29. */
const MONTHS =
  '56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5d4aa955369752f46e96d46a953525d4bd9ba' +
  '3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4' +
  'ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52' +
  'c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d' +
  '49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b' +
  '55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad' +
  '56ad65d4a';

const DAY = 86_400_000;

/** The Gregorian day (YYYY-MM-DD) of a day of that calendar; null if it has none. */
export function gregorianDay(year: number, month: number, day: number): string | null {
  const at = year - FIRST_YEAR;
  if (at < 0 || at * 3 >= MONTHS.length || month < 1 || month > 12) return null;
  const isLong = (y: number, m: number): boolean =>
    ((Number.parseInt(MONTHS.slice(y * 3, y * 3 + 3), 16) >> (m - 1)) & 1) === 1;
  if (day < 1 || day > (isLong(at, month) ? 30 : 29)) return null;
  let days = FIRST_DAY + day - 1;
  for (let y = 0; y <= at; y++) for (let m = 1; m <= (y < at ? 12 : month - 1); m++) days += isLong(y, m) ? 30 : 29;
  return new Date(days * DAY).toISOString().slice(0, 10);
}
