import { readdirSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { Failure, systemReason, told } from './failure.ts';
import { firstMalformedByte } from './ingest-documents/decode.ts';

/** Reads a file. @throws Failure naming the file and the reason */
export function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(
      told(name, systemReason(error), 'a file that can be read', 'see whether it is there and yours'),
      1,
      {
        cause: error,
      },
    );
  }
}

/** Lists a folder, sorted. @throws Failure naming the folder and the reason */
export function readNames(path: string, name: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    throw new Failure(
      told(name, systemReason(error), 'a folder that can be read', 'see whether it is there and yours'),
      1,
      {
        cause: error,
      },
    );
  }
}

/** Reads a file of ours, which must be UTF-8: a broken letter is never replaced in silence. @throws Failure */
export function readUtf8(path: string, name: string): string {
  const bytes = readBytes(path, name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const broken = firstMalformedByte(bytes)!;
    const line =
      Buffer.from(bytes)
        .subarray(0, broken)
        .filter((byte) => byte === 10).length + 1;
    const found = `0x${bytes[broken]!.toString(16).padStart(2, '0')} at byte ${broken}, which cannot stand there`;
    throw new Failure(told(`${name}, line ${line}`, found, 'UTF-8', 'save the file as UTF-8'));
  }
}

/**
 * Reads a JSON Lines file and checks every line. Lines are sorted and unique by `key`, so that two people who add lines
 * do not meet, and a reader finds them.
 * @throws Failure naming file and line, what was found and what belongs there
 */
export function readLines<Line>(
  path: string,
  name: string,
  schema: z.ZodType<Line>,
  key: (line: Line) => string,
): Line[] {
  const text = readUtf8(path, name);
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
