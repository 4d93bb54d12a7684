import { z } from 'zod';
import { BlockKind, MentionForm, MentionType, Qid, Text } from '../../schemas/fields.ts';

/** Where a block of the raw file begins; it reaches to the next one. Only characters that are no blanks count. */
export const GoldBlock = z.strictObject({
  line: z.int().min(1),
  begins: Text.nullish(),
  kind: BlockKind,
  article: z.int().min(0).nullable(),
  kept: z.boolean(),
  note: Text.nullish(),
});
export type GoldBlock = z.infer<typeof GoldBlock>;

/** A mention of the gold text, by line, surface and which occurrence on that line. */
export const GoldMention = z.strictObject({
  line: z.int().min(1),
  surface: Text,
  nth: z.int().min(1),
  type: MentionType,
  form: MentionForm,
  proclitic: Text.nullish(),
  qid: Qid.nullish(),
  kb: Text.nullish(),
  metonym_of_qid: Qid.nullish(),
  optional: z.boolean().nullish(),
  note: Text.nullish(),
});
export type GoldMention = z.infer<typeof GoldMention>;

const Named = z.strictObject({ name: Text, qid: Qid.nullable() });

export const GoldMetadata = z.strictObject({
  title: Text.nullable(),
  published_on: Text.nullable(),
  published_edtf: Text.nullable(),
  published_basis: Text.nullable(),
  inferred_interval_accepted: Text.nullish(),
  publisher: Named.nullable(),
  agency: Named.nullable(),
  author: Text.nullable(),
  dateline_place: z.strictObject({ surface: Text, qid: Qid.nullable() }).nullable(),
  source_url: Text.nullable(),
  is_translation: z.literal(true).nullable(),
  original_lang: Text.nullable(),
  lang: Text,
  script: Text,
  sections: z.array(Text),
  keywords: z.array(Text),
  notes: z.record(Text, z.string()).nullish(),
});
export type GoldMetadata = z.infer<typeof GoldMetadata>;

/** The truth about one document, typed by hand. */
export interface Gold {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly GoldBlock[];
  readonly metadata: GoldMetadata;
  readonly mentions: readonly GoldMention[];
}
