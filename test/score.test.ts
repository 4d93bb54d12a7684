import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGold } from '../pipeline/read-gold.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { readDocuments } from '../pipeline/read-seeds.ts';
import { belowFloors, type Figures, raised, score, together } from '../pipeline/score.ts';
import { pairWords, spanMap } from '../pipeline/score-gold/align-words.ts';
import { characterErrorRate, pairRecall } from '../pipeline/score-gold/text-scores.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const gold = readGold(join(root, 'test/gold'));
const files = new Map((await readDocuments(join(root, 'seeds'), 4)).map((f) => [f.name.replace(/\.txt$/, ''), f]));
const reference = readReference();
const scores = gold.map((truth) => score(truth, files.get(truth.name)!, reference));
const of = (start: string): Figures => scores.find((s) => s.name.startsWith(start))!.figures;

/** Characters of one text between what it shares with another at both ends. */
function takenAway(text: string, other: string): number {
  let start = 0;
  while (start < text.length && start < other.length && text[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(text.length, other.length) - start;
  while (end < most && text[text.length - 1 - end] === other[other.length - 1 - end]) end++;
  return text.length - start - end;
}

describe('figures against the hand-made gold', () => {
  it('should cover all five seeds', () => {
    expect(gold.map((g) => g.name)).toEqual([...files.keys()].sort());
  });

  it('should bring 000 into reading order and keep 001 to 004', () => {
    expect(of('000').pair_recall_outside_scripture).toBeGreaterThanOrEqual(0.97);
    for (const name of ['001', '002', '003', '004']) expect(of(name).pair_recall, name).toBeGreaterThanOrEqual(0.98);
  });

  it('should give every seed exactly as the gold has it, with its corrections', () => {
    for (const { name, figures } of scores) expect([name, figures.exact_corrected]).toEqual([name, 1]);
  });

  it('should keep corrections few: 15 a seed, and outside scripture 1 % of its characters', () => {
    for (const { name, corrections: all, bytes } of files.values()) {
      // Decisions about links, and those that leave the text as it is, take nothing away from it.
      const corrections = all.filter((line) => line.action === 'replace');
      const prose = corrections.filter((line) => !line.expect.includes('﴿'));
      // Characters of the repaired text that are replaced or taken away; what is put in place of them was there elsewhere.
      const touched = prose.reduce((sum, line) => sum + takenAway(line.expect, line.text), 0);
      const raw = new TextDecoder().decode(bytes);
      expect([name, corrections.length <= 15, touched <= raw.length / 100]).toEqual([name, true, true]);
    }
  });

  it('should find and link mentions of 001 to 004', () => {
    const figures = together(scores.filter((s) => !s.name.startsWith('000')));
    expect(figures.mention_precision).toBeGreaterThanOrEqual(0.9);
    expect(figures.mention_recall).toBeGreaterThanOrEqual(0.8);
    expect(figures.link_accuracy).toBeGreaterThanOrEqual(0.95);
  });

  it('should stay above every floor', () => {
    const floors = JSON.parse(readFileSync(join(root, 'test/floors.json'), 'utf8'));
    const figures = { ...Object.fromEntries(scores.map((s) => [s.name, s.figures])), together: together(scores) };
    expect(Object.keys(floors).sort()).toEqual(Object.keys(figures).sort());
    expect(belowFloors(figures, floors)).toEqual([]);
  });
});

describe('the article and nothing else', () => {
  const rows = readFileSync(join(root, 'dist', version, 'jsonl/documents.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  const documents = rows.map((line) => JSON.parse(line) as { seed_file: string; text: string; title: string | null });
  const textOf = (start: string) => documents.find((d) => d.seed_file.startsWith(start))!;

  it('should hold nothing of the other article and its posts in 003', () => {
    for (const word of ['غزة', 'ترامب', 't.co', '@', 'إقرأ']) expect(textOf('003').text).not.toContain(word);
  });

  it('should hold no caption, advert or counter in 002', () => {
    for (const word of ['|', 'ريا نوفوستي', 'إعلان', 'تعليق (', 'http']) expect(textOf('002').text).not.toContain(word);
  });

  it('should hold the title once in 004, and no breadcrumb', () => {
    const { text, title } = textOf('004');
    expect(text.split(title!)).toHaveLength(2);
    expect(text).not.toContain('»');
    expect(text).not.toContain('تقارير ودراسات');
  });
});

describe('the metrics themselves', () => {
  it('should count adjacent pairs as a multiset', () => {
    expect(pairRecall('a b c', 'a b c')).toBe(1);
    expect(pairRecall('a b c', 'c b a')).toBe(0);
    expect(pairRecall('a b a b', 'a b')).toBeCloseTo(1 / 3);
    expect(pairRecall('كتابٌ جديد', 'كتاب جديد')).toBe(1);
  });

  it('should count edits in characters, blanks folded', () => {
    expect(characterErrorRate('a  b', 'a b')).toBe(0);
    expect(characterErrorRate('abcd', 'abxd')).toBe(0.25);
    expect(characterErrorRate('😀b', 'b')).toBe(0.5);
  });

  it('should pair equal words in order', () => {
    expect(pairWords(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd'])).toEqual([0, -1, 2, 3]);
    expect(pairWords(['a', 'b'], ['b', 'a', 'b'])).toEqual([1, 2]);
    expect(spanMap('في موسكو اليوم', 'اليوم في موسكو اليوم')(3, 8)).toEqual({ start: 9, end: 14 });
    expect(spanMap('في موسكو', 'في مسكو')(3, 8)).toBeNull();
  });

  it('should report a figure that falls, and never lower a floor', () => {
    const floors = { a: { x: 0.9 } };
    expect(belowFloors({ a: { x: 0.89 } }, floors)).toHaveLength(1);
    expect(belowFloors({}, floors)).toHaveLength(1);
    expect(belowFloors({ a: { x: 0.9 } }, floors)).toEqual([]);
    expect(raised({ a: { x: 0.8 } }, floors)).toEqual({ a: { x: 0.9 } });
    expect(raised({ a: { x: 0.95 } }, floors)).toEqual({ a: { x: 0.95 } });
  });
});
