import type { Entity, EntityName } from '../../schemas/entities.ts';
import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { Mention } from '../../schemas/mentions.ts';
import type { Source } from '../../schemas/sources.ts';
import type { ReadDocument, Reference } from '../records.ts';
import { labelOf } from '../text/names.ts';

/** The entities that the rows refer to, with how often they are mentioned, and their names with how often seen. */
export function entityRows(
  mentions: readonly Mention[],
  alsoNamed: readonly (string | null)[],
  reference: Reference,
): { entities: Entity[]; entityNames: EntityName[] } {
  const count = new Map<string, { mentions: number; documents: Set<string>; surfaces: Map<string, number> }>();
  const of = (id: string) => {
    let entry = count.get(id);
    if (!entry) {
      entry = { mentions: 0, documents: new Set(), surfaces: new Map() };
      count.set(id, entry);
    }
    return entry;
  };
  for (const mention of mentions) {
    if (mention.metonym_of_entity_id) of(mention.metonym_of_entity_id);
    if (!mention.entity_id) continue;
    const entry = of(mention.entity_id);
    entry.mentions++;
    entry.documents.add(mention.doc_id);
    entry.surfaces.set(mention.surface, (entry.surfaces.get(mention.surface) ?? 0) + 1);
  }
  for (const id of alsoNamed) if (id) of(id);
  const known = new Map(reference.knowledge.map((line) => [line.entity_id, line]));
  const iso3 = new Map(reference.knowledge.flatMap((line) => (line.iso3 ? [[line.entity_id, line.iso3]] : [])));
  const entities: Entity[] = [];
  const entityNames: EntityName[] = [];
  const types = new Map(mentions.map(({ entity_id, type }) => [entity_id, type]));
  for (const [id, { mentions: n, documents, surfaces }] of count) {
    const line = known.get(id) ?? unknownLine(id, types.get(id), surfaces);
    entities.push({
      entity_id: id,
      qid: line.qid,
      type: line.type,
      subtype: line.subtype,
      label_ar: labelOf(line, 'ar') ?? line.names[0]!.name,
      label_en: labelOf(line, 'en'),
      label_ru: labelOf(line, 'ru'),
      description_en: line.description_en,
      country_qid: line.country_qid,
      iso3: iso3.get(id) ?? null,
      lat: line.lat,
      lon: line.lon,
      sources_json: JSON.stringify(line.sources),
      n_mentions: n,
      n_documents: documents.size,
    });
    // A spelling may be listed for two languages; what was observed counts once.
    const counted = new Set<string>();
    const isKnown = known.has(id);
    const rows = (isKnown ? line.names : []).map(({ name, lang, kind }) => {
      const seen = counted.has(name) ? 0 : (surfaces.get(name) ?? 0);
      counted.add(name);
      return { name, lang, kind: kind === 'label' ? ('label' as const) : ('alias' as const), n: seen };
    });
    const listed = new Set(rows.map((row) => row.name));
    const observed = [...surfaces].filter(([name]) => !listed.has(name)).sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const all = [
      ...rows,
      ...observed.map(([name, seen]) => ({ name, lang: langOf(name), kind: 'observed' as const, n: seen })),
    ];
    all.forEach((row, seq) => {
      entityNames.push({ entity_id: id, seq, ...row });
    });
  }
  return { entities, entityNames };
}

/** What is known of something that only the documents name: its id, its type, and the spelling seen most often. */
function unknownLine(
  id: string,
  type: Mention['type'] | undefined,
  surfaces: ReadonlyMap<string, number>,
): KnowledgeLine {
  const [label] = [...surfaces].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  if (!type || !label) throw new Error(`seeds/knowledge: found no entity ${id}, which a row refers to`);
  return {
    ...{ entity_id: id, qid: null, resolve_hint: null, type, subtype: null, description_en: null, country_qid: null },
    ...{ iso3: null, geonames: null, lat: null, lon: null, roles: [] },
    names: [{ name: label[0], lang: langOf(label[0]), kind: 'alias', weak: false }],
    sources: [{ fact: 'names', source: 'documents' }],
  };
}

const langOf = (name: string): string => (/\p{Script=Arabic}/u.test(name) ? 'ar' : 'mul');

/**
 * The publishers and agencies of the documents, each once; an address that one document gives is kept, and of several
 * spellings of a name nobody knows the first in the order of the alphabet: the order of the documents does not matter.
 */
export function sourceRows(documents: readonly ReadDocument[]): Source[] {
  const rows = new Map<string, Source>();
  for (const { metadata } of documents) {
    for (const stated of [metadata.publisher, metadata.agency]) {
      if (!stated) continue;
      const known = rows.get(stated.value.source_id);
      rows.set(stated.value.source_id, known && isBefore(known, stated.value) ? known : stated.value);
    }
  }
  return [...rows.values()];
}

const isBefore = (one: Source, two: Source): boolean =>
  (one.url === null) === (two.url === null) ? (one.name_ar ?? '') <= (two.name_ar ?? '') : one.url !== null;
