import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Dataset } from '../pipeline/validate-dataset/rule.ts';
import { validationRules } from '../pipeline/validate-dataset/rules.ts';
import { validateDataset } from '../pipeline/validate-dataset/validate-dataset.ts';
import { type Rows, type TableName, tableNames } from '../schemas/dataset.ts';

const FOLDER = new URL('invalid/', import.meta.url);

/** What each rule must notice beyond its example: by row of the good dataset, columns that spoil it. */
// biome-ignore format: a table, one line for what belongs together
const BREAKS: Record<string, Record<`${TableName}/${number}`, object[]>> = {
  'blocks-tile-raw': { 'documents/0': [{ raw_chars: 1 }], 'blocks/1': [{ raw_end: 30 }, { raw_start: 14 }] },
  'alignment-tiles-text': { 'alignment/1': [{ kind: 'copy' }], 'alignment/8': [{ raw_end: 99 }, { raw_end: 20 }] },
  'repairs-replay': { 'repairs/0': [{ seq: 2 }], 'repairs/1': [{ runs_json: '[]' }], 'blocks/2': [{ text: null }] },
  'spans-equal-text': { 'documents/0': [{ title: 'ق' }], 'repairs/1': [{ end_char: 99 }], 'blocks/1': [{ text: 'ق' }] },
  'text-is-its-parts': { 'blocks/0': [{ kind: 'body', seq: 2 }], 'blocks/1': [{ kept: false }, { start_char: 0 }] },
  'counts-agree': { 'entities/1': [{ n_mentions: 3 }, { n_documents: 2 }], 'entity_names/0': [{ n: 1 }] },
  'title-opens-text': { 'documents/0': [{ title_end: 1 }, { title: null }], 'blocks/0': [{ kind: 'body' }] },
  'mention-lies-in-sentence': { 'sentences/0': [{ start_char: 0 }], 'mentions/1': [{ end_char: 17 }] },
  'nil-means-no-item': { 'mentions/0': [{ link_confidence: null }], 'entities/1': [{ qid: null }] },
  'metonym-names-a-state': { 'mentions/0': [{ form: 'name' }], 'entities/0': [{ iso3: null }] },
  'proclitic-stands-before-mention': { 'mentions/1': [{ proclitic: 'وب' }, { start_char: 0 }] },
  'publication-date-agrees': {
    'documents/0': [{ published_basis: null }, { published_on: null, published_edtf: '1789/..' }],
  },
  'kept-kinds-only': { 'blocks/1': [{ article: 1 }, { kind: 'embed' }] },
  'runs-and-spans-are-ordered': { 'documents/0': [{ stated_json: '[{"raw_start":2,"raw_end":1}]' }] },
};

function example(id: string): Dataset {
  const { rows, raw } = JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8'));
  const empty = Object.fromEntries(tableNames.map((name) => [name, []]));
  return { rows: { ...empty, ...rows }, raw: new Map(Object.entries<string>(raw)) };
}

const idsOf = (dataset: Dataset): string[] => validateDataset(dataset).map((finding) => finding.ruleId);
const count = (text: string): number => Array.from(text).length;

