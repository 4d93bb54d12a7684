/** The three formats of a table, each read by a reader that knows nothing of our schemas. */
import { type DuckDBConnection, DuckDBDateValue, type DuckDBType } from '@duckdb/node-api';
import { DataType, tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

export const readJsonl = (text: string): Row[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row);

/** Quoted is text; unquoted is nothing, a flag or a number: a CSV file says no more about types. */
export function readCsv(text: string): Row[] {
  return parse(text, {
    columns: true,
    record_delimiter: '\n',
    cast(value, { header, quoting }) {
      if (header || quoting) return value;
      if (value === '') return null;
      return value === 'true' ? true : value === 'false' ? false : Number(value);
    },
  });
}

export function readArrow(bytes: Uint8Array): Row[] {
  const table = tableFromIPC(bytes);
  return Array.from({ length: table.numRows }, (_, i) =>
    Object.fromEntries(
      table.schema.fields.map((field) => {
        const value: unknown = table.getChild(field.name)!.get(i);
        const isDay = DataType.isDate(field.type) && value !== null;
        return [field.name, isDay ? new Date(value as number).toISOString().slice(0, 10) : (value as Value)];
      }),
    ),
  );
}

/** The rows of a query, days as text, 64-bit integers as numbers. */
export async function readDuckdb(db: DuckDBConnection, sql: string): Promise<{ rows: Row[]; types: DuckDBType[] }> {
  const reader = await db.runAndReadAll(sql);
  const rows = reader.getRowObjects().map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        if (typeof value === 'bigint') return [name, Number(value)];
        return [name, value instanceof DuckDBDateValue ? value.toString() : (value as Value)];
      }),
    ),
  );
  return { rows, types: reader.columnTypes() };
}
