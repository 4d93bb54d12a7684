import type { AlignmentSpan } from '../../schemas/alignment.ts';
import type { ReadDocument } from '../records.ts';
import type { CodePoints } from '../text/code-points.ts';
import { type RawSpans, rawPart } from '../text/raw-spans.ts';

/**
 * Tiles the article's text with the raw spans it comes from. Offsets of the result are code points. Neighbours of one
 * kind that follow each other in the raw file, too, are one span.
 */
export function alignmentOf(
  document: ReadDocument,
  spans: RawSpans,
  rawPoints: CodePoints,
  textPoints: CodePoints,
): AlignmentSpan[] {
  const rows: AlignmentSpan[] = [];
  const add = (kind: AlignmentSpan['kind'], start: number, end: number, rawStart: number, rawEnd: number) => {
    const last = rows.at(-1);
    const row = {
      doc_id: document.docId,
      seq: rows.length,
      start_char: textPoints.fromUnits(start),
      end_char: textPoints.fromUnits(end),
      raw_start: rawPoints.fromUnits(rawStart),
      raw_end: rawPoints.fromUnits(rawEnd),
      kind,
    };
    if (last && last.kind === kind && (kind === 'copy' || kind === 'move') && last.raw_end === row.raw_start) {
      rows[rows.length - 1] = { ...last, end_char: row.end_char, raw_end: row.raw_end };
    } else rows.push(row);
  };
  let rawEnd = 0;
  for (const part of document.parts) {
    if (part.start > 0) add('insert', part.start - 1, part.start, rawEnd, rawEnd);
    const { textStart, textEnd } = part.block;
    for (const placed of spans.within(textStart, textEnd)) {
      const start = part.start + Math.max(placed.start, textStart) - textStart;
      const end = part.start + Math.min(placed.end, textEnd) - textStart;
      const kind = placed.piece.cause !== null ? 'edit' : placed.moved ? 'move' : 'copy';
      const { from, to } = rawPart(placed, textStart, textEnd);
      add(kind, start, end, from, to);
      rawEnd = to;
    }
  }
  return rows;
}
