import type { Mention } from '../../schemas/mentions.ts';
import { perReference } from '../per-reference.ts';
import type { ReadDocument, Reference } from '../records.ts';
import { type DocumentRows, documentRows } from './document-rows.ts';

/** The rows of one document, nested: what `tahqiq annotate --jsonl` gives for a line. */
export interface AnnotatedText extends Omit<DocumentRows, 'mentions' | 'alignment'> {
  readonly mentions: (Mention & { qid: string | null })[];
}

const qids = perReference((reference: Reference) => new Map(reference.knowledge.map((e) => [e.entity_id, e.qid])));

/** Makes the nested record. What the corpus says of the page fills only what the page itself does not state. */
export function annotatedText(
  record: ReadDocument,
  reference: Reference,
  given: { readonly url?: string; readonly published?: string } = {},
): AnnotatedText {
  const { document, blocks, repairs, sentences, mentions } = documentRows(record);
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(given.published ?? '')?.[0] ?? null;
  const isDated = document.published_edtf !== null || day === null;
  return {
    document: {
      ...document,
      source_url: document.source_url ?? given.url ?? null,
      ...(!isDated && { published_on: day, published_edtf: day, published_basis: 'stated' as const }),
    },
    blocks,
    repairs,
    sentences,
    mentions: mentions.map((mention) => ({ ...mention, qid: qids(reference).get(mention.entity_id ?? '') ?? null })),
  };
}
