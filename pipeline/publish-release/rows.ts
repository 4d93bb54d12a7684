import type { DocumentRelation, Rows, Table, TableName } from '../../schemas/dataset.ts';
import { tables } from '../../schemas/dataset.ts';
import type { Rule } from '../../schemas/sources.ts';
import type { ReadDocument, Reference } from '../records.ts';
import { documentRows } from './document-rows.ts';
import { entityRows, sourceRows } from './entity-rows.ts';

/** Makes the rows of a release, sorted by key. The order in which the documents come does not matter. */
export function rowsOf(
  documents: readonly ReadDocument[],
  relations: readonly DocumentRelation[],
  rules: readonly Rule[],
  reference: Reference,
): Rows {
  const perDocument = documents.map(documentRows);
  const mentions = perDocument.flatMap((rows) => rows.mentions);
  const places = perDocument.map((rows) => rows.document.dateline_place_entity_id);
  const { entities, entityNames } = entityRows(mentions, places, reference);
  const rows: Rows = {
    documents: perDocument.map((r) => r.document),
    blocks: perDocument.flatMap((r) => r.blocks),
    repairs: perDocument.flatMap((r) => r.repairs),
    alignment: perDocument.flatMap((r) => r.alignment),
    sentences: perDocument.flatMap((r) => r.sentences),
    mentions,
    entities,
    entity_names: entityNames,
    sources: sourceRows(documents),
    document_relations: [...relations],
    rules: [...rules],
  };
  for (const name of Object.keys(tables) as TableName[]) sortByKey(rows[name], tables[name]);
  return rows;
}

function sortByKey(rows: Record<string, unknown>[], table: Table): void {
  rows.sort((a, b) => compareKeys(a, b, table.key));
}

/** Text by code unit, numbers by value; never by a locale. */
function compareKeys(a: Record<string, unknown>, b: Record<string, unknown>, key: readonly string[]): number {
  for (const column of key) {
    const [x, y] = [a[column] as string | number, b[column] as string | number];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
