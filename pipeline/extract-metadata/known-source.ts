import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { Source } from '../../schemas/sources.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { entitiesNamed, labelOf } from '../text/names.ts';
import { letterSlug, slug } from '../text/slug.ts';

const KINDS = ['news_agency', 'newspaper', 'magazine', 'broadcaster', 'website', 'media_group'] as const;

const iso3ByQid = perReference(
  (reference: Reference) => new Map(reference.knowledge.flatMap((e) => (e.qid && e.iso3 ? [[e.qid, e.iso3]] : []))),
);

/** The row of the table sources for an entity of the knowledge base. */
export function sourceOf(entity: KnowledgeLine, reference: Reference): Source {
  const nameEn = labelOf(entity, 'en');
  const kind = KINDS.find((k) => k === entity.subtype);
  return {
    source_id: `src_${slug(nameEn ?? '') || entity.entity_id.replace(/^ent_/, '').replaceAll('_', '-').toLowerCase()}`,
    name_ar: labelOf(entity, 'ar'),
    name_en: nameEn,
    qid: entity.qid,
    kind: kind ?? (entity.type === 'media' ? 'website' : 'organization'),
    country_iso3: (entity.country_qid && iso3ByQid(reference).get(entity.country_qid)) ?? null,
    url: null,
  };
}

/** The row for a site that is known by its host name only. */
export const siteOf = (host: string): Source => ({
  source_id: `src_${host.toLowerCase().replace(/[^a-z0-9.-]/g, '-')}`,
  name_ar: null,
  name_en: null,
  qid: null,
  kind: 'website',
  country_iso3: null,
  url: `https://${host}/`,
});

/** The outlet that a text names and nothing else, with or without the word for what it is. */
export function mediumNamed(text: string, reference: Reference): KnowledgeLine | null {
  const name = text.trim().replace(/[.،)]+$/, '');
  for (const candidate of [
    name,
    name.replace(/^(?:وكالة أنباء|وكالة|صحيفة|جريدة|موقع|قناة|مجلة|شبكة|إذاعة)\s+/u, ''),
  ]) {
    const found = entitiesNamed(candidate, reference).find((e) => e.type === 'media');
    if (found) return found;
  }
  return null;
}

/** The outlet of a name: known, or as it is stated. Null if nothing of the name can stand in an id. */
export function sourceNamed(name: string, reference: Reference): Source | null {
  const known = mediumNamed(name, reference);
  if (known) return sourceOf(known, reference);
  const id = letterSlug(name);
  return id === ''
    ? null
    : { source_id: `src_nil-${id}`, name_ar: name, name_en: null, qid: null, kind: 'website', country_iso3: null, url: null };
}
