import * as fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../pipeline/build.ts';
import { type ComparedText, readReference, relateDocuments } from '../pipeline/index.ts';
import { CROWD, findCandidates, HUBS } from '../pipeline/relate-documents/find-candidates.ts';
import { fingerprintsOf, sharedBy, withoutLines } from '../pipeline/relate-documents/fingerprints.ts';
import { fold, westernDigits } from '../pipeline/text/arabic.ts';
import { wordsOf } from '../pipeline/text/words.ts';
import { corpora } from './bench/relations/corpora.ts';
import { type Measured, measure, precisionOf, readStaged, recallOf } from './bench/relations/measure.ts';
import { stageDocuments } from './bench/relations/stage.ts';
import { readArrow, readCsv, readJsonl } from './read-back/read-rows.ts';
import { ARTICLE, folderOfTest, OTHER_ARTICLE, smallSeeds } from './small-seeds.ts';

const TEXTS = join(import.meta.dirname, 'bench/damage-lab/texts');
const articles = fs
  .readdirSync(TEXTS)
  .sort()
  .map((name) => fs.readFileSync(join(TEXTS, name), 'utf8'));

/** Triples of words, as text: nothing is hashed here. */
function triplesOf(text: string): Set<string> {
  const words = wordsOf(text).map((word) => westernDigits(fold(word.text)));
  return new Set(words.slice(2).map((_, i) => words.slice(i, i + 3).join(' ')));
}
const kindsOf = (...texts: ComparedText[]) =>
  relateDocuments(texts).map(({ id, relatedId, kind }) => [id, relatedId, kind]);
const of = (id: string, text: string, others: string[] = []): ComparedText => ({ id, text, others });

describe('staged documents', () => {
  const staged = stageDocuments(TEXTS);
  let measured: Measured;
  beforeAll(() => {
    measured = measure(staged, readStaged(staged.documents, readReference()));
  }, 120_000);

  test('are many, in both halves', () => {
    expect(staged.asked.length).toBeGreaterThanOrEqual(400);
    expect(staged.unrelated.length).toBeGreaterThanOrEqual(180);
    for (const { asked } of measured.halves) expect(asked).toBeGreaterThan(150);
  });

  test('are found: of all pairs .98, of those in each half .98', () => {
    for (const figures of [measured.all, ...measured.halves]) expect(recallOf(figures)).toBeGreaterThanOrEqual(0.98);
  });

  test('are rightly found: of all rows .985, of those in each half .98', () => {
    expect(precisionOf(measured.all)).toBeGreaterThanOrEqual(0.985);
    for (const figures of measured.halves) expect(precisionOf(figures)).toBeGreaterThanOrEqual(0.98);
  });

  test('are not taken for copies for an event, a foot or a background in common', () => {
    for (const type of [
      'same event',
      'same event, same footer',
      'same event, same background',
      'same background, articles',
    ])
      expect([type, measured.byType.get(type)!.wrong]).toEqual([type, 0]);
  });
});

