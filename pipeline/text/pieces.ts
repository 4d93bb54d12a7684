/**
 * A text under repair: the raw text and the pieces that now make it up, in reading order. Every piece stands for a
 * non-empty raw span, and together they cover the raw text exactly once, so nothing can be lost and every change can
 * be told. Offsets are UTF-16 units.
 */
import type { RepairMethod } from '../../schemas/fields.ts';

/** Why something was changed. */
export interface Cause {
  readonly kind: string;
  readonly evidence: string;
  readonly confidence: number;
  readonly method: RepairMethod;
}

/** Put `text` in place of the characters from `start` to `end` of the current text. */
export interface Replacement extends Cause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Put the runs, which tile `start` to `end` of the current text, in the order given. */
export interface Reordering extends Cause {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly (readonly [start: number, end: number])[];
}

export interface Piece {
  readonly rawStart: number;
  readonly rawEnd: number;
  /** What stands there now; equal to the raw characters if `cause` is null. */
  readonly text: string;
  readonly cause: Cause | null;
}

export interface Draft {
  readonly raw: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Reorderings made so far, with the raw spans that they touched. */
  readonly moves: readonly (Cause & { rawStart: number; rawEnd: number })[];
}

export function draftOf(raw: string): Draft {
  return {
    raw,
    text: raw,
    pieces: raw ? [{ rawStart: 0, rawEnd: raw.length, text: raw, cause: null }] : [],
    moves: [],
  };
}

/**
 * Applies replacements, given in ascending order. An insertion takes the character beside it along. Several within one
 * replaced piece are applied together; one that overlaps another, or sticks out of the piece in which another ended, is left
 * for the next round of the caller, who repeats until nothing changes.
 */
export function replace(draft: Draft, replacements: readonly Replacement[]): Draft {
  const done: Piece[] = [];
  const rest = new Reader(draft);
  // The piece that took the last new text, what it holds so far, and the end of it that still stands as it did before. Put
  // together when no more comes: a piece may take thousands of edits.
  let holder = -1;
  let held: string[] = [];
  let untouched = '';
  const close = () => {
    if (holder >= 0 && held.length > 0) done[holder] = { ...done[holder]!, text: held.join('') + untouched };
    held = [];
  };
  for (const wanted of replacements) {
    const edit = minimal(draft.text, wanted);
    if (!edit) continue;
    const toEnd = rest.position - edit.start;
    if (toEnd > 0) {
      if (holder < 0 || toEnd > untouched.length || edit.end > rest.position) continue;
      held.push(untouched.slice(0, untouched.length - toEnd), edit.text);
      untouched = untouched.slice(untouched.length - (rest.position - edit.end));
      continue;
    }
    close();
    rest.copyBefore(edit.start, done);
    const { covered, before, after } = rest.take(edit.start, edit.end);
    // A replacement may cover several raw spans that a reordering brought together: the first takes the new text.
    let text = before + edit.text + after;
    holder = done.length;
    if (after !== '') held = [before, edit.text];
    untouched = after;
    for (const span of contiguous(covered)) {
      const older = span.find((p) => p.cause !== null && p.cause.kind !== edit.kind)?.cause;
      const evidence = older ? `${edit.evidence}; after ${older.kind}` : edit.evidence;
      const cause = { kind: edit.kind, evidence, confidence: edit.confidence, method: edit.method };
      done.push({ rawStart: span[0]!.rawStart, rawEnd: span.at(-1)!.rawEnd, text, cause });
      text = '';
    }
  }
  close();
  rest.copyRest(done);
  return { ...draft, pieces: done, text: done.map((p) => p.text).join('') };
}

/** Applies reorderings, ascending and apart from each other. One that the pieces do not allow is left out. */
export function reorder(draft: Draft, reorderings: readonly Reordering[]): Draft {
  const done: Piece[] = [];
  const moves = [...draft.moves];
  const rest = new Reader(draft);
  for (const order of reorderings) {
    if (order.start < rest.position) continue;
    rest.copyBefore(order.start, done);
    const runs = new Map<number, Piece[]>();
    const inPlace: Piece[] = [];
    const beginsWell = rest.position === order.start;
    let whole = beginsWell;
    for (const [start, end] of [...order.runs].sort((a, b) => a[0] - b[0])) {
      const run: Piece[] = [];
      whole = rest.copyRun(end, run) && whole;
      runs.set(start, run);
      for (const piece of run) inPlace.push(piece);
    }
    if (!whole) {
      const fits = beginsWell && rest.position === order.end;
      const merged = fits ? mergedInOrder(draft.text, order, inPlace) : null;
      for (const piece of merged ?? inPlace) done.push(piece);
      continue;
    }
    for (const [start] of order.runs) for (const piece of runs.get(start)!) done.push(piece);
    let rawStart = Number.POSITIVE_INFINITY;
    let rawEnd = 0;
    for (const piece of inPlace) {
      rawStart = Math.min(rawStart, piece.rawStart);
      rawEnd = Math.max(rawEnd, piece.rawEnd);
    }
    const { kind, evidence, confidence, method } = order;
    moves.push({ kind, evidence, confidence, method, rawStart, rawEnd });
  }
  rest.copyRest(done);
  return { ...draft, pieces: done, moves, text: done.map((p) => p.text).join('') };
}

