import { join } from 'node:path';
import type { CorrectionLine } from '../schemas/correction-line.ts';
import { writeText } from './write-text.ts';

/** Writes the decisions about one document, one a line, and gives the path. @throws Failure if the disk fails */
export function writeCorrections(seeds: string, document: string, lines: readonly CorrectionLine[]): string {
  const path = join(seeds, 'corrections', `${document.replace(/\.[^.]*$/, '')}.jsonl`);
  writeText(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}
