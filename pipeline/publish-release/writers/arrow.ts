import { Table as ArrowTable, type Data, makeBuilder, makeData, RecordBatch, Struct, tableToIPC } from 'apache-arrow';
import type { Table } from '../../../schemas/dataset.ts';
import { arrowSchemaOf, arrowTypeOf } from '../../../schemas/derive/arrow-schema.ts';
import { type Column, columnsOf } from '../../../schemas/derive/columns.ts';

/** Arrow IPC file (not a stream), one uncompressed record batch, with nullability and descriptions in the schema. */
export function writeArrow(table: Table, rows: readonly Record<string, unknown>[]): Uint8Array {
  const schema = arrowSchemaOf(table);
  const children = columnsOf(table).map((column) => dataOf(column, rows));
  const data = makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children });
  return tableToIPC(new ArrowTable(schema, [new RecordBatch(schema, data)]), 'file');
}

/** One column. The builder checks nothing, so rows are parsed by their schema before they come here. */
function dataOf(column: Column, rows: readonly Record<string, unknown>[]): Data {
  const builder = makeBuilder({ type: arrowTypeOf(column), nullValues: [null, undefined] });
  for (const row of rows) {
    const value = row[column.name];
    builder.append(column.type === 'day' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value);
  }
  return builder.finish().flush();
}
