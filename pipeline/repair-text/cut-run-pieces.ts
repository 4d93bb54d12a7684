/** What a stretch of a line says if it is a run of its own: its first and last word or mark, and what is between them. */
import type { Reference } from '../records.ts';
import type { AtomKind, LineAtom } from './cut-run-places.ts';
import { letterCosts } from './letter-costs.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** What a blank that lacks costs, and one too many (natural logarithm). */
const LACKING = 8;
const TOO_MANY = 8;
/** What a word costs that nobody knows, over its letters; what a single letter costs, which is no word. */
const UNKNOWN = 3;
const SINGLE = 17;

/** An atom or the part of one that lies in the run. */
interface Part {
  readonly text: string;
  readonly kind: AtomKind;
  readonly unit: Unit | null;
}

export interface RunPiece {
  /** Blanks before its first part and behind its last; all of it, if it has none. */
  readonly leading: number;
  readonly trailing: number;
  readonly first: Part | null;
  readonly second: Part | null;
  readonly last: Part | null;
  readonly beforeLast: Unit | null;
  readonly count: number;
  /** What its words, links and gaps say, without its first part and that one's link to the second. */
  readonly inner: number;
}

export interface RunPieces {
  pieceOf(from: number, to: number): RunPiece;
  costOf(unit: Unit | null): number;
  linkOf(first: Unit | null, second: Unit | null): number;
}

export function runPieces(line: string, atoms: readonly LineAtom[], reference: Reference): RunPieces {
  const evidence = wordEvidence(reference);
  const letters = letterCosts(reference);
  const strange = new Map<string, number>();
  const costOf = (unit: Unit | null): number => {
    if (!unit?.isArabic) return 0;
    if (unit.letters.length === 1) return SINGLE;
    if (unit.isKnown) return unit.cost;
    let cost = strange.get(unit.letters);
    if (cost === undefined) {
      cost = UNKNOWN + letters(unit.letters) * (unit.letters.length + 1);
      strange.set(unit.letters, cost);
    }
    return cost;
  };
  const linkOf = (a: Unit | null, b: Unit | null): number => (a && b ? evidence.link(a, b) : 0);
  // For each place of the line the first atom that ends behind it.
  const firstBehind = new Uint32Array(line.length + 1).fill(atoms.length);
  for (let i = atoms.length - 1, at = line.length; i >= 0; i--) {
    while (at >= atoms[i]!.end) at--;
    for (let place = at; place >= (atoms[i - 1]?.end ?? 0); place--) firstBehind[place] = i;
  }
  const pieceOf = (from: number, to: number): RunPiece => {
    const parts: (Part & { readonly start: number; readonly end: number })[] = [];
    for (let i = firstBehind[from]!; i < atoms.length && atoms[i]!.start < to; i++) {
      const { start, end, kind, unit } = atoms[i]!;
      const a = Math.max(start, from);
      const b = Math.min(end, to);
      const text = line.slice(a, b);
      parts.push({ start: a, end: b, kind, text, unit: a === start && b === end ? unit : evidence.unit(text) });
    }
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return { ...BLANKS, leading: to - from };
    let inner = 0;
    let prior = first.unit;
    for (let i = 1; i < parts.length; i++) {
      const [a, b] = [parts[i - 1]!, parts[i]!];
      inner += spacing(a.kind, b.kind, b.start - a.end) - costOf(b.unit);
      if (i > 1) inner += linkOf(prior, b.unit);
      if (b.unit) prior = b.unit;
    }
    const before = parts.slice(0, -1).findLast(({ unit }) => unit);
    return {
      leading: first.start - from,
      trailing: to - last.end,
      first,
      second: parts[1] ?? null,
      last,
      beforeLast: before?.unit ?? null,
      count: parts.length,
      inner,
    };
  };
  return { pieceOf, costOf, linkOf };
}

const BLANKS: RunPiece = {
  leading: 0,
  trailing: 0,
  first: null,
  second: null,
  last: null,
  beforeLast: null,
  count: 0,
  inner: 0,
};

/** What the blanks between two things say. */
export function spacing(last: AtomKind, first: AtomKind, gap: number): number {
  if (first === 'mark') return gap === 0 || last === 'other' ? 0 : -TOO_MANY;
  if (last === 'other' || first === 'other') return gap > 1 ? -TOO_MANY : 0;
  if (gap === 0) return -LACKING;
  return -TOO_MANY * (gap - 1);
}
