import type { BlockKind } from '../../schemas/fields.ts';

/** A small page, one block a line, and the lines of it that are pointed out: whole, as they stand there. */
export interface Sample {
  readonly page: readonly string[];
  readonly lines: readonly string[];
}

/** What a kind has to do with the article. Only article text is kept, where it is that of the main one. */
export const families = ['article text', 'about the article', 'page furniture', 'other articles'] as const;
export type Family = (typeof families)[number];

/** A kind of block: what it is, and how a reader or a rule tells it from what looks like it. */
export interface Kind {
  /** As the column `kind` of the table blocks has it. */
  readonly id: BlockKind;
  readonly title: string;
  /** What it is, what belongs to it and what does not. Published in the data dictionary. */
  readonly what: string;
  /** By what it is told, and from which others. */
  readonly evidence: string;
  readonly family: Family;
  /** What the column `article` says: 0, a number from 1, or null. Posts and headings follow the article they stand in. */
  readonly belongs: 'main article' | 'other article' | 'none';
  readonly example: Sample;
  /** Lines that look like it and are of another kind. */
  readonly lookAlike?: Sample & { readonly kind: BlockKind };
  /** Why no rule gives this kind yet, and what becomes of its lines; absent as soon as one does. */
  readonly unrecognised?: string;
}
