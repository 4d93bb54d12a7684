/**
 * A line cut into pieces where extractors cut lines: at numbers, Latin words, brackets, marks that stand alone, wide gaps.
 * Inside a piece the words keep their order.
 */
import { LETTER, MARK } from '../text/arabic.ts';
import type { Span } from '../text/words.ts';
import { LEFT_TO_RIGHT } from './visual-runs.ts';

/** What stands at an edge of a piece: it decides whether a blank belongs between two pieces. */
export type Edge = 'word' | 'number' | 'opening' | 'closing' | 'mark' | 'ornament' | 'other';

export interface LinePiece extends Span {
  readonly first: Edge;
  readonly last: Edge;
  /** Blanks in the line before and after the piece. */
  readonly blanksBefore: number;
  readonly blanksAfter: number;
}

const WORD = new RegExp(`[${LETTER}${MARK}\\u0640\\u066E-\\u06D3\\uFB50-\\uFDFB\\uFE70-\\uFEFC]+`, 'uy');
const ORNAMENT_FIRST = new RegExp(`^[${MARK}]`);
const BLANKS = /\s+/uy;

interface Atom extends Span {
  readonly edge: Edge;
}

/** The pieces of a line, in the order in which they stand. Blanks between them belong to none. */
export function piecesOfLine(line: string): LinePiece[] {
  const atoms = atomsOf(line);
  const cutBefore = (i: number): boolean => isCut(atoms[i - 1]!, atoms[i]!, atoms[i]!.start - atoms[i - 1]!.end);
  const pieces: LinePiece[] = [];
  for (let i = 0; i < atoms.length; ) {
    const from = i++;
    while (i < atoms.length && !cutBefore(i)) i++;
    const [start, end] = [atoms[from]!.start, atoms[i - 1]!.end];
    pieces.push({
      start,
      end,
      first: atoms[from]!.edge,
      last: atoms[i - 1]!.edge,
      blanksBefore: start - (atoms[from - 1]?.end ?? 0),
      blanksAfter: (atoms[i]?.start ?? line.length) - end,
    });
  }
  return pieces;
}

/** Numbers are where lines are cut; elsewhere a blank that lacks or is one too many tells of a cut. */
function isCut(a: Atom, b: Atom, gap: number): boolean {
  if (gap > 1 || b.edge === 'ornament') return true;
  if (a.edge === 'number' || b.edge === 'number') return !(a.edge === b.edge && gap === 1);
  if (a.edge === 'word' && b.edge === 'word') return gap === 0;
  // A comma or full stop belongs to what stands before it, and a blank comes after it.
  if (b.edge === 'mark') return gap === 1;
  return a.edge === 'mark' && b.edge === 'word' && gap === 0;
}

function atomsOf(line: string): Atom[] {
  const atoms: Atom[] = [];
  for (let position = 0; position < line.length; ) {
    const start = position;
    if ((position = endOf(BLANKS, line, start)) > start) continue;
    if ((position = endOf(WORD, line, start)) > start) {
      atoms.push({ start, end: position, edge: ORNAMENT_FIRST.test(line[start]!) ? 'ornament' : 'word' });
      continue;
    }
    if ((position = endOf(LEFT_TO_RIGHT, line, start)) > start) {
      atoms.push({ start, end: position, edge: 'number' });
      continue;
    }
    position = start + (line.codePointAt(start)! > 0xffff ? 2 : 1);
    atoms.push({ start, end: position, edge: edgeOf(line.slice(start, position)) });
  }
  return atoms;
}

function edgeOf(character: string): Edge {
  if (/[([{«“]/.test(character)) return 'opening';
  if (/[)\]}»”]/.test(character)) return 'closing';
  return /[،؛:.؟!%٪]/.test(character) ? 'mark' : 'other';
}

function endOf(pattern: RegExp, line: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(line) ? pattern.lastIndex : start;
}
