import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pack = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Files of the project that it imports, as paths from the root; packages and Node modules as they are named. */
  readonly imports: readonly string[];
}

function filesBelow(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      const imports = Array.from(text.matchAll(/(?:from|import)\s+'([^']+)'/g), ([, name]) =>
        name!.startsWith('.') ? relative(root, resolve(dirname(path), name!)) : name!,
      );
      return { path: relative(root, path), text, lines: text.split('\n').length - 1, imports };
    });
}

const files = [...filesBelow('schemas'), ...filesBelow('pipeline')];
/** A file without its comments. */
const codeOf = ({ text }: SourceFile): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const STAGES = [
  'ingest-documents',
  'repair-text',
  'separate-article',
  'extract-metadata',
  'link-entities',
  'relate-documents',
  'validate-dataset',
  'publish-release',
];
const stageOf = (path: string): string | undefined => STAGES.find((stage) => path.startsWith(`pipeline/${stage}/`));
/** What a stage may use beside its own folder: the contract, text, records, what is derived from them, and failures. */
const COMMON = /^(schemas\/|pipeline\/text\/|pipeline\/records\.ts$|pipeline\/(per-reference|failure)\.ts$)/;

describe('the house', () => {
  it('should see the files it speaks of', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const stage of STAGES) expect(files.filter((f) => stageOf(f.path) === stage).length, stage).toBeGreaterThan(1);
  });

  it('should keep schemas free of the pipeline', () => {
    const wrong = files.filter(
      (f) => f.path.startsWith('schemas/') && f.imports.some((i) => i.startsWith('pipeline/')),
    );
    expect(wrong.map((f) => f.path)).toEqual([]);
  });

  it('should keep text free of news: it may import only schemas, records and itself', () => {
    const wrong = files
      .filter((f) => f.path.startsWith('pipeline/text/'))
      .flatMap((f) => f.imports.filter((i) => !COMMON.test(i)).map((i) => `${f.path} imports ${i}`));
    expect(wrong).toEqual([]);
  });

  it('should let a stage import only the contract, text, records and its own folder', () => {
    const wrong = files.flatMap((f) => {
      const stage = stageOf(f.path);
      if (!stage) return [];
      return f.imports
        .filter((i) => (i.startsWith('pipeline/') || i.startsWith('schemas/')) && !COMMON.test(i))
        .filter((i) => stageOf(i) !== stage)
        .map((i) => `${f.path} imports ${i}`);
    });
    expect(wrong).toEqual([]);
  });

  it('should keep flow below run and run below the commands', () => {
    const importers = (path: string) => files.filter((f) => f.imports.includes(path)).map((f) => f.path);
    for (const f of files.filter((file) => stageOf(file.path) || file.path.startsWith('pipeline/text/'))) {
      expect(
        f.imports.filter((i) => /^pipeline\/(flow|run|build|check|score|cli|index)\.ts$/.test(i)),
        f.path,
      ).toEqual([]);
    }
    expect(importers('pipeline/cli.ts')).toEqual([]);
    expect(files.find((f) => f.path === 'pipeline/flow.ts')!.imports).not.toContain('pipeline/run.ts');
  });

  it('should touch the disk in read-*.ts and write-*.ts only', () => {
    const wrong = files
      .filter((f) => f.imports.some((i) => /^node:(fs|fs\/promises|child_process|net|http|https)$/.test(i)))
      .map((f) => f.path)
      .filter((path) => !/^pipeline\/(build-seeds\/)?(read|write)-[a-z-]+\.ts$/.test(path));
    expect(wrong).toEqual([]);
  });

  it('should keep everything that repairing in a browser imports free of Node', () => {
    const byPath = new Map(files.map((f) => [f.path, f]));
    const seen = new Set<string>();
    const wrong: string[] = [];
    const follow = (path: string, from: string): void => {
      const file = byPath.get(path);
      if (file === undefined) {
        // A package: a bundler finds it. Anything else is Node's, or a file that we do not see.
        if (!Object.hasOwn(pack.dependencies, path.split('/')[0]!)) wrong.push(`${from} imports ${path}`);
        return;
      }
      if (seen.has(path)) return;
      seen.add(path);
      const named = /\b(?:Buffer|process|require|__dirname|import\.meta|setImmediate)\b/.exec(codeOf(file))?.[0];
      if (named) wrong.push(`${path} uses ${named}`);
      for (const name of file.imports) follow(name, path);
    };
    follow('pipeline/repair.ts', 'the package');
    expect(wrong).toEqual([]);
    for (const path of ['pipeline/repair-text/damages.ts', 'pipeline/parse-reference.ts']) expect(seen).toContain(path);
  });

  it('should call a network in load-*.ts only', () => {
    const wrong = files.filter((f) => /\bfetch\b/.test(codeOf(f))).map((f) => f.path);
    expect(wrong.filter((path) => !/^pipeline\/load-[a-z-]+\.ts$/.test(path))).toEqual([]);
  });

  it('should have no clock, randomness, locale or ICU in the pipeline', () => {
    const banned = /\bDate\.now\b|new Date\(\)|Math\.random|localeCompare|toLocale|\bIntl\.|performance\.now/;
    const wrong = files.filter((f) => banned.test(codeOf(f))).map((f) => f.path);
    expect(wrong).toEqual([]);
  });

  it('should know no seed by name', () => {
    const seeds = readdirSync(join(root, 'seeds/documents')).filter((name) => name.endsWith('.txt'));
    const names = seeds.flatMap((name) => [name, name.replace(/^\d+_|\.txt$/g, '')]);
    const wrong = files.filter((f) => names.some((name) => f.text.includes(name))).map((f) => f.path);
    expect(wrong).toEqual([]);
  });

  it('should stay small: median ≤ 120 lines, nine tenths ≤ 250, none over 400', () => {
    const sizes = files.map((f) => f.lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(120);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(250);
    expect(files.filter((f) => f.lines > 400).map((f) => `${f.path}: ${f.lines}`)).toEqual([]);
  });

  it('should have no drawers', () => {
    const wrong = files.filter((f) => /(^|[/-])(utils?|helpers?|common|misc|manager)(\.ts$|[/-])/.test(f.path));
    expect(wrong.map((f) => f.path)).toEqual([]);
  });
});
