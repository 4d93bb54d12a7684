import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawing } from '../../../damaged-texts.ts';

/** What both programs read. */
export interface Corpus {
  /** Read before the clock runs: engines compile what runs often, and the matcher keeps the words that it has met. */
  readonly warmUp: readonly string[];
  /** Read once, under the clock; nothing of it was read before. */
  readonly texts: readonly string[];
}

/** Bytes of UTF-8 of a document. */
const DOCUMENT = 5000;
/** Bytes of UTF-8 under the clock at least. */
const LEAST = 3e6;
/** One document of so many goes into the warm-up. */
const WARM_UP_SHARE = 5;
const SEED = 20250601;

/**
 * Documents of some five thousand bytes, no two alike: first the lines of the texts one after the other, each line once; then, if
 * that is not enough, the same lines in ever new company, so that words come again but texts do not.
 */
export function corpusOf(folders: readonly string[]): Corpus {
  const lines = [...new Set(folders.flatMap(linesIn))];
  const documents: string[] = [];
  let open: string[] = [];
  let size = 0;
  let sum = 0;
  const write = (line: string) => {
    open.push(line);
    size += Buffer.byteLength(line) + 1;
    if (size < DOCUMENT) return;
    documents.push(open.join('\n'));
    sum += size;
    [open, size] = [[], 0];
  };
  if (lines.length === 0) throw new Error(`no texts in ${folders.join(', ')}`);
  for (const line of lines) write(line);
  const draw = drawing(SEED);
  while (sum < (LEAST * WARM_UP_SHARE) / (WARM_UP_SHARE - 1) + DOCUMENT) write(lines[draw(lines.length)]!);
  return {
    warmUp: documents.filter((_, i) => i % WARM_UP_SHARE === 0),
    texts: documents.filter((_, i) => i % WARM_UP_SHARE !== 0),
  };
}

/** Paragraphs of `.txt`, and the `text` of each line of `.jsonl`. */
function linesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return files.flatMap((file) => {
    if (!/\.(?:txt|jsonl)$/.test(file)) return [];
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
    return file.endsWith('.txt') ? lines : lines.flatMap((line) => (JSON.parse(line) as { text?: string }).text ?? []);
  });
}

export const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
