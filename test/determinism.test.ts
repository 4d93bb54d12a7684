/** The same seeds give the same bytes: whatever the machine, the place, the order of the files or the hurry. */
import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRelease } from '../pipeline/build.ts';
import { readCredits } from '../pipeline/read-credits.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { readReleaseInfo } from '../pipeline/read-release-info.ts';
import { readDocuments } from '../pipeline/read-seeds.ts';
import { run } from '../pipeline/run.ts';
import { filesIn } from '../pipeline/write-release.ts';
import { digestsIn, SEEDS, temporaryFolder } from './small-seeds.ts';

const HARNESS = fileURLToPath(new URL('kill-at.mjs', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const home = temporaryFolder();
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

describe('two builds of the same seeds', () => {
  /** Builds a copy of the seeds in a process of its own. */
  async function builtElsewhere(
    place: string,
    env: NodeJS.ProcessEnv,
    concurrency: number,
  ): Promise<Record<string, string>> {
    const folder = join(home, place);
    fs.cpSync(SEEDS, join(folder, 'seeds'), { recursive: true });
    fs.copyFileSync(join(SEEDS, '../CHANGELOG.md'), join(folder, 'seeds/CHANGELOG.md'));
    const given = [HARNESS, join(folder, 'seeds'), join(folder, 'dist'), '0', String(concurrency)];
    await promisify(execFile)(process.execPath, given, { cwd: folder, env: { ...process.env, ...env } });
    return digestsIn(join(folder, 'dist'));
  }

  it('should be equal whatever time zone, locale, folder and concurrency', async () => {
    const [there, here] = await Promise.all([
      builtElsewhere('Ташкент ١', { TZ: 'Asia/Tashkent', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }, 1),
      builtElsewhere('b', { TZ: 'UTC', LC_ALL: 'C' }, 8),
    ]);
    expect(Object.keys(there).length).toBeGreaterThan(40);
    expect(there).toEqual(here);
  });
});

describe('run', () => {
  let input: Awaited<ReturnType<typeof readDocuments>>;
  let reference: ReturnType<typeof readReference>;
  let about: Parameters<typeof run>[2];
  beforeAll(async () => {
    input = await readDocuments(SEEDS, 4);
    reference = readReference();
    about = { release: readReleaseInfo(SEEDS), credits: readCredits({}) };
  });
  const sumsOf = async (files: typeof input, concurrency: number): Promise<string> =>
    textOf((await run(files, reference, about, { concurrency })).files.get('SHA256SUMS'));

  it('should give the same bytes for the files in any order, one after the other or all at once', async () => {
    const expected = await sumsOf(input, 1);
    expect(expected.split('\n').length).toBeGreaterThan(40);
    expect(await sumsOf(input.toReversed(), 8)).toBe(expected);
    const order = fc.shuffledSubarray([...input.keys()], { minLength: input.length });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 8 }), async (indexes, concurrency) => {
        expect(
          await sumsOf(
            indexes.map((i) => input[i]!),
            concurrency,
          ),
        ).toBe(expected);
      }),
      { numRuns: 3 },
    );
  });
});

describe('the committed dataset', () => {
  /** What keeps a folder from being the release; null if nothing does. */
  function firstDifference(folder: string, fresh: ReadonlyMap<string, Uint8Array>): string | null {
    const committed = new Set(fs.existsSync(folder) ? filesIn(folder) : []);
    for (const path of [...new Set([...fresh.keys(), ...committed])].sort()) {
      const wanted = fresh.get(path);
      if (!wanted) return `${path} is not part of a fresh build`;
      if (!committed.has(path)) return `${path} is missing`;
      if (Buffer.compare(fs.readFileSync(join(folder, path)), wanted) !== 0)
        return `${path} differs from a fresh build`;
    }
    return null;
  }

  it('should be what the seeds give', async () => {
    const { files, version } = await makeRelease({ seeds: SEEDS });
    const difference = firstDifference(join(DIST, version), files);
    if (difference) expect.fail(`dist/${version}: ${difference}; run npm run build and commit dist/`);
  });

  it('should be named by the first file that is missing, strange or different', () => {
    const fresh = new Map(['a', 'b/c', 'd'].map((path) => [path, Buffer.from(path)] as const));
    const copy = join(home, 'copy');
    const write = (path: string, content: string) => {
      fs.mkdirSync(join(copy, path, '..'), { recursive: true });
      fs.writeFileSync(join(copy, path), content);
    };
    expect(firstDifference(copy, fresh)).toBe('a is missing');
    for (const path of fresh.keys()) write(path, path);
    expect(firstDifference(copy, fresh)).toBeNull();
    write('b/c', 'other');
    expect(firstDifference(copy, fresh)).toBe('b/c differs from a fresh build');
    write('aa', '');
    expect(firstDifference(copy, fresh)).toBe('aa is not part of a fresh build');
  });
});
