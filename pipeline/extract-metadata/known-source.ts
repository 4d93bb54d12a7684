import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { Lexicon } from '../../schemas/lexicon-line.ts';
import type { Source } from '../../schemas/sources.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { labelOf } from '../text/names.ts';
import { bareName, type NamedOutlet, outletNamed, withoutClass } from '../text/outlets.ts';
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

/** The Arabic name of an outlet of the lexicon: the fullest. */
const arabicNames = perReference((reference: Reference) => {
  const names = new Map<string, string>();
  for (const { name, outlet } of reference.lexicon.outlets) {
    if (/\p{Script=Arabic}/u.test(name) && name.length > (names.get(outlet)?.length ?? 0)) names.set(outlet, name);
  }
  return names;
});

/** The row for an outlet that a text names. */
export function sourceOfOutlet({ entity, line }: NamedOutlet, reference: Reference): Source {
  return entity ? sourceOf(entity, reference) : sourceOfLine(line!, reference);
}

const sourceOfLine = ({ outlet, kind }: Lexicon['outlets'][number], reference: Reference): Source => ({
  source_id: `src_${slug(outlet)}`,
  name_ar: arabicNames(reference).get(outlet) ?? null,
  name_en: outlet,
  qid: null,
  kind,
  country_iso3: null,
  url: null,
});

/**
 * The outlet of a name that a page gives itself. One that nobody knows gets a row of its own with the name as it is
 * stated, and an id of its letters, without the word for what it is (`موقع`, `صحيفة`). Null if the name has no letters.
 */
export function sourceNamed(name: string, reference: Reference): Source | null {
  const known = outletNamed(name, reference);
  if (known) return sourceOfOutlet(known, reference);
  const bare = bareName(name);
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(bare)) return siteOf(bare.toLowerCase().replace(/^www\./, ''));
  const id = letterSlug(withoutClass(bare));
  if (id === '') return null;
  const isArabic = /\p{Script=Arabic}/u.test(bare);
  return {
    source_id: `src_nil-${id}`,
    name_ar: isArabic ? bare : null,
    name_en: isArabic ? null : bare,
    qid: null,
    kind: 'website',
    country_iso3: null,
    url: null,
  };
}
