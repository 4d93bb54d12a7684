/** Joins what people have entered of an entity with what the dump says of it. */
import type { KnowledgeLine, KnownName } from '../../schemas/knowledge-line.ts';
import { fold } from '../text/arabic.ts';

/**
 * What the entity is and how it is called stands as entered, with the names of the dump behind it: an editor saw them, and
 * says which are weak. Codes, position, country and roles are the dump's where it has them, being newer.
 */
export function mergeOverlay(dump: KnowledgeLine, entered: KnowledgeLine): KnowledgeLine {
  return {
    ...entered,
    description_en: entered.description_en ?? dump.description_en,
    names: mergeNames(entered.names, dump.names),
    country_qid: dump.country_qid ?? entered.country_qid,
    iso3: dump.iso3 ?? entered.iso3,
    geonames: dump.geonames ?? entered.geonames,
    lat: dump.lat ?? entered.lat,
    lon: dump.lat === null ? entered.lon : dump.lon,
    roles: dump.roles.length > 0 ? dump.roles : entered.roles,
    sources: mergeSources(entered.sources, dump.sources),
  };
}

const keyOf = ({ name, lang }: KnownName): string =>
  lang === 'ar' || lang === 'arz' ? `ar ${fold(name)}` : `${lang} ${name}`;

function mergeNames(entered: readonly KnownName[], more: readonly KnownName[]): KnownName[] {
  const names = [...entered];
  const seen = new Set(names.map(keyOf));
  const labelled = new Set(names.filter((n) => n.kind === 'label').map((n) => n.lang));
  for (const name of more) {
    if (seen.has(keyOf(name))) continue;
    seen.add(keyOf(name));
    // There is one label in a language; the other one is one more name.
    names.push(name.kind === 'label' && labelled.has(name.lang) ? { ...name, kind: 'alias' } : name);
  }
  return names;
}

function mergeSources(one: KnowledgeLine['sources'], two: KnowledgeLine['sources']): KnowledgeLine['sources'] {
  const byKey = new Map([...one, ...two].map((s) => [`${s.source}\t${s.fact}`, s]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source);
}
