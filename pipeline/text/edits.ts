/** From the pieces of a draft to the list of edits that is published, and from that list back to either text. */
import type { RepairMethod } from '../../schemas/fields.ts';
import type { CodePoints } from './code-points.ts';
import type { Cause, Draft, Piece } from './pieces.ts';
import { firstWhere } from './search.ts';

/** One change. Offsets count in the raw text, in the unit of the list they stand in (see `Edits`). */
export interface Edit {
  rawStart: number;
  rawEnd: number;
  rawText: string;
  text: string;
  /** Where the result stands in the repaired text. */
  start: number;
  end: number;
  kind: string;
  evidence: string;
  confidence: number;
  method: RepairMethod;
  /** For a reordering: the raw spans in reading order. */
  runs?: [start: number, end: number][];
}

/** The edits of a draft: by raw start, outer before inner. Offsets are UTF-16 units. */
export function editsOf(draft: Draft): Edit[] {
  const edits: Edit[] = [];
  const movesTouching = movesByChunk(draft);
  let position = 0;
  for (const chunk of chunksOf(draft.pieces)) {
    const chunkStart = position;
    for (const piece of chunk) {
      const { rawStart, rawEnd, text, cause } = piece;
      const start = position;
      position += text.length;
      if (cause === null) continue;
      const rawText = draft.raw.slice(rawStart, rawEnd);
      edits.push({ rawStart, rawEnd, rawText, text, start, end: position, ...cause });
    }
    if (!isMoved(chunk)) continue;
    const whole = rawSpanOf(chunk);
    for (const edit of movesOf(draft, chunk, chunkStart, whole, movesTouching(whole))) edits.push(edit);
  }
  return edits.sort((a, b) => a.rawStart - b.rawStart || b.rawEnd - a.rawEnd || (a.runs ? 0 : 1) - (b.runs ? 0 : 1));
}

type RawSpan = ReturnType<typeof rawSpanOf>;
type Move = Draft['moves'][number];

/** The moves that touch a chunk, the longest first; to be asked for chunks in the order of the raw text. */
function movesByChunk({ moves }: Draft): (chunk: RawSpan) => Move[] {
  const byStart = moves.map((move, i) => ({ move, i })).sort((a, b) => a.move.rawStart - b.move.rawStart);
  // Those that may touch a later chunk, too; and the first that has not begun.
  let open: typeof byStart = [];
  let next = 0;
  return ({ rawStart, rawEnd }) => {
    while (next < byStart.length && byStart[next]!.move.rawStart < rawEnd) open.push(byStart[next++]!);
    open = open.filter(({ move }) => move.rawEnd > rawStart);
    const length = ({ move }: { move: Move }) => move.rawEnd - move.rawStart;
    return [...open].sort((a, b) => length(b) - length(a) || a.i - b.i).map(({ move }) => move);
  };
}

/** The reordering of a chunk, and inside it those that put a smaller stretch in order, a word in a line. */
function movesOf(
  draft: Draft,
  chunk: readonly Piece[],
  chunkStart: number,
  whole: RawSpan,
  [outer, ...inners]: readonly Move[],
): Edit[] {
  if (!outer) throw new Error(`pieces: raw characters ${whole.rawStart}–${whole.rawEnd} moved without a reordering`);
  const edits = [moveOf(draft, chunk, chunkStart, whole, outer)];
  if (inners.length === 0) return edits;
  // A line may hold thousands of smaller reorderings: their pieces are found by raw offset.
  const byRaw = Array.from(chunk, (_, i) => i).sort((a, b) => chunk[a]!.rawStart - chunk[b]!.rawStart);
  const starts = [chunkStart];
  for (const { text } of chunk) starts.push(starts.at(-1)! + text.length);
  const seen = new Set<string>([`${whole.rawStart} ${whole.rawEnd}`]);
  for (const inner of inners) {
    const key = `${inner.rawStart} ${inner.rawEnd}`;
    if (seen.has(key)) continue;
    let [first, last, count, covered] = [chunk.length, -1, 0, 0];
    for (let i = firstWhere(byRaw.length, (k) => chunk[byRaw[k]!]!.rawStart >= inner.rawStart); i < byRaw.length; i++) {
      const place = byRaw[i]!;
      const { rawStart, rawEnd } = chunk[place]!;
      if (rawEnd > inner.rawEnd) break;
      [first, last] = [Math.min(first, place), Math.max(last, place)];
      count++;
      covered += rawEnd - rawStart;
    }
    // Pieces that another reordering has scattered since are told by the outer one alone.
    if (count < 2 || covered !== inner.rawEnd - inner.rawStart || count !== last - first + 1) continue;
    seen.add(key);
    edits.push(moveOf(draft, chunk.slice(first, last + 1), starts[first]!, inner, inner));
  }
  return edits;
}

function moveOf(
  draft: Draft,
  pieces: readonly Piece[],
  start: number,
  { rawStart, rawEnd }: { rawStart: number; rawEnd: number },
  cause: Cause,
): Edit {
  const { kind, evidence, confidence, method } = cause;
  const text = pieces.map((p) => p.text).join('');
  const rawText = draft.raw.slice(rawStart, rawEnd);
  const end = start + text.length;
  return { rawStart, rawEnd, rawText, text, start, end, kind, evidence, confidence, method, runs: runsOf(pieces) };
}

