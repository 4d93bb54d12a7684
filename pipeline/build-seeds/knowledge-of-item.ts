/** One line of the knowledge base from one item. Every fact has the dump as its source. */
import { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { Kind } from './class-roots.ts';
import { type Item, sitelinksOf, textIn } from './item-of-line.ts';
import { type NameOptions, namesOfItem } from './names-of-item.ts';
import { type OpenRole, rolesOfItem } from './roles-of-item.ts';
import { countryToEnter } from './select-item.ts';
import { bestStrings, positionOf } from './statement-values.ts';

export interface Selected {
  readonly line: KnowledgeLine;
  readonly roles: readonly OpenRole[];
  readonly sitelinks: number;
  /** Names that were left out. */
  readonly leftOut: number;
}

export interface LineOptions extends NameOptions {
  readonly countries: ReadonlySet<string>;
  readonly source: string;
}

/** The line of an item, still without its roles; what is wrong with it if it does not fit the schema; null without names. */
export function knowledgeOfItem(item: Item, kind: Kind, options: LineOptions): Selected | { broken: string } | null {
  const { names, leftOut } = namesOfItem(item, options);
  if (names.length === 0) return null;
  const iso3 = kind.subtype === 'former_country' ? null : only(bestStrings(item, 'P298'), /^[A-Z]{3}$/);
  const geonames = only(bestStrings(item, 'P1566'), /^\d{1,9}$/);
  const position = positionOf(item);
  const { source } = options;
  const parsed = KnowledgeLine.safeParse({
    entity_id: `ent_${item.id}`,
    qid: item.id,
    resolve_hint: null,
    type: kind.type,
    subtype: kind.subtype,
    description_en: textIn(item, 'descriptions', 'en'),
    names,
    country_qid: iso3 === null ? countryToEnter(item, options.countries) : null,
    iso3,
    geonames: geonames === null ? null : Number(geonames),
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    roles: [],
    sources: [
      ...(iso3 !== null || geonames !== null ? [{ fact: 'codes' as const, source }] : []),
      { fact: 'names', source },
      ...(position ? [{ fact: 'position' as const, source }] : []),
      { fact: 'qid', source },
    ],
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { broken: `${item.id}, whose ${issue!.path.join('.')} ${issue!.message}` };
  }
  return { line: parsed.data, roles: rolesOfItem(item), sitelinks: sitelinksOf(item), leftOut };
}

const only = (values: readonly string[], form: RegExp): string | null =>
  values.find((value) => form.test(value)) ?? null;
