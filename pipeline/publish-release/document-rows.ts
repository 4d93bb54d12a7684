import { createHash } from 'node:crypto';
import type { AlignmentSpan } from '../../schemas/alignment.ts';
import type { Block } from '../../schemas/blocks.ts';
import type { Document } from '../../schemas/documents.ts';
import type { Mention } from '../../schemas/mentions.ts';
import type { Repair } from '../../schemas/repairs.ts';
import type { Sentence } from '../../schemas/sentences.ts';
import type { ReadDocument, Stated } from '../records.ts';
import { type CodePoints, codePointsOf } from '../text/code-points.ts';
import { inCodePoints } from '../text/edits.ts';
import { type RawSpans, rawSpansOf } from '../text/raw-spans.ts';
import { firstWhere } from '../text/search.ts';
import { alignmentOf } from './align.ts';

/** The rows of one document, offsets in code points. */
export interface DocumentRows {
  readonly document: Document;
  readonly blocks: Block[];
  readonly repairs: Repair[];
  readonly alignment: AlignmentSpan[];
  readonly sentences: Sentence[];
  readonly mentions: Mention[];
}

/** What all rows of a document are made with. */
interface Maker {
  readonly record: ReadDocument;
  readonly hex: string;
  readonly spans: RawSpans;
  readonly raw: CodePoints;
  readonly text: CodePoints;
  readonly blocks: readonly Block[];
  readonly id: (prefix: string, rawStart: number, rawEnd: number) => string;
}

const round = (n: number): number => Math.round(n * 1e4) / 1e4;
const orNull = (text: string): string | null => (text === '' ? null : text);

export function documentRows(record: ReadDocument): DocumentRows {
  const used = new Map<string, number>();
  const hex = record.docId.slice('doc_'.length);
  const maker: Omit<Maker, 'blocks'> = {
    record,
    hex,
    spans: rawSpansOf(record.draft),
    raw: codePointsOf(record.raw),
    text: codePointsOf(record.text),
    // Two rows may cover the same raw characters in another order: the later one is numbered.
    id(prefix, rawStart, rawEnd) {
      const id = `${prefix}_${hex}_${rawStart}_${rawEnd}`;
      const n = (used.get(id) ?? 0) + 1;
      used.set(id, n);
      return n === 1 ? id : `${id}_${n}`;
    },
  };
  const blocks = blockRows(maker);
  const all: Maker = { ...maker, blocks };
  const alignment = alignmentOf(record, all.spans, all.raw, all.text);
  const repairs = repairRows(all);
  const sentences = sentenceRows(all);
  const mentions = mentionRows(all, sentences);
  const changed = alignment.filter((a) => a.kind === 'edit' || a.kind === 'move');
  const share = changed.reduce((sum, a) => sum + a.end_char - a.start_char, 0) / Math.max(1, all.text.length);
  const counts = { blocks, repairs, alignment, sentences, mentions };
  return { document: documentRow(all, counts, round(share)), ...counts };
}

function documentRow(
  { record, raw, text, spans }: Maker,
  counts: Omit<DocumentRows, 'document'>,
  repairedShare: number,
): Document {
  const { metadata: m } = record;
  const title = record.parts.find((part) => part.block.kind === 'title');
  const firstParagraph = record.parts.find((part) => part.block.kind !== 'title');
  const named: [string, Stated<unknown> | null][] = [
    ['title', m.title],
    ['published', m.published],
    ['dateline_place', m.dateline],
    ['agency', m.agency],
    ['publisher', m.publisher],
    ['author', m.author],
    ['source_url', m.sourceUrl],
    ['is_translation', m.translation],
    ['genre', m.genre],
    ...m.sections.map((s): [string, Stated<unknown>] => ['sections', s]),
    ...m.keywords.map((s): [string, Stated<unknown>] => ['keywords', s]),
  ];
  const stated = named.flatMap(([field, value]) => {
    if (!value) return [];
    const { rawStart, rawEnd } = spans.hull(value.start, value.end);
    return [{ field, rule_id: value.ruleId, raw_start: raw.fromUnits(rawStart), raw_end: raw.fromUnits(rawEnd) }];
  });
  return {
    doc_id: record.docId,
    seed_file: record.seedFile,
    raw_encoding: record.encoding,
    raw_sha256: record.sha256,
    raw_bytes: record.bytes,
    raw_chars: raw.length,
    text: orNull(record.text),
    text_sha256: createHash('sha256').update(record.text, 'utf8').digest('hex'),
    text_chars: text.length,
    title: title ? record.text.slice(title.start, title.end) : null,
    title_end: title ? text.fromUnits(title.end) : null,
    body_start: firstParagraph ? text.fromUnits(firstParagraph.start) : null,
    lang: m.lang,
    script: m.script,
    genre: m.genre?.value ?? null,
    is_translation: m.translation ? true : null,
    original_lang: m.translation?.value.from ?? null,
    published_on: m.published?.value.day ?? null,
    published_edtf: m.published?.value.edtf ?? null,
    published_basis: m.published ? 'stated' : null,
    publisher_source_id: m.publisher?.value.source_id ?? null,
    agency_source_id: m.agency?.value.source_id ?? null,
    author: m.author?.value ?? null,
    dateline_place_entity_id: m.dateline?.value ?? null,
    source_url: m.sourceUrl?.value ?? null,
    sections_json: JSON.stringify(m.sections.map((s) => s.value)),
    keywords_json: JSON.stringify(m.keywords.map((s) => s.value)),
    stated_json: JSON.stringify(stated),
    diagnosis: record.diagnosis.join(' ') || 'undamaged',
    needs_review: record.needsReview,
    n_blocks: counts.blocks.length,
    n_repairs: counts.repairs.length,
    n_alignment: counts.alignment.length,
    n_sentences: counts.sentences.length,
    n_mentions: counts.mentions.length,
    repaired_char_share: repairedShare,
  };
}

