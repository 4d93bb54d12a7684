/** The two laws of the design, for five real files, a thousand that nobody would write, and good ones that were damaged. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../pipeline/flow.ts';
import { ingestDocument } from '../pipeline/ingest-documents/ingest-document.ts';
import { type DocumentRows, documentRows } from '../pipeline/publish-release/document-rows.ts';
import { packageRoot, readReference } from '../pipeline/read-reference.ts';
import type { ReadDocument } from '../pipeline/records.ts';
import { repairDraft } from '../pipeline/repair-text/repair-text.ts';
import { codePointsOf } from '../pipeline/text/code-points.ts';
import { type Edit, inCodePoints, replay, undo } from '../pipeline/text/edits.ts';
import { tables } from '../schemas/dataset.ts';
import { anyText, damagedText, hostileText } from './arbitrary-texts.ts';
import { runsTile, toldByRuns } from './told-by-runs.ts';

/** Fixed, so that a failure here is a failure everywhere. Change it to look elsewhere. */
const SEED = 20250402;
const RUNS = 1_000;
const DAMAGED_RUNS = 500;

const reference = readReference();

interface Reading {
  readonly record: ReadDocument;
  readonly rows: DocumentRows;
  /** Characters of the raw file, the repaired file and the article's text: code points. */
  readonly raw: readonly string[];
  readonly file: string;
  readonly text: readonly string[];
  readonly edits: readonly Edit[];
}

function read(name: string, bytes: Uint8Array): Reading {
  const record = readDocument(ingestDocument({ name, bytes, source: null, corrections: [] }), reference);
  const rows = documentRows(record);
  const file = record.draft.text;
  const edits = inCodePoints(record.edits, codePointsOf(record.raw), codePointsOf(file));
  return { record, rows, raw: Array.from(record.raw), file, text: Array.from(record.text), edits };
}

const slice = (points: readonly string[], start: number, end: number): string => points.slice(start, end).join('');

const laws: Record<string, (reading: Reading) => void> = {
  'replaying the edits on the raw file gives the repaired file'({ record, file, edits }) {
    expect(replay(record.raw, edits)).toBe(file);
  },

  'undoing the edits gives the raw file'({ record, file, edits }) {
    expect(undo(file, edits)).toBe(record.raw);
  },

  'every published edit tells the raw and the repaired characters at its offsets'({ rows, raw, file, edits, text }) {
    const repaired = Array.from(file);
    edits.forEach((edit, i) => {
      expect(slice(raw, edit.rawStart, edit.rawEnd)).toBe(edit.rawText);
      expect(slice(repaired, edit.start, edit.end)).toBe(edit.text);
      const row = rows.repairs[i]!;
      expect([row.raw_start, row.raw_end, row.text ?? '']).toEqual([edit.rawStart, edit.rawEnd, edit.text]);
      if (row.start_char !== null) expect(slice(text, row.start_char, row.end_char!)).toBe(edit.text);
    });
  },

  'the alignment tiles the text, and what is copied or moved is equal on both sides'({ rows, raw, text }) {
    let position = 0;
    let last = 0;
    for (const { start_char, end_char, raw_start, raw_end, kind } of rows.alignment) {
      expect(start_char).toBe(position);
      expect(end_char).toBeGreaterThan(start_char);
      position = end_char;
      expect(raw_start >= 0 && raw_start <= raw_end && raw_end <= raw.length).toBe(true);
      const [there, here] = [slice(raw, raw_start, raw_end), slice(text, start_char, end_char)];
      if (kind === 'copy' || kind === 'move') expect(here).toBe(there);
      else if (kind === 'insert') expect([here, raw_start, raw_end]).toEqual(['\n', last, last]);
      else expect(there).not.toBe('');
      last = raw_end;
    }
    expect(position).toBe(text.length);
  },

  'every raw character lies in exactly one block'({ rows, raw }) {
    let position = 0;
    for (const block of rows.blocks) {
      expect(block.raw_start).toBe(position);
      expect(block.raw_end).toBeGreaterThan(position);
      position = block.raw_end;
    }
    expect(position).toBe(raw.length);
  },

  'the alignment takes every raw character of a kept block from that block'({ rows }) {
    const kept = rows.blocks.filter((b) => b.start_char !== null);
    for (const { start_char, raw_start, raw_end, kind } of rows.alignment) {
      if (kind === 'insert') continue;
      const block = kept.find((b) => b.start_char! <= start_char && start_char < b.end_char!)!;
      expect(raw_start >= block.raw_start && raw_end <= block.raw_end).toBe(true);
    }
  },

  'blocks, sentences and mentions stand where their offsets say'({ rows, raw, text }) {
    for (const block of rows.blocks) {
      if (block.start_char !== null) expect(slice(text, block.start_char, block.end_char!)).toBe(block.text);
    }
    for (const s of [...rows.sentences, ...rows.mentions]) {
      expect(slice(text, s.start_char, s.end_char)).toBe('text' in s ? s.text : s.surface);
      expect(s.raw_start < s.raw_end && s.raw_end <= raw.length).toBe(true);
      if (!s.has_repair) expect(slice(raw, s.raw_start, s.raw_end)).toBe('text' in s ? s.text : s.surface);
    }
  },

  'the text is the title and the kept blocks, one line each'({ rows, text }) {
    const kept = rows.blocks.filter((b) => b.kept);
    const inOrder = kept.sort((a, b) => a.start_char! - b.start_char!).map((b) => b.text);
    expect(inOrder.join('\n')).toBe(text.join(''));
    if (rows.document.title !== null) expect(rows.document.title).toBe(inOrder[0]);
  },

  'a reordering is its runs in reading order, each with the replacements inside it'({ edits, raw }) {
    for (const move of edits.filter((e) => e.runs)) {
      expect(runsTile(move)).toBe(true);
      expect(toldByRuns(move, edits, raw)).toBe(move.text);
    }
  },

  'every row is what its schema says'({ rows }) {
    tables.documents.schema.parse(rows.document);
    for (const name of ['blocks', 'repairs', 'alignment', 'sentences', 'mentions'] as const) {
      for (const row of rows[name]) tables[name].schema.parse(row);
    }
  },

  'no two rows of a table share an id'({ rows }) {
    const ids = [rows.blocks.map((r) => r.block_id), rows.repairs.map((r) => r.repair_id)];
    ids.push(
      rows.sentences.map((r) => r.sentence_id),
      rows.mentions.map((r) => r.mention_id),
    );
    for (const list of ids) expect(new Set(list).size).toBe(list.length);
  },

  'repairing the repaired file changes nothing'({ file }) {
    expect(repairDraft(file, reference).draft.text).toBe(file);
  },
};

