/**
 * What stretches of letters cost as words of this very spelling: asked for every stretch that may be a word, so no
 * string is made. Words of the list, names of the knowledge base, and both with clitics in front.
 */

import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import { UNKNOWN, wordListOf } from '../text/word-list.ts';
import { wordsOfName } from './known-forms.ts';

/** Natural logarithm of ten, over the hundred steps of the list. */
const NATS_A_STEP = Math.log(10) / 100;
/** What clitics cost in front of a word that the list has without them only. */
const CLITIC = 4;
const PROCLITICS = ['و', 'ف', 'ب', 'ل', 'ك', 'س', 'ال', 'وال', 'بال', 'فال', 'لل', 'ولل', 'وب', 'ول', 'وس'];
/** The letters with which they begin. */
const FIRST: ReadonlySet<number> = new Set(PROCLITICS.map((clitic) => clitic.charCodeAt(0)));
/** What a word of a name costs at most, and the shortest that is known by its clitics. */
const NAME = 13;
const SHORTEST = 3;
const SHORTEST_NAME = 4;
const ARABIC_WORD = new RegExp(`^[${LETTER}]{${SHORTEST_NAME},}$`);

export interface SpellingCosts {
  /** Of a word of the list or of a name; infinite if it is none. */
  plainAt(text: string, start: number, end: number): number;
  /** The same, if only without clitics in front. */
  costAt(text: string, start: number, end: number): number;
}

export const spellingCosts = perReference((reference: Reference): SpellingCosts => {
  const { wordFrequency } = reference;
  const names = wordListOf(`${Math.round(NAME / NATS_A_STEP)} ${[...nameWords(reference)].join(' ')}`);
  const plainAt = (text: string, start: number, end: number): number => {
    const step = wordFrequency.stepAt(text, start, end);
    const name = end - start < SHORTEST_NAME ? UNKNOWN : names.stepAt(text, start, end);
    const least = Math.min(step, name);
    return least === UNKNOWN ? Number.POSITIVE_INFINITY : least * NATS_A_STEP;
  };
  return {
    plainAt,
    costAt(text, start, end) {
      const plain = plainAt(text, start, end);
      if (plain !== Number.POSITIVE_INFINITY || end - start <= SHORTEST) return plain;
      let best = plain;
      if (!FIRST.has(text.charCodeAt(start))) return best;
      for (const clitic of PROCLITICS) {
        if (end - start - clitic.length < SHORTEST || !text.startsWith(clitic, start)) continue;
        best = Math.min(best, plainAt(text, start + clitic.length, end) + CLITIC);
      }
      return best;
    },
  };
});

/** The words of the names of the knowledge base, as they are spelt, and without their article. */
function nameWords(reference: Reference): Set<string> {
  const words = new Set<string>();
  for (const { names } of reference.knowledge) {
    for (const { name, lang, weak } of names) {
      if (lang !== 'ar' || weak) continue;
      for (const word of wordsOfName(name, reference)) {
        for (const form of [word, word.replace(/^ال/, '')]) if (ARABIC_WORD.test(form)) words.add(form);
      }
    }
  }
  return words;
}
