import type { z } from 'zod';
import type { Table } from '../dataset.ts';

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'day' | 'integer' | 'number' | 'boolean';
  readonly nullable: boolean;
  readonly description: string;
  /** The values of a closed vocabulary, in the order of the schema. */
  readonly values: readonly string[] | null;
  readonly pattern: string | null;
}

/** The columns of a table in the order of its zod schema: the one list that every format is written from. */
export function columnsOf(table: Table): Column[] {
  return Object.entries(table.schema.shape).map(([name, field]) => columnOf(table.name, name, field as z.ZodType));
}

function columnOf(table: string, name: string, field: z.ZodType): Column {
  const description = field.description;
  if (!description) throw new Error(`schemas: column ${table}.${name} has no description; add .describe(…)`);
  let inner = field;
  let nullable = false;
  while (inner.def.type === 'nullable') {
    nullable = true;
    inner = (inner as z.ZodNullable<z.ZodType>).unwrap() as z.ZodType;
  }
  const values = inner.def.type === 'enum' ? (inner as z.ZodEnum).options.map(String) : null;
  return { name, type: typeOf(table, name, inner), nullable, description, values, pattern: patternOf(inner) };
}

function typeOf(table: string, name: string, field: z.ZodType): Column['type'] {
  switch (field.def.type) {
    case 'enum':
      return 'string';
    case 'string':
      return (field as z.ZodString).format === 'date' ? 'day' : 'string';
    case 'boolean':
      return 'boolean';
    case 'number':
      return (field as z.ZodNumber).isInt ? 'integer' : 'number';
    default:
      throw new Error(`schemas: column ${table}.${name} is a ${field.def.type}; a column is text, number or boolean`);
  }
}

/** The regular expression that values must match, if the schema states one (dates are covered by their type). */
function patternOf(field: z.ZodType): string | null {
  if (field.def.type !== 'string' || (field as z.ZodString).format === 'date') return null;
  for (const check of (field as z.ZodString).def.checks ?? []) {
    const def = check._zod.def as { check: string; pattern?: RegExp };
    if (def.check === 'string_format' && def.pattern) return def.pattern.source;
  }
  return null;
}
