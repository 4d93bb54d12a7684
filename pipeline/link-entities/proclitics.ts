import { bare, fold } from '../text/arabic.ts';
import type { WordList } from '../text/word-list.ts';

/** A way to read the beginning of a word: so many letters of clitics, and the word that remains. */
export interface Reading {
  /** UTF-16 units of the word that are clitics and lie outside the name. */
  readonly clitics: number;
  readonly form: string;
}

const CONJUNCTIONS = new Set(['و', 'ف']);
/** The س of the future stands before verbs only: `سمكة` holds no Mecca. */
const PREPOSITIONS = new Set(['ب', 'ل', 'ك']);

/**
 * The readings of a word, from the one without clitics on. `لل` holds the article: with it the whole token is the name
 * (`للأمم المتحدة`), only a conjunction before it is a clitic.
 */
export function readingsOf(word: string, frequency?: WordList): Reading[] {
  const folded = fold(word);
  // Marks within the clitics would shift the letters; words that carry marks are read without clitics.
  if (folded.length !== word.length) return [{ clitics: 0, form: folded }];
  const readings: Reading[] = [{ clitics: 0, form: folded }];
  const starts = CONJUNCTIONS.has(folded[0]!) && folded.length > 3 ? [0, 1] : [0];
  for (const start of starts) {
    const rest = folded.slice(start);
    if (start > 0) readings.push({ clitics: start, form: rest });
    if (rest.length <= 3) continue;
    if (rest.startsWith('لل')) readings.push({ clitics: start, form: `ال${rest.slice(2)}` });
    if (PREPOSITIONS.has(rest[0]!)) readings.push({ clitics: start + 1, form: rest.slice(1) });
  }
  return frequency
    ? readings.filter((reading) => reading.clitics === 0 || isPlausible(word, reading, frequency))
    : readings;
}

/** A name with a clitic is rarer than the name by this much at least, in hundredths of a power of ten. */
const RARER = 40;

/** A word that is about as frequent as what would remain without its first letter is a word of its own: `بروس` is no Russian. */
function isPlausible(word: string, { clitics }: Reading, frequency: WordList): boolean {
  const whole = frequency.get(bare(word));
  if (whole === undefined) return true;
  const rest = frequency.get(bare(word).slice(clitics));
  return rest !== undefined && whole >= rest + RARER;
}
