import { extractMetadata } from './extract-metadata/extract-metadata.ts';
import { linkEntities } from './link-entities/link-entities.ts';
import type { RawDocument, ReadDocument, Reference } from './records.ts';
import { repairDocument } from './repair-text/repair-text.ts';
import { separateArticle } from './separate-article/separate-article.ts';

/** Everything we can say about one document. Read top to bottom: this is the order of work. */
export function readDocument(raw: RawDocument, reference: Reference): ReadDocument {
  const repaired = repairDocument(raw, reference);
  const article = separateArticle(repaired, reference);
  const described = extractMetadata(article, reference);
  return linkEntities(described, reference);
}
