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

/** Text is decoded here: the reader of apache-arrow drops a byte order mark at the head of a value. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function readArrow(bytes: Uint8Array): Row[] {
  const table = tableFromIPC(bytes);
  const columns = table.schema.fields.map((field): [string, (i: number) => Value] => {
    const vector = table.getChild(field.name)!;
    const [data] = vector.data;
    const { values, valueOffsets } = data!;
    const get = (i: number): Value => {
      if (!vector.isValid(i)) return null;
      if (DataType.isUtf8(field.type)) return utf8.decode(values.subarray(valueOffsets[i]!, valueOffsets[i + 1]!));
      return DataType.isDate(field.type) ? new Date(vector.get(i)).toISOString().slice(0, 10) : vector.get(i);
    };
    return [field.name, get];
  });
  return Array.from({ length: table.numRows }, (_, i) =>
    Object.fromEntries(columns.map(([name, get]) => [name, get(i)])),
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
