import { z } from 'zod';
import * as f from './fields.ts';

/** Outlets and agencies that the documents name as publisher or agency. Described, never scored. */
export const Source = z.strictObject({
  source_id: f.SourceId.describe(
    'Id of the source; src_nil- and the letters of its name for an outlet that nobody but the page names, which may be several of one name.',
  ),
  name_ar: f.Text.nullable().describe(
    'Arabic name, as the page states it for an outlet that is not known otherwise; null for a site known only by its host name.',
  ),
  name_en: f.Text.nullable().describe('English name.'),
  qid: f.Qid.nullable().describe('Wikidata item, if confirmed.'),
  kind: z
    .enum(['news_agency', 'newspaper', 'magazine', 'broadcaster', 'website', 'media_group', 'organization'])
    .describe('What kind of source it is; organization for a publisher that is no medium.'),
  country_iso3: f.Iso3.nullable().describe('Country, ISO 3166-1 alpha-3.'),
  url: f.Url.nullable().describe('Address of the site, as the documents give it.'),
});
export type Source = z.infer<typeof Source>;

/** Every rule whose id appears in another table, and every check a release has to pass. */
export const Rule = z.strictObject({
  rule_id: f.RuleId.describe('Id of the rule.'),
  title: f.Text.describe('What it does.'),
  why: f.Text.describe('Why it exists and what it leaves alone.'),
  category: z
    .enum(['repair', 'separation', 'metadata', 'linking', 'validation'])
    .describe('The stage that the rule belongs to.'),
  since_version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Release in which it first appeared.'),
});
export type Rule = z.infer<typeof Rule>;
