import { type Finding, placeOf, type ValidationRule } from '../rule.ts';

export const relationsAreToldOnce: ValidationRule = {
  id: 'relations-are-told-once',
  severity: 'error',
  level: 'meaning',
  scope: ['document_relations', 'documents'],
  title: 'A relation of two documents is told once',
  why: 'Who counts duplicates counts rows: a document is no copy of itself, a symmetric relation stands under the id that sorts first, and what is a duplicate is not told again as a part. A document without text has no relation.',
  check({ rows }) {
    const blank = new Set(rows.documents.filter(({ text }) => text === null).map(({ doc_id }) => doc_id));
    const duplicates = new Set<string>();
    const findings: Finding[] = [];
    const find = (key: readonly string[], found: string, expected: string): void => {
      const next = 'see compareDocuments in relate-documents';
      findings.push({ place: placeOf('document_relations', ...key), found, expected, next });
    };
    const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
    for (const { doc_id, related_doc_id, kind, score } of rows.document_relations) {
      const key = [doc_id, related_doc_id, kind];
      const pair = pairOf(doc_id, related_doc_id);
      if (doc_id === related_doc_id) find(key, 'a document and itself', 'two documents');
      for (const id of [doc_id, related_doc_id]) if (blank.has(id)) find(key, `${id} without text`, 'two texts');
      if (kind === 'contains') continue;
      if (doc_id > related_doc_id) find(key, 'the later id first', `${kind} with the id that sorts first as doc_id`);
      if (kind === 'same_text' && score !== 1) find(key, `score ${score}`, 'score 1');
      if (duplicates.has(pair)) find(key, 'a second row for a pair of duplicates', 'one');
      duplicates.add(pair);
    }
    for (const { doc_id, related_doc_id, kind } of rows.document_relations) {
      if (kind !== 'contains' || !duplicates.has(pairOf(doc_id, related_doc_id))) continue;
      find([doc_id, related_doc_id, kind], 'contains for a pair of duplicates', 'the row of the duplicate alone');
    }
    return findings;
  },
};
