import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { wordsOf } from '../text/words.ts';

/** Function words, folded. */
export const stopWords = perReference(
  (reference: Reference): ReadonlySet<string> =>
    new Set(reference.lexicon['stop-words'].map((entry) => fold(entry.word))),
);

/** Words that tell a topic, folded, without the clitics in front of them. */
export function contentWords(text: string, reference: Reference): string[] {
  const stops = stopWords(reference);
  return wordsOf(text)
    .map((word) => fold(word.text))
    .filter((word) => !stops.has(word))
    .map((word) => word.replace(/^(?:[وف]?(?:[بك]?ال|لل)|[وف](?=.{4}))/, ''))
    .filter((word) => word.length >= 3 && !/^\d/.test(word));
}
