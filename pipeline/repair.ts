/**
 * Repairing alone, for browsers and wherever else there is no disk: the package entry `tahqiq/repair`. Nothing that is
 * imported from here may use a module of Node. Offsets in results are Unicode code points, 0-based, end exclusive.
 */
import { loadReference } from './load-reference.ts';
import { type RepairFiles, referenceOf, repairFiles } from './parse-reference.ts';
import type { LineDiagnosis, Reference, RepairReference } from './records.ts';
import { damages } from './repair-text/damages.ts';
import { type RepairOptions, repairDraft } from './repair-text/repair-text.ts';
import { codePointsOf } from './text/code-points.ts';
import { type Edit, inCodePoints, replay, undo } from './text/edits.ts';
import { type RawSpans, rawSpansOf } from './text/raw-spans.ts';

export type { Edit, LineDiagnosis, RepairFiles, RepairOptions, RepairReference };
export { loadReference, referenceOf, repairFiles, replay, undo };
/** The damages that `repairText` undoes, each with its id, title and reason. */
export const damageList: readonly { readonly id: string; readonly title: string; readonly why: string }[] = damages;

/** Where a stretch of the repaired text comes from. */
export interface AlignedSpan {
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
  /** copy: the same characters; move: the same, in another order; edit: replaced. */
  readonly kind: 'copy' | 'edit' | 'move';
}

export interface RepairedText {
  readonly text: string;
  /** Every change: `replay(input, edits)` is `text`, `undo(text, edits)` is the input, exactly. */
  readonly edits: readonly Edit[];
  /** Tiles `text`. */
  readonly alignment: readonly AlignedSpan[];
  /** Ids of the damages that were undone, most of the text first; empty if there was none. */
  readonly diagnosis: readonly string[];
  /** Of the least sure edit; 1 if nothing was changed. */
  readonly confidence: number;
  /** True if a repair is doubtful, or damage was seen that could not be undone. */
  readonly needsReview: boolean;
  /** True if so many letters are lost that the text should be extracted again by other means. */
  readonly beyondRepair: boolean;
  /** For each line of the input that is not empty: the cause that was undone, and whether it needs a reader. */
  readonly lines: readonly LineDiagnosis[];
}

/**
 * Undoes what extraction did to an Arabic text. Text without a recognised damage comes back unchanged, and repairing
 * twice equals repairing once.
 * @throws RangeError if `only` or `except` name a damage that does not exist
 */
export function repairText(text: string, options: RepairOptions & { reference: RepairReference }): RepairedText {
  for (const id of [...(options.only ?? []), ...(options.except ?? [])]) {
    if (damages.some((damage) => damage.id === id)) continue;
    throw new RangeError(
      `found the damage ${JSON.stringify(id)}, expected one of ${damages.map((d) => d.id).join(', ')}`,
    );
  }
  const { draft, edits, diagnosis, confidence, needsReview, beyondRepair, lines } = repairDraft(
    text,
    // Repairing looks into nothing else: test/repair-entry.test.ts.
    options.reference as Reference,
    options,
  );
  const raw = codePointsOf(text);
  const repaired = draft.text === text ? raw : codePointsOf(draft.text);
  const alignment = rawSpansOf(draft).placed.map(
    ({ piece, start, end, moved }: RawSpans['placed'][0]): AlignedSpan => ({
      start: repaired.fromUnits(start),
      end: repaired.fromUnits(end),
      rawStart: raw.fromUnits(piece.rawStart),
      rawEnd: raw.fromUnits(piece.rawEnd),
      kind: piece.cause !== null ? 'edit' : moved ? 'move' : 'copy',
    }),
  );
  return {
    text: draft.text,
    edits: inCodePoints(edits, raw, repaired),
    alignment,
    diagnosis,
    confidence,
    needsReview,
    beyondRepair,
    lines: lines.map((line) => ({
      ...line,
      rawStart: raw.fromUnits(line.rawStart),
      rawEnd: raw.fromUnits(line.rawEnd),
      start: repaired.fromUnits(line.start),
      end: repaired.fromUnits(line.end),
    })),
  };
}
