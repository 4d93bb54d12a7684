/** Disks that fail, for tests of what is left on them. */
import fs from 'node:fs';
import type { Disk } from '../pipeline/write-release.ts';

const CHANGES = ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync'] as const;

export interface FailingDisk extends Disk {
  /** Every call that changes the disk, in order, as "method path". */
  readonly calls: string[];
}

/**
 * A disk whose n-th change fails, or from then on every change; 0 for none. A write that fails leaves half of the file,
 * a removal that fails leaves the folder without its first entry.
 */
export function failingDisk(n: number, code: string, { lasting = false } = {}): FailingDisk {
  const calls: string[] = [];
  const disk = { ...fs, calls };
  for (const method of CHANGES) {
    const real = fs[method] as (...given: unknown[]) => unknown;
    const failing = (path: string, ...rest: unknown[]): unknown => {
      calls.push(`${method} ${path}`);
      // Nothing here outlives the machine: waiting for the real disk would only be slow.
      if (method === 'writeFileSync') rest[1] = {};
      if (n === 0 || (lasting ? calls.length < n : calls.length !== n)) return real(path, ...rest);
      if (method === 'writeFileSync')
        real(path, (rest[0] as Uint8Array).subarray(0, (rest[0] as Uint8Array).length / 2));
      if (method === 'rmSync' && fs.existsSync(path)) {
        fs.rmSync(`${path}/${fs.readdirSync(path)[0]}`, { recursive: true });
      }
      throw Object.assign(new Error(`${code}: made to fail`), { code });
    };
    Object.assign(disk, { [method]: failing });
  }
  return disk;
}

/** A disk whose n-th read gives other bytes than stand there, or fails with a code. */
export function misreadingDisk(n: number, code?: string): Disk & { reads: string[] } {
  const reads: string[] = [];
  const readFileSync = (path: string) => {
    reads.push(path);
    const bytes = fs.readFileSync(path);
    if (reads.length !== n) return bytes;
    if (code) throw Object.assign(new Error(`${code}: made to fail`), { code });
    return Buffer.concat([bytes, Buffer.from(' ')]);
  };
  return { ...fs, reads, readFileSync: readFileSync as unknown as typeof fs.readFileSync };
}
