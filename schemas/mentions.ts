import { z } from 'zod';
import * as f from './fields.ts';

/** Names in `documents.text`, each with its exact span and, where there is one, its Wikidata item. */
export const Mention = z.strictObject({
  mention_id: f.MentionId.describe('Id of the mention.'),
  doc_id: f.DocumentId.describe('Document.'),
  sentence_id: f.SentenceId.describe('Sentence in which it stands.'),
  start_char: f.Offset.describe('First character in documents.text; proclitics are outside.'),
  end_char: f.Offset.describe('One past the last.'),
  raw_start: f.Offset.describe('First raw character it comes from, whatever the order.'),
  raw_end: f.Offset.describe('One past the last raw character it comes from.'),
  surface: f.Text.describe('The characters of documents.text from start_char to end_char.'),
  normalised: f.Text.describe(
    'The surface without marks and tatweel, hamza seats, final ya and ta marbuta folded, the article restored after lil-.',
  ),
  type: f.MentionType.describe('What kind of thing is named here.'),
  form: f.MentionForm.describe('How it is named.'),
  proclitic: f.Text.nullable().describe('Clitics that are written together with the name, outside its span.'),
  entity_id: f.EntityId.nullable().describe(
    'The entity: of the knowledge base, or of this release where only documents name it.',
  ),
  metonym_of_entity_id: f.EntityId.nullable().describe('For a metonym: the state that is meant.'),
  nil: z.boolean().describe('True if no Wikidata item is given for it.'),
  link_confidence: f.Confidence.nullable().describe(
    'How probable it is that the mention stands here, is of this type and is linked right; calibrated on hand-made gold.',
  ),
  link_evidence: f.Text.describe('What decided: the signs with their steps, or in words.'),
  method: f.RuleId.describe('The rule that found the mention.'),
  has_repair: z.boolean().describe('True if a repair touches the mention.'),
});
export type Mention = z.infer<typeof Mention>;