/**
 * A reordering that cuts a replaced piece cannot be told by raw spans: it becomes one replacement of the whole stretch.
 * Null if it is no unbroken stretch of the raw text.
 */
function mergedInOrder(text: string, order: Reordering, pieces: readonly Piece[]): Piece[] | null {
  if (pieces.length === 0) return null;
  const sorted = [...pieces].sort((a, b) => a.rawStart - b.rawStart);
  if (contiguous(sorted).length !== 1) return null;
  const { kind, evidence, confidence, method } = order;
  const put = order.runs.map(([start, end]) => text.slice(start, end)).join('');
  const cause = { kind, evidence: `${evidence}; told as a whole`, confidence, method };
  return [{ rawStart: sorted[0]!.rawStart, rawEnd: sorted.at(-1)!.rawEnd, text: put, cause }];
}

/** Takes what both sides share off a replacement; null if nothing is left to change. Insertions grow by a character. */
function minimal(text: string, edit: Replacement): Replacement | null {
  let { start, end } = edit;
  let from = 0;
  let to = edit.text.length;
  while (start < end && from < to && text.charCodeAt(start) === edit.text.charCodeAt(from)) {
    start++;
    from++;
  }
  if (splits(text, start) || splits(edit.text, from)) {
    start--;
    from--;
  }
  while (end > start && to > from && text.charCodeAt(end - 1) === edit.text.charCodeAt(to - 1)) {
    end--;
    to--;
  }
  if (splits(text, end) || splits(edit.text, to)) {
    end++;
    to++;
  }
  const put = edit.text.slice(from, to);
  if (start < end) return { ...edit, start, end, text: put };
  if (!put || !text) return null;
  // An insertion: give it the neighbouring character, so that every edit has raw characters of its own.
  if (start > 0) {
    const left = splits(text, start - 1) ? start - 2 : start - 1;
    return { ...edit, start: left, end, text: text.slice(left, start) + put };
  }
  const right = splits(text, 1) ? 2 : 1;
  return { ...edit, start, end: right, text: put + text.slice(0, right) };
}

/** True if the offset lies inside a surrogate pair. */
const splits = (text: string, offset: number): boolean =>
  (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;

/** Groups pieces whose raw spans follow one another. */
function contiguous(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && last.at(-1)!.rawEnd === piece.rawStart) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Walks over the pieces once and cuts them at offsets of the current text. */
class Reader {
  position = 0;
  private index = 0;
  private rest: Piece | null = null;
  private readonly pieces: readonly Piece[];

  constructor(draft: Draft) {
    this.pieces = draft.pieces;
  }

  private next(): Piece | undefined {
    const piece = this.rest ?? this.pieces[this.index];
    if (!piece) return undefined;
    this.rest = null;
    this.index++;
    this.position += piece.text.length;
    return piece;
  }

  private back(piece: Piece): void {
    this.index--;
    this.rest = piece;
    this.position -= piece.text.length;
  }

  /** Copies pieces up to an offset of the text; stops before a replaced piece that the offset would cut. */
  copyBefore(offset: number, into: Piece[]): void {
    while (this.position < offset) {
      const piece = this.next()!;
      const over = this.position - offset;
      if (over <= 0) into.push(piece);
      else if (piece.cause === null) {
        const cut = piece.text.length - over;
        into.push({ ...piece, rawEnd: piece.rawStart + cut, text: piece.text.slice(0, cut) });
        this.back({ ...piece, rawStart: piece.rawStart + cut, text: piece.text.slice(cut) });
        return;
      } else {
        this.back(piece);
        return;
      }
    }
  }

  /** Takes the pieces from `start` to `end`; of replaced pieces that stick out, the text outside is given too. */
  take(start: number, end: number): { covered: Piece[]; before: string; after: string } {
    const covered: Piece[] = [];
    const before = this.text().slice(0, start - this.position);
    this.copyBefore(end, covered);
    if (this.position >= end) return { covered, before, after: '' };
    const last = this.next()!;
    covered.push(last);
    return { covered, before, after: last.text.slice(last.text.length - (this.position - end)) };
  }

  private text(): string {
    return (this.rest ?? this.pieces[this.index])?.text ?? '';
  }

  /** Copies the pieces of a run. False if its end would cut a replaced piece. */
  copyRun(end: number, into: Piece[]): boolean {
    this.copyBefore(end, into);
    return this.position === end;
  }

  /** Copies whatever is left, deleted pieces at the end included. */
  copyRest(into: Piece[]): void {
    for (let piece = this.next(); piece; piece = this.next()) into.push(piece);
  }
}
