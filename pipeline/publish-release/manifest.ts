import { type Rows, SCHEMA_VERSION, type TableName, tables } from '../../schemas/dataset.ts';
import { columnsOf } from '../../schemas/derive/columns.ts';
import { sha256Of } from './checksums.ts';
import type { ReleaseInfo } from './description.ts';
import { jsonLine } from './writers/jsonl.ts';

/** `manifest.json`: what went in, what came out, to be checked by anybody. No clock, host, path or Node version. */
export function manifest(rows: Rows, files: ReadonlyMap<string, Uint8Array>, release: ReleaseInfo): string {
  const summary = (Object.keys(tables) as TableName[]).map((name) => {
    const table: Record<string, unknown>[] = rows[name];
    const nulls = columnsOf(tables[name]).map((c): [string, number] => [
      c.name,
      table.filter((row) => row[c.name] === null).length,
    ]);
    // The content apart from any file format: rows in order, each as canonical JSON in schema order.
    const content = sha256Of(table.map((row) => jsonLine(row)).join(''));
    return [name, { rows: table.length, nulls: Object.fromEntries(nulls), content_sha256: content }];
  });
  const listed = [...files].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return `${JSON.stringify(
    {
      name: release.about.name,
      version: release.version,
      schema_version: SCHEMA_VERSION,
      released_on: release.releasedOn,
      inputs: release.inputs,
      libraries: release.libraries,
      tables: Object.fromEntries(summary),
      files: Object.fromEntries(
        listed.map(([path, bytes]) => [path, { bytes: bytes.length, sha256: sha256Of(bytes) }]),
      ),
    },
    null,
    2,
  )}\n`;
}
