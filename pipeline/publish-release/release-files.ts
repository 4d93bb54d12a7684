import { type Rows, type TableName, tableNames, tables } from '../../schemas/dataset.ts';
import { dataPackage } from '../../schemas/derive/data-package.ts';
import { dictionary } from '../../schemas/derive/dictionary.ts';
import { jsonSchemaOf } from '../../schemas/derive/json-schema.ts';
import type { Meanings } from '../../schemas/derive/meanings.ts';
import type { ReadDocument } from '../records.ts';
import { checksumFile, sha256Of } from './checksums.ts';
import { annotationsLicense, type ReleaseInfo } from './description.ts';
import { manifest } from './manifest.ts';
import { card } from './pages/card.ts';
import { licensePage } from './pages/license.ts';
import { noticePage } from './pages/notice.ts';
import { writeArrow } from './writers/arrow.ts';
import { writeCsv } from './writers/csv.ts';
import { writeJsonl } from './writers/jsonl.ts';

/** What a file of the release is made from. */
export interface ReleaseInput {
  readonly rows: Rows;
  readonly documents: readonly ReadDocument[];
  /** Bytes of the raw files by document. */
  readonly raw: ReadonlyMap<string, Uint8Array>;
  readonly release: ReleaseInfo;
  /** The credits of models and knowledge, as their cards state them. */
  readonly credits: readonly { readonly name: string; readonly text: string }[];
  /** What the values of columns mean. */
  readonly meanings: Meanings;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** All files of a release, by path. A pure function: the same input gives the same bytes. */
export function releaseFiles(input: ReleaseInput): Map<string, Uint8Array> {
  const { rows, documents, raw, release, credits, meanings } = input;
  const files = new Map<string, Uint8Array>();
  const put = (path: string, content: string | Uint8Array) =>
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  for (const name of tableNames) {
    put(`jsonl/${name}.jsonl`, writeJsonl(tables[name], rows[name]));
    put(`csv/${name}.csv`, writeCsv(tables[name], rows[name]));
    put(`arrow/${name}.arrow`, writeArrow(tables[name], rows[name]));
    put(`schema/${name}.schema.json`, json(jsonSchemaOf(tables[name])));
  }
  for (const document of documents) {
    put(`text/raw/${document.docId}.txt`, raw.get(document.docId)!);
    put(`text/clean/${document.docId}.txt`, document.text);
  }
  put('DICTIONARY.md', dictionary(meanings));
  put('README.md', card(rows, documents, release));
  put('NOTICE.md', noticePage(documents, credits));
  put('LICENSE', licensePage(release));
  put('CHANGELOG.md', release.changelog);
  put('datapackage.json', json(packageOf(files, input)));
  put('manifest.json', manifest(rows, files, release));
  put('SHA256SUMS', checksumFile(files));
  return files;
}

function packageOf(files: ReadonlyMap<string, Uint8Array>, { release, documents, meanings }: ReleaseInput) {
  const resources = tableNames.map((table: TableName) => {
    const path = `csv/${table}.csv`;
    const bytes = files.get(path)!;
    return { table, path, bytes: bytes.length, sha256: sha256Of(bytes) };
  });
  const about = {
    name: release.about.name,
    title: release.about.title,
    description: release.about.summary,
    version: release.version,
    created: release.releasedOn,
    keywords: release.about.keywords,
    creator: release.about.creator,
    licenses: [annotationsLicense, { path: 'NOTICE.md', title: 'Rights in the texts, document by document' }],
    sources: documents.map((d) => ({ title: `${d.seedFile} (origin: ${d.source?.origin ?? 'unknown'})` })),
  };
  return dataPackage(about, resources, meanings);
}
