/** Rows made up from a schema: good ones at random, and for every column the ways in which a value can be wrong. */
import fc from 'fast-check';
import type { Table } from '../../schemas/dataset.ts';
import { type Column, columnsOf } from '../../schemas/derive/columns.ts';
import type { Row, Value } from './read-rows.ts';

/** Text that writers and readers stumble over. */
export const AWKWARD = [
  'a "quoted" word',
  '"',
  ',',
  'a\rb',
  '\r\n',
  'a\nb\n',
  '\t x ',
  "=1+1; '",
  'NA',
  'null',
  'true',
  '123e45',
  '\u2028\u2029\u0085',
  '\ufeffب',
  'قَـ🏔️🧑🏽‍🚀',
];

const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...AWKWARD));
const day = fc.integer({ min: -20000, max: 60000 }).map((n) => new Date(n * 864e5).toISOString().slice(0, 10));

function goodValue(column: Column): fc.Arbitrary<Value> {
  if (column.values) return fc.constantFrom(...column.values);
  // The one thing about a value that no derived list tells: its name says that it is JSON.
  if (column.name.endsWith('_json')) return fc.array(text).map((list) => JSON.stringify(list));
  if (column.pattern) return fc.stringMatching(new RegExp(column.pattern));
  switch (column.type) {
    case 'string':
      return text;
    case 'day':
      return day;
    case 'integer':
      return fc.oneof(fc.nat(2147483647), fc.constantFrom(0, 2147483647));
    case 'number':
      return fc.integer({ min: 0, max: 10000 }).map((n) => n / 1e4);
    case 'boolean':
      return fc.boolean();
  }
}

/** A row that the table's schema accepts. */
export function goodRow(table: Table): fc.Arbitrary<Row> {
  const values = columnsOf(table).map((column): [string, fc.Arbitrary<Value>] => [
    column.name,
    column.nullable ? fc.option(goodValue(column), { freq: 4 }) : goodValue(column),
  ]);
  return fc.record(Object.fromEntries(values), { noNullPrototype: true });
}

/** For every column the rows that differ from a good one in it alone and must be refused; what is wrong, and the row. */
export function badRows(table: Table, good: Row): [what: string, row: unknown][] {
  const bad: [string, unknown][] = [['extra column', { ...good, extra: null }]];
  for (const column of columnsOf(table)) {
    const { [column.name]: _, ...without } = good;
    bad.push([`${column.name} missing`, without]);
    for (const value of badValues(column))
      bad.push([`${column.name} ${JSON.stringify(value)}`, { ...good, [column.name]: value }]);
  }
  return bad;
}

function badValues(column: Column): unknown[] {
  const bad: unknown[] = column.nullable ? [[], {}] : [null, [], {}];
  if (column.values) bad.push('no such value', '', 1, column.values[0]!.toUpperCase());
  else if (column.pattern) bad.push('no such id', '', 20231121, `${column.pattern}\n`);
  else if (column.name.endsWith('_json')) bad.push(1, true);
  else if (column.type === 'string') bad.push('', 1, true);
  if (column.type === 'day') bad.push('2026-02-30', '2026-1-1', '21.11.2026', '2026', 20231121, '');
  if (column.type === 'integer') bad.push('1', 1.5, -1, 2147483648, true);
  if (column.type === 'number') bad.push('0.5', 181, -181, true);
  if (column.type === 'boolean') bad.push('true', 1, 0);
  return bad;
}
