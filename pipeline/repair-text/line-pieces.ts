/**
 * A line cut into pieces where extractors cut lines: at numbers, Latin words, brackets, marks that stand alone, wide gaps.
 * Inside a piece the words keep their order.
 */
import { bare, LETTER, MARK } from '../text/arabic.ts';
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

const CLITICS = /^(?:[وف]?(?:ال|لل|بال|كال|[بلك])|[وف]|.*\u0640)$/u;

/** Letters of the longest unit that is written without a blank. */
const LONGEST_UNIT = 3;

const STRAY = /^[^\p{Nd}\s()[\]{}«»"“”،؛:.؟!%٪/_-]$/u;

interface Atom extends Span {
  readonly edge: Edge;
}

/**
 * The pieces of a line, in the order in which they stand. Blanks between them belong to none. Where most gaps are wide, a
 * wide one tells of a cut only if every line of the document is known to be cut.
 */
export function piecesOfLine(line: string, isWord: (letters: string) => boolean, everyWideGap = false): LinePiece[] {
  const atoms = atomsOf(line);
  const gapBefore = (i: number): number => atoms[i]!.start - (atoms[i - 1]?.end ?? 0);
  const isNumber = (i: number): boolean => atoms[i]?.edge === 'number';
  /** A bracket or percent sign that touches a number goes with it, whatever else it touches. */
  const goesWithNumber = (i: number): boolean =>
    (isNumber(i - 1) && gapBefore(i) === 0) || (isNumber(i + 1) && gapBefore(i + 1) === 0);
  /** A quotation mark or bracket between two words that touch it both: one of them stood elsewhere. */
  const isSqueezed = (i: number): boolean =>
    !endsInClitics(i - 1) &&
    /[()[\]{}«»"“”]/.test(line[atoms[i]?.start ?? 0] ?? '') &&
    atoms[i - 1]?.edge === 'word' &&
    atoms[i + 1]?.edge === 'word' &&
    gapBefore(i) === 0 &&
    gapBefore(i + 1) === 0;
  /** Clitics, with or without a tatweel, are written together with the quotation or number that follows. */
  const endsInClitics = (i: number): boolean => {
    const atom = atoms[i];
    return atom?.edge === 'word' && CLITICS.test(line.slice(atom.start, atom.end));
  };
  /** One strange letter or sign inside a word that is known without it: a glyph read wrongly, no place where lines are cut. */
  const isStray = (i: number): boolean =>
    atoms[i]?.edge !== 'word' &&
    atoms[i - 1]?.edge === 'word' &&
    atoms[i + 1]?.edge === 'word' &&
    gapBefore(i) === 0 &&
    gapBefore(i + 1) === 0 &&
    STRAY.test(line.slice(atoms[i]!.start, atoms[i]!.end)) &&
    isWord(bare(line.slice(atoms[i - 1]!.start, atoms[i]!.start) + line.slice(atoms[i]!.end, atoms[i + 1]!.end)));
  const usualGap = everyWideGap ? 1 : usualGapOf(atoms);
  const encloses = (i: number): boolean => /[()[\]{}«»%٪]/.test(line[atoms[i]!.start]!);
  const cutBefore = (i: number): boolean => {
    const gap = gapBefore(i);
    if (gap === 0 && (endsInClitics(i - 1) || isStray(i) || isStray(i - 1))) return false;
    if (gap === 0 && encloses(i) && goesWithNumber(i)) return !isNumber(i - 1);
    if (gap === 0 && encloses(i - 1) && goesWithNumber(i - 1)) return !isNumber(i);
    if (isSqueezed(i) || isSqueezed(i - 1)) return true;
    return isCut(atoms[i - 1]!, atoms[i]!, gap, usualGap);
  };
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
function isCut(a: Atom, b: Atom, gap: number, usualGap: number): boolean {
  if (gap > usualGap || b.edge === 'ornament') return true;
  // A letter or two right behind a number are its unit or calendar: `1380هـ`, `20كلم`.
  if (a.edge === 'number' && b.edge === 'word' && gap === 0 && b.end - b.start <= LONGEST_UNIT) return false;
  if (a.edge === 'number' || b.edge === 'number') return !(a.edge === b.edge && gap === 1);
  if (a.edge === 'word' && b.edge === 'word') return gap === 0;
  // A comma or full stop belongs to what stands before it, and a blank comes after it.
  if (b.edge === 'mark') return gap === 1;
  return a.edge === 'mark' && b.edge === 'word' && gap === 0;
}

/** Blanks between two words of the line; in a justified line most gaps are wide, and a wide one tells nothing. */
function usualGapOf(atoms: readonly Atom[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < atoms.length; i++) {
    const gap = atoms[i]!.start - atoms[i - 1]!.end;
    if (gap > 0 && atoms[i]!.edge === 'word' && atoms[i - 1]!.edge === 'word') gaps.push(gap);
  }
  return Math.max(1, gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1);
}

function atomsOf(line: string): Atom[] {
  const atoms: Atom[] = [];
  const patterns: readonly (readonly [RegExp, Edge | null])[] = [
    [BLANKS, null],
    [WORD, 'word'],
    [LEFT_TO_RIGHT, 'number'],
  ];
  for (let start = 0; start < line.length; ) {
    let end = start;
    let edge: Edge | null = null;
    for (const [pattern, kind] of patterns) {
      end = endOf(pattern, line, start);
      edge = kind === 'word' && ORNAMENT_FIRST.test(line[start]!) ? 'ornament' : kind;
      if (end > start) break;
    }
    if (end === start) {
      end = start + (line.codePointAt(start)! > 0xffff ? 2 : 1);
      edge = edgeOf(line.slice(start, end));
    }
    if (edge) atoms.push({ start, end, edge });
    start = end;
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
