/** What `tahqiq annotate` shows a person: every block with its kind, whether it was kept, the metadata, and the sums. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { renderBlocks } from '../pipeline/commands/block-view.ts';
import { seen } from '../pipeline/commands/screen-text.ts';
import { annotate } from '../pipeline/index.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { kinds } from '../pipeline/separate-article/kinds.ts';
import { BlockKind } from '../schemas/fields.ts';
import { anyText, damagedText, hostileText } from './arbitrary-texts.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'tahqiq-view-'));
afterAll(() => rmSync(folder, { recursive: true }));

const reference = readReference();
const FILE = { width: 80, isTerminal: false };
const TERMINAL = { width: 80, isTerminal: true };
const BODY =
  'بدأت قرغيزستان بناء محطة لتوليد الكهرباء على نهر نارين، بمشاركة كازاخستان وأوزبكستان اللتين ستشتريان إنتاجها.';
const PAGE = [
  'قرغيزستان تبدأ بناء محطة كهرباء على نهر نارين',
  'أستانا-سانا',
  BODY,
  'المصدر: وكالة تاس',
  'وسوم: الطاقة، المياه',
  'شارك هذا المقال',
  '',
  'اقرأ أيضا:',
  'مهرجان للموسيقى الشعبية في طشقند',
].join('\n');

/** Without FORCE_COLOR or NO_COLOR of whoever runs the tests, unless they are given. */
const run = (args: string[], env: Record<string, string> = {}): SpawnSyncReturns<string> => {
  const { FORCE_COLOR, NO_COLOR, ...rest } = process.env;
  return spawnSync(process.execPath, [join(root, 'lib/pipeline/cli.js'), 'annotate', ...args], {
    input: PAGE,
    env: { ...rest, ...env },
    encoding: 'utf8',
  });
};
const shown = (raw: string, screen = FILE, name = 'a.txt'): string =>
  renderBlocks(annotate(raw, { reference, name }), raw, screen);

describe('tahqiq annotate', () => {
  it('should give JSON to a pipe, asked or not', () => {
    const { stdout, status } = run([]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).document.seed_file).toBe('standard input');
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(run(['--json']).stdout).toBe(stdout);
  });

  it('should show the blocks in plain text where nobody watches, and in colours where it is told to', () => {
    const plain = run(['--view', 'blocks']).stdout;
    expect(plain).not.toContain('\u001B');
    expect(plain).toContain('\n│ title             قرغيزستان تبدأ بناء محطة كهرباء على نهر نارين\n');
    const coloured = run(['--view', 'blocks'], { FORCE_COLOR: '1' }).stdout;
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(plain);
    const lines = coloured.split('\n');
    const styles = ['│ body', '· dateline', '· share_line', '· related_title'].map(
      (start) => lines.find((line) => line.includes(start))!.split(start)[0],
    );
    expect(new Set(styles).size).toBe(4);
    for (const style of styles) expect(style).toMatch(/^\u001B\[\d+m$/);
  });

  it('should show several files one below the other, each with its name', () => {
    const paths = ['first.txt', 'second.txt'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, PAGE);
    const { stdout } = run(['--view', 'blocks', ...paths]);
    for (const path of paths) expect(stdout).toMatch(new RegExp(`^${path}  doc_[0-9a-f]{12}$`, 'm'));
    expect(stdout.match(/^all /gm)).toHaveLength(2);
  });

  it.each([
    ['--view', 'blocks', '--json'],
    ['--view', 'blocks', '--jsonl'],
    ['--json', '--jsonl'],
    ['--view', 'trees'],
  ])('should exit with 2 for wrong use: %s %s %s', (...args) => {
    const { status, stdout, stderr } = run(args.filter((arg) => arg !== undefined));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/--view|--json/);
  });
});

