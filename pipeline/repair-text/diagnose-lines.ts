/**
 * What was found out about each line of the raw text: which cause had put it out of order, how sure that is, and whether a
 * person should read it. Published for every line, so that doubt stands where it belongs.
 */
import type { LineDiagnosis, Reference } from '../records.ts';
import type { Edit } from '../text/edits.ts';
import type { Draft } from '../text/pieces.ts';
import { rawSpansOf } from '../text/raw-spans.ts';
import { linesOf } from '../text/words.ts';
import { isDoubtfulLine } from './doubtful-lines.ts';

/** Causes that put the words of a line in another order; every other damage is one of characters and words. */
const ORDER_CAUSES: readonly string[] = [
  'restore-visual-letter-order',
  'restore-visual-word-order',
  'restore-run-order',
  'restore-line-order',
  'restore-embedded-order',
  'restore-letters-of-words',
  'join-parted-letters',
];

/** A repair that is less sure than this needs a reader. */
const DOUBTFUL = 0.7;

/** The lines of a draft, in the order of the raw text; empty ones are left out. Offsets are UTF-16 units. */
export function diagnoseLines(draft: Draft, edits: readonly Edit[], reference: Reference): LineDiagnosis[] {
  if (edits.length === 0) return [];
  const placed = [...rawSpansOf(draft).placed].sort((a, b) => a.piece.rawStart - b.piece.rawStart);
  const byStart = [...edits].sort((a, b) => a.rawStart - b.rawStart);
  const diagnoses: LineDiagnosis[] = [];
  let piece = 0;
  let first = 0;
  for (const { start: rawStart, end: rawEnd, text } of linesOf(draft.raw)) {
    if (text.trim() === '') continue;
    while (piece < placed.length && placed[piece]!.piece.rawEnd <= rawStart) piece++;
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (let i = piece; i < placed.length && placed[i]!.piece.rawStart < rawEnd; i++) {
      const { piece: own, start: at, end: stop } = placed[i]!;
      const whole = own.cause !== null;
      start = Math.min(start, whole ? at : at + Math.max(0, rawStart - own.rawStart));
      end = Math.max(end, whole ? stop : stop - Math.max(0, own.rawEnd - rawEnd));
    }
    if (start >= end) continue;
    while (first < byStart.length && byStart[first]!.rawEnd <= rawStart && !byStart[first]!.runs) first++;
    let cause: string | null = null;
    let confidence = 1;
    for (let i = first; i < byStart.length && byStart[i]!.rawStart < rawEnd; i++) {
      const edit = byStart[i]!;
      if (edit.rawEnd <= rawStart) continue;
      confidence = Math.min(confidence, edit.confidence);
      if (ORDER_CAUSES.includes(edit.kind) && (cause === null || rank(edit.kind) < rank(cause))) cause = edit.kind;
    }
    const needsReview = confidence < DOUBTFUL || isDoubtfulLine(draft.text.slice(start, end), reference);
    diagnoses.push({ rawStart, rawEnd, start, end, cause, confidence, needsReview });
  }
  return diagnoses;
}

const rank = (kind: string): number => ORDER_CAUSES.indexOf(kind);
