import * as z from 'zod';
import * as f from './fields.ts';

/** A spelling of an entity. */
export const KnownName = z.strictObject({
  name: f.Text,
  lang: f.Lang,
  kind: z.enum(['label', 'alias', 'demonym']),
  /** True if the spelling is also an everyday word or another name: it needs the context to agree. */
  weak: z.boolean(),
});
export type KnownName = z.infer<typeof KnownName>;

/** An office held; an open one is known to be open as of a day. */
const Role = z.strictObject({
  title: f.Text,
  of_qid: f.Qid.nullable(),
  from: f.Text.nullable(),
  to: f.Text.nullable(),
  as_of: f.Text.nullable(),
  source: f.Text,
});

/** One line of `seeds/knowledge/entities.jsonl`: one entity with everything we know, each fact with its source. */
export const KnowledgeLine = z.strictObject({
  entity_id: f.EntityId,
  qid: f.Qid.nullable(),
  /** For an entity without a confirmed item: what to look up in a Wikidata dump. */
  resolve_hint: f.Text.nullable(),
  type: f.MentionType,
  subtype: f.Text.nullable(),
  description_en: f.Text.nullable(),
  names: z.array(KnownName).min(1),
  country_qid: f.Qid.nullable(),
  iso3: f.Iso3.nullable(),
  geonames: f.Count.nullable(),
  lat: f.Latitude.nullable(),
  lon: f.Longitude.nullable(),
  roles: z.array(Role),
  sources: z
    .array(z.strictObject({ fact: z.enum(['qid', 'names', 'codes', 'position', 'all']), source: f.Text }))
    .min(1),
});
export type KnowledgeLine = z.infer<typeof KnowledgeLine>;

/** One line of `seeds/knowledge/ambiguous.jsonl`: a spelling that several entities or everyday words share. */
export const AmbiguousLine = z.strictObject({
  name: f.Text,
  entity_ids: z.array(f.EntityId).min(1),
  /** What the spelling means when nothing else decides; null if it then stays unlinked. */
  default_entity_id: f.EntityId.nullable(),
  /** True if the spelling is also an everyday word: it counts as a name only where its surroundings say so. */
  needs_context: z.boolean(),
  remark: f.Text,
});
export type AmbiguousLine = z.infer<typeof AmbiguousLine>;
