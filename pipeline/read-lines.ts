import { readdirSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { Failure, systemReason, told } from './failure.ts';
import { parseLines, parseUtf8 } from './parse-lines.ts';

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
export const readUtf8 = (path: string, name: string): string => parseUtf8(readBytes(path, name), name);

/** Reads a JSON Lines file and checks every line. @throws Failure naming file and line, what was found and what belongs there */
export const readLines = <Line>(
  path: string,
  name: string,
  schema: z.ZodType<Line>,
  key: (line: Line) => string,
): Line[] => parseLines(readUtf8(path, name), name, schema, key);
