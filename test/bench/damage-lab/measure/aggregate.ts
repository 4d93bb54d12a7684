/** Samples → the figures of a half. Nothing of a single text is in them. */
import type { Sample } from './sample.ts';

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

export interface Cell {
  readonly producer: string;
  readonly extractor: string;
  readonly texts: number;
  readonly surviving: number;
  /** Mean pair recall over the surviving texts; null if none survives. */
  readonly before: number | null;
  readonly naive: number | null;
  readonly after: number | null;
  /** Surviving texts that the repair made worse. */
  readonly worsened: number;
}

export interface CauseFigures {
  readonly cause: string;
  readonly texts: number;
  readonly before: number | null;
  readonly after: number | null;
}

export interface ReviewFigures {
  readonly lines: number;
  readonly wrong: number;
  readonly wrongFlagged: number | null;
  readonly right: number;
  readonly rightFlagged: number | null;
  /** The same shares as means over texts: a text that came out letter by letter has a thousand lines. */
  readonly wrongFlaggedByText: number | null;
  readonly rightFlaggedByText: number | null;
}

export interface Half {
  readonly cells: readonly Cell[];
  readonly causes: readonly CauseFigures[];
  /** Lines of surviving texts by true cause and diagnosed cause. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly review: { readonly surviving: ReviewFigures; readonly lost: ReviewFigures };
  readonly lostFlagged: number | null;
  /** The same of those that repair does not bring to a pair recall of 0.9: where only junk was foreign, nothing is lost after it. */
  readonly stillLostFlagged: number | null;
  readonly stillLost: number;
  readonly survivingFlaggedBeyondRepair: number | null;
  /** Whether the two figures above come from `beyondRepair` or, until that exists, from `needsReview`. */
  readonly flag: 'beyondRepair' | 'needsReview';
  readonly millisecondsPerText: number | null;
}

function groupsOf(samples: readonly Sample[], keyOf: (sample: Sample) => string): Sample[][] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    const key = keyOf(sample);
    const group = groups.get(key);
    if (group) group.push(sample);
    else groups.set(key, [sample]);
  }
  return [...groups.values()];
}

function cellOf(samples: readonly Sample[]): Cell {
  const { producer, extractor } = samples[0]!;
  const alive = samples.filter(({ survives }) => survives);
  return {
    producer,
    extractor,
    texts: samples.length,
    surviving: alive.length,
    before: meanOf(alive.map(({ before }) => before)),
    naive: meanOf(alive.map(({ naive }) => naive)),
    after: meanOf(alive.map(({ after }) => after)),
    worsened: alive.filter(({ before, after }) => after < before).length,
  };
}

function causesOf(samples: readonly Sample[]): CauseFigures[] {
  return groupsOf(samples, ({ mainCause }) => mainCause ?? 'mixed')
    .map((group) => ({
      cause: group[0]!.mainCause ?? 'mixed',
      texts: group.length,
      before: meanOf(group.map(({ before }) => before)),
      after: meanOf(group.map(({ after }) => after)),
    }))
    .sort((a, b) => b.texts - a.texts);
}

function confusionOf(samples: readonly Sample[]): Half['confusion'] {
  const table: Record<string, Record<string, number>> = {};
  for (const [pair, count] of samples.flatMap(({ causes }) => Object.entries(causes))) {
    const [cause = '', diagnosed = ''] = pair.split(' > ');
    const row = table[cause] ?? {};
    row[diagnosed] = (row[diagnosed] ?? 0) + count;
    table[cause] = row;
  }
  return table;
}

function reviewOf(samples: readonly Sample[]): ReviewFigures {
  const sum = (key: keyof Sample['review']) => samples.reduce((total, { review }) => total + review[key], 0);
  const [wrong, right] = [sum('wrong'), sum('right')];
  const byText = (key: 'wrong' | 'right') => {
    const some = samples.filter(({ review }) => review[key] > 0);
    return meanOf(some.map(({ review }) => review[`${key}Flagged`] / review[key]));
  };
  return {
    lines: wrong + right,
    wrong,
    wrongFlagged: wrong === 0 ? null : sum('wrongFlagged') / wrong,
    right,
    rightFlagged: right === 0 ? null : sum('rightFlagged') / right,
    wrongFlaggedByText: byText('wrong'),
    rightFlaggedByText: byText('right'),
  };
}

/** Pair recall of a text that counts as given back. */
const REPAIRED = 0.9;

export function halfOf(samples: readonly Sample[]): Half {
  const alive = samples.filter(({ survives }) => survives);
  const lost = samples.filter(({ survives }) => !survives);
  const stillLost = lost.filter(({ after }) => after < REPAIRED);
  const share = (group: readonly Sample[], flagged: (sample: Sample) => boolean) =>
    meanOf(group.map((sample) => (flagged(sample) ? 1 : 0)));
  return {
    cells: groupsOf(samples, ({ producer, extractor }) => `${producer} ${extractor}`).map(cellOf),
    causes: causesOf(alive),
    confusion: confusionOf(alive),
    review: { surviving: reviewOf(alive), lost: reviewOf(lost) },
    lostFlagged: share(lost, ({ needsReview }) => needsReview),
    stillLostFlagged: share(stillLost, ({ needsReview }) => needsReview),
    stillLost: stillLost.length,
    survivingFlaggedBeyondRepair: share(alive, (sample) => sample.beyondRepair ?? sample.needsReview),
    flag: samples.some(({ beyondRepair }) => beyondRepair !== null) ? 'beyondRepair' : 'needsReview',
    millisecondsPerText: meanOf(samples.map(({ milliseconds }) => milliseconds)),
  };
}
