/** Damaged and good texts, one a line in test/cases: what must be repaired, and what must be left alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingestDocument } from '../pipeline/ingest-documents/ingest-document.ts';
import { packageRoot, readReference } from '../pipeline/read-reference.ts';
import { damages } from '../pipeline/repair-text/damages.ts';
import { repairDocument, repairDraft } from '../pipeline/repair-text/repair-text.ts';
import { separateArticle } from '../pipeline/separate-article/separate-article.ts';

interface RepairCase {
  readonly name: string;
  readonly origin: 'wild' | 'synthetic' | 'must-stay-untouched';
  /** The damage that the text has or looks as if it had. */
  readonly damage?: string;
  readonly text: string;
  /** The truth; left out where the text itself is. */
  readonly repaired?: string;
  readonly note?: string;
}

interface SeparationCase {
  readonly name: string;
  readonly origin: RepairCase['origin'];
  readonly text: string;
  /** Where the furniture of a page was read; the words of its article are ours. */
  readonly host?: string;
  /**
   * All blocks but blank ones, in the order of the file. Kinds with a bar between them are a matter of taste: any
   * of them will do, with the article number that goes with it.
   */
  readonly blocks: readonly (readonly [kind: string, article: number | null, kept: boolean, text: string])[];
  readonly note?: string;
}

const reference = readReference();
const folder = (stage: string) => join(packageRoot(), 'test', 'cases', stage);

function casesOf<Case>(stage: string, file: string): Case[] {
  const lines = readFileSync(join(folder(stage), file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
}

const filesOf = (stage: string) => readdirSync(folder(stage)).filter((name) => name.endsWith('.jsonl'));
const OTHER = ['good-text.jsonl', 'known-failures.jsonl'];
const repaired = (text: string): string => repairDraft(text, reference).draft.text;
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

describe('repairs', () => {
  const files = filesOf('repair-text').filter((file) => !OTHER.includes(file));

  test('there are cases for every damage, three at least to repair and three to leave alone', () => {
    expect(files.map((file) => file.replace('.jsonl', '')).sort()).toEqual(damages.map((d) => d.id).sort());
    for (const file of files) {
      const cases = casesOf<RepairCase>('repair-text', file);
      const good = cases.filter((c) => c.origin === 'must-stay-untouched');
      expect([file, good.length >= 3, cases.length - good.length >= 3]).toEqual([file, true, true]);
      for (const c of good) expect(c.repaired).toBe(c.text);
      expect(new Set(cases.map((c) => c.name)).size).toBe(cases.length);
    }
  });

  describe.each(files)('%s', (file) => {
    test.each(casesOf<RepairCase>('repair-text', file))(
      '$origin: $name',
      ({ text, repaired: truth, damage, origin }) => {
        expect(repaired(text)).toBe(truth);
        if (origin === 'must-stay-untouched') return;
        // The case shows its own damage: it is not put right without that repair.
        expect(repairDraft(text, reference, { except: [damage!] }).draft.text).not.toBe(truth);
      },
    );
  });
});

describe('good text', () => {
  const cases = casesOf<RepairCase>('repair-text', 'good-text.jsonl');

  test.each(cases)('keeps its words: $name', ({ text }) => {
    expect(wordsOf(repaired(text))).toEqual(wordsOf(text));
  });

  test('keeps its words and lines, all of it in one document', () => {
    const whole = cases.map((c) => c.text).join('\n');
    expect(repaired(whole).split('\n').map(wordsOf)).toEqual(whole.split('\n').map(wordsOf));
  });
});

describe('failures that we know of', () => {
  const cases = casesOf<RepairCase>('repair-text', 'known-failures.jsonl');

  test.each(cases)('still fails, $damage: $name', ({ text, repaired: truth, damage, origin }) => {
    const home = damages.some((d) => d.id === damage) ? damage : 'the file of its damage';
    const now = origin === 'must-stay-untouched' ? 'is left alone now' : 'now passes';
    if (repaired(text) === truth) throw new Error(`${now}: move it to ${home}.jsonl`);
  });
});

describe('separation', () => {
  const blocksOf = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const document = ingestDocument({ name: 'case.txt', bytes, source: null, corrections: [] });
    const { draft, blocks } = separateArticle(repairDocument(document, reference), reference);
    return blocks
      .filter((b) => b.kind !== 'blank')
      .map((b) => [b.kind, b.article, b.kept, draft.text.slice(b.textStart, b.textEnd)]);
  };
  const closed = (gold: SeparationCase['blocks'], found: ReturnType<typeof blocksOf>) =>
    gold.map((block, i) => {
      const [kinds, , kept, text] = block;
      const [kind, article] = found[i] ?? [];
      return kinds.includes('|') && kinds.split('|').includes(String(kind)) ? [kind, article, kept, text] : block;
    });
  const files = filesOf('separate-article').filter((file) => !OTHER.includes(file));

  describe.each(files)('%s', (file) => {
    test.each(casesOf<SeparationCase>('separate-article', file))('$origin: $name', ({ text, blocks }) => {
      const found = blocksOf(text);
      expect(found).toEqual(closed(blocks, found));
    });
  });

  test.each(casesOf<SeparationCase>('separate-article', 'known-failures.jsonl'))('still fails: $name', (c) => {
    const found = blocksOf(c.text);
    const same = JSON.stringify(found) === JSON.stringify(closed(c.blocks, found));
    if (same) throw new Error('now passes: move it to another file of test/cases/separate-article');
  });
});
