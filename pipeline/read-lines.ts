import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { Failure, systemReason, told } from './failure.ts';

/** Reads a file. @throws Failure naming the file and the reason */
export function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(told(name, systemReason(error), 'a file that can be read', 'see whether it is there and yours'), 1, {
      cause: error,
    });
  }
}

/**
 * Reads a JSON Lines file and checks every line. Lines are sorted and unique by `key`, so that two people who add lines
 * do not meet, and a reader finds them.
 * @throws Failure naming file and line, what was found and what belongs there
 */
export function readLines<Line>(path: string, name: string, schema: z.ZodType<Line>, key: (line: Line) => string): Line[] {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(readBytes(path, name));
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
        told(place, `${state} for ${JSON.stringify(key(parsed.data))}`, 'lines sorted and unique', placeFor(lines, parsed.data, key)),
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
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value) ?? null;
}
