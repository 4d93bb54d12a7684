import type { Document } from '../../schemas/documents.ts';
import type { Source } from '../../schemas/sources.ts';
import type { GoldMetadata } from './gold.ts';

export interface MetadataScores {
  readonly right: number;
  readonly all: number;
  readonly errors: readonly string[];
}

/** Compares the fields that the page states, one by one; null where the gold is null. */
export function scoreMetadata(gold: GoldMetadata, document: Document, sources: readonly Source[]): MetadataScores {
  const nameOf = (id: string | null) => {
    const source = sources.find((s) => s.source_id === id);
    return source ? (source.name_ar ?? id!.replace(/^src_/, '')) : null;
  };
  const fields: Record<string, [expected: unknown, found: unknown]> = {
    title: [gold.title, document.title],
    published_on: [gold.published_on, document.published_on],
    published_edtf: [gold.published_edtf, document.published_edtf],
    published_basis: [gold.published_basis, document.published_basis],
    publisher: [gold.publisher?.name ?? null, nameOf(document.publisher_source_id)],
    agency: [gold.agency?.name ?? null, nameOf(document.agency_source_id)],
    author: [gold.author, document.author],
    dateline_place: [gold.dateline_place?.qid ?? null, document.dateline_place_entity_id?.replace(/^ent_/, '') ?? null],
    source_url: [gold.source_url, document.source_url],
    is_translation: [gold.is_translation, document.is_translation],
    original_lang: [gold.original_lang, document.original_lang],
    lang: [gold.lang, document.lang],
    script: [gold.script, document.script],
    sections: [JSON.stringify(gold.sections), document.sections_json],
    keywords: [JSON.stringify(gold.keywords), document.keywords_json],
  };
  const errors = Object.entries(fields)
    .filter(([, [expected, found]]) => expected !== found)
    .map(([field, [expected, found]]) => `${field}: found ${String(found)}, expected ${String(expected)}`);
  const all = Object.keys(fields).length;
  return { right: all - errors.length, all, errors };
}
