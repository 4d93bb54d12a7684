import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { UNKNOWN } from '../text/word-list.ts';

const PROCLITICS = /^(?:و|ف)?(?:س|ال|لل|[بلك](?:ال)?)?/;

export interface KnownWords {
  /** True if the word is in the frequency list, as it is or without the clitics in front of it. */
  isWord(word: string): boolean;
  /** True if the list has the very spelling. */
  hasSpelling(word: string): boolean;
}

/** The words of the frequency list, under their folded forms. */
export const knownWords = perReference((reference: Reference): KnownWords => {
  const { wordFrequency } = reference;
  const isKnown = (form: string) => wordFrequency.foldedStepAt(form, 0, form.length) !== UNKNOWN;
  return {
    hasSpelling: (word) => reference.wordFrequency.has(word),
    isWord(word) {
      const form = fold(word);
      if (isKnown(form)) return true;
      const clitics = PROCLITICS.exec(form)![0];
      for (let cut = clitics.length; cut > 0; cut--)
        if (form.length - cut >= 3 && isKnown(form.slice(cut))) return true;
      return false;
    },
  };
});
