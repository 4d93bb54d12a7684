import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../pipeline/build.ts';
import { filesIn } from '../../pipeline/write-release.ts';

/** A release of the project's own seeds, on disk, as a reader gets it. */
export interface SeedRelease {
  readonly folder: string;
  /** Paths of all files, sorted, with forward slashes. */
  readonly paths: readonly string[];
  readonly bytes: (path: string) => Buffer;
  readonly text: (path: string) => string;
  readonly json: <T>(path: string) => T;
  readonly remove: () => void;
}

/** Builds the seeds into a folder of its own below the folder for temporary files. */
export async function buildSeeds(): Promise<SeedRelease> {
  const out = mkdtempSync(join(tmpdir(), 'tahqiq-read-back-'));
  const { path: folder } = await build({ seeds: join(import.meta.dirname, '../../seeds'), out });
  const bytes = (path: string) => readFileSync(join(folder, path));
  const text = (path: string) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes(path));
  return {
    folder,
    paths: filesIn(folder),
    bytes,
    text,
    json: (path) => JSON.parse(text(path)),
    remove: () => rmSync(out, { recursive: true, force: true }),
  };
}
