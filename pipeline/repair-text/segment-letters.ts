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

/** A word that ends somewhere, and the two cheapest ways to come to it. */
interface Step {
  readonly from: number;
  readonly unit: Unit | null;
  readonly best: number;
  readonly second: number;
  readonly back: Step | null;
}

function segmentRun(start: number, end: number, wordAt: WordAt, joint: Joint): Segmentation | null {
  const steps: Step[][] = Array.from({ length: end - start + 1 }, () => []);
  for (let to = start + 1; to <= end; to++) {
    for (let from = Math.max(start, to - LONGEST_WORD); from < to; from++) {
      if (from > start && steps[from - start]!.length === 0) continue;
      const word = wordAt(from, to);
      if (!word) continue;
      const { cost, unit } = word;
      if (from === start) {
        steps[to - start]!.push({ from, unit, best: cost, second: Number.POSITIVE_INFINITY, back: null });
        continue;
      }
      const here = cheapest(steps[from - start]!, (step) => joint(step.unit, unit));
      steps[to - start]!.push({ from, unit, best: here.best + cost, second: here.second + cost, back: here.step });
    }
  }
  const last = cheapest(steps[end - start]!, () => 0);
  if (!last.step) return null;
  const ends = [end];
  for (let step = last.step; step.back; step = step.back) ends.push(step.from);
  return { ends: ends.reverse(), cost: last.best, margin: last.second - last.best };
}

/** The cheapest of some steps, and what the second-cheapest way costs, through this step or another. */
function cheapest(steps: readonly Step[], price: (step: Step) => number) {
  let [best, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let found: Step | null = null;
  for (const step of steps) {
    const added = price(step);
    const cost = step.best + added;
    if (cost < best) {
      second = Math.min(best, step.second + added);
      best = cost;
      found = step;
    } else second = Math.min(second, cost);
  }
  return { step: found, best, second };
}
