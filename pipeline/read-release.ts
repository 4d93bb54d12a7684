import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Rows, type TableName, tableNames } from '../schemas/dataset.ts';
import { Failure, systemReason, told } from './failure.ts';
import { decodeAs } from './ingest-documents/decode.ts';
import { readChecksums, sha256Of } from './publish-release/checksums.ts';
import { filesIn } from './write-release.ts';

/** Something wrong with a file of a release. */
export interface FileFinding {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * Compares the files of a release with its SHA256SUMS: every file is listed, every listed file is there with its bytes.
 * @throws Failure (exit code 2) if the folder is no release
 */
export function checkFiles(folder: string): FileFinding[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() || !existsSync(join(folder, 'SHA256SUMS'))) {
    throw new Failure(told(folder, 'no release', 'a folder with SHA256SUMS', 'give the path of dist/<version>'), 2);
  }
  const findings: FileFinding[] = [];
  const listed = new Map<string, string>();
  for (const line of readListed(folder)) {
    if (line) listed.set(...line);
    else findings.push({ path: 'SHA256SUMS', found: 'a line that is no checksum', expected: '<sha256>  <path>' });
  }
  const present = filesIn(folder).filter((path) => path !== 'SHA256SUMS');
  for (const path of present) {
    const expected = listed.get(path);
    if (!expected)
      findings.push({ path, found: 'a file that SHA256SUMS does not list', expected: 'only listed files' });
    else {
      const found = sha256Of(readFileSync(join(folder, path)));
      if (found !== expected) findings.push({ path, found: `sha256 ${found}`, expected: `sha256 ${expected}` });
    }
  }
  const there = new Set(present);
  for (const [path, sha256] of listed) {
    if (!there.has(path)) findings.push({ path, found: 'no such file', expected: `sha256 ${sha256}` });
  }
  return findings;
}

/** The lines of SHA256SUMS: path and digest; null for a line that is none. */
export const readListed = (folder: string) => readChecksums(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'));

/**
 * Reads the rows of a release from its JSON Lines, and the raw texts.
 * @throws Failure naming the file and line that cannot be read
 */
export function readRelease(folder: string): { rows: Rows; raw: Map<string, string> } {
  const rows = Object.fromEntries(tableNames.map((name) => [name, readTable(folder, name)])) as unknown as Rows;
  const raw = new Map<string, string>();
  for (const document of rows.documents) {
    const path = join('text', 'raw', `${document.doc_id}.txt`);
    try {
      raw.set(document.doc_id, decodeAs(readFileSync(join(folder, path)), document.raw_encoding));
    } catch (error) {
      throw new Failure(told(path, systemReason(error), 'the raw file', 'restore the release'), 1, { cause: error });
    }
  }
  return { rows, raw };
}

function readTable(folder: string, name: TableName): unknown[] {
  const path = `jsonl/${name}.jsonl`;
  let text: string;
  try {
    text = readFileSync(join(folder, path), 'utf8');
  } catch (error) {
    throw new Failure(told(path, systemReason(error), 'the table', 'restore the release'), 1, { cause: error });
  }
  const lines = text.split('\n');
  if (lines.pop() !== '')
    throw new Failure(told(path, 'no line feed at the end', 'whole lines', 'restore the release'));
  return lines.map((line, i) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      throw new Failure(told(`${path}, line ${i + 1}`, 'no JSON', 'one row', 'restore the release'));
    }
  });
}
