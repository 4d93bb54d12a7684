import { chunksOf, isMoved, rawSpanOf } from './edits.ts';
import type { Draft } from './pieces.ts';
import { firstWhere } from './search.ts';

/**
 * Gives a function from an offset in the current text to the offset in the raw text at which both can be cut; null where
 * no cut is possible, inside a replaced or reordered stretch. Deleted characters go with what follows them.
 */
export function cutter(draft: Draft): (offset: number) => number | null {
  const starts: number[] = [];
  const stretches: { start: number; rawStart: number; whole: boolean }[] = [];
  let position = 0;
  let rawEnd = 0;
  for (const chunk of chunksOf(draft.pieces)) {
    let length = 0;
    for (const piece of chunk) length += piece.text.length;
    const span = rawSpanOf(chunk);
    if (length > 0) {
      // A stretch begins where the one before it ends: deleted characters in between belong to it.
      const whole = isMoved(chunk) || chunk[0]!.cause !== null || span.rawStart !== rawEnd;
      if (span.rawStart !== rawEnd && !isMoved(chunk) && chunk[0]!.cause === null) {
        starts.push(position);
        stretches.push({ start: position, rawStart: rawEnd, whole: true });
        starts.push(position);
        stretches.push({ start: position, rawStart: span.rawStart, whole: false });
      } else {
        starts.push(position);
        stretches.push({ start: position, rawStart: rawEnd, whole });
      }
      rawEnd = span.rawEnd;
    }
    position += length;
  }
  const total = position;
  return (offset) => {
    if (offset <= 0) return 0;
    if (offset >= total) return draft.raw.length;
    const low = firstWhere(starts.length, (i) => starts[i]! > offset) - 1;
    const at = stretches[low]!;
    if (at.start === offset) {
      // The first of two stretches that begin here holds the deleted characters before the second.
      const first = stretches[low - 1];
      return first?.start === offset ? first.rawStart : at.rawStart;
    }
    return at.whole ? null : at.rawStart + (offset - at.start);
  };
}
