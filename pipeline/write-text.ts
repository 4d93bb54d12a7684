import { renameSync, writeFileSync } from 'node:fs';

/** Writes a text file beside its place and renames it, so that a reader never sees half of it. */
export function writeText(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text);
  renameSync(`${path}.partial`, path);
}
