import { closeSync, createReadStream, createWriteStream, openSync, readSync, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure, systemReason, told } from '../failure.ts';
import { type DumpLine, dumpLines } from './dump-lines.ts';

/** A dump that can be read from its beginning as often as needed. */
export interface Dump {
  read(): AsyncIterable<DumpLine>;
  /** Removes what was kept for reading again. */
  close(): void;
}

const CHUNK = 256 * 1024;
const PACKED: readonly (readonly [string, readonly number[]])[] = [
  ['a bzip2 file', [0x42, 0x5a, 0x68]],
  ['a Zstandard file', [0x28, 0xb5, 0x2f, 0xfd]],
  ['an xz file', [0xfd, 0x37, 0x7a, 0x58]],
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
];

/**
 * Opens a dump, plain or gz as its first bytes say. Standard input (`-`) can be read only once, and a dump has to be read
 * three times: it is kept in the file `spool`, as it comes, until the dump is closed.
 * @throws Failure (exit code 2) if there is no such file or it is packed otherwise
 */
export async function openDump(path: string, spool: string, stdin: NodeJS.ReadableStream): Promise<Dump> {
  if (path !== '-') return fileDump(path, path, () => {});
  const close = () => rmSync(spool, { force: true });
  try {
    await pipeline(stdin, createWriteStream(spool));
  } catch (error) {
    close();
    const next = 'make room, or give the dump as a file';
    throw new Failure(told(spool, systemReason(error), 'to keep standard input', next), 1, { cause: error });
  }
  return fileDump(spool, 'standard input', close);
}

function fileDump(path: string, name: string, close: () => void): Dump {
  const start = firstBytes(path, name);
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => start[i] === byte);
  const packed = PACKED.find(([, bytes]) => begins(bytes))?.[0];
  if (packed) {
    close();
    throw new Failure(told(name, packed, 'JSON, plain or gz', 'unpack it on the way: … | node … --dump -'), 2);
  }
  const isGz = begins([0x1f, 0x8b]);
  return { read: () => dumpLines(isGz ? unpacked(path, name) : plain(path, name)), close };
}

function firstBytes(path: string, name: string): Uint8Array {
  try {
    if (!statSync(path).isFile()) throw Object.assign(new Error('no regular file'), { code: 'EISDIR' });
    const file = openSync(path, 'r');
    const bytes = new Uint8Array(4);
    const length = readSync(file, bytes);
    closeSync(file);
    return bytes.subarray(0, length);
  } catch (error) {
    const next = 'give the file of the dump with --dump';
    throw new Failure(told(name, systemReason(error), 'a dump of Wikidata', next), 2, { cause: error });
  }
}

async function* plain(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new Failure(told(name, systemReason(error), 'a file that can be read', 'read it again'), 1, { cause: error });
  }
}

async function* unpacked(path: string, name: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: CHUNK });
  const gunzip = createGunzip({ chunkSize: CHUNK });
  file.on('error', (error) => gunzip.destroy(error));
  try {
    yield* file.pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (error) {
    // Half a dump would make half a knowledge base: nothing is written.
    const next = 'get the file again and compare its checksum';
    throw new Failure(told(name, systemReason(error), 'gz data to the end', next), 1, { cause: error });
  } finally {
    file.destroy();
  }
}
