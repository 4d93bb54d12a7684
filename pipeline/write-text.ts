import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, systemReason, told } from './failure.ts';

/**
 * Writes a text file beside its place and renames it, so that a reader never sees half of it; its folder is made if it is not there.
 * @throws Failure if the disk fails
 */
export function writeText(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.partial`, text);
    renameSync(`${path}.partial`, path);
  } catch (error) {
    const found = systemReason(error);
    throw new Failure(told(path, found, 'to write the file', 'mend that and try again'), 1, { cause: error });
  }
}
