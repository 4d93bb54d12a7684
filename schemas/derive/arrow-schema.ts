import { Bool, type DataType, DateDay, Field, Float64, Int32, Schema, Utf8 } from 'apache-arrow';
import type { Table } from '../dataset.ts';
import { SCHEMA_VERSION } from '../dataset.ts';
import { type Column, columnsOf } from './columns.ts';

export function arrowTypeOf(column: Column): DataType {
  switch (column.type) {
    case 'string':
      return new Utf8();
    case 'day':
      return new DateDay();
    case 'integer':
      return new Int32();
    case 'number':
      return new Float64();
    case 'boolean':
      return new Bool();
  }
}

/** Arrow schema of a table, with nullability and a description for every field. */
export function arrowSchemaOf(table: Table): Schema {
  const fields = columnsOf(table).map(
    (column) =>
      new Field(column.name, arrowTypeOf(column), column.nullable, new Map([['description', column.description]])),
  );
  const metadata = new Map([
    ['description', table.description],
    ['schema_version', SCHEMA_VERSION],
    ['table', table.name],
  ]);
  return new Schema(fields, metadata);
}
