import { tableNames, tables } from '../../../schemas/dataset.ts';
import { type Finding, placeOf, type ValidationRule } from '../rule.ts';

export const keysAreUnique: ValidationRule = {
  id: 'keys-are-unique',
  severity: 'error',
  level: 'structure',
  scope: tableNames,
  title: 'Keys are unique',
  why: 'Two rows of one key cannot be told apart by a join, and one of them would be lost.',
  check({ rows }) {
    const findings: Finding[] = [];
    for (const name of tableNames) {
      const seen = new Set<string>();
      for (const row of rows[name] as Record<string, unknown>[]) {
        const key = tables[name].key.map((column) => String(row[column]));
        const id = key.join('\t');
        if (seen.has(id)) {
          findings.push({
            place: placeOf(name, ...key),
            found: 'a second row of this key',
            expected: 'one row',
            next: `see why the stage that makes ${name} gives the row twice`,
          });
        }
        seen.add(id);
      }
    }
    return findings;
  },
};
