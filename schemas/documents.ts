import { z } from 'zod';
import * as f from './fields.ts';

/** One row per file in `seeds/documents`: the article as it is read, and what the page states about itself. */
export const Document = z.strictObject({
  doc_id: f.DocumentId.describe('Id of the document: doc_ and 12 hex digits of the sha256 of its raw bytes.'),
  seed_file: f.Text.describe('Name of the raw file in seeds/documents.'),
  raw_encoding: z
    .enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'])
    .describe('Encoding in which the raw bytes were decoded. Raw offsets count in the decoded file.'),
  raw_sha256: f.Sha256.describe('sha256 of the raw bytes.'),
  raw_bytes: f.Count.describe('Length of the raw file in bytes.'),
  raw_chars: f.Count.describe('Length of the decoded raw file in Unicode code points; a byte order mark is one.'),
  text: f.Text.nullable().describe(
    'The main article as it is read: the title line, if there is one, then its paragraphs, joined by one line feed. Null if the file holds no article.',
  ),
  text_sha256: f.Sha256.describe('sha256 of text in UTF-8 (of no bytes if text is null).'),
  text_chars: f.Count.describe('Length of text in Unicode code points.'),
  title: f.Text.nullable().describe('Title of the article, as it stands in text; null if the page has none.'),
  title_end: f.Offset.nullable().describe('Where the title ends in text; null without a title.'),
  body_start: f.Offset.nullable().describe('Where the first paragraph after the title begins in text; null if none.'),
  lang: f.Lang.describe('Language of text (BCP 47); und if it could not be told.'),
  script: f.Script.describe('Script of text (ISO 15924).'),
  genre: z
    .enum(['news', 'report', 'analysis', 'opinion', 'commentary', 'interview', 'study', 'press_release'])
    .nullable()
    .describe('Genre that the page itself states in a section label, category or title; null if it states none.'),
  is_translation: z
    .boolean()
    .nullable()
    .describe('True if the page marks itself as translated or its source URL shows another language; otherwise null.'),
  original_lang: f.Lang.nullable().describe('Language it was translated from, if shown.'),
  published_on: f.Day.nullable().describe('Day of publication as the page states it.'),
  published_edtf: f.Edtf.nullable().describe('Publication date as precise as it is stated, in EDTF (ISO 8601-2).'),
  published_basis: z
    .enum(['stated', 'inferred'])
    .nullable()
    .describe('Whether the date is stated by the page or inferred from it.'),
  publisher_source_id: f.SourceId.nullable().describe('The outlet that published the page.'),
  agency_source_id: f.SourceId.nullable().describe('The news agency that the page names as its source.'),
  author: f.Text.nullable().describe('Author as the byline states it.'),
  dateline_place_entity_id: f.EntityId.nullable().describe('Place of the dateline.'),
  source_url: f.Url.nullable().describe('URL that the source line gives.'),
  sections_json: f.JsonArray.describe('Sections or categories that the page states, a JSON array of strings.'),
  keywords_json: f.JsonArray.describe('Keywords that the page states, a JSON array of strings.'),
  stated_json: f.JsonArray.describe(
    'Where the metadata is stated: a JSON array of {field, rule_id, raw_start, raw_end}, one for each value found.',
  ),
  diagnosis: f.Text.describe(
    'Damages that were repaired, as ids of the table rules joined by one blank, in order of their share; undamaged if none.',
  ),
  needs_review: z.boolean().describe('True if a repair is doubtful or damage was recognised that could not be undone.'),
  n_blocks: f.Count.describe('Rows of this document in blocks.'),
  n_repairs: f.Count.describe('Rows of this document in repairs.'),
  n_alignment: f.Count.describe('Rows of this document in alignment.'),
  n_sentences: f.Count.describe('Rows of this document in sentences.'),
  n_mentions: f.Count.describe('Rows of this document in mentions.'),
  repaired_char_share: f.Confidence.describe(
    'Share of the characters of text that were moved or replaced by a repair.',
  ),
});
export type Document = z.infer<typeof Document>;
