/**
 * The dataset as a whole: its tables in order, their keys and how they refer to each other. Everything that describes
 * a release (columns, JSON Schema, Arrow schema, dictionary, Data Package) is derived from this file and the zod
 * schemas it names.
 */
import type { z } from 'zod';
import { AlignmentSpan } from './alignment.ts';
import { Block } from './blocks.ts';
import { DocumentRelation } from './document-relations.ts';
import { Document } from './documents.ts';
import { Entity, EntityName } from './entities.ts';
import { Mention } from './mentions.ts';
import { Repair } from './repairs.ts';
import { Sentence } from './sentences.ts';
import { Rule, Source } from './sources.ts';

/** Version of the contract itself: changes when a table, column, type or key does. */
export const SCHEMA_VERSION = '0.1.0';

export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly references: string;
}

export interface Table<Row = unknown> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodObject & z.ZodType<Row>;
  /** Primary key; rows are sorted by it, code unit by code unit, numbers by value. */
  readonly key: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

const to = (column: string, table: string, references: string): ForeignKey => ({ column, table, references });

export const tables = {
  documents: {
    name: 'documents',
    title: 'Documents',
    description: 'One row per raw file: the article as it is read, and what the page states about itself.',
    schema: Document,
    key: ['doc_id'],
    foreignKeys: [
      to('publisher_source_id', 'sources', 'source_id'),
      to('agency_source_id', 'sources', 'source_id'),
      to('dateline_place_entity_id', 'entities', 'entity_id'),
    ],
  },
  blocks: {
    name: 'blocks',
    title: 'Blocks',
    description: 'The raw file cut into blocks that tile it: every character kept or set aside, with the rule.',
    schema: Block,
    key: ['block_id'],
    foreignKeys: [to('doc_id', 'documents', 'doc_id'), to('rule_id', 'rules', 'rule_id')],
  },
  repairs: {
    name: 'repairs',
    title: 'Repairs',
    description: 'Every change between the raw and the repaired file, with its reason; enough to replay and to undo.',
    schema: Repair,
    key: ['repair_id'],
    foreignKeys: [
      to('doc_id', 'documents', 'doc_id'),
      to('block_id', 'blocks', 'block_id'),
      to('kind', 'rules', 'rule_id'),
    ],
  },
  alignment: {
    name: 'alignment',
    title: 'Alignment',
    description: 'Where every character of documents.text comes from in the raw file.',
    schema: AlignmentSpan,
    key: ['doc_id', 'seq'],
    foreignKeys: [to('doc_id', 'documents', 'doc_id')],
  },
  sentences: {
    name: 'sentences',
    title: 'Sentences',
    description: 'The sentences of documents.text.',
    schema: Sentence,
    key: ['sentence_id'],
    foreignKeys: [to('doc_id', 'documents', 'doc_id'), to('block_id', 'blocks', 'block_id')],
  },
  mentions: {
    name: 'mentions',
    title: 'Mentions',
    description: 'Names in documents.text with exact spans, linked to entities.',
    schema: Mention,
    key: ['mention_id'],
    foreignKeys: [
      to('doc_id', 'documents', 'doc_id'),
      to('sentence_id', 'sentences', 'sentence_id'),
      to('entity_id', 'entities', 'entity_id'),
      to('metonym_of_entity_id', 'entities', 'entity_id'),
      to('method', 'rules', 'rule_id'),
    ],
  },
  entities: {
    name: 'entities',
    title: 'Entities',
    description: 'What the documents name: people, organisations, places, media, agreements …',
    schema: Entity,
    key: ['entity_id'],
    foreignKeys: [],
  },
  entity_names: {
    name: 'entity_names',
    title: 'Names of entities',
    description: 'Labels and aliases of the entities, and the spellings observed in the texts.',
    schema: EntityName,
    key: ['entity_id', 'seq'],
    foreignKeys: [to('entity_id', 'entities', 'entity_id')],
  },
  sources: {
    name: 'sources',
    title: 'Sources',
    description: 'Outlets and agencies that the documents name as publisher or agency.',
    schema: Source,
    key: ['source_id'],
    foreignKeys: [],
  },
  document_relations: {
    name: 'document_relations',
    title: 'Relations of documents',
    description: 'Documents with the same article, whole, cut or edited, or one inside the other.',
    schema: DocumentRelation,
    key: ['doc_id', 'related_doc_id', 'kind'],
    foreignKeys: [to('doc_id', 'documents', 'doc_id'), to('related_doc_id', 'documents', 'doc_id')],
  },
  rules: {
    name: 'rules',
    title: 'Rules',
    description: 'Every rule that repairs, separates, reads, links or checks.',
    schema: Rule,
    key: ['rule_id'],
    foreignKeys: [],
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** The rows of one release, table by table. */
export type Rows = { [T in TableName]: z.infer<(typeof tables)[T]['schema']>[] };

export {
  AlignmentSpan,
  Block,
  Document,
  DocumentRelation,
  Entity,
  EntityName,
  Mention,
  Repair,
  Rule,
  Sentence,
  Source,
};
