import {
  type ForeignKey,
  type Rows,
  type Table,
  type TableName,
  tableNames,
  tables,
} from '../../../schemas/dataset.ts';
import { type Finding, placeOf, shown, type ValidationRule } from '../rule.ts';

type Row = Record<string, unknown>;

export const foreignKeysResolve: ValidationRule = {
  id: 'foreign-keys-resolve',
  severity: 'error',
  level: 'structure',
  scope: tableNames,
  title: 'Foreign keys resolve',
  why: 'A reference to a row that is not there, or that belongs to another document, makes a join lose or mix rows. Null refers to nothing and is left alone.',
  check({ rows }) {
    const indexOf = indexes(rows);
    return tableNames.flatMap((name) => {
      const table: Table = tables[name];
      return table.foreignKeys.flatMap((key) => unresolved(name, key, rows[name], indexOf(key)));
    });
  },
};

/** For every column that is referred to, the document of each of its values (undefined in tables without documents). */
function indexes(rows: Rows): (key: ForeignKey) => ReadonlyMap<unknown, unknown> {
  const made = new Map<string, Map<unknown, unknown>>();
  return ({ table, references }) => {
    const name = `${table}.${references}`;
    let index = made.get(name);
    if (!index) {
      index = new Map((rows[table as TableName] as Row[]).map((row) => [row[references], row.doc_id]));
      made.set(name, index);
    }
    return index;
  };
}

function unresolved(
  name: TableName,
  key: ForeignKey,
  rows: readonly Row[],
  index: ReadonlyMap<unknown, unknown>,
): Finding[] {
  const findings: Finding[] = [];
  for (const row of rows) {
    const value = row[key.column];
    if (value === null) continue;
    const documentOf = index.get(value);
    const isThere = index.has(value);
    // A document may be named beside the row's own: a relation is between two.
    const isFree = documentOf === undefined || key.table === 'documents';
    if (isThere && (isFree || documentOf === row.doc_id)) continue;
    findings.push({
      place: `${placeOf(name, ...tables[name].key.map((column) => String(row[column])))}, column ${key.column}`,
      found: isThere ? `${shown(value)}, a row of ${documentOf}` : shown(value),
      expected: `a row of ${key.table} with this ${key.references}${isThere ? ' and of the same document' : ''}`,
      next: `see why ${key.table} lacks the row, or why the stage that makes ${name} refers to it`,
    });
  }
  return findings;
}
