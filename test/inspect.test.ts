/** A repaired document as a critical apparatus: what was read, what stood there, and why. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { renderApparatus } from '../pipeline/commands/apparatus.ts';
import { apparatusOf } from '../pipeline/commands/line-readings.ts';
import { seen } from '../pipeline/commands/screen-text.ts';
import { ingestDocument } from '../pipeline/ingest-documents/ingest-document.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { repairDocument } from '../pipeline/repair-text/repair-text.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'tahqiq-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inspect = (...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [join(root, 'lib/pipeline/cli.js'), 'inspect', ...args], { cwd: root, encoding: 'utf8' });

const GOOD = [
  'أعلنت وزارة الخارجية في كازاخستان أن رئيس الجمهورية سيزور طشقند في الأسبوع المقبل،',
  'وأنه سيلتقي نظيره الأوزبيكي لبحث التعاون في مجال النقل والطاقة بين البلدين،',
  'على أن يوقع الجانبان على عدد من الاتفاقيات الجديدة التي أعدتها الحكومتان هذا العام.',
  'وقال المتحدث باسم الوزارة إن الزيارة تأتي في إطار العلاقات التاريخية بين الشعبين.',
];
const reversed = (line: string): string => line.split(' ').reverse().join(' ');
const DAMAGED = `اجتماع في طشقند\n\n${GOOD.map(reversed).join('\n')}\n\nشكر  الرئيس كل من حضر هذا اللقاء ،وتمنى لهم الجتماع\n`;
const path = join(folder, 'damaged.txt');
writeFileSync(path, DAMAGED);

const reference = readReference();

/** The apparatus of a text as a screen shows it. */
function shown(raw: string, { isAll = false, isTerminal = true } = {}): string {
  const bytes = new TextEncoder().encode(raw);
  const document = ingestDocument({ name: 'a.txt', bytes, source: null, corrections: [] });
  const record = repairDocument(document, reference);
  return renderApparatus(apparatusOf(record, isAll), { width: 80, isTerminal });
}

