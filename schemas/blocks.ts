import { z } from 'zod';
import * as f from './fields.ts';

/** Every character of a raw file lies in exactly one block, kept in `documents.text` or set aside. */
export const Block = z.strictObject({
  block_id: f.BlockId.describe('Id of the block.'),
  doc_id: f.DocumentId.describe('Document.'),
  seq: f.Count.describe('Position in the raw file, from 0.'),
  kind: f.BlockKind.describe('What the block is.'),
  article: f.Count.nullable().describe(
    '0 for the main article, 1 and more for other articles in the file, null for page furniture and blank lines.',
  ),
  raw_start: f.Offset.describe('First raw character.'),
  raw_end: f.Offset.describe('One past the last raw character; the line end that closes the block belongs to it.'),
  start_char: f.Offset.nullable().describe('Where the block begins in documents.text; null if it is set aside.'),
  end_char: f.Offset.nullable().describe('Where it ends in documents.text; null if it is set aside.'),
  text: f.Text.nullable().describe('Repaired text of the block without blanks around it; null if nothing remains.'),
  kept: z.boolean().describe('True if the block is part of documents.text.'),
  rule_id: f.RuleId.describe('The rule that decided.'),
  confidence: f.Confidence.describe('How sure the rule is.'),
});
export type Block = z.infer<typeof Block>;
