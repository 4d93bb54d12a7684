/**
 * The library: repair a text, or read everything in it. Offsets in all results are Unicode code points, 0-based, end
 * exclusive. `repairText` and `annotate` are synchronous; the first call reads the evidence (about 0.2 s) unless you
 * pass a `reference` that you have read with `readReference()`.
 */
import { createHash } from 'node:crypto';
import { readDocument } from './flow.ts';
import { docIdOf } from './ingest-documents/ingest-document.ts';
import { type AnnotatedText, annotatedText } from './publish-release/annotated-text.ts';
import { readReference } from './read-reference.ts';
import type { LineDiagnosis, RawDocument, Reference } from './records.ts';
import { damages } from './repair-text/damages.ts';
import { type RepairOptions, repairDraft } from './repair-text/repair-text.ts';
import { codePointsOf } from './text/code-points.ts';
import { type Edit, inCodePoints, replay, undo } from './text/edits.ts';
import { type RawSpans, rawSpansOf } from './text/raw-spans.ts';

export type { AnnotatedText, Edit, LineDiagnosis, Reference, RepairOptions };
export { readReference, replay, undo };
/** The damages that `repairText` undoes, each with its id, title and reason. */
export const damageList: readonly { readonly id: string; readonly title: string; readonly why: string }[] = damages;

let loaded: Reference | undefined;
const defaultReference = (): Reference => {
  loaded ??= readReference();
  return loaded;
};

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
export function repairText(text: string, options: RepairOptions & { reference?: Reference } = {}): RepairedText {
  for (const id of [...(options.only ?? []), ...(options.except ?? [])]) {
    if (damages.some((damage) => damage.id === id)) continue;
    throw new RangeError(
      `found the damage ${JSON.stringify(id)}, expected one of ${damages.map((d) => d.id).join(', ')}`,
    );
  }
  const { draft, edits, diagnosis, confidence, needsReview, beyondRepair, lines } = repairDraft(
    text,
    options.reference ?? defaultReference(),
    options,
  );
  const [raw, repaired] = [codePointsOf(text), codePointsOf(draft.text)];
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

export interface AnnotateOptions {
  readonly reference?: Reference;
  /** Name of the text, as it is to stand in `document.seed_file`. */
  readonly name?: string;
  /** What the corpus knows of the page: fills what the text itself does not state. */
  readonly url?: string;
  readonly published?: string;
}

/** Reads everything in a text: the rows of one document, as in the tables of a release, nested. */
export function annotate(text: string, options: AnnotateOptions = {}): AnnotatedText {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const raw: RawDocument = {
    docId: docIdOf(sha256),
    seedFile: options.name ?? 'text',
    encoding: 'utf-8',
    sha256,
    bytes: bytes.length,
    raw: text,
    corrections: [],
    source: null,
  };
  const reference = options.reference ?? defaultReference();
  return annotatedText(readDocument(raw, reference), reference, options);
}
