/** Small seeds in a temporary folder, for builds that are quick or meant to fail. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { type BuildOptions, build } from '../pipeline/build.ts';
import { Failure } from '../pipeline/failure.ts';
import { filesIn } from '../pipeline/write-release.ts';

/** The seeds of the project. */
export const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

export const ARTICLE = 'وصل رئيس كازاخستان إلى طشقند\n\nقال الرئيس إن البلدين وقعا على اتفاق جديد في مجال النقل.\n';
export const OTHER_ARTICLE =
  'قرغيزستان تستضيف القمة\n\nأعلنت بيشكيك أن القمة تعقد في أكتوبر 2024، وأن روسيا تشارك فيها.\n';

/** A new temporary folder; remove it in `afterAll`. */
export const temporaryFolder = (): string => fs.mkdtempSync(join(os.tmpdir(), 'tahqiq-'));

/** A temporary folder for one test, removed after it. */
export function folderOfTest(): string {
  const folder = temporaryFolder();
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, given by path. */
export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), content);
  }
}

/** Makes `<folder>/seeds` of documents the description of the dataset and a CHANGELOG; everything else comes with the package. */
export function smallSeeds(folder: string, documents: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const seeds = join(folder, 'seeds');
  const all = Object.keys(documents).length > 0 ? documents : { 'a.txt': ARTICLE };
  put(join(seeds, 'documents'), all);
  fs.copyFileSync(join(SEEDS, 'dataset.json'), join(seeds, 'dataset.json'));
  fs.copyFileSync(join(SEEDS, '../CHANGELOG.md'), join(seeds, 'CHANGELOG.md'));
  return seeds;
}

/** Digests of all files below a folder by path, hidden ones included: equal if and only if the folders are. */
export function digestsIn(folder: string): Record<string, string> {
  const digest = (path: string) =>
    createHash('sha256')
      .update(fs.readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(filesIn(folder).map((path) => [path, digest(path)]));
}

/** A last good release in `<folder>/dist`, and the proof that builds of spoilt seeds leave it alone. */
export async function lastRelease(folder: string) {
  const out = join(folder, 'dist');
  await build({ seeds: smallSeeds(folder), out });

  /** Spoils good seeds, builds them over the last release, and gives what the build says. */
  async function refusal(spoil: (seeds: string) => void, options: Partial<BuildOptions> = {}): Promise<Failure> {
    const seeds = smallSeeds(folderOfTest());
    spoil(seeds);
    const good = digestsIn(out);
    const outcome = await build({ seeds, out, ...options }).catch((error: unknown) => error);
    expect(digestsIn(out), 'the last release, and nothing beside it').toEqual(good);
    expect(outcome).toBeInstanceOf(Failure);
    return outcome as Failure;
  }

  async function expectRefusal(spoil: (seeds: string) => void, parts: readonly string[], exitCode = 1): Promise<void> {
    const failure = await refusal(spoil);
    for (const part of parts) expect(failure.message).toContain(part);
    expect(failure.exitCode).toBe(exitCode);
  }
  return { refusal, expectRefusal };
}
