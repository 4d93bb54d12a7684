import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { Mention, Reference } from '../records.ts';
import { wordTable } from '../text/word-table.ts';
import { gazetteer } from './gazetteer.ts';
import { entitiesSpeltLike } from './spelt-like.ts';

/** What else a mention may name: entities of that name, then those spelt much like it, each once. */
export function nameCandidates(mention: Mention, reference: Reference): KnowledgeLine[] {
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
  const all = new Set([...named, ...entitiesSpeltLike(surface, type === 'person', reference)]);
  return [...all].filter((entity) => entity.entity_id !== entityId);
}
