import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { wordsOf } from '../text/words.ts';
import { type Entry, gazetteer } from './gazetteer.ts';

/** Class nouns and titles that stand before names, folded, longest first. */
const classNouns = perReference((reference: Reference) => {
  const words = new Set(reference.lexicon['class-nouns'].map((e) => fold(e.word)));
  return (word: string) => words.has(word) || (word.startsWith('ال') && words.has(word.slice(2)));
});

/**
 * How many words of a name to leave outside: class nouns and titles that belong to an alias but not to the name itself,
 * `حلف الناتو`, `دول آسيا الوسطى`, `جمهورية كازاخستان`. They go only while what remains is a name of the same entity,
 * and never if that would leave the label without its beginning: `منظمة شنغهاي للتعاون` cannot stand so.
 */
export function wordsToTrim(entry: Entry, forms: readonly string[], reference: Reference): number {
  const isClassNoun = classNouns(reference);
  const label = entry.entity.names.find((n) => n.kind === 'label' && n.lang === 'ar');
  const official = wordsOf(label?.name ?? '')
    .map((word) => fold(word.text))
    .join(' ');
  let trimmed = 0;
  for (let cut = 1; cut < forms.length && isClassNoun(forms[cut - 1]!); cut++) {
    if (official.endsWith(` ${forms.slice(cut).join(' ')}`)) break;
    if (namesSame(entry, forms.slice(cut), reference)) trimmed = cut;
  }
  return trimmed;
}

function namesSame(entry: Entry, forms: readonly string[], reference: Reference): boolean {
  let node = gazetteer(reference).next.get(forms[0]!);
  for (const form of forms.slice(1)) node = node?.next.get(form);
  return node?.entries.some((e) => e.entity === entry.entity) ?? false;
}
