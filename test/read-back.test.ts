import { createHash } from 'node:crypto';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRelease } from '../pipeline/build.ts';
import { tableNames, tables } from '../schemas/dataset.ts';
import { columnsOf } from '../schemas/derive/columns.ts';
import type { DataPackage, Resource } from './read-back/descriptors.ts';
import { type Row, readArrow, readCsv, readDuckdb, readJsonl } from './read-back/read-rows.ts';
import { buildSeeds, type SeedRelease } from './read-back/seed-release.ts';

let release: SeedRelease;
let db: DuckDBConnection;
/** No two of the seeds have an article in common. */
const EMPTY: ReadonlySet<string> = new Set(['document_relations']);
const rowsOf = (table: string): Row[] => readJsonl(release.text(`jsonl/${table}.jsonl`));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** How DuckDB is told of a file of the release; all else is left to its defaults. */
const csv = (table: string): string => `read_csv('${join(release.folder, 'csv', `${table}.csv`)}')`;
const jsonl = (table: string): string => `read_json('${join(release.folder, 'jsonl', `${table}.jsonl`)}')`;
/** JSON Lines without a line have no columns: there the header of the CSV tells them. */
const named = (table: string): string => (EMPTY.has(table) ? csv(table) : jsonl(table));

const resources = (): Resource[] => release.json<DataPackage>('datapackage.json').resources;

beforeAll(async () => {
  release = await buildSeeds();
  db = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  db?.closeSync();
  release?.remove();
});

describe.each(tableNames)('%s', (table) => {
  test('has rows, if not known to be empty, each with every column in the order of the schema', () => {
    const names = columnsOf(tables[table]).map((c) => c.name);
    const rows = rowsOf(table);
    expect(rows.length > 0).toBe(!EMPTY.has(table));
    for (const row of rows) expect(Object.keys(row)).toEqual(names);
  });

  test('has the same rows, value by value, in JSON Lines, CSV and Arrow', () => {
    expect(readCsv(release.text(`csv/${table}.csv`))).toEqual(rowsOf(table));
    expect(readArrow(release.bytes(`arrow/${table}.arrow`))).toEqual(rowsOf(table));
  });

  test('has the same rows for DuckDB, which finds the types by itself', async () => {
    expect((await readDuckdb(db, `FROM ${jsonl(table)}`)).rows).toEqual(rowsOf(table));
    expect((await readDuckdb(db, `FROM ${csv(table)}`)).rows).toEqual(rowsOf(table));
  });

  test('keeps ids, hashes and other text as text, days as days and flags as flags for a reader that guesses', async () => {
    const rows = rowsOf(table);
    for (const source of [jsonl(table), csv(table)]) {
      const { types } = await readDuckdb(db, `FROM ${source}`);
      const found = columnsOf(tables[table]).map((column, i) => {
        // Where a column holds nothing there is nothing to guess from; a partial date may happen to be whole.
        const isFree = rows.every((row) => row[column.name] === null) || column.name.endsWith('_edtf');
        return `${column.name} ${isFree ? 'any' : types[i]}`;
      });
      const expected = columnsOf(tables[table]).map((column, i) => {
        if (found[i]!.endsWith(' any')) return found[i];
        if (column.type === 'number' && rows.every((row) => Number.isInteger(row[column.name] ?? 0))) return found[i];
        const type = { string: 'VARCHAR', day: 'DATE', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' };
        return `${column.name} ${type[column.type]}`;
      });
      expect(found).toEqual(expected);
    }
  });

  test('has no empty text: null is the only way to say nothing', () => {
    const empty = rowsOf(table).flatMap((row) => Object.entries(row).filter(([, value]) => value === ''));
    expect(empty).toEqual([]);
  });

  test('has only rows that its published JSON Schema accepts', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats.default(ajv);
    const accepts = ajv.compile(release.json<object>(`schema/${table}.schema.json`));
    const rows = rowsOf(table);
    const [first] = rows;
    // A checker that refuses nothing would prove nothing.
    const bad = [{}, [], null, { ...first, extra: 1 }, { ...first, [tables[table].key[0]]: 'no id' }];
    expect(bad.filter((row) => accepts(row))).toEqual([]);
    expect(rows.flatMap((row, i) => (accepts(row) ? [] : [{ line: i + 1, errors: accepts.errors }]))).toEqual([]);
  });
});

