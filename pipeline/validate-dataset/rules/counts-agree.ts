import { type Rows, type TableName, tables } from '../../../schemas/dataset.ts';
import { type Finding, placeOf, type ValidationRule } from '../rule.ts';

/** The counts of documents: a column `n_<table>` each, whatever tables there are. */
const COUNTED = Object.keys(tables.documents.schema.shape).flatMap((column) => {
  const table = column.slice('n_'.length);
  return column.startsWith('n_') && table in tables ? [{ column, table: table as TableName }] : [];
});

export const countsAgree: ValidationRule = {
  id: 'counts-agree',
  severity: 'error',
  level: 'structure',
  scope: ['documents', ...COUNTED.map(({ table }) => table), 'entities', 'entity_names'],
  title: 'Counts agree with the rows they count',
  why: 'A count that differs says that rows were lost, or that somebody would calculate with a wrong number.',
  check: ({ rows }) => [...documentCounts(rows), ...entityCounts(rows)],
};

function* documentCounts(rows: Rows): Generator<Finding> {
  for (const { column, table } of COUNTED) {
    const counts = new Map<string, number>();
    for (const { doc_id } of rows[table] as { doc_id: string }[]) counts.set(doc_id, (counts.get(doc_id) ?? 0) + 1);
    for (const document of rows.documents) {
      const place = `${placeOf('documents', document.doc_id)}, column ${column}`;
      const stated = (document as Record<string, unknown>)[column] as number;
      yield* differenceOf(place, stated, counts.get(document.doc_id) ?? 0, `the rows of ${table}`);
    }
  }
}

function* entityCounts(rows: Rows): Generator<Finding> {
  const mentions = new Map<string, number>();
  const documents = new Map<string, Set<string>>();
  for (const { entity_id: id, doc_id } of rows.mentions) {
    if (id === null) continue;
    mentions.set(id, (mentions.get(id) ?? 0) + 1);
    documents.set(id, (documents.get(id) ?? new Set()).add(doc_id));
  }
  const names = new Map<string, number>();
  for (const { entity_id: id, n } of rows.entity_names) names.set(id, (names.get(id) ?? 0) + n);
  for (const { entity_id: id, n_mentions, n_documents } of rows.entities) {
    const place = placeOf('entities', id);
    const counted = mentions.get(id) ?? 0;
    yield* differenceOf(`${place}, column n_mentions`, n_mentions, counted, 'the rows of mentions');
    yield* differenceOf(
      `${place}, column n_documents`,
      n_documents,
      documents.get(id)?.size ?? 0,
      'the documents in mentions',
    );
    // Every mention has one spelling, so the spellings together are the mentions.
    yield* differenceOf(`${place}, n of its names together`, names.get(id) ?? 0, counted, 'the rows of mentions');
  }
}

function differenceOf(place: string, stated: number, counted: number, what: string): Finding[] {
  if (stated === counted) return [];
  const next = 'see where the count is made, and whether rows were lost or a name is listed twice';
  return [{ place, found: `${stated}`, expected: `${counted}, ${what}`, next }];
}