/** One document: a mark removed, a title with emoji, shadda and proclitic, a line put in order, a line set aside. */
// biome-ignore format: rows as they stand in a table, not a column a line
function goodDataset(): Dataset {
  const doc_id = 'doc_0123456789ab';
  const id = (prefix: string, start: number, end: number) => `${prefix}_0123456789ab_${start}_${end}`;
  const [title, body, share] = ['قمّة 🎉 بطشقند', 'بدأ اللقاء في طشقند.', 'شارك'];
  const reversed = 'طشقند. في اللقاء بدأ';
  const raw = `\uFEFF${title}\n${reversed}\n${share}`;
  const text = `${title}\n${body}`;
  // Where title and body end in the text; in the raw file the mark comes first, and the last word of the line.
  const [t, end] = [count(title), count(text)];
  const cuts = [0, 6, 7, 9, 10, 16, 17, 20].map((offset) => t + 2 + offset);
  const runs = cuts.slice(1).map((cut, i) => [cuts[i]!, cut] as const).reverse();
  const block = (seq: number, raw_start: number, raw_end: number) => ({
    block_id: id('blk', raw_start, raw_end), doc_id, seq, raw_start, raw_end, start_char: null, end_char: null,
    article: null, kept: false, rule_id: 'a-rule', confidence: 1,
  });
  const blocks: Rows['blocks'] = [
    { ...block(0, 0, t + 2), kind: 'title', article: 0, start_char: 0, end_char: t, text: title, kept: true },
    { ...block(1, t + 2, end + 2), kind: 'body', article: 0, start_char: t + 1, end_char: end, text: body, kept: true },
    { ...block(2, end + 2, count(raw)), kind: 'share_line', text: share },
  ];
  const repair = (seq: number, raw_start: number, raw_end: number) => ({
    repair_id: id('rep', raw_start, raw_end), doc_id, block_id: blocks[seq]!.block_id, seq, raw_start, raw_end,
    runs_json: seq === 1 ? JSON.stringify(runs) : null, kind: 'a-rule', evidence: 'a', confidence: 1,
    method: 'rule' as const,
  });
  const repairs: Rows['repairs'] = [
    { ...repair(0, 0, 1), raw_text: '\uFEFF', text: null, start_char: 0, end_char: 0 },
    { ...repair(1, t + 2, end + 1), raw_text: reversed, text: body, start_char: t + 1, end_char: end },
  ];
  const alignment: Rows['alignment'] = [
    { doc_id, seq: 0, start_char: 0, end_char: t, raw_start: 1, raw_end: t + 1, kind: 'copy' },
    { doc_id, seq: 1, start_char: t, end_char: t + 1, raw_start: t + 1, raw_end: t + 1, kind: 'insert' },
    ...runs.map(([raw_start, raw_end], i) => {
      const [start_char, end_char] = [t + end + 2 - raw_end, t + end + 2 - raw_start];
      return { doc_id, seq: i + 2, start_char, end_char, raw_start, raw_end, kind: 'move' as const };
    }),
  ];
  const sentence = (seq: number, start_char: number, end_char: number, raw_start: number, text: string) => ({
    sentence_id: id('sen', raw_start, end_char + 1), doc_id, block_id: blocks[seq]!.block_id, seq, start_char, end_char,
    raw_start, raw_end: end_char + 1, text, n_tokens: 3, has_repair: seq === 1,
  });
  const sentences = [sentence(0, 0, t, 1, title), sentence(1, t + 1, end, t + 2, body)];
  const mention = (seq: number, start_char: number, raw_start: number) => ({
    mention_id: id('men', raw_start, raw_start + 5), doc_id, sentence_id: sentences[seq]!.sentence_id, start_char,
    end_char: start_char + 5, raw_start, raw_end: raw_start + 5, surface: 'طشقند', normalised: 'طشقند',
    type: 'place' as const, entity_id: 'ent_Q269', nil: false, link_confidence: 0.9, link_evidence: 'known name',
    method: 'a-rule', has_repair: seq === 1,
  });
  // Rows are sorted by their ids, which are text: `15` stands before `9`, `16_` before `1_`.
  const mentions: Rows['mentions'] = [
    { ...mention(1, end - 6, t + 2), form: 'metonym', proclitic: null, metonym_of_entity_id: 'ent_Q265' },
    { ...mention(0, t - 5, t - 4), form: 'name', proclitic: 'ب', metonym_of_entity_id: null },
  ];
  const entity = (qid: string, iso3: string | null, n_mentions: number, n_documents: number): Rows['entities'][0] => ({
    entity_id: `ent_${qid}`, qid, type: 'place', subtype: null, label_ar: 'طشقند', label_en: null, label_ru: null,
    description_en: null, country_qid: 'Q265', iso3, lat: null, lon: null, sources_json: '[]', n_mentions, n_documents,
  });
  const document: Rows['documents'][0] = {
    doc_id, seed_file: 'good.txt', raw_encoding: 'utf-8', raw_sha256: '0'.repeat(64), raw_bytes: 1,
    raw_chars: count(raw), text, text_sha256: createHash('sha256').update(text).digest('hex'), text_chars: end, title,
    title_end: t, body_start: t + 1, lang: 'ar', script: 'Arab', genre: null, is_translation: null, original_lang: null,
    published_on: '2025-03-01', published_edtf: '2025-03-01', published_basis: 'stated', publisher_source_id: null,
    agency_source_id: null, author: null, dateline_place_entity_id: null, source_url: null, sections_json: '[]',
    keywords_json: '[]', stated_json: '[{"raw_start":1,"raw_end":2}]', diagnosis: 'a-rule', needs_review: false,
    n_blocks: 3, n_repairs: 2, n_alignment: 9, n_sentences: 2, n_mentions: 2, repaired_char_share: 0.5882,
  };
  const rows: Rows = {
    documents: [document], blocks, repairs, alignment, sentences: sentences.toReversed(), mentions,
    entities: [entity('Q265', 'UZB', 0, 0), entity('Q269', null, 2, 1)], sources: [],
    document_relations: [],
    entity_names: [{ entity_id: 'ent_Q269', seq: 0, name: 'طشقند', lang: 'ar', kind: 'label', n: 2 }],
    rules: [{ rule_id: 'a-rule', title: 'A rule', why: 'An example.', category: 'repair', since_version: '0.1.0' }],
  };
  return { rows, raw: new Map([[doc_id, raw]]) };
}

