/** Stretches of pieces, one after the other with nothing but narrow gaps between. */
import { LONGEST_WORD, type Piece, type PieceReader } from './pieces-of-words.ts';

/** Pieces on each side of an evident one that are searched with it. */
const AROUND = 6;
/** Longer stretches are searched in parts. */
const LONGEST_STRETCH = 400;

/** The stretches of a line. */
export function stretchesOf(text: string, start: number, end: number, reader: PieceReader): Piece[][] {
  const stretches: Piece[][] = [];
  const word = /[\u0621-\u063A\u0640-\u065F\u0670]+/g;
  const line = text.slice(start, end);
  for (let match = word.exec(line); match; match = word.exec(line)) {
    if (match[0].length > LONGEST_WORD * 2) continue;
    const first = reader.pieceAt(start + match.index, start + match.index + match[0].length);
    if (!first) continue;
    const stretch = [first];
    for (let next = reader.after(first); next && next.end <= end; next = reader.after(next)) {
      stretch.push(next);
      if (stretch.length >= LONGEST_STRETCH) break;
    }
    word.lastIndex = stretch.at(-1)!.end - start;
    if (stretch.length > 1) stretches.push(stretch);
  }
  return stretches;
}

/** The stretches around some pieces. */
export function stretchesAround(seeds: readonly Piece[], reader: PieceReader): Piece[][] {
  const stretches: Piece[][] = [];
  const starts = new Set(seeds.map((seed) => seed.start));
  let reached = -1;
  for (const seed of seeds) {
    if (seed.start < reached) continue;
    const stretch = [seed];
    for (let i = 0; i < AROUND; i++) {
      const before = reader.before(stretch[0]!);
      if (!before || before.start < reached) break;
      stretch.unshift(before);
    }
    let since = 0;
    for (let last = seed; since < AROUND && stretch.length < LONGEST_STRETCH; since++) {
      const after = reader.after(last);
      if (!after) break;
      if (starts.has(after.start)) since = 0;
      stretch.push(after);
      last = after;
    }
    reached = stretch.at(-1)!.end;
    if (stretch.length > 1) stretches.push(stretch);
  }
  return stretches;
}
