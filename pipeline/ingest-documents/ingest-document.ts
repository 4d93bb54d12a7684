import { createHash } from 'node:crypto';
import type { CorrectionLine } from '../../schemas/correction-line.ts';
import type { SourceLine } from '../../schemas/source-line.ts';
import { Failure } from '../failure.ts';
import type { RawDocument } from '../records.ts';
import { decode } from './decode.ts';

/** A file as it lies in the folder, with what is known about it. */
export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source: SourceLine | null;
  readonly corrections: readonly CorrectionLine[];
}

/** The id of a document: stable as long as its bytes are. */
export const docIdOf = (sha256: string): string => `doc_${sha256.slice(0, 12)}`;

/**
 * Decodes and fingerprints a file. The text is kept as it is, byte order mark included.
 * @throws Failure naming the file, what was found and what to do
 */
export function ingestDocument({ name, bytes, source, corrections }: RawFile): RawDocument {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let decoded: ReturnType<typeof decode>;
  try {
    decoded = decode(bytes);
  } catch (error) {
    throw new Failure(`${name}: ${(error as Error).message}`, 1, { cause: error });
  }
  const { text: raw, encoding } = decoded;
  return { docId: docIdOf(sha256), seedFile: name, encoding, sha256, bytes: bytes.length, raw, corrections, source };
}
