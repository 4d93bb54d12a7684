/** The lines of a dump: an array with one entity a line, or JSON Lines without the array. Memory holds one line. */
import { isUtf8 } from 'node:buffer';
import { firstMalformedByte } from '../ingest-documents/decode.ts';

/** A line that may hold an entity, or what is wrong with it. Lines are counted from 1, as an editor counts them. */
export type DumpLine = { readonly number: number } & ({ readonly text: string } | { readonly broken: string });

/** The largest entities have a few megabytes; a line beyond this is no line of a dump, and would not fit in memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;
const LINE_FEED = 10;
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Cuts bytes into lines and takes off what belongs to the array: brackets, the comma behind an entity, CR. Lines without
 * an entity are left out. An array that is never closed is a dump that was cut short, and is told as a broken last line.
 */
export async function* dumpLines(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<DumpLine> {
  let [number, isOpen, isClosed] = [0, false, false];
  for await (const bytes of byteLines(chunks, longest)) {
    number++;
    if (bytes === null) {
      yield { number, broken: `a line of more than ${longest} bytes` };
      continue;
    }
    if (!isUtf8(bytes)) {
      yield { number, broken: `malformed UTF-8 at byte ${firstMalformedByte(bytes)} of the line` };
      continue;
    }
    let text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    if (number === 1) text = text.replace(BYTE_ORDER_MARK, '');
    text = text.trim();
    if (text === '') continue;
    if (text.startsWith('[')) {
      isOpen = true;
      text = text.slice(1);
    }
    isClosed = text === ']' || text.endsWith('}]');
    if (isClosed) text = text.slice(0, -1);
    if (text.endsWith(',')) text = text.slice(0, -1);
    text = text.trim();
    if (text !== '') yield { number, text };
  }
  if (isOpen && !isClosed) yield { number: number + 1, broken: 'the end of the file before the closing bracket' };
}

/** The bytes of each line without its line feed; null for one that is too long, of which no more is kept than that. */
async function* byteLines(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const line = (): Uint8Array | null => {
    const bytes = length > longest ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    [parts, length] = [[], 0];
    return bytes;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, feed));
      yield line();
      start = feed + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
