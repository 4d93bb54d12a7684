/**
 * Maker of seeds/knowledge from a gazetteer in the form of our first compilation (`entities.jsonl`, `ambiguous.tsv`).
 * Run once, to begin with; from then on the files in seeds/knowledge are edited by hand, line by line.
 *
 *   node lib/pipeline/build-seeds/write-knowledge.js --from GAZETTEER-FOLDER --out seeds/knowledge
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AmbiguousLine, KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { slug } from '../text/slug.ts';

interface GazetteerLine {
  id: string | null;
  nil_id?: string;
  id_status: 'verified' | 'memory' | 'nil';
  type: string;
  subtype: string;
  labels: { ar: string; en?: string; ru?: string };
  aliases_ar?: string[];
  weak_aliases_ar?: string[];
  aliases_en?: string[];
  demonyms_ar?: { m?: string[]; f?: string[]; pl?: string[] };
  weak_demonyms_ar?: string[];
  description_en?: string;
  country_qid?: string;
  iso3?: string;
  geonames?: number;
  lat?: number;
  lon?: number;
  roles?: { title: string; of_qid?: string | null; from?: string; to?: string; as_of?: string; src: string }[];
  resolve_hint?: string;
  sources: string[];
}

/** An item counts only if a named source confirms it for this name; any other entity gets an id of our own. */
const entityIdOf = (row: GazetteerLine): string =>
  row.id && row.id_status === 'verified'
    ? `ent_${row.id}`
    : `ent_nil_${row.nil_id ? row.nil_id.replace(/^NIL-/, '') : slug(row.labels.en!)}`;

function namesOf(row: GazetteerLine): KnowledgeLine['names'] {
  const weak = new Set([...(row.weak_aliases_ar ?? []), ...(row.weak_demonyms_ar ?? [])]);
  const names: KnowledgeLine['names'] = [];
  const add = (name: string, lang: string, kind: 'label' | 'alias' | 'demonym') => {
    if (!names.some((n) => n.name === name && n.lang === lang)) names.push({ name, lang, kind, weak: weak.has(name) });
  };
  add(row.labels.ar, 'ar', 'label');
  for (const alias of [...(row.aliases_ar ?? [])].sort()) add(alias, 'ar', 'alias');
  const { m = [], f = [], pl = [] } = row.demonyms_ar ?? {};
  for (const demonym of [...m, ...f, ...pl]) add(demonym, 'ar', 'demonym');
  if (row.labels.en) add(row.labels.en, 'en', 'label');
  if (row.labels.ru) add(row.labels.ru, 'ru', 'label');
  for (const alias of [...(row.aliases_en ?? [])].sort()) {
    const lang = /\p{Script=Cyrillic}/u.test(alias) ? 'ru' : /^[A-Z0-9][A-Z0-9+.-]*$/.test(alias) ? 'mul' : 'en';
    add(alias, lang, 'alias');
  }
  return names;
}

const POSITION = new Set(['geonames', 'natural-earth']);
const CODES = new Set(['cldr-48', 'i18n-iso-countries']);

/** What each source is there for: the item, the names, the codes, the position, or (memory) everything. */
function sourcesOf(row: GazetteerLine): KnowledgeLine['sources'] {
  return [...row.sources].sort().map((source) => {
    if (source.startsWith('verified:')) return { fact: 'qid' as const, source: source.slice('verified:'.length) };
    if (source === 'memory') return { fact: 'all' as const, source };
    if (POSITION.has(source)) return { fact: 'position' as const, source };
    if (CODES.has(source)) return { fact: 'codes' as const, source };
    return { fact: 'names' as const, source };
  });
}

export function knowledgeLineOf(row: GazetteerLine): KnowledgeLine {
  return KnowledgeLine.parse({
    entity_id: entityIdOf(row),
    qid: row.id_status === 'verified' ? row.id : null,
    resolve_hint: row.resolve_hint ?? (row.id_status === 'verified' ? null : (row.labels.en ?? null)),
    type: row.type,
    subtype: row.subtype || null,
    description_en: row.description_en || null,
    names: namesOf(row),
    country_qid: row.country_qid ?? null,
    iso3: row.iso3 ?? null,
    geonames: row.geonames ?? null,
    lat: row.lat ?? null,
    lon: row.lon ?? null,
    roles: (row.roles ?? []).map((role) => ({
      title: role.title,
      of_qid: role.of_qid ?? null,
      from: role.from ?? null,
      to: role.to ?? null,
      as_of: role.as_of ?? null,
      source: role.src,
    })),
    sources: sourcesOf(row),
  });
}

/** The shared spellings: those listed by hand, and every other one that two entities of the gazetteer share. */
function ambiguousLinesOf(tsv: string, rows: readonly GazetteerLine[]): AmbiguousLine[] {
  const ids = new Map(rows.map((row) => [row.id ?? row.nil_id!, entityIdOf(row)]));
  const lines = new Map<string, AmbiguousLine>();
  for (const line of tsv.trimEnd().split('\n').slice(1)) {
    const [names = '', kind = '', entities = '', fallback = '', note = ''] = line.split('\t');
    if (kind !== 'kb-collision' && kind !== 'weak' && kind !== 'near-homograph' && kind !== 'underspecified') continue;
    const entityIds = entities.split('|').flatMap((id) => ids.get(id) ?? []);
    if (entityIds.length === 0) continue;
    for (const name of names.split(' / ').map((n) => n.trim())) {
      const id = ids.get(fallback) ?? null;
      // Whether a spelling needs its context is an editor's decision: assume so until one has been made.
      const line = { name, entity_ids: entityIds, default_entity_id: id, needs_context: true, remark: note || kind };
      lines.set(name, AmbiguousLine.parse(line));
    }
  }
  return [...lines.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

if (process.argv[1]?.endsWith('write-knowledge.js')) {
  const { values } = parseArgs({ options: { from: { type: 'string' }, out: { type: 'string' } } });
  const text = readFileSync(join(values.from!, 'entities.jsonl'), 'utf8');
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as GazetteerLine);
  const entities = rows.map(knowledgeLineOf).sort((a, b) => (a.entity_id < b.entity_id ? -1 : 1));
  const lines = (list: readonly unknown[]) => `${list.map((row) => JSON.stringify(row)).join('\n')}\n`;
  writeFileSync(join(values.out!, 'entities.jsonl'), lines(entities));
  const ambiguous = ambiguousLinesOf(readFileSync(join(values.from!, 'ambiguous.tsv'), 'utf8'), rows);
  writeFileSync(join(values.out!, 'ambiguous.jsonl'), lines(ambiguous));
}
