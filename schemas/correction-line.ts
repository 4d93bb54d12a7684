import { z } from 'zod';
import { EntityId, MentionType, Offset, Text } from './fields.ts';

/** What every decision tells: where it was attested, who took it if he wants to be named, and whether it holds already. */
const told = {
  reason: Text,
  evidence: Text,
  by: Text.optional(),
  status: z.enum(['proposed', 'decided']),
};
/** Who finds a reading right need not say why. */
const kept = { ...told, reason: Text.optional(), evidence: Text.optional() };

/** The name that is meant inside `expect`; `at` says where it begins (code points) if it stands there several times. */
const name = { surface: Text, at: Offset.optional() };

/** Other characters in the repaired file. */
const Replace = z.strictObject({
  /** The characters that are to be replaced, with enough around them to occur exactly once in the repaired file. */
  expect: Text,
  action: z.literal('replace'),
  text: Text,
  ...told,
});

/** A doubtful repair was read and is right: `text`, which stands inside `expect`. */
const KeepText = z.strictObject({
  expect: Text,
  action: z.literal('keep-text'),
  text: Text,
  at: Offset.optional(),
  ...kept,
});

/** What a name names: an entity of the knowledge base, null for something that it lacks; or that it is no name. */
const Link = z
  .strictObject({
    /** Text around the name that occurs exactly once in the article's text, text corrections applied. */
    expect: Text,
    action: z.literal('link'),
    ...name,
    type: MentionType.optional(),
    entity_id: EntityId.nullable(),
    is_name: z.boolean(),
    ...told,
  })
  .refine((line) => line.is_name || line.entity_id === null, 'an entity_id of null for what is no name');

/** A doubtful link was read and is right. It fails once the program reads the name otherwise. */
const KeepLink = z.strictObject({
  expect: Text,
  action: z.literal('keep-link'),
  ...name,
  type: MentionType,
  entity_id: EntityId.nullable(),
  ...kept,
});

/**
 * One line of `seeds/corrections/<document>.jsonl`: what only a person can settle. It fails loudly once `expect` is no longer
 * found exactly once: decisions about the text in the repaired file, decisions about names in the article's text.
 */
export const CorrectionLine = z.discriminatedUnion('action', [Replace, KeepText, Link, KeepLink]);
export type CorrectionLine = z.infer<typeof CorrectionLine>;
/** A decision about the text. */
export type TextDecision = Extract<CorrectionLine, { action: 'replace' | 'keep-text' }>;
/** A decision about a name. */
export type NameDecision = Extract<CorrectionLine, { action: 'link' | 'keep-link' }>;

export const isAboutText = (line: CorrectionLine): line is TextDecision =>
  line.action === 'replace' || line.action === 'keep-text';

/** Lines are sorted by this and unique: one decision about a text, one about each name in it. */
export const correctionKey = (line: CorrectionLine): string =>
  isAboutText(line) ? line.expect : `${line.expect}\t${line.surface}\t${String(line.at ?? 0).padStart(6, '0')}`;
