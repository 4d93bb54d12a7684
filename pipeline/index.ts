/**
 * The library: repair a text, read everything in it, or find the copies among many (`relateDocuments`). Offsets in all results are Unicode code points, 0-based, end
 * exclusive. `repairText` and `annotate` are synchronous; the first call reads the evidence (about 0.2 s) unless you
 * pass a `reference` that you have read with `readReference()`.
 */
import { createHash } from 'node:crypto';
import { readDocument } from './flow.ts';
import { docIdOf } from './ingest-documents/ingest-document.ts';
import { type AnnotatedText, annotatedText } from './publish-release/annotated-text.ts';
import { readReference } from './read-reference.ts';
import type { LineDiagnosis, RawDocument, Reference, RepairReference } from './records.ts';
import { type ComparedText, type Relation, relateDocuments } from './relate-documents/relate-documents.ts';
import { type AlignedSpan, damageList, type RepairedText, repairText as repairWith } from './repair.ts';
import type { RepairOptions } from './repair-text/repair-text.ts';
import { type Edit, replay, undo } from './text/edits.ts';

export type {
  AlignedSpan,
  AnnotatedText,
  ComparedText,
  Edit,
  LineDiagnosis,
  Reference,
  Relation,
  RepairedText,
  RepairOptions,
  RepairReference,
};
export { damageList, readReference, relateDocuments, replay, undo };

let loaded: Reference | undefined;
const defaultReference = (): Reference => {
  loaded ??= readReference();
  return loaded;
};

/**
 * Undoes what extraction did to an Arabic text. Text without a recognised damage comes back unchanged, and repairing
 * twice equals repairing once.
 * @throws RangeError if `only` or `except` name a damage that does not exist
 */
export const repairText = (text: string, options: RepairOptions & { reference?: RepairReference } = {}): RepairedText =>
  repairWith(text, { ...options, reference: options.reference ?? defaultReference() });

export interface AnnotateOptions {
  readonly reference?: Reference;
  /** Name of the text, as it is to stand in `document.seed_file`. */
  readonly name?: string;
  /** What the corpus knows of the page: fills what the text itself does not state. */
  readonly url?: string;
  readonly published?: string;
}

/** Reads everything in a text: the rows of one document, as in the tables of a release, nested. */
export function annotate(text: string, options: AnnotateOptions = {}): AnnotatedText {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const raw: RawDocument = {
    docId: docIdOf(sha256),
    seedFile: options.name ?? 'text',
    encoding: 'utf-8',
    sha256,
    bytes: bytes.length,
    raw: text,
    corrections: [],
    source: null,
  };
  const reference = options.reference ?? defaultReference();
  return annotatedText(readDocument(raw, reference), reference, options);
}
