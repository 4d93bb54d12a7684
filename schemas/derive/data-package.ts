import { type ForeignKey, type Table, tables } from '../dataset.ts';
import { type Column, columnsOf } from './columns.ts';
import { type Meanings, meaningsOf } from './meanings.ts';

/** A Table Schema (Data Package 2.0) for one table. */
export function tableSchemaOf(table: Table, meanings: Meanings = {}): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columnsOf(table).map((column) => fieldOf(column, meaningsOf(meanings, table.name, column.name))),
    primaryKey: [...table.key],
    // The profile refuses an empty list.
    ...(table.foreignKeys.length > 0 && { foreignKeys: table.foreignKeys.map(foreignKeyOf) }),
    missingValues: [''],
  };
}

const foreignKeyOf = ({ column, table, references }: ForeignKey): Record<string, unknown> => ({
  fields: [column],
  reference: { resource: table, fields: [references] },
});

function fieldOf(column: Column, values: ReturnType<typeof meaningsOf>): Record<string, unknown> {
  const constraints: Record<string, unknown> = { required: !column.nullable };
  if (column.values) constraints.enum = [...column.values];
  if (column.pattern) constraints.pattern = column.pattern;
  return {
    name: column.name,
    type: column.type === 'day' ? 'date' : column.type,
    description: column.description,
    ...(values && { categories: values.map(({ id, title }) => ({ value: id, label: title })) }),
    constraints,
  };
}

export interface PackagedFile {
  readonly table: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface PackageDescription {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly created: string;
  readonly keywords: readonly string[];
  readonly creator: string;
  readonly licenses: readonly { name?: string; path: string; title: string }[];
  readonly sources: readonly { title: string; path?: string }[];
}

/** `datapackage.json`: the CSV edition of every table as a resource. */
export function dataPackage(
  about: PackageDescription,
  files: readonly PackagedFile[],
  meanings: Meanings = {},
): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.name,
    id: `urn:tahqiq:dataset:${about.name}:${about.version}`,
    title: about.title,
    description: about.description,
    version: about.version,
    // The profile asks for a moment; all that is known is the day of the release.
    created: `${about.created}T00:00:00Z`,
    keywords: [...about.keywords],
    contributors: [{ title: about.creator, roles: ['creator'] }],
    licenses: about.licenses,
    sources: about.sources,
    resources: files.map((file) => {
      const table: Table = tables[file.table as keyof typeof tables];
      return {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: table.name,
        path: file.path,
        type: 'table',
        title: table.title,
        description: table.description,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: file.bytes,
        hash: `sha256:${file.sha256}`,
        dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: tableSchemaOf(table, meanings),
      };
    }),
  };
}
