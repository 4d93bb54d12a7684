import type { Document } from '../../schemas/documents.ts';
import type { ArticleDocument, Block, Reference, Stated } from '../records.ts';

/** A field of the metadata: where the page states it, if it does. */
export interface Field<Value> {
  readonly id: string;
  readonly title: string;
  /** How it is found, and what is left null. */
  readonly why: string;
  /** A page that states it; the values name every column of the table documents that the field fills. */
  readonly example: StatingPage;
  /** A page that only seems to state it. */
  readonly lookAlike?: StatingPage;
  readonly read: (document: ArticleDocument, reference: Reference) => Value;
}

/** A small page, one block a line, and what columns of the table documents say of it. */
export interface StatingPage {
  readonly page: readonly string[];
  readonly values: Partial<Document>;
}

export const fileOf = (document: ArticleDocument): string => document.draft.text;

/** The blocks of a kind that belong to the main article or to the page around it, in order. */
export const blocksOf = (document: ArticleDocument, kind: Block['kind']): readonly Block[] =>
  document.blocks.filter((block) => block.kind === kind && (block.article === null || block.article === 0));

export const textOf = (document: ArticleDocument, block: Block): string =>
  fileOf(document).slice(block.textStart, block.textEnd);

/** A value with the span of the repaired file that states it. */
export const stated = <Value>(value: Value, ruleId: string, start: number, end: number): Stated<Value> => ({
  value,
  ruleId,
  start,
  end,
});
