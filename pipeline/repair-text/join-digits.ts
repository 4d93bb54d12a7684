import type { Reference } from '../records.ts';
import { westernDigits } from '../text/arabic.ts';
import { ASCII_SIGN, BLANK, DIGIT, FULL_STOP, OTHER, PERCENT, SLASH, SPACE } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import { type Damage, replaceMatches } from './damage.ts';
import { surveyOf } from './survey.ts';
import { NUMBER_BEHIND_NUMBER } from './word-traits.ts';

const KIND = 'join-digits';
const D = '[0-9\u0660-\u0669]';
/** Groups of digits right after a word for a year. */
const YEAR = new RegExp(`(?<=(?:عام|سنة|عاما|لعام|العام) )${D}{1,3}(?: ${D}{1,3}){1,3}(?! ?${D}|[.,/]${D})`, 'g');
/** A date whose slashes stand among blanks, year last or first. */
const DATE = new RegExp(
  `(?<![${'0-9\u0660-\u0669'}/-])(?:${D}{1,2} ?/ ?${D}{1,2} ?/ ?${D}{4}|${D}{4} ?/ ?${D}{1,2} ?/ ?${D}{1,2})(?!${D}| ?/)`,
  'g',
);
/** A decimal fraction of a percentage, its point after a blank. */
const PERCENTAGE = new RegExp(`(?<!${D}[ .,])(?<!${D})${D}{1,3} [.,]${D}{1,2}(?= ?[%٪])`, 'g');

export const joinDigits: Damage = {
  id: KIND,
  title: 'Join the digits of a number',
  why: 'Where every digit is set by itself, blanks come between them: `2 0 24`, `05 / 04 / 2024`, `12 .5%`. Joined only where the words around and the number itself say so: a year after عام or سنة, a date of day, month and year, a percentage. Telephone numbers, scores, lists and thousands with blanks are left as they are.',
  example: {
    before: 'قبل يوم 30 / 9 / 2025',
    after: 'قبل يوم 30/9/2025',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    const isBeforeBlank = survey.hasPair(DIGIT, BLANK);
    // `5/ 4/ 2024` has no blank behind a digit.
    if (!isBeforeBlank && !survey.hasPair(SLASH, BLANK)) return {};
    const found: Replacement[] = [];
    if (survey.hasWord(NUMBER_BEHIND_NUMBER))
      found.push(...replaceMatches(text, YEAR, causeOf('a year after its word', 0.9), (match) => yearOf(match[0])));
    if (survey.hasPair(BLANK, SLASH) || survey.hasPair(SLASH, BLANK)) {
      found.push(
        ...replaceMatches(text, DATE, causeOf('a date of day, month and year', 0.95), (match) => dateOf(match[0])),
      );
    }
    if (isBeforeBlank && survey.hasPair(SPACE, FULL_STOP | ASCII_SIGN) && survey.has(PERCENT | OTHER)) {
      const withoutBlank = (match: RegExpExecArray) => match[0].replace(' ', '');
      found.push(...replaceMatches(text, PERCENTAGE, causeOf('a fraction of a percentage', 0.85), withoutBlank));
    }
    return { replacements: found.sort((a, b) => a.start - b.start) };
  },
};

const causeOf = (evidence: string, confidence: number) =>
  ({ kind: KIND, evidence, confidence, method: 'rule' }) as const;

/** The year that groups of digits make, one of them a single digit at least; null if they make none. */
function yearOf(groups: string): string | null {
  const whole = groups.replaceAll(' ', '');
  const year = Number(westernDigits(whole));
  const hasSingle = groups.split(' ').some((group) => group.length === 1);
  return whole.length === 4 && hasSingle && year >= 1000 && year < 2100 ? whole : null;
}

function dateOf(date: string): string | null {
  const whole = date.replaceAll(' ', '');
  const numbers = westernDigits(whole).split('/').map(Number);
  const [day, month, year] =
    numbers[0]! > 31 ? [numbers[2]!, numbers[1]!, numbers[0]!] : (numbers as [number, number, number]);
  const isDate =
    Math.max(day, month) <= 31 && Math.min(day, month) <= 12 && day * month > 0 && year >= 1300 && year < 2100;
  return isDate ? whole : null;
}
