import { z } from 'zod';
import * as f from './fields.ts';

/** Tiles `documents.text`: every clean character maps to raw characters, in order of the clean text. */
export const AlignmentSpan = z.strictObject({
  doc_id: f.DocumentId.describe('Document.'),
  seq: f.Count.describe('Position in documents.text, from 0.'),
  start_char: f.Offset.describe('First character in documents.text.'),
  end_char: f.Offset.describe('One past the last.'),
  raw_start: f.Offset.describe('First raw character it comes from.'),
  raw_end: f.Offset.describe('One past the last; equal to raw_start for an insert.'),
  kind: z
    .enum(['copy', 'edit', 'insert', 'move'])
    .describe(
      'copy: the same characters; move: the same characters, put in another order; edit: replaced; insert: the line feed that joins two paragraphs.',
    ),
});
export type AlignmentSpan = z.infer<typeof AlignmentSpan>;
