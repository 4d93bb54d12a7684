import { basename, join } from 'node:path';
import { makeRelease } from './build.ts';
import { sha256Of } from './publish-release/checksums.ts';
import { isThere } from './read-folder.ts';
import { checkFiles, readListed, readRelease } from './read-release.ts';
import { validateDataset } from './validate-dataset/validate-dataset.ts';

export interface CheckResult {
  /** One line a finding: place, found, expected, next step. Empty if the release is right. */
  readonly findings: readonly string[];
  /** What was checked, in words. */
  readonly checked: readonly string[];
}

/**
 * Checks a release: checksums, schemas, keys, replay, offsets; and where the seeds are present, that a fresh build gives
 * the same bytes.
 */
export async function checkRelease(
  folder: string,
  seeds: string | null,
  announce: (step: string) => void,
): Promise<CheckResult> {
  const files = checkFiles(folder).map(
    ({ path, found, expected }) =>
      `${path}: found ${found}, expected ${expected}; restore the release or build it again`,
  );
  announce('compared checksums');
  if (files.length > 0) return { findings: files, checked: ['checksums'] };
  const { rows, raw } = readRelease(folder);
  const findings = validateDataset({ rows, raw }).map(
    (f) => `${f.ruleId}: ${f.place}: found ${f.found}, expected ${f.expected}; ${f.next}`,
  );
  announce('validated the rows');
  const checked = ['checksums', 'schemas, keys, replay and offsets'];
  if (findings.length > 0 || !seeds || !isThere(join(seeds, 'documents'))) return { findings, checked };
  const fresh = await makeRelease({ seeds, announce });
  if (fresh.version !== basename(folder)) return { findings, checked };
  return { findings: differences(folder, fresh.files), checked: [...checked, 'a fresh build of the same bytes'] };
}

function differences(folder: string, fresh: ReadonlyMap<string, Uint8Array>): string[] {
  const listed = new Map(readListed(folder).flatMap((line) => (line ? [line] : [])));
  const findings: string[] = [];
  for (const [path, bytes] of fresh) {
    if (path === 'SHA256SUMS' || listed.get(path) === sha256Of(bytes)) continue;
    const found = listed.has(path) ? 'other bytes than a fresh build gives' : 'no such file';
    findings.push(`${path}: found ${found}, expected the file that the seeds give; run npm run build`);
  }
  for (const path of listed.keys()) {
    if (!fresh.has(path))
      findings.push(`${path}: found a file that a fresh build does not give, expected none; run npm run build`);
  }
  return findings;
}