test.each(validationRules)('$id alone rejects its example, and says where, what, what instead, what next', ({ id }) => {
  const findings = validateDataset(example(id));
  expect(new Set(findings.map((finding) => finding.ruleId))).toEqual(new Set([id]));
  for (const { place, found, expected, next } of findings) {
    for (const said of [place, found, expected, next]) expect(said).toMatch(/\S/);
  }
});

test('the good dataset passes all rules', () => expect(validateDataset(goodDataset())).toEqual([]));

/** Two documents of one word each with a relation. */
function related(relation: Partial<Rows['document_relations'][0]>, texts = ['قِمّة', 'قمه']): Dataset {
  const { rows, raw } = goodDataset();
  const [one] = rows.documents;
  const documents = texts.map((text, i) => ({ ...one!, doc_id: `doc_00000000000${i}`, text: text || null }));
  const row = { doc_id: 'doc_000000000000', related_doc_id: 'doc_000000000001', kind: 'same_text' as const, score: 1 };
  return { rows: { ...rows, documents, document_relations: [{ ...row, evidence: 'e', ...relation }] }, raw };
}

test('relations are told once, and equal words are equal', () => {
  const once = validationRules.find((rule) => rule.id === 'relations-are-told-once')!;
  const same = validationRules.find((rule) => rule.id === 'same-text-has-same-words')!;
  for (const rule of [once, same]) expect(rule.check(related({}))).toEqual([]);
  expect(
    once.check(
      related({ kind: 'contains', score: 0.7, doc_id: 'doc_000000000001', related_doc_id: 'doc_000000000000' }),
    ),
  ).toEqual([]);
  expect(once.check(related({ doc_id: 'doc_000000000001' }))).toHaveLength(1);
  expect(once.check(related({ doc_id: 'doc_000000000001', related_doc_id: 'doc_000000000000' }))).toHaveLength(1);
  expect(once.check(related({ score: 0.9 }))).toHaveLength(1);
  expect(once.check(related({}, ['قمة', '']))).toHaveLength(1);
  expect(same.check(related({}, ['قمة طشقند', 'قمة']))).toHaveLength(1);
  const told = related({});
  const [row] = told.rows.document_relations;
  told.rows.document_relations.push({ ...row!, kind: 'contains' });
  expect(once.check(told)).toHaveLength(1);
});

const breaks = Object.entries(BREAKS).flatMap(([id, places]) =>
  Object.entries(places).flatMap(([place, spoils]) => spoils.map((columns) => [id, place, columns] as const)),
);
test.each(breaks)('%s notices %s %o', (id, place, columns) => {
  const { rows, raw } = goodDataset();
  const [table, row] = place.split('/') as [TableName, `${number}`];
  Object.assign(rows[table][Number(row)]!, columns);
  expect(validationRules.find((rule) => rule.id === id)!.check({ rows, raw })).not.toEqual([]);
});

test('every example belongs to a rule', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(validationRules.map(({ id }) => `${id}.json`).sort());
});

test('a level is not looked at if the one before it has errors', () => {
  const { rows, raw } = goodDataset();
  // Wrong in structure and in meaning, then in form as well.
  rows.sentences[1]!.text = 'بدأ';
  rows.mentions[0]!.nil = true;
  expect(idsOf({ rows, raw })).toEqual(['spans-equal-text']);
  rows.documents[0]!.lang = '';
  expect(idsOf({ rows, raw })).toEqual(['rows-match-schema']);
});
