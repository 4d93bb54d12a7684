/** Are the letters still there? Where they are not, no repair can bring them back and none should try. */
import { isArabic, lettersOf, type Truth } from './truth.ts';
import { type Counts, totalOf } from './words.ts';

export interface Survival {
  /** Share of the truth's Arabic letters that are in the output, in any order. */
  readonly letters: number;
  /** Share of the output's characters that the truth does not account for. */
  readonly foreign: number;
  readonly survives: boolean;
}

const LETTERS_NEEDED = 0.995;
const FOREIGN_ALLOWED = 0.02;
/** Private use, replacement characters and controls other than white space. */
const NEVER_TEXT = /[\p{Co}\p{Cn}\uFFFD\x00-\x08\x0E-\x1F\x7F-\x9F]/gu;

const arabicOnly = (counts: Counts): Counts => new Map([...counts].filter(([char]) => isArabic(char)));

export function survivalOf(truth: Truth, output: string): Survival {
  const there = lettersOf(output);
  const wanted = arabicOnly(truth.letters);
  let found = 0;
  for (const [char, count] of wanted) found += Math.min(count, there.get(char) ?? 0);
  let strangers = output.match(NEVER_TEXT)?.length ?? 0;
  for (const [char, count] of there) strangers += Math.max(0, count - (truth.letters.get(char) ?? 0));
  const characters = [...output].filter((char) => !/\s/u.test(char)).length;
  const letters = found / Math.max(1, totalOf(wanted));
  const foreign = strangers / Math.max(1, characters);
  return { letters, foreign, survives: letters >= LETTERS_NEEDED && foreign <= FOREIGN_ALLOWED };
}
