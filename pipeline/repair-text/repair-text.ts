import type { LineDiagnosis, RawDocument, Reference, RepairedDocument } from '../records.ts';
import { COLON, DIGIT, LATIN, LOST, MARK, OPENING } from '../text/character-kinds.ts';
import { type Edit, editsOf, movedSpansOf } from '../text/edits.ts';
import { type Draft, draftOf, type Reordering, reorder, replace } from '../text/pieces.ts';
import { firstWhere } from '../text/search.ts';
import { applyCorrections } from './apply-corrections.ts';
import type { Context } from './damage.ts';
import { damages } from './damages.ts';
import { diagnose } from './diagnose-lines.ts';
import { surveyOf } from './survey.ts';

/** Rounds after which a text that still changes is given back untouched, for a person to look at. */
const MAX_ROUNDS = 12;
const NONE: readonly never[] = [];
/** Below this confidence a repair is doubtful. */
const DOUBTFUL = 0.7;

export interface RepairOptions {
  /** Undo only these damages. */
  readonly only?: readonly string[];
  /** Do not undo these. */
  readonly except?: readonly string[];
  /** Leave out repairs that are less sure than this. */
  readonly minConfidence?: number;
}

export interface Repaired {
  readonly draft: Draft;
  readonly edits: readonly Edit[];
  readonly diagnosis: readonly string[];
  readonly confidence: number;
  readonly needsReview: boolean;
  /** True if so many letters are lost that the text should be extracted again by other means. */
  readonly beyondRepair: boolean;
  /** What was found out about each line of the raw text that is not empty; none if nothing was changed. */
  readonly lines: readonly LineDiagnosis[];
}

/** Undoes the damage of one document. Extends the record by the repaired text and everything that was changed. */
export function repairDocument(document: RawDocument, reference: Reference): RepairedDocument {
  const repaired = repairDraft(document.raw, reference);
  if (document.corrections.length === 0) return { ...document, ...repaired };
  const draft = applyCorrections(repaired.draft, document.corrections, document.seedFile);
  return { ...document, ...summary(draft, repaired.needsReview, reference) };
}

/**
 * Undoes the damages of a text, again and again until nothing changes, so that repairing twice equals repairing once.
 * Offsets in the result are UTF-16 units.
 */
export function repairDraft(raw: string, reference: Reference, options: RepairOptions = {}): Repaired {
  const chosen = damages.filter((d) => (options.only?.includes(d.id) ?? true) && !options.except?.includes(d.id));
  const floor = options.minConfidence ?? 0;
  let draft = draftOf(raw);
  // What each damage was last asked about: it is not asked again about a text that nothing has changed since.
  const askedAbout: Draft[] = [];
  const wasUnsolved: boolean[] = [];
  let context = contextOf(draft);
  const use = (next: Draft): void => {
    draft = next;
    context = contextOf(next);
  };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = draft.text;
    let unsolved = false;
    for (let i = 0; i < chosen.length; i++) {
      if (askedAbout[i] === draft) {
        unsolved ||= wasUnsolved[i]!;
        continue;
      }
      const found = chosen[i]!.find(draft.text, reference, context);
      const isUnsolved = found.unsolved !== undefined;
      unsolved ||= isUnsolved;
      const asIs = draft;
      const replacements = found.replacements?.filter((edit) => edit.confidence >= floor) ?? NONE;
      const reorderings = found.reorderings?.filter((edit) => edit.confidence >= floor) ?? NONE;
      if (replacements.length > 0) use(replace(draft, replacements));
      if (reorderings.length > 0) use(inOrder(draft, reorderings));
      if (draft === asIs) [askedAbout[i], wasUnsolved[i]] = [draft, isUnsolved];
    }
    if (draft.text === before) return summary(draft, unsolved, reference);
  }
  return summary(draftOf(raw), true, reference);
}

/**
 * Does reorderings. One that the pieces do not allow, since a run would cut what was replaced before, becomes a replacement
 * of the whole stretch: left out, it would be done when the result is repaired again.
 */
function inOrder(draft: Draft, reorderings: readonly Reordering[]): Draft {
  const textOf = ({ runs }: Reordering) => runs.map(([a, b]) => draft.text.slice(a, b)).join('');
  const moved = reorder(draft, reorderings);
  const isDone = (order: Reordering) => moved.text.slice(order.start, order.end) === textOf(order);
  const left = reorderings.filter((order) => !isDone(order));
  if (left.length === 0) return moved;
  return replace(
    reorder(draft, reorderings.filter(isDone)),
    left.map((order) => ({ ...order, text: textOf(order) })),
  );
}

/** Reorderings that move words; those of letters and of marks leave no fragments of words behind. */
const OF_WORDS: ReadonlySet<string> = new Set(['restore-visual-word-order', 'restore-run-order', 'restore-line-order']);

/** Tells where words were put in another order; worked out only if somebody asks. */
function contextOf(draft: Draft): Context {
  let moved: { start: number; end: number }[] | undefined;
  return {
    hasReordered: draft.moves.some((move) => OF_WORDS.has(move.kind)),
    counted: (kind) => draft.moves.filter((move) => move.kind === kind).length,
    isReordered(start, end) {
      moved ??= movedSpansOf(draft, OF_WORDS);
      const spans = moved;
      const around = spans[firstWhere(spans.length, (i) => spans[i]!.end >= end)];
      return around !== undefined && around.start <= start;
    },
  };
}

/** What was done, in the order of how much of the text it touched. */
function summary(draft: Draft, unsolved: boolean, reference: Reference): Repaired {
  const edits = editsOf(draft);
  const touched = new Map<string, number>();
  let least = 1;
  for (const edit of edits) {
    touched.set(edit.kind, (touched.get(edit.kind) ?? 0) + edit.rawEnd - edit.rawStart);
    least = Math.min(least, edit.confidence);
  }
  const diagnosis = [...touched].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind]) => kind);
  const { lines, beyondRepair } = diagnose(draft, edits, reference);
  return {
    draft,
    edits,
    diagnosis,
    confidence: least,
    needsReview: unsolved || least < DOUBTFUL || beyondRepair || isLossy(draft.text, reference),
    beyondRepair,
    lines,
  };
}

/**
 * Signs of damage that nothing here undoes: characters that stand for something lost or are known to one font only, and
 * a letter with a vowel and a sukun at once, which no vocalised text has.
 */
function isLossy(text: string, reference: Reference): boolean {
  const { has, hasPair } = surveyOf(text, reference);
  if (has(LOST) || (hasPair(MARK, MARK) && VOWEL_AND_SUKUN.test(text))) return true;
  return hasPair(OPENING, LATIN) && hasPair(COLON, DIGIT) && /\(cid:\d+\)/.test(text);
}
const VOWEL_AND_SUKUN = /[\u064E-\u0650]\u0652|\u0652[\u064E-\u0650]/;
