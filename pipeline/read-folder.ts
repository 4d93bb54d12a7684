import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** True if there is a file or folder at the path. */
export const isThere = (path: string): boolean => existsSync(path);

/** The names in a folder, sorted by code unit; none if there is no such folder. */
export const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** A JSON file, or the fallback where there is none. */
export const readJsonOr = <Value>(path: string, fallback: Value): Value =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Value) : fallback;