describe('kinds', () => {
  const [a, b] = articles as [string, string];
  const paragraphs = a.trim().split('\n');

  test('same words are the same text, whatever the spelling and however few', () => {
    expect(kindsOf(of('1', 'قِمّة ٢٠٢٤ في طشقند'), of('2', 'قمه 2024 في  طشقند.'))).toEqual([['1', '2', 'same_text']]);
    expect(kindsOf(of('1', 'خبر'), of('2', 'خبر'))).toEqual([['1', '2', 'same_text']]);
  });

  test('texts without words have no relation, nor has a text with itself', () => {
    expect(kindsOf(of('1', ''), of('2', ''), of('3', ' … '), of('4', a, [a]))).toEqual([]);
  });

  test('a few words more or less make no duplicates of short texts', () => {
    expect(kindsOf(of('1', 'وصل الرئيس إلى طشقند'), of('2', 'وصل الرئيس إلى طشقند اليوم'))).toEqual([]);
  });

  test('a cut or retitled article is a duplicate, the smaller id first', () => {
    const half = paragraphs.slice(0, Math.ceil(paragraphs.length / 2)).join('\n');
    expect(kindsOf(of('2', a), of('1', half))).toEqual([['1', '2', 'near_duplicate']]);
    expect(kindsOf(of('1', a), of('2', ['عنوان آخر', ...paragraphs.slice(1)].join('\n')))).toEqual([
      ['1', '2', 'near_duplicate'],
    ]);
  });

  test('an article under "read also", or in the middle of a digest, is contained', () => {
    expect(kindsOf(of('1', a), of('2', b, [a]))).toEqual([['2', '1', 'contains']]);
    expect(kindsOf(of('1', a), of('2', b, ['شيء آخر', a]))).toEqual([['2', '1', 'contains']]);
    expect(kindsOf(of('1', a), of('2', `${b}\n${a}\n${articles[2]}`))).toEqual([['2', '1', 'contains']]);
    expect(kindsOf(of('1', a, [b]), of('2', b, [a]))).toEqual([
      ['1', '2', 'contains'],
      ['2', '1', 'contains'],
    ]);
  });

  test('reports of a series with other numbers are none', () => {
    const report = (...n: number[]) =>
      `سجلت الأسواق اليوم ارتفاع سعر القمح إلى ${n[0]} دولارا للطن وسعر الأرز إلى ${n[1]} دولارا للطن وسعر السكر إلى ${n[2]} دولارا للطن وسعر الزيت إلى ${n[3]} دولارا للطن وسعر الشعير إلى ${n[4]} دولارا للطن في ختام التعاملات بحسب وزارة الزراعة التي تنشر أسعار السلع الأساسية كل صباح`;
    expect(kindsOf(of('1', report(211, 412, 613, 814, 115)), of('2', report(221, 422, 623, 824, 125)))).toEqual([]);
  });

  test('what the foot of two short reports has in common is no copy, though it be the larger part', () => {
    const words = (k: number, n: number) =>
      Array.from({ length: n }, (_, i) => `كلمة${k}${i}`.replace(/\d/g, (d) => 'ابتثجحخدذر'[Number(d)]!));
    const report = (k: number, foot: number) => [...words(k, 45), ...words(9, foot)].join(' ');
    expect(kindsOf(of('1', report(1, 60)), of('2', report(2, 60)))).toEqual([]);
  });

  test('an id may come once only', () => {
    expect(() => relateDocuments([of('1', a), of('1', b)])).toThrow(
      /found the id "1" twice, expected an id for each text/,
    );
  });
});

describe('exactly', () => {
  test('scores and evidence are those of the words, not of their hashes', () => {
    fc.assert(
      fc.property(fc.nat(articles.length - 1), fc.integer({ min: 20, max: 100 }), fc.nat(10), (i, percent, drop) => {
        const text = articles[i]!;
        const words = text.split(' ');
        const kept = words.slice(0, Math.ceil((words.length * percent) / 100)).filter((_, n) => n % 15 !== drop);
        const copy = kept.join(' ');
        const [relation] = relateDocuments([of('1', text), of('2', copy)]);
        const [whole, part] = [triplesOf(text), triplesOf(copy)];
        if (kept.length < 60) return;
        const shared = [...part].filter((triple) => whole.has(triple)).length;
        if (relation?.kind === 'same_text') return;
        expect(relation?.score).toBe(Math.round((shared / part.size) * 1e4) / 1e4);
        expect(relation?.evidence).toContain(`${shared} of the ${part.size} word triples`);
      }),
      { numRuns: 60 },
    );
  });

  test('hashes shared by two sets are those in both', () => {
    const set = fc.uniqueArray(fc.nat(60)).map((hashes) => Uint32Array.from(hashes).sort());
    fc.assert(
      fc.property(set, set, (a, b) => {
        const met: number[] = [];
        expect(sharedBy(a, b, (i, j) => met.push(a[i]! - b[j]!))).toBe(a.filter((hash) => b.includes(hash)).length);
        expect(met.every((difference) => difference === 0)).toBe(true);
      }),
    );
  });
});

