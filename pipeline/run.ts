import pLimit from 'p-limit';
import type { DocumentRelation } from '../schemas/document-relations.ts';
import { readDocument } from './flow.ts';
import { ingestDocument, type RawFile } from './ingest-documents/ingest-document.ts';
import { type ReleaseInput, releaseFiles } from './publish-release/release-files.ts';
import { rowsOf } from './publish-release/rows.ts';
import type { ReadDocument, Reference } from './records.ts';
import { comparedText, relateDocuments } from './relate-documents/relate-documents.ts';
import { ruleRows } from './rule-list.ts';
import { kinds } from './separate-article/kinds.ts';
import { type Reported, validateDataset } from './validate-dataset/validate-dataset.ts';

export interface RunOptions {
  /** How many documents are in work at once; the result does not depend on it. */
  readonly concurrency?: number;
  /** Told of every step, in the order in which they are done. */
  readonly announce?: (step: string) => void;
}

export interface RunResult {
  /** The files of the release by path; empty if a finding is an error. */
  readonly files: Map<string, Uint8Array>;
  readonly documents: readonly ReadDocument[];
  readonly findings: readonly Reported[];
}

/**
 * Many documents: map the flow over them, relate them, gather the rows, validate, publish. Pure but for the order of work: the same
 * files, in whatever order and however many at once, give the same bytes.
 */
export async function run(
  files: readonly RawFile[],
  reference: Reference,
  { release, credits }: Pick<ReleaseInput, 'release' | 'credits'>,
  { concurrency = 4, announce = () => {} }: RunOptions = {},
): Promise<RunResult> {
  const limit = pLimit(concurrency);
  const read = await Promise.all(
    files.map((file) =>
      limit(async () => {
        const document = readDocument(ingestDocument(file), reference);
        announce(`read ${file.name}`);
        // Give others their turn: the work itself never waits.
        await new Promise((resolve) => setImmediate(resolve));
        return document;
      }),
    ),
  );
  const documents = read.sort((a, b) => (a.docId < b.docId ? -1 : 1));
  const relations = relationRows(documents);
  announce('related the documents');
  const rows = rowsOf(documents, relations, ruleRows(), reference);
  announce('made rows');
  const findings = validateDataset({ rows, raw: new Map(documents.map((d) => [d.docId, d.raw])) });
  announce('validated rows');
  if (findings.some((finding) => finding.severity === 'error')) return { files: new Map(), documents, findings };
  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  const raw = new Map(documents.map((d) => [d.docId, byName.get(d.seedFile)!]));
  const made = releaseFiles({ rows, documents, raw, release, credits, meanings: { 'blocks.kind': kinds } });
  announce('made files');
  return { files: made, documents, findings };
}

const relationRows = (documents: readonly ReadDocument[]): DocumentRelation[] =>
  relateDocuments(documents.map(comparedText)).map(({ id, relatedId, kind, score, evidence }) => ({
    doc_id: id,
    related_doc_id: relatedId,
    kind,
    score,
    evidence,
  }));
