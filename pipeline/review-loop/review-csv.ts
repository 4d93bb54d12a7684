/** The table that a person fills in: how it is written, and how it is read whatever program has saved it. */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Failure, told } from '../failure.ts';
import type { Doubt } from './doubts.ts';

/** What the program says; none of it but the place is read again. */
const TOLD = [
  'document',
  'kind',
  'place',
  'raw',
  'reading',
  'type',
  'entity_id',
  'entity',
  'qid',
  'confidence',
  'why',
  'candidates',
] as const satisfies readonly (keyof Doubt)[];
/** What a person fills in. */
const ASKED = ['decision', 'value', 'reason', 'evidence', 'by'] as const;
/** What a table needs to be read. */
const NEEDED = ['document', 'kind', 'place', ...ASKED] as const;

/**
 * Places as a table for a spreadsheet: with a byte order mark, by which it knows UTF-8. A cell that it would take for a formula
 * gets an apostrophe before it; of the cells that are read again only the name of a document can be one, and `documentNamed` in
 * decide-rows.ts knows.
 */
export const reviewCsv = (doubts: readonly Doubt[]): string =>
  stringify([...doubts], {
    columns: [...TOLD, ...ASKED],
    header: true,
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });

/** A row in which something was decided. */
export interface FilledRow extends Readonly<Record<(typeof NEEDED)[number], string>> {
  /** Its number in the spreadsheet; the head is row 1. */
  readonly row: number;
}

/** What an apostrophe before it keeps from being a formula. */
export const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');

/**
 * Reads a table that was filled in: with commas, semicolons or tabs, whatever ends its lines, columns in any order. Rows in which
 * nothing was filled in are left out.
 *
 * @throws Failure if it is no table, or lacks a column
 */
export function filledRows(text: string, name: string): FilledRow[] {
  const [head, ...records] = recordsOf(text, name);
  const titles = (head ?? []).map((cell) => cell.trim().toLowerCase());
  for (const title of NEEDED) {
    const n = titles.filter((cell) => cell === title).length;
    if (n === 1) continue;
    const found =
      n > 1 ? `${n} columns ${title}` : `no column ${title} in ${JSON.stringify(titles.join(', ').slice(0, 120))}`;
    throw new Failure(told(`${name}, row 1`, found, NEEDED.join(', '), 'take the head that tahqiq review writes'));
  }
  return records.flatMap((record, i): FilledRow[] => {
    const cell = (title: (typeof NEEDED)[number]) => (record[titles.indexOf(title)] ?? '').trim();
    if (ASKED.every((title) => cell(title) === '')) return [];
    const cells = Object.fromEntries(NEEDED.map((title) => [title, cell(title)])) as Record<
      (typeof NEEDED)[number],
      string
    >;
    // Some programs begin a cell with a capital.
    return [{ ...cells, kind: cells.kind.toLowerCase(), decision: cells.decision.toLowerCase(), row: i + 2 }];
  });
}

function recordsOf(text: string, name: string): string[][] {
  const head = /^\uFEFF?[^\r\n]*/.exec(text)![0];
  const count = (mark: string) => head.split(mark).length;
  const [delimiter] = [',', ';', '\t'].sort((a, b) => count(b) - count(a));
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiter!,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Failure(
      told(name, error.message, 'a table with commas, semicolons or tabs', 'save it as CSV (UTF-8)'),
      1,
      { cause: error },
    );
  }
}
