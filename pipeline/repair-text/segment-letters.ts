/** The likeliest words in a run of letters without blanks: a dynamic programme over all places where one may begin. */
import type { Unit } from './word-evidence.ts';

export interface Segmentation {
  /** Where words end, in order; the last is the end of the run. */
  readonly ends: readonly number[];
  readonly cost: number;
  /** What the second-best reading costs more; infinite if there is none. */
  readonly margin: number;
}

/** A stretch that may be a word: what it costs, and what is known of it (null: nothing). */
export interface Possible {
  readonly cost: number;
  readonly unit: Unit | null;
}

/** Longer words are rare, and the search stays linear. */
export const LONGEST_WORD = 16;
/** Longer runs are read in parts of this length; the words near the end of one are read again with the next. */
const LONGEST_RUN = 2000;
const OVERLAP = 60;

type WordAt = (start: number, end: number) => Possible | null;
/** What it costs to have one word after another. */
type Joint = (first: Unit | null, second: Unit | null) => number;

/** The words of a run of so many letters; null if no reading exists. */
export function segmentLetters(length: number, wordAt: WordAt, joint: Joint): Segmentation | null {
  const ends: number[] = [];
  let [cost, margin, start] = [0, Number.POSITIVE_INFINITY, 0];
  while (start < length) {
    const end = Math.min(length, start + LONGEST_RUN);
    const part = segmentRun(start, end, wordAt, joint);
    if (!part) return null;
    const sure = end === length ? part.ends : part.ends.filter((place) => place <= end - OVERLAP);
    if (sure.length === 0) return null;
    for (const place of sure) ends.push(place);
    cost += part.cost;
    margin = Math.min(margin, part.margin);
    start = sure.at(-1)!;
  }
  return { ends, cost, margin };
}

/**
 * The words that may end at each place of a run, by their length: a row of numbers for each question, since millions are
 * asked. A word that no words lead to costs infinitely much.
 */
interface Steps {
  readonly units: (Unit | null)[];
  /** What the two cheapest ways to the end of the word cost. */
  readonly best: Float64Array;
  readonly second: Float64Array;
  /** The word before it on the cheapest way; −1 at the beginning of the run. */
  readonly back: Int32Array;
}

function segmentRun(start: number, end: number, wordAt: WordAt, joint: Joint): Segmentation | null {
  const size = (end - start + 1) * LONGEST_WORD;
  const steps: Steps = {
    units: new Array<Unit | null>(size).fill(null),
    best: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    second: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    back: new Int32Array(size).fill(-1),
  };
  const found = { step: -1, best: 0, second: 0 };
  const isReached = new Uint8Array(end - start + 1);
  for (let to = start + 1; to <= end; to++) {
    for (let from = Math.max(start, to - LONGEST_WORD); from < to; from++) {
      if (from > start && isReached[from - start] === 0) continue;
      const word = wordAt(from, to);
      if (!word) continue;
      isReached[to - start] = 1;
      const at = (to - start) * LONGEST_WORD + to - from - 1;
      steps.units[at] = word.unit;
      if (from === start) {
        steps.best[at] = word.cost;
        continue;
      }
      cheapest(steps, from - start, joint, word.unit, found);
      steps.best[at] = found.best + word.cost;
      steps.second[at] = found.second + word.cost;
      steps.back[at] = found.step;
    }
  }
  cheapest(steps, end - start, () => 0, null, found);
  if (found.step < 0) return null;
  const { best, second } = found;
  const ends: number[] = [];
  for (let step = found.step; step >= 0; step = steps.back[step]!) ends.push(start + Math.floor(step / LONGEST_WORD));
  return { ends: ends.reverse(), cost: best, margin: second - best };
}

/** The cheapest of the words that end at a place, and what the second-cheapest way costs, through it or another. */
function cheapest(
  { units, best, second }: Steps,
  place: number,
  joint: Joint,
  next: Unit | null,
  into: { step: number; best: number; second: number },
): void {
  into.step = -1;
  into.best = into.second = Number.POSITIVE_INFINITY;
  // The longest first: of words that cost the same it is taken.
  for (let at = (place + 1) * LONGEST_WORD - 1; at >= place * LONGEST_WORD; at--) {
    if (best[at] === Number.POSITIVE_INFINITY) continue;
    const added = joint(units[at]!, next);
    const cost = best[at]! + added;
    if (cost < into.best) {
      into.second = Math.min(into.best, second[at]! + added);
      into.best = cost;
      into.step = at;
    } else into.second = Math.min(into.second, cost);
  }
}