describe('the raw files of the seeds', () => {
  const folder = join(packageRoot(), 'seeds', 'documents');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  describe.each(names)('%s', (name) => {
    const reading = read(name, readFileSync(join(folder, name)));
    test.each(Object.entries(laws))('%s', (_, law) => law(reading));
  });
});

function holds(texts: fc.Arbitrary<string>, numRuns: number): void {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read('text.txt', new TextEncoder().encode(text));
      expect(reading.record.raw).toBe(text);
      for (const [promise, law] of Object.entries(laws)) {
        try {
          law(reading);
        } catch (error) {
          throw new Error(`${promise}: ${(error as Error).message}`, { cause: error });
        }
      }
    }),
    { seed: SEED, numRuns },
  );
}

describe(`every law holds (fast-check seed ${SEED})`, () => {
  test(`for ${RUNS} hostile texts`, () => holds(hostileText, RUNS));
  test(`for ${DAMAGED_RUNS} good texts that were damaged`, () => holds(damagedText, DAMAGED_RUNS));
  test(`for ${RUNS} texts of any characters`, () => holds(anyText, RUNS));
});

describe('known failures of the laws', () => {
  // Four lines in order are joined, and the line they make counts as reversed: a run of it ends inside a repaired
  // quotation mark. Seed 20250401, run 771.
  const text = [
    'وقال أبريل،نيسان/ كازاخستان كازاخستان كازاخستان',
    'كازاخستان كازاخستان كازاخستان كازاخستان كازاخستان',
    'التي وقال على مضيفا:”لا نشك” في كازاخستان توكاييف وزارة كازاخستان',
    'الكازاخستانية كازاخستان كازاخستان آسيا كِتَابٌ لا علی كازاخستان ',
  ].join('\n');

  test('repairing joined lines again changes nothing', () => {
    const once = repairDraft(text, reference).draft.text;
    expect(repairDraft(once, reference).draft.text).toBe(once);
  });
});
