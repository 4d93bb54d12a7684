import { ingestDocument } from '../../../pipeline/ingest-documents/ingest-document.ts';
import { linkEntities } from '../../../pipeline/link-entities/link-entities.ts';
import type { DescribedDocument, Mention, Reference } from '../../../pipeline/records.ts';
import { repairDocument } from '../../../pipeline/repair-text/repair-text.ts';
import { rawSpansOf } from '../../../pipeline/text/raw-spans.ts';

export interface LinkedName extends Mention {
  /** UTF-16 units of the text as it was given. */
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** Repairs a text and finds its names, every line taken as part of the article. */
export function linkedText(text: string, reference: Reference): LinkedName[] {
  const raw = ingestDocument({ name: 'text', bytes: new TextEncoder().encode(text), source: null, corrections: [] });
  const repaired = repairDocument(raw, reference);
  const whole = repaired.draft.text;
  const parts: DescribedDocument['parts'][number][] = [];
  for (let start = 0; start < whole.length; ) {
    const feed = whole.indexOf('\n', start);
    const end = feed < 0 ? whole.length : feed;
    const block = { start, end, textStart: start, textEnd: end, kind: 'body' } as DescribedDocument['blocks'][number];
    if (end > start) parts.push({ block, start, end });
    start = end + 1;
  }
  const metadata = { published: null } as DescribedDocument['metadata'];
  const document = { ...repaired, blocks: parts.map(({ block }) => block), parts, text: whole, metadata };
  const spans = rawSpansOf(repaired.draft);
  return linkEntities(document, reference).mentions.map((mention) => {
    const { rawStart, rawEnd } = spans.hull(mention.start, mention.end);
    return { ...mention, rawStart, rawEnd };
  });
}
