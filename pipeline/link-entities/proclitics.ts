import type { WordList } from '../text/word-list.ts';
import { UNKNOWN } from '../text/word-list.ts';
import type { WordTable } from '../text/word-table.ts';

/** A way to read the beginning of a word: so many letters of clitics, and the word that remains. */
export interface Reading {
  /** UTF-16 units of the word that are clitics and lie outside the name; as many of its folded letters. */
  readonly clitics: number;
  /** The letters that remain where they are not simply those behind the clitics: `لل` holds the article. */
  readonly letters: Uint16Array | null;
}

/** The word as it stands. */
export const WHOLE: Reading = { clitics: 0, letters: null };

const code = (letter: string): number => letter.charCodeAt(0);
const [WAW, FA, LAM, ALEF] = [code('و'), code('ف'), code('ل'), code('ا')];
const CONJUNCTIONS = [WAW, FA];
/** The س of the future stands before verbs only: `سمكة` holds no Mecca. */
const PREPOSITIONS = [code('ب'), LAM, code('ك')];
/** What remains without a clitic has more letters than this. */
const LEAST = 2;

/**
 * The `n`th reading of a word, from 1 on (0 is the word as it stands); null if there are no more. `لل` holds the article: with it
 * the whole token is the name (`للأمم المتحدة`), only a conjunction before it is a clitic. Words that carry marks are read as
 * they stand: marks within the clitics would shift the letters.
 */
export function readingsAt(words: WordTable, word: number, n: number): Reading | null {
  const from = words.at[word]!;
  const size = words.at[word + 1]! - from;
  const { letters } = words;
  const first = letters[from]!;
  if (size <= LEAST + 1 || !(PREPOSITIONS.includes(first) || CONJUNCTIONS.includes(first))) return null;
  if (words.ends[word]! - words.starts[word]! !== size) return null;
  for (const start of CONJUNCTIONS.includes(first) ? BOTH : FIRST) {
    if (start > 0 && --n === 0) return READINGS[start]!;
    if (size - start <= LEAST + 1) continue;
    const [next, second] = [letters[from + start]!, letters[from + start + 1]!];
    if (next === LAM && second === LAM && --n === 0) {
      const rest = letters.slice(from + start, from + size);
      rest[0] = ALEF;
      return { clitics: start, letters: rest };
    }
    if (PREPOSITIONS.includes(next) && --n === 0) return READINGS[start + 1]!;
  }
  return null;
}

const BOTH = [0, 1];
const FIRST = [0];
const READINGS: readonly Reading[] = [0, 1, 2].map((clitics) => ({ clitics, letters: null }));

/** A name with a clitic is rarer than the name by this much at least, in hundredths of a power of ten. */
const RARER = 40;

/** A word that is about as frequent as what would remain without its first letter is a word of its own: `بروس` is no Russian. */
export function isPlausible({ text, starts, ends }: WordTable, word: number, clitics: number, list: WordList): boolean {
  const whole = list.stepAt(text, starts[word]!, ends[word]!);
  if (whole === UNKNOWN) return true;
  const rest = list.stepAt(text, starts[word]! + clitics, ends[word]!);
  return rest !== UNKNOWN && whole >= rest + RARER;
}
