import type { Reference } from '../records.ts';
import type { WordTable } from '../text/word-table.ts';
import { choiceSigns, groupOf, type Place } from './choice-signs.ts';
import { type Entry, gazetteer } from './gazetteer.ts';
import { typeOf } from './known-signs.ts';
import type { NamedSpan } from './settle-spans.ts';
import { countryOf, type Introduced, isSure, type Surroundings } from './surroundings.ts';

/** What a name names. */
export interface Choice {
  readonly entry: Entry;
  /** Steps for this reading, and how many more than for the next best. */
  readonly steps: number;
  readonly margin: number;
  /** The signs that spoke for or against it. */
  readonly signs: readonly string[];
}

/** What a known name needs at least to be a name at all where it may be an everyday word. */
const LEAST = 2;

/** A model that is so sure that a word stands in no name is believed. */
const OUTSIDE = 0.98;
const SHARED_OUTSIDE = 0.85;
const WEAK_OUTSIDE = 0.5;
/** So few letters are a name only where something says so. */
const SHORT = 3;

/**
 * Chooses among the entities that the knowledge base has for a name: each is weighed by the signs of choice-signs.ts, and the
 * heaviest stands; of equals the one whose label it is, then the lower id.
 *
 * @returns null if the words are no name here, `none` if they are a name of something that the knowledge base lacks
 */
export function chooseEntity(
  span: NamedSpan,
  words: WordTable,
  introduced: Introduced | undefined,
  nationality: string | null,
  around: Surroundings,
  reference: Reference,
): Choice | 'none' | null {
  const { known } = span;
  if (!known) return 'none';
  const { entries, node } = known;
  const shared = gazetteer(reference).sharedAt(node);
  const spoken = entries.some((entry) => around.countries.has(countryOf(entry) ?? ''));
  const place: Place = {
    span,
    around,
    introduced,
    nationality,
    shared,
    readings: new Set(entries.map(({ entity }) => entity)).size,
    isSure: isSure(known, reference),
    spoken,
  };
  const weighed = entries
    .map((entry) => {
      const signs = choiceSigns.map((sign) => [sign.id, sign.weigh(entry, place)] as const).filter(([, n]) => n !== 0);
      return { entry, signs, steps: signs.reduce((sum, [, n]) => sum + n, 0) };
    })
    .sort((a, b) => b.steps - a.steps || order(a.entry, b.entry));
  const [best, second] = weighed;
  const isSingle = known.first === known.last;
  const needsContext =
    shared?.needs_context ?? (isSingle && entries.every(({ name }) => name.weak && name.kind !== 'demonym'));
  const isSeen = span.odds > 0;
  if (needsContext) {
    const fits = best!.signs.some(
      ([id, n]) => (id === 'introduced' && n > 0) || id === 'nationality' || id === 'elsewhere',
    );
    if (!fits && !isSeen) return null;
    if (!fits && groupOf(span.type) !== groupOf(typeOf(best!.entry))) return 'none';
    if (span.outside > WEAK_OUTSIDE && best!.steps < LEAST) return null;
  }
  // A word that is also an everyday word, where the model sees no name and nothing else speaks for one.
  const isEveryday = shared === undefined && entries.every(({ name }) => name.weak);
  const isShort = words.at[span.first + 1]! - words.at[span.first]! - known.clitics <= SHORT && !entries[0]!.isLatin;
  // The name of a state that is nothing else is always one.
  const isState = isSure(known, reference) && entries[0]!.entity.iso3 !== null;
  const mostOutside = isState ? 1 : isEveryday || isShort ? WEAK_OUTSIDE : shared ? SHARED_OUTSIDE : OUTSIDE;
  const isTold = best!.signs.some(
    ([id, n]) => n > 0 && (id === 'introduced' || id === 'nationality' || id === 'elsewhere'),
  );
  if (!isSeen && isSingle && !isTold && span.outside > mostOutside) return null;
  if (!isSeen && !isSingle && !isTold && isEveryday) return null;
  // A name that was made from another stands only where the surroundings make it the one.
  if (best!.entry.derived !== null) {
    const has = (id: string) => best!.signs.some(([sign, n]) => sign === id && n > 0);
    const isTold =
      best!.entry.derived === 'kind'
        ? has('introduced') || (isSeen && entries.length === 1)
        : isSeen && (has('country') || has('nationality'));
    if (!isTold || (second && second.steps === best!.steps)) return isSeen ? 'none' : null;
  }
  // The model reads a name of quite another kind, and is sure of it.
  if (
    isSeen &&
    span.odds > 0.8 &&
    groupOf(span.type) !== groupOf(typeOf(best!.entry)) &&
    isSingle &&
    best!.steps < LEAST
  ) {
    return 'none';
  }
  return {
    entry: best!.entry,
    steps: best!.steps,
    margin: second && second.entry.entity !== best!.entry.entity ? best!.steps - second.steps : 10,
    signs: best!.signs.map(([id, n]) => `${id} ${n > 0 ? '+' : ''}${n}`),
  };
}

const order = (a: Entry, b: Entry): number => (a.entity.entity_id < b.entity.entity_id ? -1 : 1);
