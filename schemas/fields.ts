/**
 * The bricks that every table and seed file is built from. Each brick says once what a value looks like; tables add
 * what it means in their place with `.describe()`. Source of the conventions: README, "The tables".
 */
// As a namespace, so that a bundler can leave out what is not used: a third of the size in a browser.
import * as z from 'zod';

/** Text with at least one character and no half of a surrogate pair: what every reader can carry unchanged. */
export const Text = z
  .string()
  .min(1)
  .refine((s) => !/\p{Cs}/u.test(s), 'holds half of a surrogate pair');

/** Document id: `doc_` and the first 12 hex digits of the sha256 of the raw bytes. */
export const DocumentId = z.string().regex(/^doc_[0-9a-f]{12}$/);
/** Id of a row of a per-document table: a letter prefix, the document's hex, the raw span. */
export const BlockId = z.string().regex(/^blk_[0-9a-f]{12}_\d+_\d+$/);
export const RepairId = z.string().regex(/^rep_[0-9a-f]{12}_\d+_\d+(_\d+)?$/);
export const SentenceId = z.string().regex(/^sen_[0-9a-f]{12}_\d+_\d+(_\d+)?$/);
export const MentionId = z.string().regex(/^men_[0-9a-f]{12}_\d+_\d+(_\d+)?$/);
/** Entity id: `ent_` and the Wikidata item, or `ent_nil_` and a slug for what has none. */
export const EntityId = z.string().regex(/^ent_(Q[1-9]\d*|nil_[a-z0-9]+(-[a-z0-9]+)*)$/);
/**
 * Source id: `src_` and the slug of the outlet or its host name; `src_nil-` and the letters of its name, one for one, for an
 * outlet that only the page names.
 */
export const SourceId = z.string().regex(/^src_[a-z0-9]+([.-][a-z0-9]+)*$/);
/** Rule or damage id: a kebab-case phrase that says what is done. */
export const RuleId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** Wikidata item. */
export const Qid = z.string().regex(/^Q[1-9]\d*$/);
/** 0-based offset in Unicode code points; fits in 32 bits. */
export const Offset = z.int().min(0).max(2147483647);
/** A count of things; fits in 32 bits. */
export const Count = z.int().min(0).max(2147483647);
/** Between 0 and 1, rounded to 4 decimals. A rank for review, not a probability, unless the column says otherwise. */
export const Confidence = z
  .number()
  .min(0)
  .max(1)
  .refine((n) => n === Math.round(n * 1e4) / 1e4, 'has more than 4 decimals');
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A day of the Gregorian calendar, ISO 8601. */
export const Day = z.iso.date();
/** Extended Date/Time Format (ISO 8601-2), level 1 as used here: year, month, day, or an interval, each maybe open. */
export const Edtf = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)(\/(\.\.|\d{4}(-\d{2}(-\d{2})?)?))?$/);
/** BCP 47 language tag, as far as this dataset needs it; `und` when undetermined, `mul` for acronyms of no one language. */
export const Lang = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/);
/** ISO 15924 script code; `Zyyy` for text without letters. */
export const Script = z.string().regex(/^[A-Z][a-z]{3}$/);
/** ISO 3166-1 alpha-3 code (alpha-2 is not published: many readers take `NA` for a missing value). */
export const Iso3 = z.string().regex(/^[A-Z]{3}$/);
export const Latitude = z.number().min(-90).max(90);
export const Longitude = z.number().min(-180).max(180);
export const Url = z.string().regex(/^https?:\/\/\S+$/);
/** A JSON array, written as text so that every format can carry it. */
export const JsonArray = z
  .string()
  .regex(/^\[[\s\S]*\]$/)
  .refine((s) => {
    try {
      return Array.isArray(JSON.parse(s));
    } catch {
      return false;
    }
  }, 'is not a JSON array');

/** Kinds of blocks. The first line is the article as it is read; the others stay in the file around it. */
export const TextKinds = ['title', 'subtitle', 'subheading', 'section_label', 'body', 'scripture'] as const;
export const OtherKinds = [
  'basmala',
  'translator_note',
  'byline',
  'dateline',
  'date_line',
  'source_line',
  'citation',
  'caption',
  'credit',
  'breadcrumb',
  'category',
  'keywords',
  'advert',
  'comment_count',
  'share_line',
  'newsletter',
  'copyright',
  'navigation',
  'related_heading',
  'related_title',
  'related_article',
  'embed',
  'blank',
] as const;
export const BlockKind = z.enum([...TextKinds, ...OtherKinds]);
export type BlockKind = z.infer<typeof BlockKind>;

export const MentionType = z.enum([
  'person',
  'organization',
  'place',
  'event',
  'agreement',
  'project',
  'facility',
  'media',
  'military',
  'people',
  'work',
]);
export type MentionType = z.infer<typeof MentionType>;
export const MentionForm = z.enum(['name', 'short_name', 'acronym', 'demonym', 'metonym']);
export type MentionForm = z.infer<typeof MentionForm>;
export const RepairMethod = z.enum(['rule', 'lexicon', 'statistical', 'correction']);
export type RepairMethod = z.infer<typeof RepairMethod>;
