import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Field } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Table, tableNames, tables } from '../schemas/dataset.ts';
import { arrowSchemaOf } from '../schemas/derive/arrow-schema.ts';
import { columnsOf } from '../schemas/derive/columns.ts';
import { tableSchemaOf } from '../schemas/derive/data-package.ts';
import { dictionary } from '../schemas/derive/dictionary.ts';
import { jsonSchemaOf } from '../schemas/derive/json-schema.ts';
import { badRows, goodRow } from './read-back/rows-of-a-table.ts';

const all = tableNames.map((name): [string, Table] => [name, tables[name]]);
/** The same rows in every run. */
const fixed = { seed: 20261121, numRuns: 60 };

function accepterOf(table: Table): ValidateFunction {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  return ajv.compile(jsonSchemaOf(table));
}

/** The rows of a table in the dictionary: name, whether it may be null, type and meaning. */
function dictionaryOf(name: string): string[][] {
  const section = dictionary()
    .split(/^## /m)
    .find((part) => part.startsWith(`${name}\n`))!;
  return [...section.matchAll(/^\| `(\w+)`(\??) \| (\w+) \| (.+) \|$/gm)].map((match) => match.slice(1));
}

describe.each(all)('%s', (name, table) => {
  const columns = columnsOf(table);
  const names = columns.map((c) => c.name);
  const schema = jsonSchemaOf(table) as { properties: Record<string, { description: string }>; required: string[] };
  const fields = tableSchemaOf(table).fields as { name: string; type: string; constraints: { required: boolean } }[];

  test('has the same columns in the same order in zod, JSON Schema, Arrow, dictionary and data package', () => {
    expect(Object.keys(table.schema.shape)).toEqual(names);
    expect(Object.keys(schema.properties)).toEqual(names);
    expect(schema.required).toEqual(names);
    expect(schema).toMatchObject({ additionalProperties: false });
    expect(arrowSchemaOf(table).fields.map((field: Field) => field.name)).toEqual(names);
    expect(dictionaryOf(name).map(([column]) => column)).toEqual(names);
    expect(fields.map((field) => field.name)).toEqual(names);
  });

  test('has the same nullable columns in all of them', () => {
    const nullable = columns.filter((c) => c.nullable).map((c) => c.name);
    const accepts = accepterOf(table);
    const [row] = fc.sample(goodRow(table), { ...fixed, numRuns: 1 });
    expect(names.filter((column) => table.schema.safeParse({ ...row, [column]: null }).success)).toEqual(nullable);
    expect(names.filter((column) => accepts({ ...row, [column]: null }))).toEqual(nullable);
    expect(
      arrowSchemaOf(table)
        .fields.filter((f: Field) => f.nullable)
        .map((f: Field) => f.name),
    ).toEqual(nullable);
    expect(
      dictionaryOf(name)
        .filter(([, mark]) => mark === '?')
        .map(([column]) => column),
    ).toEqual(nullable);
    expect(fields.filter((field) => !field.constraints.required).map((field) => field.name)).toEqual(nullable);
  });

  test('has the same types in all of them', () => {
    const arrow = { string: 'Utf8', day: 'Date32<DAY>', integer: 'Int32', number: 'Float64', boolean: 'Bool' };
    const types = columns.map((c) => c.type);
    expect(arrowSchemaOf(table).fields.map((f: Field) => String(f.type))).toEqual(types.map((type) => arrow[type]));
    expect(dictionaryOf(name).map(([, , type]) => type)).toEqual(types);
    expect(fields.map((field) => field.type)).toEqual(types.map((type) => (type === 'day' ? 'date' : type)));
  });

  test('has every column described, in the same words everywhere', () => {
    for (const column of columns) {
      expect(column.description).toMatch(/^\w.{3,}\.$/);
      expect(schema.properties[column.name]!.description).toBe(column.description);
      expect(fields.find((field) => field.name === column.name)).toMatchObject({ description: column.description });
      const field = arrowSchemaOf(table).fields.find((f: Field) => f.name === column.name)!;
      expect(field.metadata.get('description')).toBe(column.description);
      const meaning = dictionaryOf(name).find(([found]) => found === column.name)![3]!;
      expect(meaning.startsWith(column.description.replaceAll('|', '\\|'))).toBe(true);
    }
  });

  test('has no column name that a common reader turns into something else', () => {
    const taken = /^(date|end|modified|timestamp.*|.*_at|.*_time)$/;
    expect(names.filter((column) => taken.test(column) || !/^[a-z][a-z0-9_]*$/.test(column))).toEqual([]);
  });

  test('has a key that is never null, and refers to whole keys of other tables, column type for column type', () => {
    const column = (of: Table, wanted: string) => columnsOf(of).find((c) => c.name === wanted);
    expect(table.key.map((key) => column(table, key)?.nullable)).toEqual(table.key.map(() => false));
    for (const key of table.foreignKeys) {
      const target = tables[key.table as keyof typeof tables];
      expect([key.references]).toEqual([...target.key]);
      const [from, to] = [column(table, key.column)!, column(target, key.references)!];
      expect([key.column, from.type, from.pattern]).toEqual([key.column, to.type, to.pattern]);
    }
  });

  test('has good rows, which zod and Ajv both accept', () => {
    const accepts = accepterOf(table);
    fc.assert(
      fc.property(goodRow(table), (row) => {
        expect(table.schema.safeParse(row).error?.issues ?? []).toEqual([]);
        expect(accepts(row) || accepts.errors).toBe(true);
      }),
      fixed,
    );
  });

  test('refuses a wrong value in every column, by zod as by Ajv', () => {
    const accepts = accepterOf(table);
    const [good] = fc.sample(goodRow(table), { ...fixed, numRuns: 1 });
    const bad = badRows(table, good!);
    expect(bad.length).toBeGreaterThan(names.length * 3);
    expect(bad.filter(([, row]) => table.schema.safeParse(row).success).map(([what]) => what)).toEqual([]);
    expect(bad.filter(([, row]) => accepts(row)).map(([what]) => what)).toEqual([]);
  });
});

describe('the meanings of values', () => {
  const meanings = { 'blocks.kind': [{ id: 'title', title: 'Title', what: 'The headline | of it.' }] };

  test('stand below their table in the dictionary, which is otherwise the same', () => {
    const section =
      '### Values of `kind`\n\n| value | meaning |\n| --- | --- |\n| `title` | Title. The headline \\| of it. |\n\n';
    const text = dictionary(meanings);
    expect(text.replace(section, '')).toBe(dictionary());
    expect(text.indexOf(section)).toBeGreaterThan(text.indexOf('\n## blocks\n'));
    expect(text.indexOf(section)).toBeLessThan(text.indexOf('\n## repairs\n'));
  });

  test('are the labels of categories in the data package, in no other column', () => {
    const fieldsOf = (given = {}) => tableSchemaOf(tables.blocks, given).fields as { name: string }[];
    const [before, after] = [fieldsOf(), fieldsOf(meanings)];
    expect(after.find(({ name }) => name === 'kind')).toMatchObject({
      categories: [{ value: 'title', label: 'Title' }],
    });
    expect(after.filter(({ name }) => name !== 'kind')).toEqual(before.filter(({ name }) => name !== 'kind'));
    expect(before.find(({ name }) => name === 'kind')).not.toHaveProperty('categories');
  });
});

describe('what JSON Schema cannot say, zod refuses', () => {
  const [entity] = fc.sample(goodRow(tables.entities), { ...fixed, numRuns: 1 });
  const [repair] = fc.sample(goodRow(tables.repairs), { ...fixed, numRuns: 1 });
  test.each([
    ['half of a surrogate pair', tables.entities, { ...entity, label_ar: 'a\ud83d' }],
    ['a JSON text that is no array', tables.entities, { ...entity, sources_json: '{}' }],
    ['text that is no JSON', tables.entities, { ...entity, sources_json: '[1,' }],
    ['a confidence with five decimals', tables.repairs, { ...repair, confidence: 0.12345 }],
    ['a number that is none', tables.repairs, { ...repair, confidence: Number.NaN }],
  ])('%s', (_, table: Table, row) => {
    expect(table.schema.safeParse(row).success).toBe(false);
  });
});
