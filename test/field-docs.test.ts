/** Each field of the metadata is told from its own object: its pages are read as it says. */
import { describe, expect, it } from 'vitest';
import { fields } from '../pipeline/extract-metadata/extract-metadata.ts';
import type { StatingPage } from '../pipeline/extract-metadata/field.ts';
import { annotate } from '../pipeline/index.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { Document } from '../schemas/documents.ts';

const reference = readReference();
/** What the columns of a page say that are named, and which fields state something. */
function read({ page, values }: StatingPage) {
  const { document, repairs } = annotate(`${page.join('\n')}\n`, { reference });
  expect(repairs, 'a page that shows a field is undamaged').toEqual([]);
  const named = Object.fromEntries(Object.keys(values).map((column) => [column, document[column as keyof Document]]));
  return { named, rules: (JSON.parse(document.stated_json) as { rule_id: string }[]).map(({ rule_id }) => rule_id) };
}

/** Columns of documents that are not read in the page: the file, the text and its offsets, counts, repairs. */
const NOT_READ =
  /^(doc_id|seed_file|raw_.*|text.*|title_end|body_start|stated_json|diagnosis|needs_review|n_.*|repaired_char_share)$/;

describe('the fields', () => {
  it('should fill every column of documents that tells what a page states, each column once', () => {
    const columns = fields.flatMap(({ example }) => Object.keys(example.values));
    const wanted = Object.keys(Document.shape).filter((column) => !NOT_READ.test(column));
    expect([...columns].sort()).toEqual([...wanted].sort());
  });

  it.each(fields)('should read their example as it says: $id', ({ id, example }) => {
    const { named, rules } = read(example);
    expect(named).toEqual(example.values);
    for (const value of Object.values(example.values)) expect([null, '[]', 'und']).not.toContain(value);
    // Language and script are told from the whole text.
    if (id !== 'read-language') expect(rules).toContain(id);
  });

  const alike = fields.flatMap(({ id, example, lookAlike }) => (lookAlike ? [{ id, example, lookAlike }] : []));
  it.each(alike)('should not read what only seems to state it: $id', ({ id, example, lookAlike }) => {
    const { named, rules } = read(lookAlike);
    expect(named).toEqual(lookAlike.values);
    expect(Object.keys(lookAlike.values)).toEqual(Object.keys(example.values));
    expect(lookAlike.values).not.toEqual(example.values);
    expect(rules).not.toContain(id);
  });
});
