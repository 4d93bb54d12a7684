/** Blanks between the pieces of a line: where they belong, and how those that are there are dealt out. */
import type { Edge, LinePiece } from './line-pieces.ts';

/** Blanks between two pieces; null where both ways are usual. */
export function blanksNeeded(last: Edge, first: Edge): 0 | 1 | null {
  if (first === 'ornament' || first === 'mark') return 0;
  if (/opening|closing|other/.test(last) || /opening|closing|other/.test(first)) return null;
  return 1;
}

/**
 * The runs of a line whose pieces come in another order, the blanks dealt out anew: a blank goes where one is needed beside a
 * piece that it stood beside; those left over go to the end.
 */
export function withBlanks(line: string, pieces: readonly LinePiece[], order: readonly number[]): [number, number][] {
  // Gap g stands before piece g; the last one after all pieces.
  const gaps = [...pieces, null].map((piece, g) => {
    const end = piece?.start ?? line.length;
    return { next: end - (piece?.blanksBefore ?? pieces[g - 1]!.blanksAfter), end };
  });
  const take = (gap: { next: number; end: number }): [number, number] | null => {
    if (gap.next >= gap.end) return null;
    return [gap.next, ++gap.next];
  };
  const runs: [number, number][] = [];
  order.forEach((piece, i) => {
    const before = order[i - 1];
    if (before !== undefined && blanksNeeded(pieces[before]!.last, pieces[piece]!.first) !== 0) {
      const blank = take(gaps[before + 1]!) ?? take(gaps[piece]!) ?? take(gaps[before]!) ?? take(gaps[piece + 1]!);
      if (blank) runs.push(blank);
    }
    runs.push([pieces[piece]!.start, pieces[piece]!.end]);
  });
  for (const { next, end } of gaps) if (next < end) runs.push([next, end]);
  return runs;
}