describe('tahqiq inspect', () => {
  it('should show each changed line as it reads and as it stood, with its number, cause and confidence', () => {
    const { stdout, status } = inspect(path);
    expect(status).toBe(0);
    GOOD.forEach((line, i) => {
      const block = [
        `  reads ${line}`,
        `  raw   ${reversed(line)}`,
        '  cause restore-visual-word-order: Put the words of',
      ];
      expect(stdout).toMatch(new RegExp(`^line ${i + 3}  confidence (1|0\\.\\d+)$`, 'm'));
      expect(stdout).toContain(block.join('\n'));
    });
    expect(stdout).toContain('apparatus  5 of 6 lines changed');
    expect(stdout).not.toMatch(/^line 1 /m);
  });

  it('should list the repairs of words under their line, and the other sections behind', () => {
    const { stdout } = inspect(path);
    expect(stdout).toMatch(/^line 8 [\s\S]*^ {8}"الجتماع" → "الاجتماع" {2}restore-lam-alef 0\.\d+$/m);
    expect(stdout).toMatch(/^ {8}blanks {2}collapse-blanks 0\.99$/m);
    const sections = ['apparatus', 'blocks', 'metadata', 'mentions'].map((name) =>
      stdout.search(new RegExp(`^${name}`, 'm')),
    );
    expect(sections).toEqual([...sections].sort((a, b) => a - b));
    expect(sections).not.toContain(-1);
    expect(stdout).not.toMatch(/^repairs$/m);
    expect(inspect(path, '--repairs', 'all').stdout).toMatch(/^repairs$/m);
  });

  it('should look as README shows it', () => {
    const [, example] = /^```console\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    const { stdout } = inspect(path);
    const lines = example!.split('\n').filter((line) => !/^\s*…?$/.test(line));
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(stdout).toContain(`\n${line}\n`);
  });

  it('should mark a line that needs a reader', () => {
    const { stdout } = inspect('000');
    expect(stdout).toMatch(/^line \d+ {2}.*\[needs review\]$/m);
    expect(stdout).toMatch(/^apparatus {2}\d+ of \d+ lines changed, \d+ needs? review$/m);
  });

  it('should show the lines that were left alone if it is asked to', () => {
    expect(inspect(path, '--all').stdout).toContain('line 1  untouched\n  reads اجتماع في طشقند\n\n');
    writeFileSync(join(folder, 'good.txt'), `${GOOD.join('\n')}\n`);
    const good = join(folder, 'good.txt');
    expect(inspect(good).stdout).toContain('apparatus  0 of 4 lines changed');
    expect(inspect(good, '--all').stdout.match(/^line \d+ {2}untouched$/gm)).toHaveLength(4);
  });

  it('should give the same as JSON, offsets in code points', () => {
    const { stdout, status } = inspect(path, '--json');
    expect(status).toBe(0);
    const { document, apparatus, blocks, mentions, beyond_repair } = JSON.parse(stdout);
    expect([document.seed_file, beyond_repair]).toEqual(['damaged.txt', false]);
    expect(blocks.length).toBe(document.n_blocks);
    expect(mentions.length).toBe(document.n_mentions);
    expect(apparatus).toMatchObject({ n_lines: 6, n_changed: 5 });
    expect(apparatus.lines.map((line: { line: number }) => line.line)).toEqual([3, 4, 5, 6, 8]);
    const raw = Array.from(DAMAGED);
    for (const line of apparatus.lines) {
      expect(raw.slice(line.raw_start, line.raw_end).join('')).toBe(line.raw_text);
      expect(Object.keys(line.causes[0])).toEqual(['id', 'title']);
      for (const repair of line.repairs) {
        expect(raw.slice(repair.raw_start, repair.raw_end).join('')).toBe(repair.raw_text);
      }
    }
    expect(apparatus.lines[0]).toMatchObject({ text: GOOD[0], causes: [{ id: 'restore-visual-word-order' }] });
    expect(JSON.parse(inspect(path, '--json', '--all').stdout).apparatus.lines).toHaveLength(6);
  });
});

describe('the apparatus on a screen', () => {
  const ISOLATE = /\u2068[^\u2068\u2069]*\u2069/g;

  it('should isolate each reading, and break none in a word', () => {
    const text = shown(DAMAGED);
    const plain = text.replace(ISOLATE, '');
    expect(plain).not.toMatch(/[\u0600-\u06FF\u2068\u2069]/);
    expect(text.replace(/[\u2068\u2069]/g, '').replace(/\n {8}(?=[\u0600-\u06FF])/g, ' ')).toContain(
      `reads ${GOOD[0]}\n`,
    );
    expect(shown(DAMAGED, { isTerminal: false })).not.toMatch(/[\u2068\u2069]/);
  });

  it('should fit into 80 columns', () => {
    for (const line of shown(DAMAGED).split('\n')) {
      expect(line.replace(/[\u2068\u2069\p{M}]/gu, '').length).toBeLessThanOrEqual(80);
    }
  });

  it('should spell out what cannot be seen, so that no text steers the terminal', () => {
    const text = shown('قال\u001B[31m الرئيس  \u202Bإن\u202C البلدين\tاتفقا على هذا\r\n');
    expect(text).toContain('\\u{001B}[31m');
    expect(text).toContain('\\u{202B}');
    expect(text).not.toMatch(/[\u001B\u202B\u202C\r\t]/);
    expect(text).toContain('between the lines\n  1 ×   normalise-line-ends: ');
    expect(seen('آية \u06DD', { isTerminal: false })).toBe('آية \u06DD');
  });
});

describe('repair --jsonl', () => {
  it('should tell of each line, in the names of the tables', () => {
    const input = `${JSON.stringify({ id: 1, text: DAMAGED })}\n`;
    const command = [join(root, 'lib/pipeline/cli.js'), 'repair', '--jsonl'];
    const answer = JSON.parse(spawnSync(process.execPath, command, { input, cwd: root, encoding: 'utf8' }).stdout);
    expect(answer.beyond_repair).toBe(false);
    expect(answer.lines).toHaveLength(6);
    expect(Object.keys(answer.lines[1])).toEqual([
      'raw_start',
      'raw_end',
      'start',
      'end',
      'cause',
      'confidence',
      'needs_review',
    ]);
    const { start, end, cause, needs_review } = answer.lines[1];
    expect([cause, needs_review]).toEqual(['restore-visual-word-order', false]);
    expect(
      Array.from(answer.text as string)
        .slice(start, end)
        .join(''),
    ).toBe(GOOD[0]);
  });
});
