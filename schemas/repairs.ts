import { z } from 'zod';
import * as f from './fields.ts';

/**
 * Every change between the raw and the repaired file. To replay, take the rows of a document by `seq`, skip each row
 * whose raw span lies inside the span of an earlier row (it explains a detail of that one), and put `text` in place of
 * `raw_text`; to undo, put `raw_text` in place of `text`.
 */
export const Repair = z.strictObject({
  repair_id: f.RepairId.describe('Id of the repair.'),
  doc_id: f.DocumentId.describe('Document.'),
  block_id: f.BlockId.describe('Block in which the repair begins.'),
  seq: f.Count.describe('Position: by raw_start, an outer repair before those inside it.'),
  kind: f.RuleId.describe('The damage that was undone.'),
  raw_start: f.Offset.describe('First raw character that was changed.'),
  raw_end: f.Offset.describe('One past the last raw character that was changed.'),
  raw_text: f.Text.nullable().describe('The raw characters.'),
  start_char: f.Offset.nullable().describe('Where the result begins in documents.text; null if it is not in it.'),
  end_char: f.Offset.nullable().describe('Where the result ends in documents.text; null if it is not in it.'),
  text: f.Text.nullable().describe('What stands in the repaired file instead; null if nothing does.'),
  runs_json: f.JsonArray.nullable().describe(
    'For a reordering: the raw spans [start, end] in reading order, as a JSON array; null for any other repair.',
  ),
  evidence: f.Text.describe('What decided, in words.'),
  confidence: f.Confidence.describe('How sure the repair is.'),
  method: f.RepairMethod.describe('How it was decided.'),
});
export type Repair = z.infer<typeof Repair>;
