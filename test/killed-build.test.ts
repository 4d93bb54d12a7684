/** Builds killed at points all over their course: the last release stands, and the next build cleans up after them. */
import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../pipeline/build.ts';
import { ARTICLE, digestsIn, folderOfTest, OTHER_ARTICLE, smallSeeds, temporaryFolder } from './small-seeds.ts';

const HARNESS = fileURLToPath(new URL('kill-at.mjs', import.meta.url));
const { version: VERSION } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const PARTIAL = `.${VERSION}.partial`;
const PREVIOUS = `.${VERSION}.previous`;

interface Death {
  readonly signal: NodeJS.Signals | null;
  readonly points: readonly string[];
}

/** Runs the harness; the build dies at the n-th point. */
const runToPoint = (seeds: string, out: string, n: number): Promise<Death> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, [HARNESS, seeds, out, String(n)], (error, stdout, stderr) => {
      const signal = (error?.signal ?? null) as NodeJS.Signals | null;
      if (error && !signal)
        reject(new Error(`the build failed by itself; is lib/ compiled?\n${stderr}`, { cause: error }));
      else
        resolve({
          signal,
          points: stdout
            .trimEnd()
            .split('\n')
            .map((point) => point.replace(out, '<out>')),
        });
    });
  });

interface Outcome extends Death {
  /** Where the build died. */
  readonly at: string;
  /** Digests of the release, and of the one that was moved aside, right after the death; null for no folder. */
  readonly release: Record<string, string> | null;
  readonly previous: Record<string, string> | null;
  /** Everything in the folder of releases after the next build. */
  readonly mended: Record<string, string>;
}

const home = temporaryFolder();
let points: readonly string[];
let oldRelease: Record<string, string>;
let newRelease: Record<string, string>;
let outcomes: Outcome[];

beforeAll(async () => {
  const oldSeeds = smallSeeds(join(home, 'old'), { 'a.txt': ARTICLE });
  const newSeeds = smallSeeds(join(home, 'new'), { 'a.txt': ARTICLE, 'b.txt': OTHER_ARTICLE });
  const last = join(home, 'last');
  await build({ seeds: oldSeeds, out: last });
  oldRelease = digestsIn(join(last, VERSION));
  await build({ seeds: newSeeds, out: join(home, 'next') });
  newRelease = digestsIn(join(home, 'next', VERSION));

  const whole = join(home, 'whole');
  fs.cpSync(last, whole, { recursive: true });
  points = (await runToPoint(newSeeds, whole, 0)).points;
  expect(digestsIn(join(whole, VERSION)), 'lib/ is compiled from other code; run npm run compile').toEqual(newRelease);

  const limit = pLimit(2);
  outcomes = await Promise.all(
    chosen(points).map((n) =>
      limit(async (): Promise<Outcome> => {
        const out = join(home, `killed-${n}`);
        fs.cpSync(last, out, { recursive: true });
        const death = await runToPoint(newSeeds, out, n);
        const [release, previous] = [VERSION, PREVIOUS].map((name) => digestsOrNull(join(out, name))) as [null, null];
        await build({ seeds: newSeeds, out });
        return { ...death, at: death.points.at(-1)!, release, previous, mended: digestsIn(out) };
      }),
    ),
  );
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

const digestsOrNull = (folder: string) => (fs.existsSync(folder) ? digestsIn(folder) : null);

/** All points before the first file is written and from the last one on; between them every 21st, and every 5th file. */
function chosen(all: readonly string[]): number[] {
  const isFile = (point: string) => /^(?:mkdirSync|writeFileSync) <out>\/|^announced wrote /.test(point);
  let files = 0;
  return all.flatMap((point, i) => {
    const everyFifth = point.startsWith('announced wrote ') && files++ % 5 === 0;
    return !isFile(point) || everyFifth || i % 21 === 0 || point.endsWith('SHA256SUMS') ? [i + 1] : [];
  });
}

/** The rename by which the new release takes its place: the only moment without a release there. */
const BETWEEN = `renameSync <out>/${PARTIAL}`;
const AFTER = ['announced put the release in place', `rmSync <out>/${PREVIOUS}`, `announced written ${VERSION}`];

describe('a build that is killed', () => {
  it('should have been killed at points all over its course, at some in the middle of a file', () => {
    for (const { signal, at } of outcomes) expect(signal, at).toBe('SIGKILL');
    const died = outcomes.map(({ at }) => at);
    expect(died.filter((at) => at.startsWith('announced ')).length).toBeGreaterThanOrEqual(20);
    expect(died.length).toBeGreaterThanOrEqual(30);
    expect(new Set(died).size).toBe(died.length);
    for (const point of [
      'announced read the documents',
      'announced read a.txt',
      'announced made files',
      `mkdirSync <out>`,
      `writeFileSync <out>/${PARTIAL}/SHA256SUMS`,
      'announced read the files back',
      `renameSync <out>/${VERSION}`,
      BETWEEN,
      ...AFTER,
    ]) {
      expect(died).toContain(point);
    }
  });

  it('should leave the last release byte for byte, until the new one stands whole in its place', () => {
    for (const { at, release } of outcomes) {
      if (at === BETWEEN) continue;
      expect(release, at).toEqual(AFTER.includes(at) ? newRelease : oldRelease);
    }
  });

  it('should leave the last release whole beside its place when it dies between the two renames', () => {
    const between = outcomes.find(({ at }) => at === BETWEEN)!;
    expect(between.release).toBeNull();
    expect(between.previous).toEqual(oldRelease);
  });

  it('should leave nothing that the next build does not clear', () => {
    const expected = Object.fromEntries(
      Object.entries(newRelease).map(([path, digest]) => [`${VERSION}/${path}`, digest]),
    );
    for (const { at, mended } of outcomes) expect(mended, at).toEqual(expected);
  });
});

describe('the next build', () => {
  it('should put back the release that was moved aside before it does anything else', async () => {
    const out = join(folderOfTest(), 'dist');
    fs.cpSync(join(home, 'last', VERSION), join(out, PREVIOUS), { recursive: true });
    let standing: Record<string, string> | null = null;
    const announce = (step: string) => {
      if (step === 'cleared the place') standing = digestsIn(out);
    };
    const { state } = await build({ seeds: join(home, 'old/seeds'), out, announce });
    expect(standing).toEqual(
      Object.fromEntries(Object.entries(oldRelease).map(([path, d]) => [`${VERSION}/${path}`, d])),
    );
    expect(state).toBe('unchanged');
  });

  it('should keep the newer release when both are there', async () => {
    const out = join(folderOfTest(), 'dist');
    fs.cpSync(join(home, 'next', VERSION), join(out, VERSION), { recursive: true });
    fs.cpSync(join(home, 'last', VERSION), join(out, PREVIOUS), { recursive: true });
    expect((await build({ seeds: join(home, 'new/seeds'), out })).state).toBe('unchanged');
    expect(digestsIn(join(out, VERSION))).toEqual(newRelease);
    expect(fs.readdirSync(out)).toEqual([VERSION]);
  });
});
