import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { UNKNOWN } from '../text/word-list.ts';
import { knownForms } from './known-forms.ts';

/** Natural logarithm of ten, over the hundred steps of the list. */
const NATS_A_STEP = Math.log(10) / 100;
/** What a spelling costs that differs from the list's in a hamza, a final ya or ta marbuta. */
const FOLDED = 2;
/** What clitics cost that the list does not have with this word. */
const CLITIC = 3.5;
/** What a word of a name of the knowledge base costs at most. */
const NAME = 14;
/** What an unknown word costs, and each of its letters beyond the third: about as much as the rarest words and more. */
const STRANGE = 19;
const STRANGE_LETTER = 1.6;

/** No word has more letters, clitics included: what does is many words without blanks. */
const LONGEST_WORD = 60;

const PROCLITICS = ['و', 'ف', 'ب', 'ل', 'ك', 'س', 'ال', 'وال', 'بال', 'فال', 'كال', 'لل', 'ولل', 'وب', 'ول', 'أ'];
const ENCLITICS = ['ه', 'ها', 'هم', 'هما', 'نا', 'كم', 'ك', 'ي', 'هن'];

export interface WordCosts {
  /** Negative natural logarithm of the frequency of a word in Arabic letters, with an estimate for unknown words. */
  costOf(word: string): number;
  /** The same for a stretch of a text. */
  costAt(text: string, start: number, end: number): number;
  /** True if the list or the knowledge base has the word, if only in another spelling or without its clitics. */
  isKnown(word: string): boolean;
}

/** What an unknown word of this length costs. */
export const strangeCost = (length: number): number => STRANGE + STRANGE_LETTER * Math.max(0, length - 3);

export const wordCosts = perReference((reference: Reference): WordCosts => {
  const { wordFrequency } = reference;
  const names = knownForms(reference);
  /** Of the list alone, in the spelling given or a near one. */
  const listed = (text: string, start: number, end: number): number => {
    const step = wordFrequency.stepAt(text, start, end);
    if (step !== UNKNOWN) return step * NATS_A_STEP;
    const near = wordFrequency.foldedStepAt(text, start, end);
    return near === UNKNOWN ? Number.POSITIVE_INFINITY : near * NATS_A_STEP + FOLDED;
  };
  const costAt = (text: string, start: number, end: number): number => {
    const length = end - start;
    const own = listed(text, start, end);
    if (length < 4 || own !== Number.POSITIVE_INFINITY) {
      return Math.min(own, strangeCost(length));
    }
    if (length > LONGEST_WORD) return strangeCost(length);
    const word = text.slice(start, end);
    if (names.isName(word)) return NAME;
    let best = Number.POSITIVE_INFINITY;
    for (const proclitic of PROCLITICS) {
      if (length - proclitic.length < 3 || !word.startsWith(proclitic)) continue;
      best = Math.min(best, listed(word, proclitic.length, length) + CLITIC);
    }
    for (const enclitic of ENCLITICS) {
      if (length - enclitic.length < 3 || !word.endsWith(enclitic)) continue;
      best = Math.min(best, listed(word, 0, length - enclitic.length) + CLITIC);
      if (!/^[وف]/.test(word) || length - enclitic.length < 4) continue;
      best = Math.min(best, listed(word, 1, length - enclitic.length) + 2 * CLITIC);
    }
    return Math.min(best, strangeCost(length));
  };
  return {
    costAt,
    costOf: (word) => costAt(word, 0, word.length),
    isKnown: (word) => costAt(word, 0, word.length) < strangeCost(word.length),
  };
});
