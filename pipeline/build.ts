import { join } from 'node:path';
import { Failure } from './failure.ts';
import { readCredits } from './read-credits.ts';
import { isThere } from './read-folder.ts';
import { type ReferenceFolders, readReference } from './read-reference.ts';
import { readReleaseInfo } from './read-release-info.ts';
import { readDocuments } from './read-seeds.ts';
import { type RunResult, run } from './run.ts';
import { type Disk, writeRelease } from './write-release.ts';

export interface BuildOptions {
  readonly seeds: string;
  readonly out: string;
  readonly concurrency?: number;
  readonly reference?: ReferenceFolders;
  readonly announce?: (step: string) => void;
  readonly disk?: Disk;
}

/** Seeds that hold documents alone are read with the lexicon, knowledge and models that come with the package. */
export function referenceFolders(seeds: string, given: ReferenceFolders = {}): ReferenceFolders {
  const own = (name: string) => (isThere(join(seeds, name)) ? join(seeds, name) : undefined);
  return {
    knowledge: given.knowledge ?? own('knowledge'),
    lexicon: given.lexicon ?? own('lexicon'),
    models: given.models ?? own('models'),
  };
}

/** Everything of a release but the writing: reads the seeds and runs the pipeline over them. */
export async function makeRelease(
  options: Omit<BuildOptions, 'out' | 'disk'>,
): Promise<RunResult & { version: string }> {
  const { seeds, concurrency = 4, announce = () => {} } = options;
  const files = await readDocuments(seeds, concurrency);
  announce('read the documents');
  const folders = referenceFolders(seeds, options.reference);
  const reference = readReference(folders);
  announce('read the reference');
  const release = readReleaseInfo(seeds, folders);
  const result = await run(files, reference, { release, credits: readCredits(folders) }, { concurrency, announce });
  return { ...result, version: release.version };
}

/**
 * seeds → `<out>/<version>/`. A release with an error is never written.
 * @throws Failure for bad input, for findings that are errors, or for a disk that fails
 */
export async function build(
  options: BuildOptions,
): Promise<{ path: string; state: 'written' | 'unchanged' } & RunResult> {
  const result = await makeRelease(options);
  const errors = result.findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) {
    const lines = errors
      .slice(0, 20)
      .map((e) => `${e.ruleId}: ${e.place}: found ${e.found}, expected ${e.expected}; ${e.next}`);
    throw new Failure(`the release has ${errors.length} errors and was not written\n${lines.join('\n')}`);
  }
  const { announce = () => {}, disk } = options;
  const state = writeRelease(result.files, options.out, result.version, { announce, ...(disk && { disk }) });
  announce(`${state} ${result.version}`);
  return { ...result, path: join(options.out, result.version), state };
}
