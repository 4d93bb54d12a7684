/**
 * The order in which a line was written whose runs were given from the last to the first, each of them as it is read. Of
 * all ways to cut the line, the one whose words are likeliest, follow one another best and are parted by one blank each; ends
 * of words at the ends of two runs may make one word. As many steps as the square of the places where it may be cut.
 */
import type { Reference } from '../records.ts';
import { type RunPiece, runPieces, spacing } from './cut-run-pieces.ts';
import { type AtomKind, atomsOfLine, cutPlaces, type LineAtom } from './cut-run-places.ts';
import { gluedWords } from './glued-words.ts';
import { wordBoundaries } from './word-boundaries.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** What a cut costs, and one before a mark, which is written together with its word (natural logarithm). */
const CUT = 0.6;
const BEFORE_MARK = 3;
/** What two ends of words that make one cost. */
const GLUE = 4;
/** What cannot begin a line. */
const MISPLACED = 3;
/** What a blank costs at the beginning of a line. */
const EDGE = 8;
/** Where a line may be cut at more places, it is broken in another way. */
const MOST_PLACES = 80;
/** Ways that are followed to each place. */
const WIDTH = 12;
/** So many ways to a place are gathered before the best are kept. */
const MANY = 48;

export interface CutLine {
  /** Spans of the line in reading order; together they tile it. */
  readonly runs: readonly (readonly [start: number, end: number])[];
  /** How much likelier the line is so than as it stands, words parted and one blank between them (natural logarithm). */
  readonly gain: number;
  /** The same over the line as it is. */
  readonly overRaw: number;
  /** How likely it is so, to compare two readings of the same words. */
  readonly score: number;
}

/** A way to read a part of a line. */
interface Way {
  readonly score: number;
  /** Where the last run began and ended, and the way that led to it. */
  readonly start: number;
  readonly end: number;
  readonly before: Way | null;
  /** The last word or mark as read so far, and the one before it. */
  readonly open: string;
  readonly openUnit: Unit | null;
  readonly priorUnit: Unit | null;
  readonly kind: AtomKind | 'start';
  /** Blanks behind it. */
  readonly gap: number;
}

