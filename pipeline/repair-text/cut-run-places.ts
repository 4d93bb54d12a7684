/**
 * The places at which a line may be cut into runs: at blanks, at marks, at numbers, and inside a word that nobody knows
 * and that is known words or ends of words, glued.
 */
import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import type { Span } from '../text/words.ts';
import { wordCosts } from './word-costs.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** What stands between blanks: words, numbers, marks of clauses, and all else, such as brackets. */
export type AtomKind = 'word' | 'number' | 'mark' | 'other';

export interface LineAtom extends Span {
  readonly kind: AtomKind;
  /** What links to its neighbours; null for what does not. */
  readonly unit: Unit | null;
}

const ATOM = new RegExp(
  `(?<word>[${LETTER}${MARK}\\u0640\\u066E-\\u06D3\\uFB50-\\uFDFB\\uFE70-\\uFEFC]{1,100000})|(?<number>\\p{N}{1,1000}(?:[.,:/٫٬]\\p{N}{1,1000}){0,10})|(?<latin>[\\p{L}\\p{M}]{1,100000})|(?<mark>\\.{1,1000}|[،؛:؟!])|[^\\s]`,
  'gu',
);

/** The atoms of a line, in the order in which they stand. */
export function atomsOfLine(line: string, reference: Reference): LineAtom[] {
  const { unit } = wordEvidence(reference);
  return Array.from(line.matchAll(ATOM), (match): LineAtom => {
    const [spelling] = match;
    const { word, number, latin, mark } = match.groups!;
    const kind = word || latin ? 'word' : number ? 'number' : mark ? 'mark' : 'other';
    const end = match.index + spelling.length;
    return { start: match.index, end, kind, unit: kind === 'other' ? null : unit(spelling) };
  });
}

/** What a piece of a word costs that is no word by itself, and each of its letters; what one more piece costs (natural logarithm). */
const FRAGMENT = 10;
const FRAGMENT_LETTER = 2;
const ONE_MORE = 2;
/** Places are looked at whose best pieces cost so much more than the best of all, and so many of them. */
const MORE = 9;
const MOST_PLACES = 7;
/** Longer words are many words without blanks, which is another damage. */
const LONGEST = 24;

/** Where a word that nobody knows may be cut, as offsets in the word, rising. */
function placesInWord(spelling: string, reference: Reference): number[] {
  const n = spelling.length;
  if (n < 3 || n > LONGEST) return [];
  const costs = wordCosts(reference);
  const width = n + 1;
  const piece = new Float64Array(width * width).fill(Number.POSITIVE_INFINITY);
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b <= n; b++) {
      if (b - a === n) continue;
      const letters = bare(spelling.slice(a, b));
      const fragment = FRAGMENT + FRAGMENT_LETTER * letters.length;
      const known = letters.length > 1 && costs.isKnown(letters) ? costs.costOf(letters) : Number.POSITIVE_INFINITY;
      piece[a * width + b] = Math.min(known, fragment) + ONE_MORE;
    }
  }
  const before = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const behind = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  before[0] = 0;
  behind[n] = 0;
  for (let b = 1; b <= n; b++)
    for (let a = 0; a < b; a++) before[b] = Math.min(before[b]!, before[a]! + piece[a * width + b]!);
  for (let a = n - 1; a >= 0; a--)
    for (let b = a + 1; b <= n; b++) behind[a] = Math.min(behind[a]!, behind[b]! + piece[a * width + b]!);
  const isMark = new RegExp(`[${MARK}]`);
  return Array.from({ length: n - 1 }, (_, i) => ({ at: i + 1, cost: before[i + 1]! + behind[i + 1]! }))
    .filter(({ at, cost }) => cost <= before[n]! + MORE && !isMark.test(spelling[at]!))
    .sort((a, b) => a.cost - b.cost || a.at - b.at)
    .slice(0, MOST_PLACES)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

/** All places of a line at which a run may begin or end, rising, with both ends of the line. */
export function cutPlaces(line: string, atoms: readonly LineAtom[], reference: Reference): number[] {
  const places = new Set<number>([0, line.length]);
  for (const [i, { start, end, kind, unit }] of atoms.entries()) {
    const gap = (atoms[i + 1]?.start ?? line.length) - end;
    // Before, behind and between blanks; never more than a few.
    for (let k = 0; k <= Math.min(gap, 3); k++) places.add(end + k);
    places.add(start);
    if (kind === 'word' && unit && !unit.isKnown) {
      for (const at of placesInWord(line.slice(start, end), reference)) places.add(start + at);
    }
  }
  return [...places].sort((a, b) => a - b);
}
