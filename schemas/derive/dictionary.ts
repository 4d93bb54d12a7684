import { SCHEMA_VERSION, type Table, tables } from '../dataset.ts';
import { columnsOf } from './columns.ts';
import { type Meanings, meaningsOf } from './meanings.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The data dictionary: every table and column in Markdown, made from the schemas, and the values whose meanings are given. */
export function dictionary(meanings: Meanings = {}): string {
  const lines = [
    '# Data dictionary',
    '',
    `Schema version ${SCHEMA_VERSION}. Made from the zod schemas in \`schemas/\`; do not edit.`,
    '',
    'Offsets are 0-based, half-open and count Unicode code points: `_char` columns in `documents.text`, `raw_` columns in',
    'the raw file decoded by `raw_encoding` (a byte order mark is one character). A column marked `?` may be null; strings',
    'are never empty. Every list is in the order in which it is written.',
  ];
  for (const table of Object.values(tables)) lines.push('', ...tableSection(table, meanings));
  return `${lines.join('\n')}\n`;
}

function tableSection(table: Table, meanings: Meanings): string[] {
  const columns = columnsOf(table);
  const keys = new Map(table.foreignKeys.map((k) => [k.column, `${k.table}.${k.references}`]));
  const rows = columns.map((c) => {
    const notes = [c.description];
    if (keys.has(c.name)) notes.push(`Refers to \`${keys.get(c.name)}\`.`);
    if (c.values) notes.push(`One of: ${c.values.map((v) => `\`${v}\``).join(', ')}.`);
    if (c.pattern) notes.push(`Pattern: \`${c.pattern}\`.`);
    return `| \`${c.name}\`${c.nullable ? '?' : ''} | ${c.type} | ${cell(notes.join(' '))} |`;
  });
  return [
    `## ${table.name}`,
    '',
    `${table.description} Key: ${table.key.map((k) => `\`${k}\``).join(', ')}.`,
    '',
    '| column | type | meaning |',
    '| --- | --- | --- |',
    ...rows,
    ...columns.flatMap(({ name }) => valuesSection(name, meaningsOf(meanings, table.name, name))),
  ];
}

function valuesSection(column: string, values: ReturnType<typeof meaningsOf>): string[] {
  if (!values) return [];
  const rows = values.map(({ id, title, what }) => `| \`${id}\` | ${cell(`${title}. ${what}`)} |`);
  return ['', `### Values of \`${column}\``, '', '| value | meaning |', '| --- | --- |', ...rows];
}
