import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../pipeline/validate-dataset/rule.ts';
import { validationRules } from '../pipeline/validate-dataset/rules.ts';
import { validateDataset } from '../pipeline/validate-dataset/validate-dataset.ts';
import { type Rows, type TableName, tableNames } from '../schemas/dataset.ts';

const FOLDER = new URL('invalid/', import.meta.url);

/** What each rule must notice beyond its example: columns of one row of the good dataset, changed. */
const BREAKS: readonly [rule: string, ...breaks: [table: TableName, row: number, columns: object][]][] = [
  ['foreign-keys-resolve', ['blocks', 0, { doc_id: 'doc_ffffffffffff' }], ['documents', 0, { agency_source_id: 'src_b' }]],
  ['rows-are-sorted', ['alignment', 0, { seq: 9 }], ['blocks', 0, { block_id: 'blk_f' }]],
  ['blocks-tile-raw', ['documents', 0, { raw_chars: 1 }], ['blocks', 1, { raw_end: 30 }], ['blocks', 2, { raw_end: 99 }]],
  ['alignment-tiles-text', ['alignment', 1, { kind: 'copy' }], ['alignment', 8, { raw_end: 99 }]],
  ['alignment-tiles-text', ['alignment', 2, { raw_start: 1, raw_end: 4 }], ['alignment', 8, { end_char: 30 }]],
  ['repairs-replay', ['repairs', 1, { text: 'بدأ' }], ['repairs', 1, { raw_text: null }], ['repairs', 0, { seq: 2 }]],
  ['repairs-replay', ['repairs', 1, { runs_json: '[[16,36]]' }], ['repairs', 1, { runs_json: '[1]' }]],
  ['repairs-replay', ['blocks', 2, { text: null }], ['blocks', 1, { text: 'اللقاء' }]],
  ['spans-equal-text', ['documents', 0, { title: 'ق' }], ['blocks', 1, { end_char: 99 }], ['mentions', 1, { end_char: 15 }]],
  ['spans-equal-text', ['repairs', 1, { start_char: null }], ['repairs', 0, { end_char: 1 }]],
  ['text-is-its-parts', ['blocks', 2, { kept: true }], ['blocks', 1, { kept: false }], ['blocks', 1, { start_char: 0 }]],
  ['text-is-its-parts', ['documents', 0, { text_chars: 1 }], ['documents', 0, { text: null }], ['blocks', 0, { seq: 2 }]],
  ['counts-agree', ['documents', 0, { n_alignment: 1 }], ['entities', 1, { n_documents: 2 }], ['entity_names', 0, { n: 1 }]],
  ['title-opens-text', ['documents', 0, { title_end: 1 }], ['blocks', 0, { kind: 'body' }], ['documents', 0, { title: null }]],
  ['mention-lies-in-sentence', ['sentences', 1, { start_char: 0 }], ['mentions', 1, { start_char: 14, end_char: 17 }]],
  ['nil-means-no-item', ['mentions', 0, { link_confidence: null }], ['entities', 1, { qid: null }]],
  ['metonym-names-a-state', ['mentions', 0, { form: 'name' }], ['entities', 0, { iso3: null }]],
  ['proclitic-stands-before-mention', ['mentions', 1, { proclitic: 'وب' }], ['mentions', 1, { start_char: 0 }]],
  ['publication-date-agrees', ['documents', 0, { published_basis: null }], ['documents', 0, { published_edtf: '2025-03' }]],
  ['publication-date-agrees', ['documents', 0, { published_on: null, published_edtf: '1989/..' }]],
  ['kept-kinds-only', ['blocks', 1, { article: 1 }], ['blocks', 1, { kind: 'embed' }]],
  ['runs-and-spans-are-ordered', ['blocks', 0, { start_char: 9, end_char: 3 }], ['repairs', 1, { runs_json: '[[2,1]]' }]],
  ['runs-and-spans-are-ordered', ['documents', 0, { stated_json: '[{"raw_start":2,"raw_end":1}]' }]],
];

function example(id: string): Dataset {
  const { rows, raw } = JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8'));
  const empty = Object.fromEntries(tableNames.map((name) => [name, []]));
  return { rows: { ...empty, ...rows }, raw: new Map(Object.entries<string>(raw)) };
}

