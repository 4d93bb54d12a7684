import type { Column } from '../../schemas/derive/columns.ts';
import { cellOf, visible } from '../text/seen.ts';
import type { Field, StatingPage } from './field.ts';

const HEAD = `<!-- Generated from the objects of extract-metadata.ts by pipeline/write-docs.ts: \`npm run docs\` renews it, edits get lost. -->

# The metadata

What a page states about itself, field by field, in columns of the table documents. A page shows each field with its values,
and where there is one, a page that only seems to state it. The pages are made up, and tests read them.`;

/** A page in Markdown that tells of each field what its object says, and what its columns mean. */
export function fieldDocs(fields: readonly Field<unknown>[], columns: readonly Column[]): string {
  const meanings = new Map(columns.map(({ name, description }) => [name, description]));
  const sections = fields.map(({ id, title, why, example, lookAlike }) =>
    [
      `## ${title} (\`${id}\`)`,
      Object.keys(example.values)
        .map((column) => `- \`${column}\`: ${meanings.get(column) ?? ''}`)
        .join('\n'),
      visible(why),
      shown(example),
      ...(lookAlike ? ['But:', shown(lookAlike)] : []),
    ].join('\n\n'),
  );
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

/** A page and its values, one table. */
const shown = ({ page, values }: StatingPage): string =>
  [
    '| | |',
    '| --- | --- |',
    `| the page | ${cellOf(page.join('\n'))} |`,
    ...Object.entries(values).map(([column, value]) => `| \`${column}\` | ${cellOf(String(value))} |`),
  ].join('\n');
