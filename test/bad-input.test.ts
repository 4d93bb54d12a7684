/** Seeds that cannot be taken: the build says where, what, what belongs there and what to do, and touches no release. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256Of } from '../pipeline/publish-release/checksums.ts';
import { ARTICLE, lastRelease, OTHER_ARTICLE, put, SEEDS, temporaryFolder } from './small-seeds.ts';

// The tests may run as root, to whom nothing is locked: one file name stands for a file that is not ours to read.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const locked = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  return {
    ...real,
    readFile: async (path: string) => (path.endsWith('locked.txt') ? Promise.reject(locked) : real.readFile(path)),
  };
});

const home = temporaryFolder();
let last: Awaited<ReturnType<typeof lastRelease>>;
beforeAll(async () => {
  last = await lastRelease(home);
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

const refusal: typeof last.refusal = (...given) => last.refusal(...given);
const expectRefusal: typeof last.expectRefusal = (...given) => last.expectRefusal(...given);

const jsonl = (...lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

describe('folders', () => {
  const FOLDER = ['documents: found no folder, expected a folder of raw documents; give the seeds folder with --seeds'];

  it('should call a missing seeds folder wrong use', () =>
    expectRefusal((seeds) => fs.rmSync(seeds, { recursive: true }), FOLDER, 2));

  it('should call a file given as seeds folder wrong use', () =>
    expectRefusal(
      (seeds) => {
        fs.rmSync(seeds, { recursive: true });
        fs.writeFileSync(seeds, ARTICLE);
      },
      FOLDER,
      2,
    ));

  it('should call seeds without a documents folder wrong use', () =>
    expectRefusal((seeds) => fs.rmSync(join(seeds, 'documents'), { recursive: true }), FOLDER, 2));

  it('should call an empty documents folder wrong use', () =>
    expectRefusal(
      (seeds) => fs.rmSync(join(seeds, 'documents/a.txt')),
      ['documents: found no documents, expected at least one text file; put the raw files there'],
      2,
    ));

  it('should call a folder for --knowledge or --lexicon that does not exist wrong use', async () => {
    for (const name of ['knowledge', 'lexicon', 'models']) {
      const failure = await refusal(() => {}, { reference: { [name]: join(home, 'nowhere') } });
      expect(failure.message).toContain(`${join(home, 'nowhere')}: found no folder`);
      expect(failure.exitCode).toBe(2);
    }
  });

  it('should name a file that stands where a folder belongs', () =>
    expectRefusal(
      (seeds) => put(seeds, { corrections: '' }),
      ['corrections: found a file where a folder belongs (ENOTDIR)'],
    ));
});

describe('documents', () => {
  it('should not read a folder named like a document', () =>
    expectRefusal(
      (seeds) => fs.mkdirSync(join(seeds, 'documents/b.txt')),
      ['documents/b.txt: found no regular file, expected a text file; move it out of the folder'],
    ));

  it('should not follow a symbolic link, whether it leads somewhere or nowhere', async () => {
    for (const target of [join(SEEDS, 'dataset.json'), 'nowhere']) {
      const link = (seeds: string) => fs.symlinkSync(target, join(seeds, 'documents/b.txt'));
      await expectRefusal(link, [
        'documents/b.txt: found a symbolic link',
        'expected a file of this folder; copy the file',
      ]);
    }
  });

  it('should not follow a symbolic link elsewhere in the seeds', () =>
    expectRefusal(
      (seeds) => fs.symlinkSync('nowhere', join(seeds, 'NOTES.md')),
      ['NOTES.md: found a symbolic link', 'copy'],
    ));

  it('should name a document that cannot be read', () =>
    expectRefusal(
      (seeds) => put(seeds, { 'documents/locked.txt': OTHER_ARTICLE }),
      ['documents/locked.txt: found no permission (EACCES), expected a file that can be read; see to its permissions'],
    ));

  it('should name another file that cannot be read', () =>
    expectRefusal(
      (seeds) => fs.mkdirSync(join(seeds, 'corrections/a.jsonl'), { recursive: true }),
      [
        'corrections/a.jsonl: found a folder (EISDIR), expected a file that can be read; see whether it is there and yours',
      ],
    ));

  it('should name the byte at which UTF-8 breaks', () => {
    const broken = Buffer.concat([Buffer.from(ARTICLE), Buffer.from([0xd9, 0x20]), Buffer.from(OTHER_ARTICLE)]);
    const at = Buffer.byteLength(ARTICLE);
    const parts = [`b.txt: byte ${at}: found 0xd9`, 'expected UTF-8', 'save the file as UTF-8'];
    return expectRefusal((seeds) => put(seeds, { 'documents/b.txt': broken }), parts);
  });

  it('should refuse the same bytes under two names, and name both', () =>
    expectRefusal(
      (seeds) => put(seeds, { 'documents/b.txt': ARTICLE }),
      ['documents/b.txt: found the same bytes as a.txt, expected each document once; remove one of the two'],
    ));

  it.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'extract the text first, e.g. pdftotext'],
    ['an HTML page', `\uFEFF\n<!DOCTYPE html>\n<p>${ARTICLE}`, 'extract the text first'],
    ['an HTML page', `<HTML lang="ar"><p>${ARTICLE}`, 'extract the text first'],
    ['an HTML page', `<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html>${ARTICLE}`, 'extract the text first'],
    ['a ZIP archive', Buffer.from('504b0304140006000800', 'hex'), 'export it as plain text'],
  ])('should say that a document is %s and what to do (%#)', (kind, content, next) =>
    expectRefusal((seeds) => put(seeds, { 'documents/b.txt': content }), [`b.txt: found ${kind}`, 'expected', next]),
  );
});

describe('sources.jsonl', () => {
  const source = (file: string, sha256 = '0'.repeat(64)) => ({
    file,
    sha256,
    origin: 'unknown',
    rights: 'third-party',
    arrived_on: '2026-01-31',
  });
  const SOURCES = 'documents/sources.jsonl';

  it.each(['../a.txt', '/etc/hostname', 'sub/a.txt', '..\\a.txt', '..'])('should not leave its folder for %s', (file) =>
    expectRefusal(
      (seeds) => put(seeds, { [SOURCES]: jsonl(source(file)) }),
      [`${SOURCES}, line 1: found the path ${file}, expected the name of a file of this folder; copy the file here`],
    ),
  );

  it('should name the line of a file that is not there', () =>
    expectRefusal(
      (seeds) => put(seeds, { [SOURCES]: jsonl(source('z.txt')) }),
      [`${SOURCES}, line 1: found no file z.txt, expected a file of this folder; add the file or remove the line`],
    ));

  it('should tell both digests when a document is not the one that was entered', () =>
    expectRefusal(
      (seeds) => put(seeds, { [SOURCES]: jsonl(source('a.txt')) }),
      [
        `documents/a.txt: found sha256 ${sha256Of(ARTICLE)}, expected ${'0'.repeat(64)} as in sources.jsonl; restore the file`,
      ],
    ));

  it('should say where a line out of order belongs', () =>
    expectRefusal(
      (seeds) => put(seeds, { 'documents/b.txt': OTHER_ARTICLE, [SOURCES]: jsonl(source('b.txt'), source('a.txt')) }),
      [
        `${SOURCES}, line 2: found a line out of order for "a.txt", expected lines sorted and unique; move it before line 1`,
      ],
    ));

  it('should say which line a second line for the same file repeats', () =>
    expectRefusal(
      (seeds) => put(seeds, { [SOURCES]: jsonl(source('a.txt'), source('a.txt')) }),
      [`${SOURCES}, line 2: found a second line for "a.txt"`, 'join it with line 1'],
    ));
});
