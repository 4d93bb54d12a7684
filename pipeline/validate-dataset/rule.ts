import type { Rows, TableName } from '../../schemas/dataset.ts';

/** What a rule looks at: the rows of a release and the decoded raw file of each document. */
export interface Dataset {
  readonly rows: Rows;
  /** Raw text by doc_id, decoded by raw_encoding. */
  readonly raw: ReadonlyMap<string, string>;
}

/** Something that is wrong: where, what stands there, what should, and what to do. */
export interface Finding {
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly next: string;
}

export interface ValidationRule {
  readonly id: string;
  /** An error stops the release; a warning is reported. */
  readonly severity: 'error' | 'warning';
  /** Form first, then structure, then meaning: a level is checked only if the ones before it found no error. */
  readonly level: 'form' | 'structure' | 'meaning';
  readonly scope: readonly TableName[];
  readonly title: string;
  readonly why: string;
  readonly check: (dataset: Dataset) => readonly Finding[];
}

/** A finding with the rule that made it. */
export interface Reported extends Finding {
  readonly ruleId: string;
  readonly severity: ValidationRule['severity'];
}

/** Place of a row in messages: table and key. */
export const placeOf = (table: TableName, ...key: readonly (string | number)[]): string => `${table} ${key.join(' ')}`;

/** A value as it is shown in a message, cut to a length that a person reads. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};