describe('the view', () => {
  it('should tell of each block its kind, the article it belongs to, and what was kept, without colour', () => {
    expect(shown(PAGE).split('\n').slice(3, 11)).toEqual([
      '│ title             قرغيزستان تبدأ بناء محطة كهرباء على نهر نارين',
      '· dateline          أستانا-سانا',
      `│ body              ${BODY}`,
      '· source_line       المصدر: وكالة تاس',
      '· keywords          وسوم: الطاقة، المياه',
      '· share_line        شارك هذا المقال',
      '· related_heading   اقرأ أيضا:',
      '· related_title 1   مهرجان للموسيقى الشعبية في طشقند',
    ]);
  });

  it('should look as README shows it', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, example] = [...readme.matchAll(/^```console\n([\s\S]*?)^```/gm)].map(([, text]) => text!);
    const lines = example!.split('\n').filter((line) => !/^…?$/.test(line));
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) expect(shown(PAGE)).toContain(`\n${line}\n`);
  });

  it('should list the metadata that was found, and nothing else', () => {
    const [, section] = /\nmetadata\n([\s\S]*?)\n\n/.exec(shown(PAGE))!;
    expect(section!.split('\n')).toEqual([
      'title               قرغيزستان تبدأ بناء محطة كهرباء على نهر نارين',
      'dateline_place      ent_Q1520  أستانا',
      'agency              src_tass  وكالة تاس',
      'publisher           src_tass  وكالة تاس',
      'keywords            الطاقة',
      '                    المياه',
      'lang                ar',
      'script              Arab',
    ]);
  });

  it('should count blocks and characters of each family', () => {
    const rows = Array.from(shown(PAGE).matchAll(/^([a-z ]+?) +(\d+) +(\d+) +(\d+)$/gm), (m) => m.slice(1));
    const [title] = PAGE.split('\n');
    expect(rows).toEqual([
      ['article text', '2', String(title!.length + BODY.length + 2), '0'],
      ['about the article', '3', '0', '51'],
      ['page furniture', '1', '0', '16'],
      ['other articles', '2', '0', '43'],
      ['blank lines', '1', '0', '1'],
      ['all', '9', String(title!.length + BODY.length + 2), '111'],
    ]);
  });

  it('should count a post in another article with that article', () => {
    const { example } = kinds.find(({ id }) => id === 'related_article')!;
    const post = 'Chess is for everyone. — City News (@citynews) March 4, 2024';
    const view = shown([...example.page, post].join('\n'));
    expect(view).toContain(`\n· embed 1           ${post}\n`);
    expect(view).toMatch(/^page furniture +0 /m);
    expect(view).toMatch(/^other articles +5 /m);
  });

  it('should part a long paragraph at blanks on a terminal, each line isolated and with its mark', () => {
    const lines = shown(PAGE, { width: 60, isTerminal: true }).split('\n');
    const from = lines.findIndex((line) => line.startsWith('│ body'));
    const body = lines.slice(from, from + 3);
    expect(body.map((line) => line.slice(0, 20))).toEqual(['│ body              ', '│'.padEnd(20), '│'.padEnd(20)]);
    expect(body.map((line) => /^\u2068(.*)\u2069$/.exec(line.slice(20))![1]).join(' ')).toBe(BODY);
    for (const line of body) expect(line.replace(/[\u2068\u2069]/g, '').length).toBeLessThanOrEqual(60);
  });

  it('should spell out in text, metadata and name what could steer a terminal', () => {
    const raw = 'قال\u001B[31m الوزير إن البلدين \u202Bاتفقا\u202C\nالمصدر: https://example.org/\u001B]0;x\u0007\n';
    const view = shown(raw, TERMINAL, 'a\u001B[2J.txt');
    expect(view).not.toMatch(/[\u001B\u0007\u202B\u202C]/);
    expect(view).toContain('a\\u{001B}[2J.txt');
  });

  it('should hold every block whole, and nothing that steers a terminal, for any text', () => {
    const names = BlockKind.options.join('|');
    fc.assert(
      fc.property(fc.oneof(hostileText, damagedText, anyText), (raw) => {
        const annotated = annotate(raw, { reference, name: raw.slice(0, 20) });
        const view = renderBlocks(annotated, raw, FILE);
        expect(view).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        const lines = view.split('\n').filter((line) => new RegExp(`^[│·] (?:${names})[ \\d]`).test(line));
        const blocks = annotated.blocks.filter(({ kind }) => kind !== 'blank');
        expect(lines.map((line) => [line[0] === '│', line.slice(20)])).toEqual(
          blocks.map(({ kept, text }) => [kept, seen(text ?? '', FILE)]),
        );
        const [, n, kept, aside] = /^all +(\d+) +(\d+) +(\d+)$/m.exec(view)!.map(Number);
        expect([n, kept! + aside!]).toEqual([annotated.blocks.length, annotated.document.raw_chars]);
      }),
      { seed: 20261130, numRuns: 60 },
    );
  });
});
