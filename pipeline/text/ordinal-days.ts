/** Days of a month in words, folded: `الخامس`, `الرابع والعشرين`, `الحادي والثلاثون`; `غره` is the first. */
import { fold } from './arabic.ts';

const UNITS = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'];
const TEENS = ['الحادي', ...UNITS.slice(1, 9)];
const TENS: readonly (readonly [number, string])[] = [
  [20, 'العشرون'],
  [20, 'العشرين'],
  [30, 'الثلاثون'],
  [30, 'الثلاثين'],
];

export const ordinalDays: ReadonlyMap<string, number> = new Map(
  [
    ...UNITS.map((word, i): [string, number] => [word, i + 1]),
    ...TEENS.map((word, i): [string, number] => [`${word} عشر`, i + 11]),
    ...TENS.map(([day, word]): [string, number] => [word, day]),
    ...TENS.flatMap(([day, word]) =>
      TEENS.filter((_, i) => day + i + 1 <= 31).map((unit, i): [string, number] => [`${unit} و${word}`, day + i + 1]),
    ),
    ['غرة', 1] as [string, number],
  ].map(([words, day]) => [fold(words), day]),
);
