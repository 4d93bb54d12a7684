/**
 * Pages with the metadata that they state, typed by readers who had seen no rule. Those of one file are for making rules; those of
 * the other, typed when the rules were made, only measure.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceNamed } from '../pipeline/extract-metadata/known-source.ts';
import { readDocument } from '../pipeline/flow.ts';
import { ingestDocument } from '../pipeline/ingest-documents/ingest-document.ts';
import { packageRoot } from '../pipeline/read-reference.ts';
import type { Reference } from '../pipeline/records.ts';
import { entitiesNamed } from '../pipeline/text/names.ts';

export interface StatedPage {
  readonly name: string;
  readonly outlet: string;
  readonly lines: readonly string[];
  readonly gold: Told;
  /** Why a value was corrected after it was typed. */
  readonly note?: string;
}

export interface Told {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly author: string | null;
  readonly agency: string | null;
  readonly publisher: string | null;
  readonly dateline_place: string | null;
  readonly source_url: string | null;
  readonly is_translation: true | null;
  readonly original_lang: string | null;
  readonly genre: string | null;
  readonly sections: readonly string[];
  readonly keywords: readonly string[];
}
export type FieldName = keyof Told;

export type Half = 'rules' | 'held out';
const FILES: Readonly<Record<Half, string>> = { rules: 'pages.jsonl', 'held out': 'held-out.jsonl' };

export const statedPages = (half: Half): StatedPage[] =>
  readFileSync(join(packageRoot(), 'test/cases/metadata', FILES[half]), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StatedPage);

/**
 * What was told of a field: `unknown` if it was left null because nobody knows the place or agency that the page states, or
 * because it names several agencies where the column holds one.
 */
export type Outcome = 'right' | 'rightly null' | 'wrong' | 'missed' | 'unknown';
/** What the fields of a page are compared by: ids of sources and places, texts, lists of texts. */
type Comparable = Readonly<Record<FieldName, string | readonly string[] | null>>;

export interface Comparison {
  readonly page: StatedPage;
  readonly blocks: readonly (readonly [kind: string, text: string])[];
  readonly found: Comparable;
  readonly wanted: Comparable;
  readonly outcomes: Readonly<Record<FieldName, Outcome>>;
}

const UNKNOWN = '?';

export function compare(page: StatedPage, reference: Reference): Comparison {
  const bytes = new TextEncoder().encode(`${page.lines.join('\n')}\n`);
  const raw = ingestDocument({ name: 'page.txt', bytes, source: null, corrections: [] });
  const { metadata: m, blocks, draft } = readDocument(raw, reference);
  const textOf = (kind: string) => {
    const block = blocks.find((b) => b.kind === kind && b.kept);
    return block ? draft.text.slice(block.textStart, block.textEnd) : null;
  };
  const found: Comparable = {
    title: m.title?.value ?? null,
    subtitle: textOf('subtitle'),
    author: m.author?.value ?? null,
    agency: m.agency?.value.source_id ?? null,
    publisher: m.publisher?.value.source_id ?? null,
    dateline_place: m.dateline?.value ?? null,
    source_url: m.sourceUrl?.value ?? null,
    is_translation: m.translation ? 'true' : null,
    original_lang: m.translation?.value.from ?? null,
    genre: m.genre?.value ?? null,
    sections: m.sections.map(({ value }) => value),
    keywords: m.keywords.map(({ value }) => asTag(value)),
  };
  const { gold } = page;
  const sourceId = (name: string | null) => name && sourceNamed(name, reference)!.source_id;
  // A place may be printed with its country: `مسقط، سلطنة عمان`.
  const place =
    gold.dateline_place &&
    entitiesNamed(gold.dateline_place.split(/[،,]/u)[0]!, reference).filter((e) => e.type === 'place');
  const wanted: Comparable = {
    ...gold,
    agency: sourceId(gold.agency)?.replace(/^src_nil-.*/u, UNKNOWN) ?? null,
    publisher: sourceId(gold.publisher),
    dateline_place:
      (place && (place.find((e) => e.entity_id === found.dateline_place) ?? place[0])?.entity_id) || (place && UNKNOWN),
    is_translation: gold.is_translation && 'true',
    keywords: gold.keywords.map(asTag),
  };
  const fields = Object.keys(wanted) as FieldName[];
  return {
    page,
    blocks: blocks
      .filter((b) => b.kind !== 'blank')
      .map((b) => [b.kind, draft.text.slice(b.textStart, b.textEnd)] as const),
    found,
    wanted,
    outcomes: Object.fromEntries(fields.map((f) => [f, outcomeOf(found[f], wanted[f])])) as Record<FieldName, Outcome>,
  };
}

const asTag = (word: string): string => word.replaceAll('_', ' ');

/** A list with a value that is not stated is wrong, one that lacks a value is missed. */
function outcomeOf(found: Comparable[FieldName], wanted: Comparable[FieldName]): Outcome {
  if (Array.isArray(wanted) && Array.isArray(found)) {
    if (found.some((value) => !wanted.includes(value))) return 'wrong';
    if (wanted.some((value) => !found.includes(value))) return 'missed';
    return wanted.length === 0 ? 'rightly null' : 'right';
  }
  if (found === wanted) return found === null ? 'rightly null' : 'right';
  if (found !== null) return 'wrong';
  return wanted === UNKNOWN ? 'unknown' : 'missed';
}

export type Figures = Readonly<Record<FieldName, Readonly<Record<Outcome, number>>>>;

/** How many pages have which outcome, by field. */
export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const names = Object.keys(comparisons[0]!.outcomes) as FieldName[];
  const count = (field: FieldName, outcome: Outcome) =>
    comparisons.filter(({ outcomes }) => outcomes[field] === outcome).length;
  return Object.fromEntries(
    names.map((field) => [
      field,
      Object.fromEntries(
        (['right', 'rightly null', 'wrong', 'missed', 'unknown'] as const).map((o) => [o, count(field, o)]),
      ),
    ]),
  ) as unknown as Figures;
}

/** Share of the pages that state the field on which it was read as they state it. */
export const recallOf = ({ right, missed, wrong, unknown: _ }: Figures[FieldName]): number =>
  right / Math.max(1, right + missed + wrong);
