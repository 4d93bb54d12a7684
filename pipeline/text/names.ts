import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from './arabic.ts';

/** Reports are filed from towns and states; a section or a paper may be called like a part of a state. */
const PARTS_OF_STATES = new Set([
  'province',
  'state',
  'oblast',
  'krai',
  'prefecture',
  'canton',
  'autonomous_okrug',
  'territory',
]);

/** All entities of the knowledge base by folded name, demonyms and parts of states left out. For names that fill a field on their own. */
const entitiesByName = perReference((reference: Reference) => {
  const byName = new Map<string, KnowledgeLine[]>();
  for (const entity of reference.knowledge) {
    if (PARTS_OF_STATES.has(entity.subtype ?? '')) continue;
    for (const { name, kind } of entity.names) {
      if (kind === 'demonym') continue;
      const key = fold(name);
      const list = byName.get(key);
      if (list) {
        if (!list.includes(entity)) list.push(entity);
      } else byName.set(key, [entity]);
    }
  }
  for (const list of byName.values()) list.sort((a, b) => rank(a) - rank(b));
  return byName;
});

/** Of several things of one name a state comes first, then a capital, then a town: a dateline names no region. */
const FIRST = ['sovereign_state', 'capital', 'city'];
const rank = ({ subtype }: KnowledgeLine): number =>
  FIRST.includes(subtype ?? '') ? FIRST.indexOf(subtype!) : FIRST.length;

/** The entities that a text names, if the text is nothing but a name. */
export const entitiesNamed = (text: string, reference: Reference): readonly KnowledgeLine[] =>
  entitiesByName(reference).get(fold(text.trim())) ?? [];

/** The label of an entity in a language, or null. */
export const labelOf = (entity: KnowledgeLine, lang: string): string | null =>
  entity.names.find((n) => n.kind === 'label' && n.lang === lang)?.name ?? null;