/** Number of code points. */
const count = (text: string): number => Array.from(text).length;

/**
 * A document with a title (an emoji, a shadda, a proclitic), a line whose words were reversed, a byte order mark that is
 * removed and a line that is set aside.
 */
function goodDataset() {
  const hex = '0123456789ab';
  const doc_id = `doc_${hex}`;
  const title = 'قمّة 🎉 بطشقند';
  const body = 'بدأ اللقاء في طشقند.';
  const share = 'شارك';
  const raw = `\uFEFF${title}\nطشقند. في اللقاء بدأ\n${share}`;
  const text = `${title}\n${body}`;
  // Where the title and the body end in the text; in the raw file the mark comes before them.
  const [t, end] = [count(title), count(text)];
  const cuts = [0, 6, 7, 9, 10, 16, 17, 20].map((offset) => t + 2 + offset);
  const runs = cuts.slice(1).map((cut, i) => [cuts[i]!, cut] as const).reverse();
  const block = (seq: number, kind: 'title' | 'body' | 'share_line', raw_start: number, raw_end: number, text: string) => ({
    ...{ block_id: `blk_${hex}_${raw_start}_${raw_end}`, doc_id, seq, kind, article: kind === 'share_line' ? null : 0 },
    ...{ raw_start, raw_end, start_char: null, end_char: null, text, kept: kind !== 'share_line', rule_id: 'a-rule', confidence: 1 },
  });
  const title_ = { ...block(0, 'title', 0, t + 2, title), start_char: 0, end_char: t };
  const body_ = { ...block(1, 'body', t + 2, end + 2, body), start_char: t + 1, end_char: end };
  const blocks = [title_, body_, block(2, 'share_line', end + 2, count(raw), share)];
  const repair = (seq: number, raw_start: number, raw_end: number, more: object) => ({
    ...{ repair_id: `rep_${hex}_${raw_start}_${raw_end}`, doc_id, block_id: blocks[seq]!.block_id, seq, kind: 'a-rule' },
    ...{ raw_start, raw_end, evidence: 'known order', confidence: 0.9, method: 'rule' as const, runs_json: null },
    ...(more as Pick<Rows['repairs'][0], 'raw_text' | 'text' | 'start_char' | 'end_char'>),
  });
  const line = { raw_text: 'طشقند. في اللقاء بدأ', text: body, start_char: t + 1, end_char: end };
  const repairs: Rows['repairs'] = [
    repair(0, 0, 1, { raw_text: '\uFEFF', text: null, start_char: 0, end_char: 0 }),
    { ...repair(1, t + 2, end + 1, line), runs_json: JSON.stringify(runs) },
  ];
  const span = (seq: number, start_char: number, end_char: number, raw_start: number, raw_end: number, kind: string) => ({
    ...{ doc_id, seq, start_char, end_char, raw_start, raw_end, kind: kind as 'copy' },
  });
  const alignment = [span(0, 0, t, 1, t + 1, 'copy'), span(1, t, t + 1, t + 1, t + 1, 'insert')];
  for (const [from, to] of runs) {
    const start = alignment.at(-1)!.end_char;
    alignment.push(span(alignment.length, start, start + to - from, from, to, 'move'));
  }
  const sentences = [title_, body_].map(({ block_id, seq, start_char, end_char, text, raw_start, raw_end }) => ({
    ...{ sentence_id: `sen_${hex}_${raw_start}_${raw_end}`, doc_id, block_id, seq, start_char, end_char, raw_start, raw_end },
    ...{ text, n_tokens: 3, has_repair: true },
  }));
  const mention = (sentence: number, start_char: number, raw_start: number, form: 'name' | 'metonym') => ({
    ...{ mention_id: `men_${hex}_${raw_start}_${raw_start + 5}`, doc_id, sentence_id: sentences[sentence]!.sentence_id },
    ...{ start_char, end_char: start_char + 5, raw_start, raw_end: raw_start + 5, surface: 'طشقند', normalised: 'طشقند' },
    ...{ type: 'place' as const, form, proclitic: form === 'name' ? 'ب' : null, entity_id: 'ent_Q269', nil: false },
    ...{ metonym_of_entity_id: form === 'metonym' ? 'ent_Q265' : null, link_confidence: 0.9, link_evidence: 'known name' },
    ...{ method: 'a-rule', has_repair: false },
  });
  // Sorted by their ids, which are text: `15` stands before `9`.
  const mentions = [mention(1, end - 6, t + 2, 'metonym'), mention(0, t - 5, t - 4, 'name')];
  const entity = (qid: string, iso3: string | null, n_mentions: number, n_documents: number) => ({
    ...{ entity_id: `ent_${qid}`, qid, type: 'place' as const, subtype: null, label_ar: 'طشقند', label_en: null, label_ru: null },
    ...{ description_en: null, country_qid: 'Q265', iso3, lat: null, lon: null, sources_json: '[]', n_mentions, n_documents },
  });
  const document: Rows['documents'][0] = {
    ...{ doc_id, seed_file: 'good.txt', raw_encoding: 'utf-8', raw_sha256: '0'.repeat(64), raw_bytes: 1, raw_chars: count(raw) },
    ...{ text, text_sha256: createHash('sha256').update(text).digest('hex'), text_chars: end, title, title_end: t },
    ...{ body_start: t + 1, lang: 'ar', script: 'Arab', genre: null, is_translation: null, original_lang: null },
    ...{ published_on: '2025-03-01', published_edtf: '2025-03-01', published_basis: 'stated', publisher_source_id: 'src_a' },
    ...{ agency_source_id: null, author: null, dateline_place_entity_id: null, source_url: null, sections_json: '[]' },
    ...{ keywords_json: '[]', stated_json: '[]', diagnosis: 'a-rule', needs_review: false, repaired_char_share: 0.5882 },
    ...{ n_blocks: 3, n_repairs: 2, n_alignment: 9, n_sentences: 2, n_mentions: 2 },
  };
  const rows: Rows = {
    ...{ documents: [document], blocks, repairs, alignment, sentences, mentions },
    entities: [entity('Q265', 'UZB', 0, 0), entity('Q269', null, 2, 1)],
    entity_names: [{ entity_id: 'ent_Q269', seq: 0, name: 'طشقند', lang: 'ar', kind: 'label', n: 2 }],
    sources: [{ source_id: 'src_a', name_ar: null, name_en: 'A', qid: null, kind: 'website', country_iso3: null, url: null }],
    rules: [{ rule_id: 'a-rule', title: 'A rule', why: 'An example.', category: 'repair', since_version: '0.1.0' }],
  };
  return { rows, raw: new Map([[doc_id, raw]]) };
}

