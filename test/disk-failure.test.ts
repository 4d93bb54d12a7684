/** Disks that fail at every point at which they can: the last release stands, and the message says what happened where. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, makeRelease } from '../pipeline/build.ts';
import { Failure } from '../pipeline/failure.ts';
import { restoreRelease, writeRelease } from '../pipeline/write-release.ts';
import { type FailingDisk, failingDisk, misreadingDisk } from './failing-disk.ts';
import { digestsIn, OTHER_ARTICLE, smallSeeds, temporaryFolder } from './small-seeds.ts';

const REASONS = {
  ENOSPC: 'no space left on the disk (ENOSPC)',
  EROFS: 'a read-only disk (EROFS)',
  EACCES: 'no permission (EACCES)',
} as const;
const CODES = Object.keys(REASONS) as (keyof typeof REASONS)[];
const { version: VERSION } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

type Files = ReadonlyMap<string, Uint8Array>;
const home = temporaryFolder();
const newSeeds = join(home, 'new/seeds');
let oldFiles: Files;
let newFiles: Files;
let oldDigests: Record<string, string>;
let newDigests: Record<string, string>;
/** The number of the last change: the removal of the old release, after which nothing can fail. */
let lastCall: number;

beforeAll(async () => {
  smallSeeds(join(home, 'old'));
  smallSeeds(join(home, 'new'), { 'b.txt': OTHER_ARTICLE });
  oldFiles = (await makeRelease({ seeds: join(home, 'old/seeds') })).files;
  newFiles = (await makeRelease({ seeds: newSeeds })).files;
  [oldDigests, newDigests] = [oldFiles, newFiles].map((files) => digestsIn(outWith(files))) as [
    typeof oldDigests,
    typeof newDigests,
  ];
  expect(oldDigests).not.toEqual(newDigests);
  const { calls } = written(outWith(oldFiles));
  expect(calls.at(-1)).toMatch(/^rmSync .*\.previous$/);
  lastCall = calls.length;
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

/** A new folder of releases that holds these files as the last release; none for null. */
function outWith(files: Files | null): string {
  const out = join(fs.mkdtempSync(join(home, 'out-')), 'dist');
  if (files) writeRelease(files, out, VERSION, { disk: failingDisk(0, '') });
  return out;
}

/** The disk on which the new release was written, with the calls that it took. */
function written(out: string): FailingDisk {
  const disk = failingDisk(0, '');
  writeRelease(newFiles, out, VERSION, { disk });
  return disk;
}

function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return error as Failure;
  }
  return expect.fail('the disk failed, and nobody was told');
}

function expectTold({ message, exitCode }: Failure, out: string, code: keyof typeof REASONS): void {
  expect(message.startsWith(out), message).toBe(true);
  expect(message).toContain(`: found ${REASONS[code]}, expected to write the release; mend that and build again`);
  expect(exitCode).toBe(1);
}

/** Names of what lies beside the release: half-written and moved folders. */
const besides = (out: string): string[] =>
  fs.existsSync(out) ? fs.readdirSync(out).filter((name) => name !== VERSION) : [];