describe('the tables together', () => {
  const count = async (sql: string): Promise<number> => (await readDuckdb(db, sql)).rows[0]!.n as number;
  const orphansOf = (from: string, column: string, to: string, key: string): Promise<number> =>
    count(
      `SELECT count(*) AS n FROM ${from} a ANTI JOIN ${to} b ON a.${column} = b.${key} WHERE a.${column} IS NOT NULL`,
    );

  test('have unique keys without null, as the data package declares them', async () => {
    for (const { name, schema } of resources()) {
      const key = schema.primaryKey.join(', ');
      const doubled = `SELECT count(*) AS n FROM (SELECT ${key} FROM ${named(name)} GROUP BY ALL HAVING count(*) > 1)`;
      expect([name, await count(doubled)]).toEqual([name, 0]);
      const nulls = schema.primaryKey.map((column) => `${column} IS NULL`).join(' OR ');
      expect([name, await count(`SELECT count(*) AS n FROM ${named(name)} WHERE ${nulls}`)]).toEqual([name, 0]);
    }
  });

  test('refer only to rows that exist, as the data package declares it', async () => {
    const loose = `(SELECT doc_id FROM ${jsonl('blocks')} UNION ALL SELECT 'doc_000000000000')`;
    expect(await orphansOf(loose, 'doc_id', jsonl('documents'), 'doc_id')).toBe(1);
    const keys = resources().flatMap((r) => (r.schema.foreignKeys ?? []).map((key) => ({ name: r.name, ...key })));
    expect(keys.length).toBeGreaterThan(0);
    for (const { name, fields, reference } of keys) {
      const orphans = await orphansOf(named(name), fields[0]!, jsonl(reference.resource), reference.fields[0]!);
      expect([name, fields, orphans]).toEqual([name, fields, 0]);
    }
  });

  test('agree with the counts in documents and entities', async () => {
    for (const table of ['blocks', 'repairs', 'alignment', 'sentences', 'mentions']) {
      const sql = `SELECT count(*) AS n FROM ${jsonl('documents')} d WHERE d.n_${table} <>
        (SELECT count(*) FROM ${jsonl(table)} t WHERE t.doc_id = d.doc_id)`;
      expect([table, await count(sql)]).toEqual([table, 0]);
    }
    const sql = `SELECT count(*) AS n FROM ${jsonl('entities')} e WHERE e.n_mentions <>
      (SELECT count(*) FROM ${jsonl('mentions')} m WHERE m.entity_id = e.entity_id)`;
    expect(await count(sql)).toBe(0);
  });

  test('hold slices of documents.text where SQL cuts it by code points', async () => {
    for (const [table, column] of [
      ['sentences', 'text'],
      ['mentions', 'surface'],
    ]) {
      const sql = `SELECT count(*) AS n FROM ${jsonl(table!)} t JOIN ${jsonl('documents')} d USING (doc_id)
        WHERE t.${column} IS DISTINCT FROM substr(d.text, t.start_char + 1, t.end_char - t.start_char)`;
      expect([table, await count(sql)]).toEqual([table, 0]);
    }
  });
});

describe('the files', () => {
  test('have the bytes and the hashes that the data package states', () => {
    expect(resources().map((r) => r.name)).toEqual(tableNames);
    for (const { path, bytes, hash } of resources()) {
      const content = release.bytes(path);
      expect([path, bytes, hash]).toEqual([path, content.length, `sha256:${sha256(content)}`]);
    }
  });

  test('are all listed in SHA256SUMS, sorted, with the hashes they have', () => {
    const expected = release.paths
      .filter((path) => path !== 'SHA256SUMS')
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      .map((path) => `${sha256(release.bytes(path))}  ${path}\n`);
    expect(release.text('SHA256SUMS')).toBe(expected.join(''));
  });

  test('hold no trace of a programming mistake or of the machine', () => {
    const traces = [/\bundefined\b/, /\bNaN\b/, /\[object Object\]/, /(?<![\w.~-])\/(work|tmp|root|home|Users)\b/];
    const places = [process.cwd(), tmpdir(), homedir()].filter((path) => path.length > 1);
    const found = release.paths
      .filter((path) => !path.startsWith('arrow/'))
      .flatMap((path) => {
        const text = release.text(path);
        const named = places.filter((place) => text.includes(place));
        return [...traces.filter((trace) => trace.test(text)), ...named].map((what) => `${path}: ${what}`);
      });
    expect(found).toEqual([]);
  });

  test('are the same bytes when they are made again in the same process', async () => {
    const { files } = await makeRelease({ seeds: join(import.meta.dirname, '../seeds'), concurrency: 1 });
    expect([...files.keys()].sort()).toEqual(release.paths);
    for (const [path, bytes] of files) expect([path, sha256(bytes)]).toEqual([path, sha256(release.bytes(path))]);
  });
});
