import { afterAll, beforeAll, expect, test } from 'vitest';
import { card } from '../pipeline/publish-release/pages/card.ts';
import { type Rows, tableNames } from '../schemas/dataset.ts';
import type { DataPackage, Manifest } from './read-back/descriptors.ts';
import { type Entry, frontMatterOf } from './read-back/front-matter.ts';
import { type Row, readJsonl } from './read-back/read-rows.ts';
import { buildSeeds, type SeedRelease } from './read-back/seed-release.ts';

let release: SeedRelease;
let page: string;
const rowsOf = (table: string): Row[] => readJsonl(release.text(`jsonl/${table}.jsonl`));

beforeAll(async () => {
  release = await buildSeeds();
  page = release.text('README.md');
});
afterAll(() => release?.remove());

test('has front matter with what dataset hubs ask for', () => {
  const dataPackage = release.json<DataPackage>('datapackage.json');
  expect(frontMatterOf(page)).toMatchObject({
    language: ['ar'],
    pretty_name: dataPackage.title,
    license: 'other',
    license_name: expect.stringMatching(/^[a-z0-9.-]+$/),
    license_link: 'NOTICE.md',
    annotations_creators: ['machine-generated'],
    language_creators: ['found'],
    source_datasets: ['original'],
    size_categories: ['n<1K'],
    task_categories: ['token-classification'],
    tags: dataPackage.keywords,
  });
});

test('has one config for each table with rows, one of them the default, each with a file that exists and no split by name', () => {
  const configs = frontMatterOf(page).configs as { [key: string]: Entry }[];
  const withRows = tableNames.filter((name) => rowsOf(name).length > 0);
  expect(withRows.length).toBeGreaterThan(9);
  expect(configs.map((config) => config.config_name)).toEqual(withRows);
  expect(configs.filter((config) => config.default === true)).toHaveLength(1);
  for (const { data_files } of configs) {
    expect(data_files).toEqual([{ split: 'full', path: expect.any(String) }]);
    const [{ path }] = data_files as [{ path: string }];
    expect([path, release.paths.includes(path), /train|test|dev|valid|eval/.test(path)]).toEqual([path, true, false]);
  }
});

test('keeps its front matter readable whatever the words of the description are', () => {
  const about = {
    name: 'x',
    title: 'A: "b" # c',
    summary: 's',
    keywords: ['yes', '2026-11-21', 'a: b', '[c', 'd, e'],
    creator: 'C',
  };
  const rows = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Rows;
  const made = card(rows, [], {
    about,
    version: '1.0.0',
    releasedOn: '2026-11-21',
    changelog: '',
    inputs: {},
    libraries: {},
  });
  expect(frontMatterOf(made)).toMatchObject({ pretty_name: about.title, tags: about.keywords });
});

test('counts the rows that the manifest counts', () => {
  const counts = [...page.matchAll(/^\| (\w+) \| (\d+) \| .+ \|$/gm)].map(([, name, n]) => [name, Number(n)]);
  expect(counts).toEqual(
    Object.entries(release.json<Manifest>('manifest.json').tables).map(([name, { rows }]) => [name, rows]),
  );
});

test('says in prose how many documents, repaired ones and linked mentions there are', () => {
  const [documents, mentions] = [rowsOf('documents'), rowsOf('mentions')];
  const review = documents.filter((d) => d.needs_review).length;
  const repaired = documents.filter((d) => (d.n_repairs as number) > 0).length;
  const prose = page.replaceAll('\n', ' ');
  expect(prose).toContain(`${documents.length} documents, ${repaired} of them with repairs, ${review} marked`);
  const items = new Map(rowsOf('entities').map((entity) => [entity.entity_id, entity.qid]));
  const linked = mentions.filter((m) => m.entity_id !== null && items.get(m.entity_id) !== null).length;
  expect(prose).toContain(`${mentions.length} mentions, ${linked} of them with a Wikidata item`);
});
