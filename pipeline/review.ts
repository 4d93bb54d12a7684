import { isAboutText } from '../schemas/correction-line.ts';
import { referenceFolders } from './build.ts';
import { readDocument } from './flow.ts';
import { ingestDocument, type RawFile } from './ingest-documents/ingest-document.ts';
import { readReference } from './read-reference.ts';
import { readDocuments } from './read-seeds.ts';
import type { Reference } from './records.ts';
import { type DecidedDocument, decideRows } from './review-loop/decide-rows.ts';
import { type Doubt, doubtfulLinks, doubtfulRepairs } from './review-loop/doubts.ts';
import { filledRows } from './review-loop/review-csv.ts';

export interface ReviewOptions {
  readonly seeds: string;
  readonly kinds: 'links' | 'repairs' | 'all';
  readonly announce?: (step: string) => void;
}

/**
 * All that is doubtful in a folder of seeds and not yet decided: repairs first, since links are read in the repaired text, and the
 * least sure first.
 */
export async function review({ seeds, kinds, announce = () => {} }: ReviewOptions): Promise<Doubt[]> {
  const { files, reference } = await readSeeds(seeds);
  const doubts: Doubt[] = [];
  for (const file of files) {
    doubts.push(...doubtsIn(file, kinds, reference));
    announce(`read ${file.name}`);
  }
  const rank = (doubt: Doubt) => (doubt.kind === 'repair' ? 0 : 1);
  // The order of documents and places stays where two are equally sure.
  return doubts.sort((a, b) => rank(a) - rank(b) || a.confidence - b.confidence);
}

function doubtsIn(file: RawFile, kinds: ReviewOptions['kinds'], reference: Reference): Doubt[] {
  const read = (corrections: RawFile['corrections']) =>
    readDocument(ingestDocument({ ...file, corrections }), reference);
  const document = read(file.corrections);
  const plain = file.corrections.some(isAboutText) && kinds !== 'links' ? read([]) : document;
  return [
    ...(kinds === 'links' ? [] : doubtfulRepairs(plain, file.corrections)),
    ...(kinds === 'repairs' ? [] : doubtfulLinks(document, reference)),
  ];
}

/** What was decided in a table, ready to be written. @throws Failure that names every row that is wrong */
export async function decide(
  seeds: string,
  table: { readonly name: string; readonly text: string },
): Promise<DecidedDocument[]> {
  const rows = filledRows(table.text, table.name);
  if (rows.length === 0) return [];
  const { files, reference } = await readSeeds(seeds);
  return decideRows(rows, table.name, files, reference);
}

async function readSeeds(seeds: string) {
  const files = await readDocuments(seeds, 4);
  return { files, reference: readReference(referenceFolders(seeds)) };
}
