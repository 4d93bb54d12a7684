import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

import { checkFiles } from '../pipeline/read-release.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const release = join(root, 'dist', version);
const folder = mkdtempSync(join(tmpdir(), 'tahqiq-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tahqiq = (args: string[], input = '', cwd = root): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [join(root, 'lib/pipeline/cli.js'), ...args], { input, cwd, encoding: 'utf8' });

describe('tahqiq', () => {
  it.each(['build', 'check', 'repair', 'annotate', 'inspect', 'review', 'decide', 'score'])(
    'should give help with examples for %s',
    (command) => {
      const { stdout, status } = tahqiq([command, '--help']);
      expect(status).toBe(0);
      expect(stdout).toContain('Examples:');
      expect(stdout).toContain(`tahqiq ${command}`);
    },
  );

  it.each([
    [['frob']],
    [['repair', '--frob']],
    [['repair', '--only', 'frob']],
    [['build', '--concurrency', '0']],
    [['inspect', 'nobody']],
    [['review', '--kind', 'frob']],
    [['review', '--seeds', 'nowhere']],
    [['decide']],
  ])('should exit with 2 for wrong use: %j', (args) => {
    const { stderr, status } = tahqiq(args);
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
    expect(stderr).not.toContain('    at ');
  });

  it('should repair standard input and say on the error stream what it did', () => {
    const { stdout, stderr, status } = tahqiq(['repair'], 'مرحبا  بكم ،يا أصدقاء\n');
    expect(stdout).toBe('مرحبا بكم، يا أصدقاء\n');
    expect(stderr).toContain('collapse-blanks');
    expect(status).toBe(0);
  });

  it('should leave a damage alone that is excepted, or that is not asked for', () => {
    const text = 'مرحبا  بكم ،يا أصدقاء\n';
    expect(tahqiq(['repair', '--except', 'collapse-blanks', '-'], text).stdout).toBe('مرحبا  بكم، يا أصدقاء\n');
    expect(tahqiq(['repair', '--only', 'collapse-blanks', '-'], text).stdout).toBe('مرحبا بكم ،يا أصدقاء\n');
    expect(tahqiq(['repair', '--min-confidence', '1', '-'], text).stdout).toBe(text);
  });

  it('should give an error, not garbage, for a PDF', () => {
    const { stdout, stderr, status } = tahqiq(['annotate', '-'], '%PDF-1.7\n%âãÏÓ\n');
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain('standard input: found a PDF');
  });

  it('should not take JSON Lines for a text', () => {
    const { stdout, stderr, status } = tahqiq(['repair', '-'], '{"id":1,"text":"مرحبا  بكم"}\n');
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain('add --jsonl');
  });

  it('should inspect a document of the seeds by the beginning of its name', () => {
    const { stdout, status } = tahqiq(['inspect', '003', '--repairs', 'all']);
    expect(status).toBe(0);
    for (const section of ['repairs', 'blocks', 'metadata', 'mentions']) expect(stdout).toContain(section);
    expect(stdout).not.toContain('\u001B[');
  });

  it('should find the committed release right', () => {
    const { stdout, status } = tahqiq(['check']);
    expect(stdout).toContain('right');
    expect(stdout).toContain('a fresh build');
    expect(status).toBe(0);
  });
});

describe('tahqiq check', () => {
  const copy = join(folder, 'release');
  cpSync(release, copy, { recursive: true });
  const files = readFileSync(join(copy, 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66));

  // One process for every file would take minutes; the kinds of files differ, not their names.
  const kinds = [
    ...new Map(files.map((path) => [path.replace(/[^/]*$/, '') + path.replace(/.*\./, '.'), path])).values(),
  ];
  it.each([...kinds, 'SHA256SUMS'])('should exit with 1 and name %s after one flipped byte', (path) => {
    const file = join(copy, path);
    const bytes = readFileSync(file);
    const flipped = Buffer.from(bytes);
    flipped[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(file, flipped);
    const { stdout, status } = tahqiq(['check', copy, '--no-rebuild']);
    writeFileSync(file, bytes);
    expect(status).toBe(1);
    if (path !== 'SHA256SUMS') expect(stdout).toContain(path);
  });

  it('should name every single file of the release after one flipped byte', () => {
    for (const path of files) {
      const file = join(copy, path);
      const bytes = readFileSync(file);
      // A table without rows is an empty file: there the byte is a new one.
      const flipped = Buffer.from(bytes.length > 0 ? bytes : [0]);
      flipped[Math.floor(flipped.length / 3)]! ^= 1;
      writeFileSync(file, flipped);
      expect(checkFiles(copy).map((finding) => finding.path)).toEqual([path]);
      writeFileSync(file, bytes);
    }
    expect(checkFiles(copy)).toEqual([]);
  });

  it('should name a file that is missing, and one that is not listed', () => {
    rmSync(join(copy, 'NOTICE.md'));
    writeFileSync(join(copy, 'extra.txt'), 'x');
    const { stdout, status } = tahqiq(['check', copy, '--no-rebuild']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/NOTICE\.md: found no such file/);
    expect(stdout).toMatch(/extra\.txt: found a file that SHA256SUMS does not list/);
  });
});
