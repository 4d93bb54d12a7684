import { createHash } from 'node:crypto';

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** `SHA256SUMS` in the form of coreutils: every file of the release but itself, sorted by path. */
export function checksumFile(files: ReadonlyMap<string, Uint8Array>): string {
  const paths = [...files.keys()].filter((path) => path !== 'SHA256SUMS').sort();
  return paths.map((path) => `${sha256Of(files.get(path)!)}  ${path}\n`).join('');
}

/** Reads `SHA256SUMS`; null for a line that is none. */
export function readChecksums(text: string): (readonly [path: string, sha256: string] | null)[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
      return match ? [match[2]!, match[1]!] : null;
    });
}
