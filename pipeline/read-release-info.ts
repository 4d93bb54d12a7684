import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { DatasetDescription } from '../schemas/dataset-description.ts';
import { Failure, told } from './failure.ts';
import type { ReleaseInfo } from './publish-release/description.ts';
import { readBytes, readNames, readUtf8 } from './read-lines.ts';
import { readPackage } from './read-package.ts';
import { packageRoot, type ReferenceFolders } from './read-reference.ts';

const WRITERS = ['apache-arrow', 'csv-stringify', 'zod'];

/**
 * What a release says about itself: the description in the seeds, version and day from the newest entry of the
 * CHANGELOG in them (for ours, the project's), and the digests of everything that went in.
 */
export function readReleaseInfo(seeds: string, folders: ReferenceFolders = {}): ReleaseInfo {
  const root = packageRoot();
  const own = join(seeds, 'CHANGELOG.md');
  // Our own seeds take the CHANGELOG of the project; other seeds have a version of their own.
  const isOurs = resolve(seeds) === join(root, 'seeds');
  const changelog = readUtf8(
    isOurs && !existsSync(own) ? join(root, 'CHANGELOG.md') : own,
    isOurs ? 'CHANGELOG.md' : own,
  );
  // The first entry counts, and no older one in its stead.
  const heading = /^## .*$/m.exec(changelog)?.[0] ?? '';
  const [, version, releasedOn] = /^## (\d+\.\d+\.\d+) [–-] (\d{4}-\d{2}-\d{2})$/.exec(heading) ?? [];
  if (!version || !releasedOn) {
    const expected = '"## 1.2.3 – 2026-01-31" above the newest entry';
    throw new Failure(told('CHANGELOG.md', 'no version with a day', expected, 'add the heading of this release'));
  }
  const { dependencies } = readPackage();
  const lockfile = join(root, 'package-lock.json');
  return {
    about: readDescription(seeds),
    version,
    releasedOn,
    changelog,
    inputs: {
      seeds: digestOf(seeds),
      ...elsewhere(seeds, folders),
      schemas: digestOf(codeOf(root, 'schemas')),
      pipeline: digestOf(codeOf(root, 'pipeline')),
      ...(existsSync(lockfile) && { lockfile: createHash('sha256').update(readFileSync(lockfile)).digest('hex') }),
    },
    libraries: Object.fromEntries(WRITERS.map((name) => [name, dependencies[name]!])),
  };
}

/** Lexicon, knowledge and models that do not lie in the seeds went in, too. */
function elsewhere(seeds: string, folders: ReferenceFolders): Record<string, string> {
  const names = ['knowledge', 'lexicon', 'models'] as const;
  const used = names.map((name) => [name, folders[name] ?? join(packageRoot(), 'seeds', name)] as const);
  const outside = used.filter(([name, folder]) => resolve(folder) !== resolve(seeds, name));
  return Object.fromEntries(outside.map(([name, folder]) => [name, digestOf(folder)]));
}

/** Our code as it was written; an installed package brings only what was compiled from it. */
const codeOf = (root: string, name: string): string =>
  existsSync(join(root, name)) ? join(root, name) : join(root, 'lib', name);

function readDescription(seeds: string): DatasetDescription {
  const path = join(seeds, 'dataset.json');
  const text = readUtf8(path, path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failure(told(path, (error as Error).message, 'one JSON object', 'mend the file'));
  }
  const parsed = DatasetDescription.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue!.path.join('.');
  const found = where ? `a wrong ${where}` : 'another shape';
  throw new Failure(told(path, found, issue!.message, 'mend the file; see schemas/dataset-description.ts'));
}

/**
 * One digest for a folder: of the list of its files with their digests, sorted by path. Hidden files are left out.
 * @throws Failure for a link, which could lead anywhere, and for what cannot be read
 */
function digestOf(folder: string): string {
  const lines: string[] = [];
  const visit = (path: string) => {
    for (const name of readNames(path, path)) {
      // The CHANGELOG of seeds is in the release as it is.
      if (name.startsWith('.') || (path === folder && name === 'CHANGELOG.md')) continue;
      const inner = join(path, name);
      const kind = lstatSync(inner);
      if (kind.isSymbolicLink()) {
        throw new Failure(told(inner, 'a symbolic link', 'a file or a folder', 'copy what it leads to here'));
      }
      if (kind.isDirectory()) visit(inner);
      else {
        const digest = createHash('sha256').update(readBytes(inner, inner)).digest('hex');
        lines.push(`${digest}  ${relative(folder, inner).replaceAll('\\', '/')}`);
      }
    }
  };
  visit(folder);
  lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
