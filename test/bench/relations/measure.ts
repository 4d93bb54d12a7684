/** Reads the staged documents, relates them, and counts what is right. */
import { readDocument } from '../../../pipeline/flow.ts';
import { ingestDocument } from '../../../pipeline/ingest-documents/ingest-document.ts';
import type { Reference } from '../../../pipeline/records.ts';
import {
  type ComparedText,
  comparedText,
  type Relation,
  relateDocuments,
} from '../../../pipeline/relate-documents/relate-documents.ts';
import { type Asked, halfOf, pairOf, type Staged, type StagedDocument } from './stage.ts';

export interface Figures {
  asked: number;
  found: number;
  wrong: number;
}

export interface Measured {
  /** Of each half of the truth, and of both. */
  readonly halves: readonly [Figures, Figures];
  readonly all: Figures;
  readonly byType: ReadonlyMap<string, Figures>;
  readonly missed: readonly Asked[];
  readonly wrong: readonly { readonly relation: Relation; readonly type: string }[];
}

/** Documents as they come out of the pipeline, under their staged ids; composed pages maybe as they were composed. */
export const readStaged = (
  documents: readonly StagedDocument[],
  reference: Reference,
  { aright = false } = {},
): ComparedText[] =>
  documents.map(({ id, raw, composed }) => {
    if (aright && composed) return { id, ...composed };
    const bytes = new TextEncoder().encode(raw);
    const read = readDocument(ingestDocument({ name: id, bytes, source: null, corrections: [] }), reference);
    return { ...comparedText(read), id };
  });

export function measure({ documents, asked, unrelated, alike }: Staged, texts: readonly ComparedText[]): Measured {
  const relations = relateDocuments(texts);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows = new Set(relations.map(({ id, relatedId, kind }) => rowKey(id, relatedId, kind)));
  const right = new Set<string>();
  const askedPairs = new Set<string>();
  const halves: [Figures, Figures] = [figures(), figures()];
  const byType = new Map<string, Figures>();
  const ofType = (type: string): Figures => {
    const known = byType.get(type) ?? figures();
    byType.set(type, known);
    return known;
  };
  const missed: Asked[] = [];
  for (const row of asked) {
    const keys = row.kinds.map((kind) => rowKey(row.from, row.to, kind));
    for (const key of keys) right.add(key);
    askedPairs.add(pairOf(row.from, row.to));
    const isFound = keys.some((key) => rows.has(key));
    if (!isFound) missed.push(row);
    for (const into of [halves[halfOf(byId.get(row.from)!.base)], ofType(row.type)]) {
      into.asked++;
      if (isFound) into.found++;
    }
  }
  const typeOfPair = new Map(unrelated.map(({ type, pair }) => [pairOf(...pair), type]));
  for (const type of typeOfPair.values()) ofType(type);
  const wrong: { relation: Relation; type: string }[] = [];
  for (const relation of relations) {
    const { id, relatedId, kind } = relation;
    if (right.has(rowKey(id, relatedId, kind))) continue;
    const [one, other] = [byId.get(id)!, byId.get(relatedId)!];
    // Two copies of one article are related in ways that nobody asked for; what stands whole in a page is contained in it.
    if (one.base === other.base && !askedPairs.has(pairOf(id, relatedId))) continue;
    if (kind === 'contains' && one.holds.includes(other.base)) continue;
    if ([one.base, ...one.holds].some((base) => alike.has(pairOf(base, other.base)))) continue;
    const type = typeOfPair.get(pairOf(id, relatedId)) ?? (one.base === other.base ? 'wrong kind' : 'two articles');
    wrong.push({ relation, type });
    halves[halfOf(one.base)].wrong++;
    ofType(type).wrong++;
  }
  const all = figures();
  for (const half of halves) for (const key of ['asked', 'found', 'wrong'] as const) all[key] += half[key];
  return { halves, all, byType, missed, wrong };
}

const figures = (): Figures => ({ asked: 0, found: 0, wrong: 0 });
export const recallOf = ({ asked, found }: Figures): number => found / asked;
export const precisionOf = ({ found, wrong }: Figures): number => found / (found + wrong);

const rowKey = (a: string, b: string, kind: string): string =>
  kind === 'contains' ? `${a}\n${b}\n${kind}` : `${pairOf(a, b)}\n${kind}`;