describe.each(CODES)('a disk that fails with %s', (code) => {
  it('should leave the last release in place and nothing beside it, whichever call fails', () => {
    const out = outWith(oldFiles);
    expect(lastCall, 'a folder and a write for every file').toBeGreaterThan(2 * newFiles.size);
    for (let n = 1; n < lastCall; n++) {
      const disk = failingDisk(n, code);
      expectTold(
        failureOf(() => writeRelease(newFiles, out, VERSION, { disk })),
        out,
        code,
      );
      expect(digestsIn(out), `after ${disk.calls[n - 1]}`).toEqual(oldDigests);
    }
  });

  it('should put the new release in place if only the old one cannot be removed, and say so', () => {
    const out = outWith(oldFiles);
    const told: string[] = [];
    const disk = failingDisk(lastCall, code);
    expect(writeRelease(newFiles, out, VERSION, { disk, announce: (step) => told.push(step) })).toBe('written');
    expect(told.at(-1)).toBe(`could not remove ${join(out, `.${VERSION}.previous`)}: ${REASONS[code]}`);
    expect(digestsIn(join(out, VERSION))).toEqual(inside(newDigests));
    expect(writeRelease(newFiles, out, VERSION)).toBe('unchanged');
    expect(besides(out)).toEqual([]);
  });

  it('should keep the last release when the disk fails for good, and give it back once it works again', () => {
    const out = outWith(oldFiles);
    const aside: string[] = [];
    for (let n = 1; n < lastCall; n++) {
      const disk = failingDisk(n, code, { lasting: true });
      const failure = failureOf(() => writeRelease(newFiles, out, VERSION, { disk }));
      expectTold(failure, out, code);
      if (!fs.existsSync(join(out, VERSION))) {
        aside.push(disk.calls[n - 1]!);
        expect(failure.message).toContain(`the last release stands in ${join(out, `.${VERSION}.previous`)} until then`);
      } else expect(failure.message).toContain('the last release is untouched');
      restoreRelease(out, VERSION);
      expect(digestsIn(join(out, VERSION)), `after ${disk.calls[n - 1]}`).toEqual(inside(oldDigests));
      expect(besides(out).filter((name) => name !== `.${VERSION}.partial`)).toEqual([]);
    }
    expect(aside, 'the one call between two releases').toEqual([`renameSync ${join(out, `.${VERSION}.partial`)}`]);
    expect(writeRelease(newFiles, out, VERSION)).toBe('written');
    expect(digestsIn(out)).toEqual(newDigests);
  });

  it('should leave no release when the first one fails', () => {
    const { calls } = written(outWith(null));
    const out = outWith(null);
    for (let n = 1; n < calls.length; n++) {
      const disk = failingDisk(n, code);
      expectTold(
        failureOf(() => writeRelease(newFiles, out, VERSION, { disk })),
        out,
        code,
      );
      expect(fs.existsSync(join(out, VERSION)), `after ${disk.calls[n - 1]}`).toBe(false);
      expect(besides(out)).toEqual([]);
    }
    expect(writeRelease(newFiles, out, VERSION)).toBe('written');
    expect(digestsIn(out)).toEqual(newDigests);
  });

  it('should fail the whole build the same way, at its first, a middle and its last write', async () => {
    const out = outWith(oldFiles);
    for (const n of [1, Math.floor(lastCall / 2), lastCall - 2, lastCall - 1]) {
      const failure = await build({ seeds: newSeeds, out, disk: failingDisk(n, code) }).catch(
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(Failure);
      expectTold(failure as Failure, out, code);
      expect(digestsIn(out)).toEqual(oldDigests);
    }
  });
});

describe('a disk that reads other bytes than were written', () => {
  it.each([undefined, 'EIO'])('should not get a release, whichever file it misreads (%s)', (code) => {
    const out = outWith(oldFiles);
    // Reads of the release that stands there only decide whether to write.
    const before = countReads(out);
    for (let n = before + 1; n <= before + newFiles.size; n++) {
      const disk = misreadingDisk(n, code);
      const { message, exitCode } = failureOf(() => writeRelease(newFiles, out, VERSION, { disk }));
      expect(message).toContain(`${disk.reads[n - 1]}: found ${code ? 'EIO' : 'other bytes than were written'}`);
      expect(exitCode).toBe(1);
      expect(digestsIn(out)).toEqual(oldDigests);
    }
    expect(writeRelease(newFiles, out, VERSION)).toBe('written');
  });
});

/** How many files of the release that stands there are read before the new one is written. */
function countReads(out: string): number {
  const copy = `${out}-copy`;
  fs.cpSync(out, copy, { recursive: true });
  const disk = misreadingDisk(0);
  writeRelease(newFiles, copy, VERSION, { disk });
  return disk.reads.length - newFiles.size;
}

/** Digests by path inside the version's folder. */
const inside = (digests: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(digests).map(([path, digest]) => [path.slice(VERSION.length + 1), digest]));
