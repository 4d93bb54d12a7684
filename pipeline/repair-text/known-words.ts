import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold, foldOnce } from '../text/arabic.ts';

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
  // Only the forms that folding changes are kept; the others are in the list as they are.
  const changed = new Set<string>();
  for (const word of wordFrequency.keys()) {
    const form = foldOnce(word);
    if (form !== word) changed.add(form);
  }
  const isKnown = (form: string) => changed.has(form) || wordFrequency.has(form);
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
