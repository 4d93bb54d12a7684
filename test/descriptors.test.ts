import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../pipeline/separate-article/kinds.ts';
import { tableNames, tables } from '../schemas/dataset.ts';
import { columnsOf } from '../schemas/derive/columns.ts';
import type { DataPackage, Manifest } from './read-back/descriptors.ts';
import { type Row, readJsonl } from './read-back/read-rows.ts';
import { buildSeeds, type SeedRelease } from './read-back/seed-release.ts';

let release: SeedRelease;
let manifest: Manifest;
let dataPackage: DataPackage;
let page: string;
const root = join(import.meta.dirname, '..');
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const rowsOf = (table: string): Row[] => readJsonl(release.text(`jsonl/${table}.jsonl`));
const isThere = (path: string): boolean =>
  path.endsWith('/')
    ? release.paths.some((p) => p.startsWith(path))
    : release.paths.some((p) => p === path || p.startsWith(`${path}/`));
/** What looks like a path of the release: it has a slash or an extension, or is a name in capitals. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/[`"]([\w.-]+\/[\w./-]*|[\w-]+\.(?:md|json|jsonl|csv)|[A-Z]{2,}[A-Z0-9]*)[`"]/g)].map((m) => m[1]!);

beforeAll(async () => {
  release = await buildSeeds();
  manifest = release.json('manifest.json');
  dataPackage = release.json('datapackage.json');
  page = release.text('README.md');
});
afterAll(() => release?.remove());

describe('datapackage.json', () => {
  test('is valid under the official profile of Data Package 2.0, which refuses a bad one', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
    addFormats.default(ajv);
    // From the package dplib-py 1.1.0, unchanged.
    const accepts = ajv.compile(JSON.parse(readFileSync(join(root, 'test/read-back/datapackage-2.0.json'), 'utf8')));
    expect(accepts({ ...dataPackage, resources: [] })).toBe(false);
    expect(accepts({ ...dataPackage, created: 'today' })).toBe(false);
    expect(accepts(dataPackage) || accepts.errors).toBe(true);
  });

  test('says what it is, which version, of which day, by whom, under which terms, from what', () => {
    expect(dataPackage).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: manifest.name,
      title: expect.stringMatching(/\S/),
      description: expect.stringMatching(/\S/),
      version: manifest.version,
      created: `${manifest.released_on}T00:00:00Z`,
      contributors: [{ title: 'Tahqiq contributors' }],
    });
    expect(dataPackage.id).toContain(manifest.version);
    expect(dataPackage.licenses.map(({ path }) => path)).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
      'NOTICE.md',
    ]);
    expect(dataPackage.sources).toHaveLength(rowsOf('documents').length);
  });

  test('describes the CSV edition of every table in full', () => {
    expect(dataPackage.resources.map((r) => r.name)).toEqual(tableNames);
    for (const resource of dataPackage.resources) {
      expect(resource).toMatchObject({
        path: `csv/${resource.name}.csv`,
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        dialect: { lineTerminator: '\n' },
        schema: { primaryKey: expect.any(Array), missingValues: [''] },
      });
      const header = release.text(resource.path).split('\n')[0]!;
      expect(resource.schema.fields.map((field) => `"${field.name}"`).join(',')).toBe(header);
    }
  });

  test('labels every kind of block, and the dictionary says what it is', () => {
    const { schema } = dataPackage.resources.find(({ name }) => name === 'blocks')!;
    const kind = schema.fields.find(({ name }) => name === 'kind');
    expect(kind).toMatchObject({ categories: kinds.map(({ id, title }) => ({ value: id, label: title })) });
    for (const { id, title, what } of kinds) {
      expect(release.text('DICTIONARY.md')).toContain(`\n| \`${id}\` | ${title}. ${what} |\n`);
    }
  });

  test('lets foreign keys point only to columns that exist', () => {
    const columns = new Map(dataPackage.resources.map((r) => [r.name, r.schema.fields.map((field) => field.name)]));
    for (const { name, schema } of dataPackage.resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(columns.get(name)).toEqual(expect.arrayContaining(fields));
        expect(columns.get(reference.resource)).toEqual(expect.arrayContaining(reference.fields));
      }
    }
  });
});

describe('manifest.json', () => {
  test('lists every file but itself and the checksums, with the bytes and hash it has', () => {
    const others = release.paths.filter((path) => path !== 'manifest.json' && path !== 'SHA256SUMS');
    expect(Object.keys(manifest.files)).toEqual(others);
    for (const path of others) {
      const bytes = release.bytes(path);
      expect([path, manifest.files[path]]).toEqual([path, { bytes: bytes.length, sha256: sha256(bytes) }]);
    }
  });

  test('counts rows and nulls as they are, and digests the rows as JSON Lines carry them', () => {
    expect(Object.keys(manifest.tables)).toEqual(tableNames);
    for (const name of tableNames) {
      const rows = rowsOf(name);
      const columns = columnsOf(tables[name]).map((column) => column.name);
      const nulls = Object.fromEntries(columns.map((c) => [c, rows.filter((row) => row[c] === null).length]));
      const content = sha256(release.bytes(`jsonl/${name}.jsonl`));
      expect([name, manifest.tables[name]]).toEqual([name, { rows: rows.length, nulls, content_sha256: content }]);
    }
  });

  test('names its inputs by digest and the writing libraries by the versions that are installed', () => {
    expect(Object.keys(manifest.inputs)).toEqual(['seeds', 'schemas', 'pipeline', 'lockfile']);
    for (const digest of Object.values(manifest.inputs)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    for (const [name, version] of Object.entries(manifest.libraries)) {
      const installed = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Row;
      expect([name, version]).toEqual([name, installed.version]);
    }
  });
});

describe('the pages', () => {
  test.each(['README.md', 'NOTICE.md', 'LICENSE', 'CHANGELOG.md', 'DICTIONARY.md'])(
    '%s has text and ends its last line',
    (path) => {
      expect(release.text(path)).toMatch(/\S{3}[\s\S]{200,}\S\n$/);
    },
  );

  test('name only files and folders that exist', () => {
    expect(pathsIn(page).length).toBeGreaterThan(5);
    const named = ['README.md', 'NOTICE.md', 'LICENSE'].flatMap((path) =>
      pathsIn(release.text(path)).map((p) => `${path}: ${p}`),
    );
    expect(named.filter((place) => !isThere(place.split(': ')[1]!))).toEqual([]);
  });

  test('give every document its row in NOTICE.md, with file, origin, rights and day', () => {
    const rows = [
      ...release
        .text('NOTICE.md')
        .matchAll(/^\| `(doc_[0-9a-f]{12})` \| ([^|]+) \| [^|]+ \| [^|]+ \| \d{4}-\d\d-\d\d \|$/gm),
    ];
    expect(rows.map(([, id, file]) => [id, file])).toEqual(rowsOf('documents').map((d) => [d.doc_id, d.seed_file]));
  });

  test('name the version and its day in the CHANGELOG', () => {
    expect(release.text('CHANGELOG.md')).toContain(`## ${manifest.version} – ${manifest.released_on}\n`);
  });
});
