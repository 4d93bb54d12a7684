import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { repairText } from '../pipeline/index.ts';
import { tableNames } from '../schemas/dataset.ts';
import { folderOfTest, smallSeeds } from './small-seeds.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { version, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const release = join(root, 'dist', version);

const blocks = (language: string): string[] =>
  Array.from(readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')), (m) => m[1]!);

describe('README', () => {
  it('should open with damaged text that comes out as it says', () => {
    const [damaged, repaired] = blocks('text');
    expect(damaged).toBeDefined();
    expect(repairText(damaged!).text.trim()).toBe(repaired!.trim());
  });

  it.each(blocks('js').map((code, i) => [i + 1, code] as const))(
    'should run JavaScript example %i as printed',
    (_, code) => {
      // What an example prints stands beside or below it as a comment.
      const expected = Array.from(code.matchAll(/(?:^|;\s*)\/\/ (.+)$/gm), (m) => m[1]!);
      const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: release,
        encoding: 'utf8',
      });
      expect(expected.length).toBeGreaterThan(0);
      expect(printed.trimEnd().split('\n')).toEqual(expected);
    },
  );

  it('should show a table of decisions that the two commands write and take, and that the next build follows', () => {
    const folder = folderOfTest();
    smallSeeds(folder);
    const [table] = blocks('csv');
    const tahqiq = (...args: string[]) =>
      execFileSync(process.execPath, [join(root, 'lib/pipeline/cli.js'), ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const commands = blocks('sh').flatMap((code) => [...code.matchAll(/^tahqiq ((?:review|decide) .*?) *(?:#.*)?$/gm)]);
    expect(commands.map((command) => command[1]!.split(' ')[0])).toEqual(['review', 'decide']);
    tahqiq(...commands[0]![1]!.split(' '));
    // The columns that a person fills in, and those by which a place is found, are in the table that was written.
    const head = readFileSync(join(folder, 'doubts.csv'), 'utf8').split('\r\n')[0]!.split(',');
    expect(head).toEqual(expect.arrayContaining(table!.split('\n')[0]!.split(',').slice(1)));
    writeFileSync(join(folder, 'doubts.csv'), table!);
    expect(tahqiq(...commands[1]![1]!.split(' '))).toBe(`${join('seeds', 'corrections', 'a.jsonl')}: 2 decisions\n`);
    tahqiq('build');
    const rows = readFileSync(join(folder, 'dist', version, 'jsonl/mentions.jsonl'), 'utf8');
    const decided = rows.split('\n').filter((row) => row.includes('"method":"decide-link"'));
    expect(decided).toHaveLength(2);
    expect(rows).toContain('decided by a reader: the city, not the province of that name');
  });

  it('should give SQL that DuckDB runs', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    for (const sql of blocks('sql')) {
      const result = await connection.runAndReadAll(sql.replaceAll("'jsonl/", `'${release}/jsonl/`));
      expect(result.getRows().length).toBe(5);
    }
    expect(blocks('sql').length).toBeGreaterThan(0);
  });

  it('should name the two commands, every command of the program and every table', () => {
    expect(readme).toContain('npm ci && npm run build');
    expect(readme).toContain('npm ci && npm test');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['build', 'test', 'tahqiq', 'score']));
    for (const command of ['build', 'check', 'repair', 'annotate', 'inspect', 'review', 'decide'])
      expect(readme).toContain(`tahqiq ${command}`);
    for (const table of tableNames) expect(readme).toContain(table);
  });

  it('should show pandas, polars, DuckDB, R and JavaScript', () => {
    for (const reader of ['import pandas', 'import polars', 'read_json(', 'read.csv(', 'tableFromIPC'])
      expect(readme).toContain(reader);
  });

  it('should name only versions that there are', () => {
    const named = new Set(Array.from(readme.matchAll(/dist\/(\d+\.\d+\.\d+)/g), (m) => m[1]));
    expect([...named]).toEqual([version]);
  });
});
