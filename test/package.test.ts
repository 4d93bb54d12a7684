import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tables } from '../schemas/dataset.ts';
import { columnsOf } from '../schemas/derive/columns.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pack = JSON.parse(read('package.json'));

describe('the package', () => {
  it('should carry the version of the newest entry of the CHANGELOG, and CITATION.cff too', () => {
    const [, version, day] = /^## (\S+) – (\S+)$/m.exec(read('CHANGELOG.md'))!;
    expect(pack.version).toBe(version);
    expect(read('CITATION.cff')).toContain(`version: ${version}\n`);
    expect(read('CITATION.cff')).toContain(`date-released: '${day}'`);
  });

  it('should pin every dependency exactly', () => {
    for (const [name, range] of Object.entries({ ...pack.dependencies, ...pack.devDependencies })) {
      expect(range, name).toMatch(/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/);
    }
  });

  it('should export the library, the schemas and the JSON Schemas under its own name', async () => {
    const library = await import('tahqiq');
    expect(Object.keys(library).sort()).toEqual([
      'annotate',
      'damageList',
      'readReference',
      'relateDocuments',
      'repairText',
      'replay',
      'undo',
    ]);
    expect(library.damageList.length).toBeGreaterThan(10);
    const schemas = await import('tahqiq/schemas');
    expect(Object.keys(schemas.tables)).toEqual(Object.keys(tables));
    for (const table of Object.values(tables)) {
      const path = fileURLToPath(import.meta.resolve(`tahqiq/schema/${table.name}.schema.json`));
      const schema = JSON.parse(readFileSync(path, 'utf8'));
      expect(Object.keys(schema.properties)).toEqual(columnsOf(table).map((column) => column.name));
    }
  });

  it('should name no registry, no machine and no folder beside the project', () => {
    const lock = read('package-lock.json');
    expect(lock).not.toMatch(/https?:\/\/[^"]*registry/);
    for (const path of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'NOTICE.md', '.ci/run', 'package.json']) {
      expect(read(path), path).not.toMatch(/\/work\/|\/root\/|\.\.\/shared/);
    }
  });
});

describe('the library', () => {
  it('should refuse a damage that does not exist, naming those that do', async () => {
    const { repairText } = await import('../pipeline/index.ts');
    expect(() => repairText('نص', { only: ['frob'] })).toThrow(
      /found the damage "frob", expected one of .*collapse-blanks/,
    );
  });

  it('should give offsets in code points, tile the text and come back to the input', async () => {
    const { repairText, replay, undo } = await import('../pipeline/index.ts');
    const input = '😀 مرحبا  بكم ،يا أصدقاء 😀';
    const { text, edits, alignment, confidence, needsReview } = repairText(input);
    expect(text).toBe('😀 مرحبا بكم، يا أصدقاء 😀');
    expect([replay(input, edits), undo(text, edits)]).toEqual([text, input]);
    const [raw, clean] = [Array.from(input), Array.from(text)];
    for (const edit of edits) expect(raw.slice(edit.rawStart, edit.rawEnd).join('')).toBe(edit.rawText);
    expect(alignment.map((span) => span.start)).toEqual([0, ...alignment.slice(0, -1).map((span) => span.end)]);
    expect(alignment.at(-1)!.end).toBe(clean.length);
    for (const span of alignment.filter((s) => s.kind === 'copy')) {
      expect(clean.slice(span.start, span.end)).toEqual(raw.slice(span.rawStart, span.rawEnd));
    }
    expect(confidence).toBeGreaterThan(0.5);
    expect(needsReview).toBe(false);
  });

  it('should take what the corpus knows only where the text states nothing', async () => {
    const { annotate } = await import('../pipeline/index.ts');
    const given = { url: 'https://example.org/1', published: '2024-03-01T10:00:00Z' };
    const silent = annotate('زار توكاييف موسكو يوم أمس.', given).document;
    expect([silent.source_url, silent.published_on]).toEqual(['https://example.org/1', '2024-03-01']);
    const stated = annotate('تاريخ النشر: 8 نوفمبر 2023\nزار توكاييف موسكو يوم أمس.', given).document;
    expect(stated.published_on).toBe('2023-11-08');
    expect(() => annotate('')).not.toThrow();
    expect(annotate('').document.text).toBeNull();
  });
});