test('an article without some of its lines is that of the other lines, but for triples across them', () => {
  const line = fc
    .array(fc.nat(300), { minLength: 3, maxLength: 12 })
    .map((words) => words.map((n) => `w${n}`).join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 8 }), fc.nat(7), (lines, n) => {
      const { main, lines: told } = fingerprintsOf({ id: '1', text: lines.join('\n') });
      const left = withoutLines(main, told.slice(n, n + 1));
      const inOrder = [...left.triples.keys()].sort((a, b) => left.places[a]! - left.places[b]!);
      expect(inOrder.map((i) => left.places[i])).toEqual(inOrder.map((_, place) => place));
      const other = [...lines.slice(0, n), ...lines.slice(n + 1)].map((text) => fingerprintsOf({ id: '1', text }).main);
      const dropped = main.triples.length - left.triples.length;
      expect(dropped).toBeLessThanOrEqual((lines[n] ?? '').split(' ').length);
      for (const { triples } of other) expect(sharedBy(triples, main.triples)).toBe(triples.length);
      // A triple of another line is there still, unless the dropped line had it first.
      const first =
        n < lines.length ? fingerprintsOf({ id: '1', text: lines.slice(n, n + 2).join(' ') }).main.triples : [];
      for (const { triples } of other)
        for (const triple of triples) {
          if (!first.includes(triple as never)) expect(left.triples).toContain(triple);
        }
    }),
  );
});

test('the order in which documents come does not matter', () => {
  const texts = Object.values(corpora).flatMap((make, k) =>
    make(90).map(({ id, text }) => ({ id: `${id} ${k}`, text })),
  );
  const expected = relateDocuments(texts);
  expect(expected.length).toBeGreaterThan(500);
  fc.assert(
    fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
      expect(relateDocuments(shuffled)).toEqual(expected);
    }),
    { numRuns: 4 },
  );
}, 120_000);

describe('four times as many documents', () => {
  /** Candidates for each document: what the time is spent on. */
  function candidates(texts: readonly ComparedText[]): number {
    let pairs = 0;
    findCandidates(
      texts.map((text) => fingerprintsOf(text).whole),
      () => pairs++,
    );
    return pairs / texts.length;
  }
  test.each(Object.keys(corpora))('have about as many candidates each: %s', (name) => {
    const [once, four] = [candidates(corpora[name]!(400)), candidates(corpora[name]!(1600))];
    expect(four).toBeLessThanOrEqual(Math.max(1.25 * once, once + 0.5));
    expect(four).toBeLessThan(60);
  });
});

test('in a crowd each is related to the first few, and all hang together', () => {
  const texts = corpora['one article, the same in all documents']!(CROWD + 20);
  const relations = relateDocuments(texts);
  expect(relations).toHaveLength(HUBS * (CROWD + 20) - (HUBS * (HUBS + 1)) / 2);
  expect(new Set(relations.map(({ relatedId }) => relatedId)).size).toBe(CROWD + 19);
  const family = relateDocuments(texts.slice(0, CROWD));
  expect(family).toHaveLength((CROWD * (CROWD - 1)) / 2);
});

test('a release has the rows in every format', async () => {
  const folder = folderOfTest();
  const documents = {
    'a.txt': articles[0]!,
    'b.txt': `عنوان آخر للخبر نفسه\n\n${articles[0]!.split('\n').slice(1).join('\n')}`,
    'c.txt': ARTICLE,
    'd.txt': `${ARTICLE} `,
    'e.txt': OTHER_ARTICLE,
  };
  const { path } = await build({ seeds: smallSeeds(folder, documents), out: join(folder, 'dist') });
  const read = (format: string) => fs.readFileSync(join(path, format, `document_relations.${format}`));
  const rows = readJsonl(read('jsonl').toString());
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['near_duplicate', 'same_text']);
  expect(readCsv(read('csv').toString())).toEqual(rows);
  expect(readArrow(read('arrow'))).toEqual(rows);
});
