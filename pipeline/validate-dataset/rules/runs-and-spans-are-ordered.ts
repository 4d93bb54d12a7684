import { type TableName, tableNames, tables } from '../../../schemas/dataset.ts';
import { type Finding, placeOf, type ValidationRule } from '../rule.ts';

type Row = Record<string, unknown>;
type Span = readonly [start: number, end: number];

export const runsAndSpansAreOrdered: ValidationRule = {
  id: 'runs-and-spans-are-ordered',
  severity: 'error',
  level: 'meaning',
  scope: tableNames.filter((name) => spanColumns(name).length + jsonColumns(name).length > 0),
  title: 'No span ends before it starts',
  why: 'A reversed span selects nothing in one language and counts from the end in another. Empty spans are right: something was deleted there.',
  check: ({ rows }) => tableNames.flatMap((name) => reversed(name, rows[name])),
};

function reversed(name: TableName, rows: readonly Row[]): Finding[] {
  const pairs = spanColumns(name);
  const lists = jsonColumns(name);
  const findings: Finding[] = [];
  const report = (row: Row, column: string, [start, end]: Span) => {
    if (start <= end) return;
    findings.push({
      place: `${placeOf(name, ...tables[name].key.map((part) => String(row[part])))}, column ${column}`,
      found: `${start}–${end}`,
      expected: 'a start that is not after the end',
      next: `see where the stage that makes ${name} takes the span from`,
    });
  };
  for (const row of rows) {
    for (const [start, end] of pairs) {
      if (row[start] !== null && row[end] !== null) report(row, start, [row[start] as number, row[end] as number]);
    }
    for (const column of lists) {
      if (row[column] !== null) for (const span of spansIn(row[column] as string)) report(row, column, span);
    }
  }
  return findings;
}

/** Columns that belong together by their names, whatever tables there are. */
function spanColumns(name: TableName): (readonly [start: string, end: string])[] {
  const columns = Object.keys(tables[name].schema.shape);
  return columns.flatMap((column) => {
    const end = column === 'start_char' ? 'end_char' : column.replace(/_start$/, '_end');
    return end !== column && columns.includes(end) ? [[column, end] as const] : [];
  });
}

function jsonColumns(name: TableName): string[] {
  return Object.keys(tables[name].schema.shape).filter((column) => column.endsWith('_json'));
}

/** The spans in a JSON array: runs `[start, end]`, and objects that say where a value is stated. */
function* spansIn(json: string): Generator<Span> {
  for (const value of JSON.parse(json) as unknown[]) {
    if (typeof value !== 'object' || value === null) continue;
    const [start, end] = Array.isArray(value) ? value : [(value as Row).raw_start, (value as Row).raw_end];
    if (typeof start === 'number' && typeof end === 'number') yield [start, end];
  }
}
