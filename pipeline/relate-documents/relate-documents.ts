/** Copies, cut copies and quotations among documents. The order in which the documents come does not matter. */
import type { ReadDocument } from '../records.ts';
import { compareDocuments, type Relation, sameText } from './compare-documents.ts';
import { withoutBoilerplate } from './find-boilerplate.ts';
import { CROWD, findCandidates, HUBS } from './find-candidates.ts';
import { type ComparedText, type Fingerprints, fingerprintsOf } from './fingerprints.ts';

export type { ComparedText, Relation };

/**
 * The relations of documents, sorted by `id`, `relatedId` and `kind`: what `same_text`, `near_duplicate`, `contains` and
 * their scores mean stands in schemas/document-relations.ts. Of a duplicate the id that sorts first is `id`, of `contains`
 * that of the text that contains. Texts are read one by one and not kept; the time grows with their number. In a crowd
 * (more than 64 documents that share their words) each is related to the first eight of it, not to all.
 * @throws RangeError if an id comes twice
 */
export function relateDocuments(texts: Iterable<ComparedText>): Relation[] {
  const documents = Array.from(texts, fingerprintsOf).sort((a, b) => byCodeUnits(a.id, b.id));
  const twice = documents.find(({ id }, i) => id === documents[i - 1]?.id);
  if (twice) throw new RangeError(`found the id ${JSON.stringify(twice.id)} twice, expected an id for each text`);
  const relations = equalTexts(documents);
  const compared = withoutBoilerplate(documents);
  findCandidates(
    documents.map(({ whole }) => whole),
    (a, b) => {
      const [one, other] = [compared[a]!, compared[b]!];
      if (one.sequence !== other.sequence || one.sequence === '') relations.push(...compareDocuments(one, other));
    },
  );
  return relations.sort(
    (a, b) => byCodeUnits(a.id, b.id) || byCodeUnits(a.relatedId, b.relatedId) || byCodeUnits(a.kind, b.kind),
  );
}

/** The document as it is compared: its text, and the other articles of its file. */
export function comparedText({ docId, text, blocks, draft }: ReadDocument): ComparedText {
  const others = blocks
    .filter(({ article }) => article !== null && article > 0)
    .map(({ textStart, textEnd }) => draft.text.slice(textStart, textEnd));
  return { id: docId, text, others: others.length > 0 ? [others.join('\n')] : [] };
}

/** Found by their words, however few, and not among the candidates. */
function equalTexts(documents: readonly Fingerprints[]): Relation[] {
  const families = new Map<string, Fingerprints[]>();
  for (const document of documents) {
    if (document.sequence === '') continue;
    const family = families.get(document.sequence);
    if (family) family.push(document);
    else families.set(document.sequence, [document]);
  }
  return [...families.values()].flatMap((family) => {
    const first = family.length > CROWD ? HUBS : family.length;
    return family.slice(0, first).flatMap((a, i) => family.slice(i + 1).map((b) => sameText(a, b)));
  });
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