describe.each(validationRules)('$id', (rule) => {
  test('rejects its example, and says where, what, what instead and what next', () => {
    const findings = rule.check(example(rule.id));
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      for (const said of [finding.place, finding.found, finding.expected, finding.next]) expect(said).toMatch(/\S/);
    }
  });

  test('alone rejects it: the example is right in all other respects', () => {
    expect(new Set(validateDataset(example(rule.id)).map((finding) => finding.ruleId))).toEqual(new Set([rule.id]));
  });

  test('accepts the good dataset', () => expect(rule.check(goodDataset())).toEqual([]));
});

test.each(BREAKS.flatMap(([id, ...breaks]) => breaks.map((b) => [id, ...b] as const)))('%s notices %s %i %o', (id, table, row, columns) => {
  const { rows, raw } = goodDataset();
  Object.assign(rows[table][row]!, columns);
  expect(validationRules.find((rule) => rule.id === id)!.check({ rows, raw })).not.toEqual([]);
});

test('every example belongs to a rule', () => {
  const ids = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
  expect(ids.sort()).toEqual(validationRules.map((rule) => rule.id).sort());
});

test('a level is not looked at if the one before it has errors', () => {
  const { rows, raw } = goodDataset();
  // Wrong in structure and in meaning, then in form as well.
  rows.sentences[1]!.text = 'بدأ';
  rows.mentions[0]!.nil = true;
  expect(validateDataset({ rows, raw }).map((finding) => finding.ruleId)).toEqual(['spans-equal-text']);
  rows.documents[0]!.lang = '';
  expect(validateDataset({ rows, raw }).map((finding) => finding.ruleId)).toEqual(['rows-match-schema']);
});
