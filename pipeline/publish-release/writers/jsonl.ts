import type { Table } from '../../../schemas/dataset.ts';
import { columnsOf } from '../../../schemas/derive/columns.ts';

/** Characters that some readers take for a line end inside a JSON string; written as escapes. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;
const escaped = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One value as one line of JSON that no reader splits. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value).replace(LINE_ENDS, escaped)}\n`;

/** JSON Lines: UTF-8, one row a line, columns in the order of the schema, every column in every row. */
export function writeJsonl(table: Table, rows: readonly Record<string, unknown>[]): Uint8Array {
  const columns = columnsOf(table).map((c) => c.name);
  const lines = rows.map((row) => jsonLine(Object.fromEntries(columns.map((name) => [name, row[name]]))));
  return new TextEncoder().encode(lines.join(''));
}
