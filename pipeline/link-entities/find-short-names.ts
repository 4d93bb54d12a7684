import type { Reference } from '../records.ts';
import type { Word } from '../text/words.ts';
import type { Found } from './find-names.ts';
import { readingsOf } from './proclitics.ts';

/** A family name is rarely an everyday word: a word more frequent than this (10^-4.7) is left alone. */
const EVERYDAY = 470;
const MIN_LETTERS = 4;

/**
 * After the full name of a person the family name alone means that person: `ستيرنيك` after `ألكسندر ستيرنيك`. Only for
 * words that are no name themselves and no everyday words.
 */
export function shortNames(
  names: readonly Found[],
  words: readonly Word[],
  folded: readonly string[],
  reference: Reference,
): (Found & { short: true })[] {
  const people = new Map<string, Found>();
  const taken = new Set<number>();
  for (const name of names) {
    for (let i = name.first; i <= name.last; i++) taken.add(i);
    if (name.last === name.first || name.entries.length !== 1 || name.entries[0]!.entity.type !== 'person') continue;
    const family = folded[name.last]!;
    const frequency = reference.wordFrequency.get(words[name.last]!.text) ?? Number.POSITIVE_INFINITY;
    if (family.length >= MIN_LETTERS && frequency > EVERYDAY && !people.has(family)) people.set(family, name);
  }
  const short: (Found & { short: true })[] = [];
  if (people.size === 0) return short;
  words.forEach((word, index) => {
    if (taken.has(index)) return;
    for (const { clitics, form } of readingsOf(word.text)) {
      const person = people.get(form);
      if (!person || index < person.first) continue;
      short.push({ first: index, last: index, clitics, forms: [form], entries: person.entries, short: true });
      break;
    }
  });
  return short;
}
