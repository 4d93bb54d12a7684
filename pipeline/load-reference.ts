/** The reference by URL, for browsers and wherever else there is no disk. */
import { Failure, told } from './failure.ts';
import { parseUtf8 } from './parse-lines.ts';
import { isBinary, type RepairFiles, referenceOf, repairFiles } from './parse-reference.ts';
import type { RepairReference } from './records.ts';

/**
 * Fetches what repairing needs (7 MB) and makes the reference of it. Keep the result.
 * @param baseUrl where the folder `seeds` of this package is served
 * @throws Failure naming the URL that gave no file, or the file and line that is broken
 */
export async function loadReference(
  baseUrl: string | URL,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<RepairReference> {
  const base = String(baseUrl).replace(/\/?$/, '/');
  const load = async (path: keyof RepairFiles) => {
    const bytes = await bytesAt(base + path, fetch);
    return [path, isBinary(path) ? bytes : parseUtf8(bytes, path)] as const;
  };
  return referenceOf(Object.fromEntries(await Promise.all(repairFiles.map(load))) as unknown as RepairFiles);
}

async function bytesAt(url: string, fetch: typeof globalThis.fetch): Promise<Uint8Array> {
  const next = 'serve the folder seeds of this package there';
  const expected = 'a file of the reference';
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(url);
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(told(url, `no answer (${reason})`, expected, next), 1, { cause: error });
  }
  if (!response.ok) throw new Failure(told(url, `HTTP status ${response.status}`, expected, next));
  // What servers of single-page applications give for a file that they do not have.
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    throw new Failure(told(url, 'an HTML page', expected, next));
  }
  return bytes;
}
