import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';

/** Prepositions, conjunctions, pronouns and their like, in their exact spelling: `ان` and `او` are slips. */
export const functionWords = perReference(
  (reference: Reference): ReadonlySet<string> => new Set(reference.lexicon['stop-words'].map((entry) => entry.word)),
);
