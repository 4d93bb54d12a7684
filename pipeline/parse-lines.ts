/** The contents of our own files, checked: UTF-8, and JSON Lines. Knows names for its messages, but no disk. */
import type { z } from 'zod';
import { Failure, told } from './failure.ts';
import { firstMalformedByte } from './ingest-documents/decode.ts';

const LINE_FEED = 0x0a;

/** The text of a file of ours, which must be UTF-8: a broken letter is never replaced in silence. @throws Failure */
export function parseUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const broken = firstMalformedByte(bytes)!;
    const line = bytes.subarray(0, broken).filter((byte) => byte === LINE_FEED).length + 1;
    const found = `0x${bytes[broken]!.toString(16).padStart(2, '0')} at byte ${broken}, which cannot stand there`;
    throw new Failure(told(`${name}, line ${line}`, found, 'UTF-8', 'save the file as UTF-8'));
  }
}

/**
 * Checks every line of a JSON Lines file. Lines are sorted and unique by `key`, so that two people who add lines do not
 * meet, and a reader finds them.
 * @throws Failure naming file and line, what was found and what belongs there
 */
export function parseLines<Line>(
  text: string,
  name: string,
  schema: z.ZodType<Line>,
  key: (line: Line) => string,
): Line[] {
  const lines: Line[] = [];
  const parts = text.split('\n');
  if (parts.at(-1) === '') parts.pop();
  parts.forEach((part, i) => {
    const place = `${name}, line ${i + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(part);
    } catch {
      const found = part === '' ? 'an empty line' : `${JSON.stringify(part.slice(0, 60))}, which is no JSON`;
      throw new Failure(told(place, found, 'one JSON object', 'mend or remove the line'));
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue!.path.join('.');
      const found = where ? `${JSON.stringify(at(value, issue!.path))} in ${where}` : JSON.stringify(part.slice(0, 60));
      throw new Failure(told(place, found, issue!.message, 'mend the line; its schema is in schemas/'));
    }
    const last = lines.at(-1);
    if (last !== undefined && key(parsed.data) <= key(last)) {
      const state = key(parsed.data) === key(last) ? 'a second line' : 'a line out of order';
      throw new Failure(
        told(
          place,
          `${state} for ${JSON.stringify(key(parsed.data))}`,
          'lines sorted and unique',
          placeFor(lines, parsed.data, key),
        ),
      );
    }
    lines.push(parsed.data);
  });
  return lines;
}

function placeFor<Line>(lines: readonly Line[], line: Line, key: (line: Line) => string): string {
  const before = lines.findIndex((other) => key(other) >= key(line));
  return key(lines[before]!) === key(line) ? `join it with line ${before + 1}` : `move it before line ${before + 1}`;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return (
    path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value) ?? null
  );
}
