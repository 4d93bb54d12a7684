import { z } from 'zod';
import * as f from './fields.ts';

/** Documents with the same article, or one inside the other. Of what a relation is: pipeline/relate-documents. */
export const DocumentRelation = z.strictObject({
  doc_id: f.DocumentId.describe('Document; for contains the one that contains, else the one whose id sorts first.'),
  related_doc_id: f.DocumentId.describe('The other document.'),
  kind: z
    .enum(['same_text', 'near_duplicate', 'contains'])
    .describe(
      'same_text: the same words in the same order, spelling apart. near_duplicate: the same article under another headline, cut, with light edits, or with other furniture. contains: the article of related_doc_id stands in that of doc_id as a part, or among the other articles of its file. A pair is told as a duplicate or by contains, never both.',
    ),
  score: f.Confidence.describe(
    'A share of distinct runs of three words, without lines that unrelated documents share: same_text 1; near_duplicate those of the shorter article that stand in the other; contains those of the contained article that stand in the other file. No probability.',
  ),
  evidence: f.Text.describe('What was counted, in words.'),
});
export type DocumentRelation = z.infer<typeof DocumentRelation>;
