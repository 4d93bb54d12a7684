import { type TableName, tableNames, tables } from '../../../schemas/dataset.ts';
import { type Finding, placeOf, shown, type ValidationRule } from '../rule.ts';

export const rowsMatchSchema: ValidationRule = {
  id: 'rows-match-schema',
  severity: 'error',
  level: 'form',
  scope: tableNames,
  title: 'Every row matches its schema',
  why: 'The writers check nothing: a value of a wrong type, or one that is missing, would silently become 0, false or empty in a file.',
  check: ({ rows }) =>
    tableNames.flatMap((name) => (rows[name] as Record<string, unknown>[]).flatMap((row) => check(name, row))),
};

function check(name: TableName, row: Record<string, unknown>): Finding[] {
  const result = tables[name].schema.safeParse(row);
  if (result.success) return [];
  const key = tables[name].key.map((column) => String(row[column]));
  return result.error.issues.map((issue) => {
    const column = String(issue.path[0] ?? '');
    return {
      place: `${placeOf(name, ...key)}${column ? `, column ${column}` : ''}`,
      found: shown(column ? row[column] : issue.message),
      expected: issue.message,
      next: `mend the stage that makes ${name}, or the schema if the value is right`,
    };
  });
}
