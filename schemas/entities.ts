import { z } from 'zod';
import * as f from './fields.ts';

/** Everything that the documents of this release name: what the knowledge base knows, and what only the documents name. */
export const Entity = z.strictObject({
  entity_id: f.EntityId.describe(
    'Id of the entity, stable over releases: ent_ and the Wikidata item, ent_nil_ and a name for what has none, ent_nil_x- with type and letters of the name for what only documents name.',
  ),
  qid: f.Qid.nullable().describe('Wikidata item, only where a named source confirms it for this name.'),
  type: f.MentionType.describe('What it is.'),
  subtype: f.Text.nullable().describe('What it is, more closely (open vocabulary of the knowledge base).'),
  label_ar: f.Text.describe('Arabic name.'),
  label_en: f.Text.nullable().describe('English name.'),
  label_ru: f.Text.nullable().describe('Russian name.'),
  description_en: f.Text.nullable().describe('Short description.'),
  country_qid: f.Qid.nullable().describe('Country it belongs to.'),
  iso3: f.Iso3.nullable().describe('ISO 3166-1 alpha-3 code of a country.'),
  lat: f.Latitude.nullable().describe('Latitude in degrees, WGS 84.'),
  lon: f.Longitude.nullable().describe('Longitude in degrees, WGS 84.'),
  sources_json: f.JsonArray.describe(
    'Where the facts come from: a JSON array of {fact, source}; memory means unsourced, documents that only the texts name it.',
  ),
  n_mentions: f.Count.describe('Rows of mentions with this entity in this release.'),
  n_documents: f.Count.describe('Documents that mention it in this release.'),
});
export type Entity = z.infer<typeof Entity>;

/** Names of the entities of this release: labels, aliases, and the spellings that were observed, with counts. */
export const EntityName = z.strictObject({
  entity_id: f.EntityId.describe('Entity.'),
  seq: f.Count.describe('Position among the names of the entity, from 0.'),
  name: f.Text.describe('The name.'),
  lang: f.Lang.describe('Language of the name; mul for acronyms in Latin letters.'),
  kind: z.enum(['label', 'alias', 'observed']).describe('Where the name comes from: the knowledge base or the texts.'),
  n: f.Count.describe(
    'How often this spelling was observed in this release; 0 for a label or alias not seen as it is.',
  ),
});
export type EntityName = z.infer<typeof EntityName>;
