import { stringify } from 'csv-stringify/sync';
import type { Table } from '../../../schemas/dataset.ts';
import { columnsOf } from '../../../schemas/derive/columns.ts';

/** CSV after RFC 4180 with line feeds: text quoted, null empty and unquoted, booleans as true and false. */
export function writeCsv(table: Table, rows: readonly Record<string, unknown>[]): Uint8Array {
  const text = stringify(rows as Record<string, unknown>[], {
    columns: columnsOf(table).map((c) => c.name),
    header: true,
    record_delimiter: '\n',
    quoted_string: true,
    // A lone carriage return would end the row for most readers.
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
  return new TextEncoder().encode(text);
}
