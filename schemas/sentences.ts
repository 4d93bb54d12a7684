import { z } from 'zod';
import * as f from './fields.ts';

/** Sentences of `documents.text`, in order; a title or heading is a sentence of its own. */
export const Sentence = z.strictObject({
  sentence_id: f.SentenceId.describe('Id of the sentence.'),
  doc_id: f.DocumentId.describe('Document.'),
  block_id: f.BlockId.describe('Block in which the sentence stands.'),
  seq: f.Count.describe('Position in the document, from 0.'),
  start_char: f.Offset.describe('First character in documents.text.'),
  end_char: f.Offset.describe('One past the last.'),
  raw_start: f.Offset.describe('First raw character it comes from, whatever the order.'),
  raw_end: f.Offset.describe('One past the last raw character it comes from.'),
  text: f.Text.describe('The sentence: documents.text from start_char to end_char.'),
  n_tokens: f.Count.describe('Number of words (runs of letters, marks and digits).'),
  has_repair: z.boolean().describe('True if a repair touches the sentence: check it in repairs before quoting.'),
});
export type Sentence = z.infer<typeof Sentence>;
