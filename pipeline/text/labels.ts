import type { Lexicon } from '../../schemas/lexicon-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from './arabic.ts';
import { wordsOf } from './words.ts';

export type Says = Lexicon['labels'][number]['says'];

const labels = perReference((reference: Reference) => {
  const byWords = new Map<string, Set<Says>>();
  let longest = 0;
  for (const { phrase, says } of reference.lexicon.labels) {
    const words = wordsOf(phrase).map(({ text }) => fold(text));
    if (words.length === 0) continue;
    longest = Math.max(longest, words.length);
    const key = words.join(' ');
    byWords.set(key, (byWords.get(key) ?? new Set()).add(says));
  }
  return { byWords, longest };
});

/** A label at the beginning of a text: what it says, and where it ends. */
export interface Label {
  readonly says: ReadonlySet<Says>;
  readonly end: number;
  readonly words: number;
}

/** The longest label that a text begins with. */
export function labelAt(text: string, reference: Reference): Label | null {
  const { byWords, longest } = labels(reference);
  const words = wordsOf(text).slice(0, longest);
  for (let count = words.length; count > 0; count--) {
    const key = words
      .slice(0, count)
      .map((w) => fold(w.text))
      .join(' ');
    const says = byWords.get(key);
    if (says) return { says, end: words[count - 1]!.end, words: count };
  }
  return null;
}
