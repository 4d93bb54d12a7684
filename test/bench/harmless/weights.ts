/** Weights of the word-order model that have not seen a part, kept in a folder for the next run. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { learnWordOrder } from '../../../pipeline/build-seeds/write-word-order.ts';

const CACHE = join(tmpdir(), 'tahqiq-harmless');
const PIPELINE = join(import.meta.dirname, '..', '..', '..', 'pipeline');
/** What decides how weights are learned: weights of an older way of learning are not taken. */
const LEARNERS = ['build-seeds/write-word-order.ts', 'text/word-links.ts', 'text/word-shape.ts', 'text/arabic.ts'];

export function weightsFrom(texts: readonly string[]): Int8Array {
  const hash = createHash('sha256');
  for (const file of LEARNERS) hash.update(readFileSync(join(PIPELINE, file)));
  for (const text of texts) hash.update(text).update('\0');
  const path = join(CACHE, `${hash.digest('hex').slice(0, 16)}.bin`);
  if (existsSync(path)) return new Int8Array(readFileSync(path));
  const weights = learnWordOrder(texts);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(path, new Uint8Array(weights.buffer));
  return weights;
}
