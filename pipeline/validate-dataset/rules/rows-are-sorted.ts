import { tableNames, tables } from '../../../schemas/dataset.ts';
import { type Finding, placeOf, type ValidationRule } from '../rule.ts';

type Row = Record<string, unknown>;

export const rowsAreSorted: ValidationRule = {
  id: 'rows-are-sorted',
  severity: 'error',
  level: 'structure',
  scope: tableNames,
  title: 'Rows are sorted by their key',
  why: 'Only a fixed order gives the same bytes from the same seeds on every machine. Text is compared by code unit, never by a locale; equal keys are left to keys-are-unique.',
  check({ rows }) {
    const findings: Finding[] = [];
    for (const name of tableNames) {
      const { key } = tables[name];
      const keyOf = (row: Row) => key.map((column) => String(row[column]));
      let before: Row | undefined;
      for (const row of rows[name] as Row[]) {
        if (before && isAfter(before, row, key)) {
          findings.push({
            place: placeOf(name, ...keyOf(row)),
            found: `a row after ${keyOf(before).join(' ')}`,
            expected: 'rows in ascending order of the key',
            next: `sort ${name} by ${key.join(', ')} where its rows are gathered`,
          });
        }
        before = row;
      }
    }
    return findings;
  },
};

/** True if the first row belongs after the second. */
function isAfter(first: Row, second: Row, key: readonly string[]): boolean {
  for (const column of key) {
    const [a, b] = [first[column] as string | number, second[column] as string | number];
    if (a !== b) return a > b;
  }
  return false;
}
