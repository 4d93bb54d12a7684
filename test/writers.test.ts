import { type Field, tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeArrow } from '../pipeline/publish-release/writers/arrow.ts';
import { writeCsv } from '../pipeline/publish-release/writers/csv.ts';
import { writeJsonl } from '../pipeline/publish-release/writers/jsonl.ts';
import { type Table, tableNames, tables } from '../schemas/dataset.ts';
import { columnsOf } from '../schemas/derive/columns.ts';
import { type Row, readArrow, readCsv, readJsonl } from './read-back/read-rows.ts';
import { AWKWARD, goodRow } from './read-back/rows-of-a-table.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
/** The same rows in every run. */
const fixed = { seed: 20261121, numRuns: 60 };

describe.each(tableNames.map((name): [string, Table] => [name, tables[name]]))('%s', (_, table) => {
  test('comes back from JSON Lines, CSV and Arrow as it was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(goodRow(table), { maxLength: 5 }), (rows) => {
        expect(readJsonl(decode(writeJsonl(table, rows)))).toEqual(rows);
        expect(readCsv(decode(writeCsv(table, rows)))).toEqual(rows);
        expect(readArrow(writeArrow(table, rows))).toEqual(rows);
      }),
      { ...fixed, numRuns: 30 },
    );
  });

  test('is the same bytes when written twice, in whatever order the columns stand in a row', () => {
    const rows = fc.sample(goodRow(table), { ...fixed, numRuns: 8 });
    const turned = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
    for (const write of [writeJsonl, writeCsv, writeArrow]) {
      const first = write(table, rows);
      expect(Buffer.compare(write(table, rows), first)).toBe(0);
      expect(Buffer.compare(write(table, turned), first)).toBe(0);
    }
  });

  test('has a header and a schema even without rows', () => {
    const names = columnsOf(table).map((column) => column.name);
    expect(decode(writeJsonl(table, []))).toBe('');
    expect(decode(writeCsv(table, []))).toBe(`${names.map((column) => `"${column}"`).join(',')}\n`);
    const empty = tableFromIPC(writeArrow(table, []));
    expect([empty.numRows, empty.schema.fields.map((f: Field) => f.name)]).toEqual([0, names]);
  });
});

describe('the writers', () => {
  const alone = (name: string): Row => ({
    ...fc.sample(goodRow(tables.sources), { ...fixed, numRuns: 1 })[0]!,
    name_ar: name,
  });

  test('CSV: text is quoted, quotes doubled, line ends kept inside, null empty, flags true and false', () => {
    const row = {
      source_id: 'src_x',
      name_ar: 'a "b",\r\n',
      name_en: 'c\rd',
      qid: null,
      kind: 'website',
      country_iso3: null,
      url: null,
    };
    const lines = decode(writeCsv(tables.sources, [row])).replace(/^.*\n/, '');
    expect(lines).toBe('"src_x","a ""b"",\r\n","c\rd",,"website",,\n');
    const [mention] = fc.sample(goodRow(tables.mentions), { ...fixed, numRuns: 1 });
    const flags = decode(
      writeCsv(tables.mentions, [{ ...mention!, link_evidence: 'x', nil: false, has_repair: true }]),
    );
    expect(flags).toMatch(/,false,[^\n]*,true\n$/);
  });

  test('Arrow: is a file with one record batch, not a stream', () => {
    const bytes = writeArrow(tables.sources, [alone('a'), alone('b')]);
    expect([bytes.subarray(0, 6), bytes.subarray(-6)].map(decode)).toEqual(['ARROW1', 'ARROW1']);
    expect(tableFromIPC(bytes).batches.map((batch) => batch.numRows)).toEqual([2]);
  });

  test.each(AWKWARD.map((awkward) => [JSON.stringify(awkward), awkward]))(
    'JSON Lines: %s stays on its line',
    (_, awkward) => {
      const text = decode(writeJsonl(tables.sources, [alone(awkward), alone(awkward)]));
      // Every line end that some reader knows: Python's splitlines() is the most generous.
      expect(text.trimEnd().split(/\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/)).toHaveLength(2);
      expect(readJsonl(text)[1]!.name_ar).toBe(awkward);
    },
  );
});
