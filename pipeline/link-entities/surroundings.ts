import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold, westernDigits } from '../text/arabic.ts';
import { formAt, type WordTable } from '../text/word-table.ts';
import type { Found } from './find-names.ts';
import { type Entry, gazetteer } from './gazetteer.ts';

/** What the document as a whole says for the choice between the readings of its names. */
export interface Surroundings {
  /** Entities that the document names beyond doubt. */
  readonly sure: ReadonlySet<string>;
  /** How often it speaks of each country, by item. */
  readonly countries: ReadonlyMap<string, number>;
  /** The day of the document as `YYYY-MM-DD`, or the latest year that it names. */
  readonly date: string | null;
}

/** Years that a news text may be of. */
const YEAR = /(?<!\p{N})(?:19[89]\d|20[0-4]\d)(?!\p{N})/gu;

/** The latest year that a text names: an article that states no date is of that year or a later one. Null if it names none. */
export function latestYear(text: string): string | null {
  let latest: string | null = null;
  for (const [year] of westernDigits(text).matchAll(YEAR)) if (latest === null || year > latest) latest = year;
  return latest;
}

/** True if a name means one thing wherever it stands: neither weak nor shared. */
export function isSure({ entries, node }: Found, reference: Reference): boolean {
  const [first] = entries;
  // Names that were made from others do not count; a state and its nationality may be spelt alike.
  if (first!.derived !== null || entries.some((e) => e.derived === null && e.entity !== first!.entity)) return false;
  return !first!.name.weak && gazetteer(reference).sharedAt(node) === undefined;
}

/** What the document names beyond doubt, and how often it speaks of each country. */
export function surroundingsOf(found: readonly Found[], date: string | null, reference: Reference): Surroundings {
  const sure = new Set<string>();
  const countries = new Map<string, number>();
  for (const name of found) {
    if (!isSure(name, reference)) continue;
    const { entity } = name.entries[0]!;
    // A nationality says of which country a text speaks, but does not name its people in full.
    sure.add(entity.entity_id);
    const country = countryOf(name.entries[0]!);
    if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return { sure, countries, date };
}

export const countryOf = ({ entity }: Entry): string | null => entity.country_qid ?? entity.qid;

/** What introduces a name: the words of the lexicon before it, with what they introduce. */
export interface Introduced {
  readonly word: string;
  readonly as: 'title' | 'class_noun' | 'office';
  /** Types or subtypes of what the word introduces; empty if it may be anything. */
  readonly names: readonly string[];
}

const introducing = perReference(({ lexicon }: Reference) => {
  const words = new Map<string, Introduced>();
  for (const { word, introduces } of lexicon['name-heads']) {
    const as = introduces.includes('person') ? 'title' : 'class_noun';
    words.set(fold(word), { word, as, names: introduces });
  }
  for (const { word, class: as } of lexicon['class-nouns']) {
    words.set(fold(word), { word, as, names: words.get(fold(word))?.names ?? [] });
  }
  return words;
});

/** The folded word before a name, as it stands and without a clitic; empty at the beginning. */
export function wordsBefore(words: WordTable, first: number): readonly string[] {
  if (first === 0) return [''];
  const form = formAt(words, first - 1);
  return [form, form.replace(/^[وفبلك](?=.{3})/, '')];
}

/** The folded word before a name, clitics off; empty at the beginning. */
export function wordBefore(words: WordTable, first: number): string {
  return first === 0 ? '' : formAt(words, first - 1).replace(/^[وفبلك](?=.{3})/, '');
}

/** What the word before a name makes of it; undefined if it is none of the lexicon. */
export function introducedBy(words: WordTable, first: number, reference: Reference): Introduced | undefined {
  if (first === 0) return undefined;
  const known = introducing(reference);
  const form = formAt(words, first - 1);
  for (const word of [
    form,
    form.replace(/^[وفبلك](?=.{3})/, ''),
    form.replace(/^(?:[وف]?(?:ال|بال|لل|كال)|[وفبلك])(?=.{3})/, ''),
  ]) {
    const found = known.get(word) ?? known.get(`ال${word}`);
    if (found) return found;
  }
  return undefined;
}
