import type { Readable } from 'node:stream';

/** A line of a stream: its bytes decoded, or the byte at which they are no UTF-8. */
export type StreamLine = { readonly text: string } | { readonly malformedByte: number };

/**
 * Reads a stream line by line in constant memory. Only a line feed ends a line: U+2028 and the like may stand inside a
 * JSON string. A last line without a line feed counts.
 */
export async function* readStreamLines(
  stream: Readable,
  firstMalformedByte: (bytes: Uint8Array) => number | null,
): AsyncGenerator<StreamLine> {
  const lineOf = (parts: Uint8Array[]): StreamLine => {
    let bytes = Buffer.concat(parts);
    if (bytes.at(-1) === 13) bytes = bytes.subarray(0, -1);
    const malformedByte = firstMalformedByte(bytes);
    return malformedByte === null ? { text: bytes.toString('utf8') } : { malformedByte };
  };
  let parts: Uint8Array[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, feed));
      yield lineOf(parts);
      parts = [];
      start = feed + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield lineOf(parts);
}
