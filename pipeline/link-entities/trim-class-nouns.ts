import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { labelOf } from '../text/names.ts';
import { formAt, type WordTable } from '../text/word-table.ts';
import { wordsOf } from '../text/words.ts';
import type { Found } from './find-names.ts';
import { type Entry, gazetteer } from './gazetteer.ts';

/** Class nouns and titles that stand before names, folded. */
const classNouns = perReference((reference: Reference) => {
  const words = new Set(reference.lexicon['class-nouns'].map((e) => fold(e.word)));
  return (word: string) => words.has(word) || (word.startsWith('ال') && words.has(word.slice(2)));
});

/**
 * Leaves class nouns and titles outside that belong to an alias but not to the name itself: `حلف الناتو`, `دول آسيا الوسطى`,
 * `جمهورية كازاخستان`. They go only while what remains is a name of the same entity, and never if that would leave the label
 * without its beginning: `منظمة شنغهاي للتعاون` cannot stand so.
 */
export function trimmed(found: Found, words: WordTable, reference: Reference): Found {
  const isClassNoun = classNouns(reference);
  let best = found;
  for (let first = found.first + 1; first <= found.last; first++) {
    if (!isClassNoun(first - 1 === found.first ? withoutClitics(found, words) : formAt(words, first - 1))) break;
    const node = gazetteer(reference).nodeOf(words, first, found.last);
    const inner = node < 0 ? [] : gazetteer(reference).entriesAt(node);
    const entries = inner.filter((e) => found.entries.some((outer) => outer.entity === e.entity));
    if (entries.length < found.entries.length || entries.some((e) => endsLabel(e, first, found.last, words))) continue;
    best = { first, last: found.last, clitics: 0, node, entries };
  }
  return best;
}

const withoutClitics = ({ first, clitics }: Found, words: WordTable): string =>
  formAt(words, first).slice(clitics).replace(/^لل/, 'ال');

/** True if the words are the end of the label, but not all of it. */
function endsLabel({ entity }: Entry, first: number, last: number, words: WordTable): boolean {
  const label = wordsOf(labelOf(entity, 'ar') ?? '').map((word) => fold(word.text));
  const size = last - first + 1;
  return label.length > size && label.slice(-size).every((word, i) => word === formAt(words, first + i));
}
