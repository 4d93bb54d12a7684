/** Many rows that were filled in: checked all together, and joined with what was decided before. */
import { type CorrectionLine, correctionKey, isAboutText } from '../../schemas/correction-line.ts';
import { Failure, told } from '../failure.ts';
import { readDocument } from '../flow.ts';
import { ingestDocument, type RawFile } from '../ingest-documents/ingest-document.ts';
import { decidedSpan } from '../link-entities/apply-decisions.ts';
import type { Reference } from '../records.ts';
import { checkRow, Fault, nameDecision, textDecision } from './decided-line.ts';
import { type FilledRow, unescaped } from './review-csv.ts';

/** The decisions about one document: all that it has now, and how many of them are new or take the place of others. */
export interface DecidedDocument {
  readonly name: string;
  readonly lines: readonly CorrectionLine[];
  readonly added: number;
  readonly replaced: number;
}

/**
 * Makes decisions of rows and tries them on their documents.
 * @throws Failure that names every row that is wrong; then nothing is to be written
 */
export function decideRows(
  rows: readonly FilledRow[],
  table: string,
  files: readonly RawFile[],
  reference: Reference,
): DecidedDocument[] {
  const faults: string[] = [];
  const fault = (row: FilledRow, [found, expected, next]: Fault['parts']) =>
    faults.push(told(`${table}, row ${row.row}`, found, expected, next));
  const byDocument = new Map<RawFile, FilledRow[]>();
  for (const row of rows) {
    attempt(row, fault, () => {
      checkRow(row);
      const file = documentNamed(row.document, files);
      byDocument.set(file, [...(byDocument.get(file) ?? []), row]);
    });
  }
  const decided = [...byDocument].map(([file, own]) => decideDocument(file, own, reference, fault, faults));
  if (faults.length > 0) throw new Failure(`nothing was written: ${faults.length} to mend\n${faults.join('\n')}`);
  return decided.sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Report = (row: FilledRow, parts: Fault['parts']) => void;

/** Does something for a row; what is wrong with it is reported, and the next one has its turn. */
function attempt<Result>(row: FilledRow, report: Report, work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    report(row, error.parts);
    return undefined;
  }
}

function documentNamed(name: string, files: readonly RawFile[]): RawFile {
  const file = files.find((f) => f.name === name) ?? files.find((f) => f.name === unescaped(name));
  if (file) return file;
  throw new Fault(`the document ${JSON.stringify(name)}`, 'the name of a raw file', 'take it from the review');
}

function decideDocument(
  file: RawFile,
  rows: readonly FilledRow[],
  reference: Reference,
  report: Report,
  faults: string[],
): DecidedDocument {
  const rowOf = new Map<CorrectionLine, FilledRow>();
  const note = <Line extends CorrectionLine>(row: FilledRow, line: Line | undefined): Line[] => {
    if (!line) return [];
    const twin = [...rowOf].find(
      ([other]) => correctionKey(other) === correctionKey(line) && isAboutText(other) === isAboutText(line),
    );
    if (twin)
      report(row, [
        `a second decision about the place of row ${twin[1].row}`,
        'one for each place',
        'empty one of the two',
      ]);
    rowOf.set(line, row);
    return [line];
  };
  const read = (corrections: readonly CorrectionLine[]) =>
    readDocument(ingestDocument({ ...file, corrections }), reference);
  const before = faults.length;

  // The text first: names are decided in it as it is corrected.
  const ofText = rows.filter((row) => row.kind === 'repair');
  const plain = ofText.length > 0 ? read([]).draft.text : '';
  const newTexts = ofText.flatMap((row) =>
    note(
      row,
      attempt(row, report, () => textDecision(row, plain)),
    ),
  );
  const texts = [...file.corrections.filter((line) => isAboutText(line) && !hasKeyOf(newTexts, line)), ...newTexts];
  const names = file.corrections.filter((line) => !isAboutText(line));
  const ofNames = rows.filter((row) => row.kind === 'link');
  const document =
    ofNames.length > 0 || newTexts.length > 0 ? tried(file, () => read(sorted(texts)), faults) : undefined;
  if (!document) return { name: file.name, lines: [], added: 0, replaced: 0 };
  const newNames = ofNames.flatMap((row) =>
    note(
      row,
      attempt(row, report, () => nameDecision(row, document, reference)),
    ),
  );

  const spans = newNames.map((line) => decidedSpan(line, document.text)!);
  const isDecidedAgain = (line: CorrectionLine): boolean => {
    const span = isAboutText(line) ? null : decidedSpan(line, document.text);
    return (
      hasKeyOf(newNames, line) || (span !== null && spans.some((s) => s.start === span.start && s.end === span.end))
    );
  };
  const lines = sorted([...texts, ...names.filter((line) => !isDecidedAgain(line)), ...newNames]);
  // What fails here would stop the next build.
  if (faults.length === before) tried(file, () => read(lines), faults);
  const added = newTexts.length + newNames.length;
  return { name: file.name, lines, added, replaced: file.corrections.length + added - lines.length };
}

const sorted = (lines: readonly CorrectionLine[]): CorrectionLine[] =>
  [...lines].sort((a, b) => (correctionKey(a) < correctionKey(b) ? -1 : 1));

const hasKeyOf = (lines: readonly CorrectionLine[], line: CorrectionLine): boolean =>
  lines.some((other) => correctionKey(other) === correctionKey(line));

/** Reads a document with decisions that may not hold there. */
function tried<Result>({ name }: RawFile, work: () => Result, faults: string[]): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    faults.push(`${name}, with the decisions as they would be written: ${error.message}`);
    return undefined;
  }
}