/** Cuts the pieces into the shortest stretches that each cover one unbroken raw span, whatever the order inside. */
export function chunksOf(pieces: readonly Piece[]): Piece[][] {
  const chunks: Piece[][] = [];
  let chunk: Piece[] = [];
  let covered = 0;
  let furthest = 0;
  for (const piece of pieces) {
    chunk.push(piece);
    covered += piece.rawEnd - piece.rawStart;
    furthest = Math.max(furthest, piece.rawEnd);
    if (covered === furthest) {
      chunks.push(chunk);
      chunk = [];
    }
  }
  return chunks;
}

/** A chunk of several pieces is always out of order: pieces in order form chunks of their own. */
export const isMoved = (chunk: readonly Piece[]): boolean => chunk.length > 1;

/** The unbroken raw span of a chunk. */
export function rawSpanOf(chunk: readonly Piece[]): { rawStart: number; rawEnd: number } {
  let rawStart = Number.POSITIVE_INFINITY;
  let rawEnd = 0;
  for (const piece of chunk) {
    if (piece.rawStart < rawStart) rawStart = piece.rawStart;
    if (piece.rawEnd > rawEnd) rawEnd = piece.rawEnd;
  }
  return { rawStart, rawEnd };
}

/** Where in the current text characters were put in another order; only by reorderings of certain kinds, if they are given. */
export function movedSpansOf(draft: Draft, kinds?: ReadonlySet<string>): { start: number; end: number }[] {
  const moves = kinds ? draft.moves.filter((move) => kinds.has(move.kind)) : draft.moves;
  if (moves.length === 0) return [];
  const byStart = [...moves].sort((a, b) => a.rawStart - b.rawStart);
  // The furthest end of the moves up to each one: a chunk is touched by one of them if that end lies behind its start.
  let furthest = 0;
  const ends = byStart.map(({ rawEnd }) => (furthest = Math.max(furthest, rawEnd)));
  const spans: { start: number; end: number }[] = [];
  let position = 0;
  for (const chunk of chunksOf(draft.pieces)) {
    const start = position;
    for (const piece of chunk) position += piece.text.length;
    if (!isMoved(chunk)) continue;
    const { rawStart, rawEnd } = rawSpanOf(chunk);
    const before = firstWhere(byStart.length, (i) => byStart[i]!.rawStart >= rawEnd);
    if (before > 0 && ends[before - 1]! > rawStart) spans.push({ start, end: position });
  }
  return spans;
}

function runsOf(chunk: readonly Piece[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const piece of chunk) {
    const last = runs.at(-1);
    if (last && last[1] === piece.rawStart) last[1] = piece.rawEnd;
    else runs.push([piece.rawStart, piece.rawEnd]);
  }
  return runs;
}

/** The edits that are not inside another one: these alone make the repaired text. */
function outermost(edits: readonly Edit[]): Edit[] {
  const outer: Edit[] = [];
  let end = 0;
  for (const edit of edits) {
    if (edit.rawStart < end) continue;
    outer.push(edit);
    end = edit.rawEnd;
  }
  return outer;
}

/**
 * Applies edits to the raw text. Offsets are Unicode code points, as published.
 * @throws RangeError if the raw text is not the one that the edits were made for
 */
export function replay(raw: string, edits: readonly Edit[]): string {
  const points = Array.from(raw);
  const out: string[] = [];
  let position = 0;
  for (const edit of outermost(edits)) {
    const found = points.slice(edit.rawStart, edit.rawEnd).join('');
    expectText(found, edit.rawText, edit.rawStart, 'raw');
    out.push(points.slice(position, edit.rawStart).join(''), edit.text);
    position = edit.rawEnd;
  }
  out.push(points.slice(position).join(''));
  return out.join('');
}

/**
 * Takes edits back: from the repaired text to the raw text. Offsets are Unicode code points, as published.
 * @throws RangeError if the repaired text is not the one that the edits made
 */
export function undo(repaired: string, edits: readonly Edit[]): string {
  const points = Array.from(repaired);
  const out: string[] = [];
  let position = 0;
  let rawPosition = 0;
  for (const edit of outermost(edits)) {
    const start = position + (edit.rawStart - rawPosition);
    const end = start + Array.from(edit.text).length;
    expectText(points.slice(start, end).join(''), edit.text, start, 'repaired');
    out.push(points.slice(position, start).join(''), edit.rawText);
    position = end;
    rawPosition = edit.rawEnd;
  }
  out.push(points.slice(position).join(''));
  return out.join('');
}

function expectText(found: string, expected: string, at: number, which: string): void {
  if (found === expected) return;
  throw new RangeError(
    `${which} text, character ${at}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}; ` +
      'use the edits with the very text they were made for',
  );
}

/** The same edits with all offsets in Unicode code points, as they are published. */
export function inCodePoints(edits: readonly Edit[], raw: CodePoints, repaired: CodePoints): Edit[] {
  return edits.map((edit) => ({
    ...edit,
    rawStart: raw.fromUnits(edit.rawStart),
    rawEnd: raw.fromUnits(edit.rawEnd),
    start: repaired.fromUnits(edit.start),
    end: repaired.fromUnits(edit.end),
    ...(edit.runs && { runs: edit.runs.map(([a, b]): [number, number] => [raw.fromUnits(a), raw.fromUnits(b)]) }),
  }));
}
