import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from './arabic.ts';

/** All entities of the knowledge base by folded name, demonyms left out. For names that fill a field on their own. */
const entitiesByName = perReference((reference: Reference) => {
  const byName = new Map<string, KnowledgeLine[]>();
  for (const entity of reference.knowledge) {
    for (const { name, kind } of entity.names) {
      if (kind === 'demonym') continue;
      const key = fold(name);
      const list = byName.get(key);
      if (list) {
        if (!list.includes(entity)) list.push(entity);
      } else byName.set(key, [entity]);
    }
  }
  return byName;
});

/** The entities that a text names, if the text is nothing but a name. */
export const entitiesNamed = (text: string, reference: Reference): readonly KnowledgeLine[] =>
  entitiesByName(reference).get(fold(text.trim())) ?? [];

/** The label of an entity in a language, or null. */
export const labelOf = (entity: KnowledgeLine, lang: string): string | null =>
  entity.names.find((n) => n.kind === 'label' && n.lang === lang)?.name ?? null;
