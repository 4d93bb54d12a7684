import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold, LETTER } from '../text/arabic.ts';

const ARABIC_WORD = new RegExp(`^[${LETTER}]+$`);
const PROCLITIC = /^(?:و|ف)?(?:ال|لل|[بلك](?:ال)?)?/;
/** Shorter words are too easily made of something else. */
const MIN_LETTERS = 4;

export interface KnownForms {
  /** True if the word, with or without proclitics and article, is a word of a name or a demonym. */
  isName(word: string): boolean;
  /** True if two words stand beside each other in a name, as they are. */
  isPair(first: string, second: string): boolean;
}

/** The single words of the names that the knowledge base holds, and the demonyms, folded. */
export const knownForms = perReference((reference: Reference): KnownForms => {
  const forms = new Set<string>();
  const pairs = new Set<string>();
  for (const entity of reference.knowledge) {
    for (const { name, lang, weak } of entity.names) {
      if (lang !== 'ar') continue;
      const parts = fold(name).split(/[\s-]+/);
      for (let i = 1; i < parts.length; i++) pairs.add(`${parts[i - 1]} ${parts[i]}`);
      if (weak) continue;
      for (const word of name.split(/[\s-]+/)) {
        const stem = fold(word).replace(/^ال/, '');
        if (ARABIC_WORD.test(word) && stem.length >= MIN_LETTERS) forms.add(stem);
      }
    }
  }
  return {
    isPair: (first, second) => pairs.has(`${fold(first)} ${fold(second)}`),
    isName(word) {
      const folded = fold(word);
      if (forms.has(folded)) return true;
      const clitics = PROCLITIC.exec(folded)![0];
      for (let cut = clitics.length; cut > 0; cut--) if (forms.has(folded.slice(cut))) return true;
      return false;
    },
  };
});
