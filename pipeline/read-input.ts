import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Failure, told } from './failure.ts';
import { decode } from './ingest-documents/decode.ts';
import { readBytes } from './read-lines.ts';

/** Reads a text file, or standard input for `-`. @throws Failure naming the file and what it holds instead of text */
export async function readText(path: string): Promise<string> {
  const name = path === '-' ? 'standard input' : path;
  const bytes = path === '-' ? await all(process.stdin) : readBytes(path, path);
  try {
    const { text } = decode(bytes);
    if (isRequest(text)) throw new Error('found JSON Lines, expected text; add --jsonl');
    return text;
  } catch (error) {
    throw new Failure(`${name}: ${(error as Error).message}`, 1, { cause: error });
  }
}

async function all(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Opens files as one stream, each closed before the next is opened; standard input for `-` or for none. */
export function openStream(paths: readonly string[]): Readable {
  const inputs = paths.length > 0 ? paths : ['-'];
  return Readable.from(chunksOf(inputs), { objectMode: true });
}

async function* chunksOf(paths: readonly string[]): AsyncGenerator<Buffer> {
  for (const path of paths) {
    const stream = path === '-' ? process.stdin : createReadStream(path);
    let last = 10;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        last = chunk.at(-1) ?? last;
        yield chunk;
      }
    } catch (error) {
      throw new Failure(told(path, (error as Error).message, 'a file that can be read', 'see whether it is there'), 1);
    }
    // The last line of a file ends with the file.
    if (last !== 10) yield Buffer.from('\n');
  }
}

/** True if the first line is a request of `--jsonl`, which somebody forgot. */
function isRequest(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    const value = JSON.parse(text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))) as unknown;
    return typeof value === 'object' && value !== null && 'text' in value;
  } catch {
    return false;
  }
}