function blockRows({ record, hex, raw, text }: Omit<Maker, 'blocks'>): Block[] {
  const places = new Map(record.parts.map((part) => [part.block, part]));
  return record.blocks.map((block, seq) => {
    const [rawStart, rawEnd] = [raw.fromUnits(block.rawStart), raw.fromUnits(block.rawEnd)];
    const part = places.get(block);
    return {
      block_id: `blk_${hex}_${rawStart}_${rawEnd}`,
      doc_id: record.docId,
      seq,
      kind: block.kind,
      article: block.article,
      raw_start: rawStart,
      raw_end: rawEnd,
      start_char: part ? text.fromUnits(part.start) : null,
      end_char: part ? text.fromUnits(part.end) : null,
      text: orNull(record.draft.text.slice(block.textStart, block.textEnd)),
      kept: part !== undefined,
      rule_id: block.ruleId,
      confidence: round(block.confidence),
    };
  });
}

function repairRows({ record, raw, text, blocks, id }: Maker): Repair[] {
  const repaired = codePointsOf(record.draft.text);
  const published = inCodePoints(record.edits, raw, repaired);
  const partAround = partFinder(record);
  let block = 0;
  return published.map((edit, seq) => {
    while (block + 1 < blocks.length && blocks[block + 1]!.raw_start <= edit.rawStart) block++;
    const source = record.edits[seq]!;
    const part = partAround(source.start, source.end);
    const offset = part ? part.start - part.block.textStart : 0;
    return {
      repair_id: id('rep', edit.rawStart, edit.rawEnd),
      doc_id: record.docId,
      block_id: blocks[block]!.block_id,
      seq,
      kind: edit.kind,
      raw_start: edit.rawStart,
      raw_end: edit.rawEnd,
      raw_text: orNull(edit.rawText),
      start_char: part ? text.fromUnits(source.start + offset) : null,
      end_char: part ? text.fromUnits(source.end + offset) : null,
      text: orNull(edit.text),
      runs_json: edit.runs ? JSON.stringify(edit.runs) : null,
      evidence: edit.evidence,
      confidence: round(edit.confidence),
      method: edit.method,
    };
  });
}

/** Finds the part of the article's text that holds a stretch of the repaired file whole. */
function partFinder({ parts }: ReadDocument): (start: number, end: number) => ReadDocument['parts'][0] | undefined {
  const inOrder = [...parts].sort((a, b) => a.block.textStart - b.block.textStart);
  return (start, end) => {
    const part = inOrder[firstWhere(inOrder.length, (i) => inOrder[i]!.block.textEnd >= end)];
    return part && part.block.textStart <= start ? part : undefined;
  };
}

/** Columns that every span of the article's text has. */
function spanColumns({ record, spans, raw, text }: Maker, start: number, end: number, block: ReadDocument['parts'][0]) {
  const offset = block.block.textStart - block.start;
  const { rawStart, rawEnd } = spans.hull(start + offset, end + offset);
  return {
    doc_id: record.docId,
    start_char: text.fromUnits(start),
    end_char: text.fromUnits(end),
    raw_start: raw.fromUnits(rawStart),
    raw_end: raw.fromUnits(rawEnd),
    has_repair: spans.isRepaired(start + offset, end + offset),
  };
}

function sentenceRows(maker: Maker): Sentence[] {
  const seqs = new Map(maker.record.blocks.map((block, seq) => [block, seq]));
  return maker.record.sentences.map((sentence, seq) => {
    const { doc_id, has_repair, ...span } = spanColumns(maker, sentence.start, sentence.end, sentence.part);
    return {
      sentence_id: maker.id('sen', span.raw_start, span.raw_end),
      doc_id,
      block_id: maker.blocks[seqs.get(sentence.part.block)!]!.block_id,
      seq,
      ...span,
      text: maker.record.text.slice(sentence.start, sentence.end),
      n_tokens: sentence.words,
      has_repair,
    };
  });
}

function mentionRows(maker: Maker, sentences: readonly Sentence[]): Mention[] {
  const seqs = new Map(maker.record.sentences.map((sentence, seq) => [sentence, seq]));
  return maker.record.mentions.map((mention) => {
    const { doc_id, has_repair, ...span } = spanColumns(maker, mention.start, mention.end, mention.sentence.part);
    return {
      mention_id: maker.id('men', span.raw_start, span.raw_end),
      doc_id,
      sentence_id: sentences[seqs.get(mention.sentence)!]!.sentence_id,
      ...span,
      surface: mention.surface,
      normalised: mention.normalised,
      type: mention.type,
      form: mention.form,
      proclitic: mention.proclitic,
      entity_id: mention.entityId,
      metonym_of_entity_id: mention.metonymOf,
      nil: mention.nil,
      link_confidence: mention.confidence === null ? null : round(mention.confidence),
      link_evidence: mention.evidence,
      method: mention.ruleId,
      has_repair,
    };
  });
}
