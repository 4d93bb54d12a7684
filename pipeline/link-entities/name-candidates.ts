import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { LinkedDocument, Mention, Reference } from '../records.ts';
import { wordTable } from '../text/word-table.ts';
import { entitiesById } from './apply-decisions.ts';
import { gazetteer } from './gazetteer.ts';
import { entitiesSpeltLike } from './spelt-like.ts';

/** How often the mentions of a document are of a country, or of something in it. */
export function countriesOf({ mentions }: LinkedDocument, reference: Reference): ReadonlyMap<string, number> {
  const countries = new Map<string, number>();
  for (const { entityId } of mentions) {
    const entity = entitiesById(reference).get(entityId ?? '');
    const country = entity?.country_qid ?? entity?.qid;
    if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return countries;
}

/** What else a mention may name: entities of that name, then those spelt much like it, each once. */
export function nameCandidates(
  mention: Mention,
  countries: ReadonlyMap<string, number>,
  reference: Reference,
): KnowledgeLine[] {
  const { surface, normalised, type, entityId } = mention;
  const named = [surface, normalised].flatMap((name) => {
    const words = wordTable(name);
    const node = words.size > 0 ? gazetteer(reference).nodeOf(words, 0, words.size - 1) : -1;
    return node > 0
      ? gazetteer(reference)
          .entriesAt(node)
          .map(({ entity }) => entity)
      : [];
  });
  const all = new Set([...named, ...entitiesSpeltLike(surface, type, countries, reference)]);
  return [...all].filter((entity) => entity.entity_id !== entityId);
}
