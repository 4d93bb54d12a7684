/** One text in one cell: everything that is measured of it. Plain data, so that child processes can send it. */
import { type Reference, repairText } from '../../../../pipeline/index.ts';
import { type LineCause, lineCauseOf } from './line-cause.ts';
import { accountOf, rawLinesOf, repairedLinesOf } from './repaired-lines.ts';
import { naiveRecall } from './simple-models.ts';
import { survivalOf } from './survival.ts';
import type { Truth } from './truth.ts';
import { pairRecall, wordsOf } from './words.ts';

export interface SampleKey {
  readonly producer: string;
  readonly extractor: string;
  readonly name: string;
  readonly heldOut: boolean;
}

export interface Sample extends SampleKey {
  readonly survives: boolean;
  readonly letters: number;
  readonly foreign: number;
  readonly before: number;
  readonly naive: number;
  readonly after: number;
  /** Of more than half of the lines; null if there is no such cause. */
  readonly mainCause: LineCause | null;
  /** Number of lines by `true cause > diagnosed cause`. */
  readonly causes: Readonly<Record<string, number>>;
  readonly review: {
    readonly wrong: number;
    readonly wrongFlagged: number;
    readonly right: number;
    readonly rightFlagged: number;
  };
  readonly needsReview: boolean;
  readonly beyondRepair: boolean | null;
  readonly milliseconds: number;
}

function reviewOf(truth: Truth, lines: ReturnType<typeof repairedLinesOf>): Sample['review'] {
  const review = { wrong: 0, wrongFlagged: 0, right: 0, rightFlagged: 0 };
  for (const { text, needsReview } of lines) {
    const words = wordsOf(text);
    if (words.length === 0) continue;
    const verdict = truth.exact.holds(words) ? 'right' : 'wrong';
    review[verdict] += 1;
    if (needsReview) review[`${verdict}Flagged`] += 1;
  }
  return review;
}

export function measureSample(key: SampleKey, truth: Truth, raw: string, reference: Reference): Sample {
  const start = performance.now();
  const result = repairText(raw, { reference });
  const milliseconds = performance.now() - start;
  const causes: Record<string, number> = {};
  const perCause = new Map<LineCause, number>();
  let lines = 0;
  for (const { text, diagnosed } of rawLinesOf(raw, result)) {
    const cause = lineCauseOf(truth, text);
    if (cause === null) continue;
    lines += 1;
    perCause.set(cause, (perCause.get(cause) ?? 0) + 1);
    const pair = `${cause} > ${diagnosed}`;
    causes[pair] = (causes[pair] ?? 0) + 1;
  }
  const main = [...perCause].find(([, count]) => count > lines / 2);
  return {
    ...key,
    ...survivalOf(truth, raw),
    before: pairRecall(truth.pairs, wordsOf(raw)),
    naive: naiveRecall(truth, raw),
    after: pairRecall(truth.pairs, wordsOf(result.text)),
    mainCause: main?.[0] ?? null,
    causes,
    review: reviewOf(truth, repairedLinesOf(result)),
    needsReview: result.needsReview,
    beyondRepair: accountOf(result).beyondRepair ?? null,
    milliseconds,
  };
}