export function cutRunOrder(line: string, reference: Reference): CutLine | null {
  const atoms = atomsOfLine(line, reference);
  if (atoms.length < 2) return null;
  const { unit: unitOf } = wordEvidence(reference);
  const { pieceOf, costOf, linkOf } = runPieces(line, atoms, reference);
  const places = cutPlaces(line, atoms, reference);
  if (places.length > MOST_PLACES) return null;
  const isBeforeMark = new Set(
    atoms.flatMap(({ start, kind }, i) =>
      kind === 'mark' && atoms[i - 1]?.kind === 'word' && atoms[i - 1]!.end === start ? [start] : [],
    ),
  );
  const pieces = new Map<number, RunPiece>();
  const kept = (from: number, to: number): RunPiece => {
    const key = from * (line.length + 1) + to;
    let piece = pieces.get(key);
    if (!piece) {
      piece = pieceOf(from, to);
      pieces.set(key, piece);
    }
    return piece;
  };

  const begin: Way = {
    score: 0,
    start: -1,
    end: -1,
    before: null,
    open: '',
    openUnit: null,
    priorUnit: null,
    kind: 'start',
    gap: 0,
  };
  /** A way with one run more; null if it is no better than `floor`. */
  const followed = (way: Way, from: number, to: number, cost: number, floor: number): Way | null => {
    const piece = kept(from, to);
    const { first } = piece;
    const score = way.score - cost;
    const gap = way.gap + piece.leading;
    if (!first) {
      if (score <= floor) return null;
      const { open, openUnit, priorUnit, kind } = way;
      return { score, start: from, end: to, before: way, open, openUnit, priorUnit, kind, gap };
    }
    const rest = (unit: Unit | null): number => piece.inner + linkOf(unit, piece.second?.unit ?? null);
    const ended = (all: number, text: string, unit: Unit | null, prior: Unit | null): Way => {
      const last = piece.last!;
      const isOne = piece.count === 1;
      return {
        score: all,
        start: from,
        end: to,
        before: way,
        open: isOne ? text : last.text,
        openUnit: isOne ? (unit ?? prior) : (last.unit ?? piece.beforeLast),
        priorUnit: isOne ? prior : piece.count === 2 ? unit : piece.beforeLast,
        kind: last.kind,
        gap: piece.trailing,
      };
    };
    const beginning = first.kind === 'mark' ? -MISPLACED : 0;
    const apart =
      score +
      (way.kind === 'start' ? beginning - (gap > 0 ? EDGE : 0) : spacing(way.kind, first.kind, gap)) -
      costOf(first.unit) +
      linkOf(way.openUnit, first.unit) +
      rest(first.unit);
    if (gap === 0 && way.kind === 'word' && first.kind === 'word' && way.openUnit?.isArabic && first.unit?.isArabic) {
      const open = way.open + first.text;
      const unit = unitOf(open);
      const glued =
        score -
        GLUE +
        costOf(way.openUnit) -
        linkOf(way.priorUnit, way.openUnit) -
        costOf(unit) +
        linkOf(way.priorUnit, unit) +
        rest(unit);
      if (glued > apart) return glued > floor ? ended(glued, open, unit, way.priorUnit) : null;
    }
    return apart > floor ? ended(apart, first.text, first.unit, way.openUnit) : null;
  };

  // ways[i]: all that stands behind place i is read. Of many, the best are kept, and none that is worse is looked at again.
  const ways: Way[][] = places.map(() => []);
  const floors = new Float64Array(places.length).fill(Number.NEGATIVE_INFINITY);
  ways[places.length - 1] = [begin];
  for (let i = places.length - 1; i > 0; i--) {
    const best = keepBest(ways[i]!);
    for (let h = 0; h < i; h++) {
      const cost = h > 0 ? CUT + (isBeforeMark.has(places[h]!) ? BEFORE_MARK : 0) : 0;
      for (const way of best) {
        const longer = followed(way, places[h]!, places[i]!, cost, floors[h]!);
        if (longer) ways[h]!.push(longer);
      }
      if (ways[h]!.length < MANY) continue;
      ways[h] = keepBest(ways[h]!);
      if (ways[h]!.length === WIDTH) floors[h] = ways[h]!.at(-1)!.score;
    }
  }
  const best = keepBest(ways[0]!)[0]!;
  const runs: [number, number][] = [];
  for (let way: Way | null = best; way && way.start >= 0; way = way.before) runs.push([way.start, way.end]);
  // A line in order may lack blanks, and have some too many: it is compared with what is made of it more cheaply.
  const standing = scoreOfOneRun(line, atoms, reference);
  const other = withOneBlank(line, atoms, reference);
  const parted = Math.max(standing, scoreOfOneRun(other, atomsOfLine(other, reference), reference));
  return { runs: runs.reverse(), gain: best.score - parted, overRaw: best.score - standing, score: best.score };
}

/** How likely a line is as one run. */
function scoreOfOneRun(line: string, atoms: readonly LineAtom[], reference: Reference): number {
  const { pieceOf, costOf, linkOf } = runPieces(line, atoms, reference);
  const { first, second, inner, leading } = pieceOf(0, line.length);
  if (!first) return 0;
  const beginning = (first.kind === 'mark' ? -MISPLACED : 0) - (leading > 0 ? EDGE : 0);
  return beginning - costOf(first.unit) + inner + linkOf(first.unit, second?.unit ?? null);
}

/** A line with one blank between its words, glued ones parted. */
function withOneBlank(line: string, atoms: readonly LineAtom[], reference: Reference): string {
  const { partsOf } = gluedWords(reference);
  const words = atoms.filter(({ kind, unit }) => kind === 'word' && unit && !unit.isKnown);
  let [text, at] = ['', 0];
  for (const word of words) {
    const parts = partsOf(word.unit!, true);
    text += line.slice(at, word.start);
    at = word.start;
    for (const place of parts ? wordBoundaries(line, word, parts.words) : []) {
      text += `${line.slice(at, place)} `;
      at = place;
    }
  }
  return (text + line.slice(at))
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.،؛:؟!])/g, '');
}

/** The best ways that differ in what they end with. */
function keepBest(ways: readonly Way[]): Way[] {
  const kept: Way[] = [];
  for (const way of [...ways].sort((a, b) => b.score - a.score)) {
    if (kept.some((other) => other.open === way.open && other.gap === way.gap && other.kind === way.kind)) continue;
    kept.push(way);
    if (kept.length === WIDTH) break;
  }
  return kept;
}
