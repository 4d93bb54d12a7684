import { z } from 'zod';
import type { Table } from '../dataset.ts';
import { SCHEMA_VERSION } from '../dataset.ts';

/** JSON Schema 2020-12 of one row of a table. Checks that JSON Schema cannot say stay in the descriptions. */
export function jsonSchemaOf(table: Table): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(table.schema, { target: 'draft-2020-12', io: 'output' });
  return {
    $schema,
    $id: `urn:tahqiq:schema:${SCHEMA_VERSION}:${table.name}`,
    title: table.title,
    description: table.description,
    ...schema,
  };
}
