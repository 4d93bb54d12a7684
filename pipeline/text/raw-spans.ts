import { chunksOf, isMoved } from './edits.ts';
import type { Draft, Piece } from './pieces.ts';
import { firstWhere } from './search.ts';

/** A piece with its place in the current text. */
export interface Placed {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
  readonly moved: boolean;
}

/** The pieces of a draft that hold characters, by place, and quick answers about stretches of the current text. */
export interface RawSpans {
  readonly placed: readonly Placed[];
  /** The pieces that a stretch of the current text touches. */
  within(start: number, end: number): Placed[];
  /** The smallest raw span that holds all characters of a stretch, whatever their order. */
  hull(start: number, end: number): { rawStart: number; rawEnd: number };
  /** True if any character of a stretch was moved or replaced, or one was removed inside it. */
  isRepaired(start: number, end: number): boolean;
}

export function rawSpansOf(draft: Draft): RawSpans {
  const placed: Placed[] = [];
  const removed: number[] = [];
  let position = 0;
  for (const chunk of chunksOf(draft.pieces)) {
    const moved = isMoved(chunk);
    for (const piece of chunk) {
      const end = position + piece.text.length;
      if (piece.text === '') removed.push(position);
      else placed.push({ piece, start: position, end, moved });
      position = end;
    }
  }
  /** The first placed piece that ends after an offset. */
  const firstAfter = (offset: number): number => firstWhere(placed.length, (i) => placed[i]!.end > offset);
  const within = (start: number, end: number): Placed[] => {
    const found: Placed[] = [];
    for (let i = firstAfter(start); i < placed.length && placed[i]!.start < end; i++) found.push(placed[i]!);
    return found;
  };
  return {
    placed,
    within,
    hull(start, end) {
      let rawStart = Number.POSITIVE_INFINITY;
      let rawEnd = 0;
      for (const p of within(start, end)) {
        const { from, to } = rawPart(p, start, end);
        rawStart = Math.min(rawStart, from);
        rawEnd = Math.max(rawEnd, to);
      }
      return rawStart <= rawEnd ? { rawStart, rawEnd } : { rawStart: 0, rawEnd: 0 };
    },
    isRepaired(start, end) {
      if (within(start, end).some((p) => p.moved || p.piece.cause !== null)) return true;
      const next = removed[firstWhere(removed.length, (i) => removed[i]! > start)];
      return next !== undefined && next < end;
    },
  };
}

/** The raw characters of the part of a piece that lies in a stretch: a replaced piece is not divided. */
export function rawPart(
  { piece, start: at, end: stop }: Placed,
  start: number,
  end: number,
): { from: number; to: number } {
  if (piece.cause !== null) return { from: piece.rawStart, to: piece.rawEnd };
  return { from: piece.rawStart + Math.max(0, start - at), to: piece.rawEnd - Math.max(0, stop - end) };
}
