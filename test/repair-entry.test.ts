/** The package entry for browsers, without a browser: what it needs, and what it says when that is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readReference } from '../pipeline/read-reference.ts';
import { loadReference, type RepairFiles, referenceOf, repairFiles, repairText } from '../pipeline/repair.ts';
import { SEEDS } from './small-seeds.ts';

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(SEEDS, path)));
const files = Object.fromEntries(
  repairFiles.map((path) => [path, path.endsWith('.bin') ? bytesOf(path) : readFileSync(join(SEEDS, path), 'utf8')]),
) as unknown as RepairFiles;

/** A server of our seeds, but for what is spoilt. */
const served =
  (spoilt: Record<string, () => Response> = {}) =>
  async (url: Parameters<typeof fetch>[0]): Promise<Response> => {
    const path = String(url).replace('https://example.org/seeds/', '');
    return spoilt[path]?.() ?? new Response(bytesOf(path) as Uint8Array<ArrayBuffer>);
  };

describe('the entry for browsers', () => {
  it('should repair with its few files exactly as with the whole reference', () => {
    const folder = join(SEEDS, '../test/cases/repair-text');
    const cases = readdirSync(folder).flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line).text as string),
    );
    const documents = readdirSync(join(SEEDS, 'documents')).filter((name) => name.endsWith('.txt'));
    const texts = [...documents.map((name) => readFileSync(join(SEEDS, 'documents', name), 'utf8')), ...cases];
    expect(texts.length).toBeGreaterThan(100);
    const [few, whole] = [referenceOf(files), readReference()];
    // A list that is not there cannot be looked into without a TypeError.
    for (const text of texts)
      expect(repairText(text, { reference: few })).toEqual(repairText(text, { reference: whole }));
  });

  it('should fetch its files from a folder, named with or without a slash, or by a URL', async () => {
    const text = 'دعا رئيس كازاخستان:الثقل  السياسي ،كما قال';
    for (const base of [
      'https://example.org/seeds',
      'https://example.org/seeds/',
      new URL('https://example.org/seeds'),
    ]) {
      const asked: string[] = [];
      const reference = await loadReference(base, (url) => {
        asked.push(String(url));
        return served()(url);
      });
      expect(asked).toEqual(repairFiles.map((path) => `https://example.org/seeds/${path}`));
      expect(repairText(text, { reference }).text).toBe('دعا رئيس كازاخستان: الثقل السياسي، كما قال');
    }
  });

  it.each([
    [
      'a file that is not there',
      'knowledge/entities.jsonl',
      () => new Response('', { status: 404 }),
      'HTTP status 404',
    ],
    [
      'a page in place of a file',
      'models/word-frequency/words.txt',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      'an HTML page',
    ],
    [
      'a server that does not answer',
      'lexicon/months.jsonl',
      () => {
        throw new TypeError('Failed to fetch');
      },
      'no answer (Failed to fetch)',
    ],
  ])('should name the URL of %s', async (_, path, spoilt, found) => {
    await expect(loadReference('https://example.org/seeds/', served({ [path]: spoilt }))).rejects.toThrow(
      `https://example.org/seeds/${path}: found ${found}, expected a file of the reference; serve the folder seeds`,
    );
  });

  it('should check what it is given as the build does', async () => {
    const broken = (path: string, content: string | Uint8Array<ArrayBuffer>) =>
      loadReference('https://example.org/seeds/', served({ [path]: () => new Response(content) }));
    await expect(broken('lexicon/months.jsonl', '{}\n')).rejects.toThrow('lexicon/months.jsonl, line 1: found null in');
    await expect(broken('lexicon/months.jsonl', new Uint8Array([0x7b, 0xd8]))).rejects.toThrow(
      'lexicon/months.jsonl, line 1: found 0xd8 at byte 1, which cannot stand there, expected UTF-8',
    );
    await expect(broken('models/word-order/weights.bin', 'short')).rejects.toThrow(
      'models/word-order/weights.bin: found 5 bytes, expected 1048576; make it again',
    );
    await expect(broken('models/line-review/trees.json', '{}')).rejects.toThrow(
      'models/line-review/trees.json: found something else, expected trees for lines and for texts; make it again',
    );
  });

  it('should name a file that is missing, or of the wrong type', () => {
    const { 'models/word-frequency/words.txt': _, ...others } = files;
    expect(() => referenceOf(others as RepairFiles)).toThrow(
      'models/word-frequency/words.txt: found nothing, expected the contents of the file, a string; give every file',
    );
    const wrong = { ...files, 'models/word-order/weights.bin': 'text' } as unknown as RepairFiles;
    expect(() => referenceOf(wrong)).toThrow(
      'models/word-order/weights.bin: found something else, expected the contents',
    );
  });

  it('should be the package entry tahqiq/repair, and its files have paths in the package', async () => {
    const entry = await import('tahqiq/repair');
    expect(Object.keys(entry).sort()).toEqual([
      'damageList',
      'loadReference',
      'referenceOf',
      'repairFiles',
      'repairText',
      'replay',
      'undo',
    ]);
    for (const path of entry.repairFiles) {
      expect(import.meta.resolve(`tahqiq/seeds/${path}`)).toBe(pathToFileURL(join(SEEDS, path)).href);
    }
  });
});
