/** How well trees judge examples that they have not seen: grown without a part of the texts, or of the producers. */
import { oddsOf } from '../text/boosted-trees.ts';
import { type Example, type Growth, growTrees } from './grow-trees.ts';

/** What is no text of the lab. */
export const GOOD = 'good';

export interface Judged extends Example {
  /** Text it is from, program that printed it. */
  readonly name: string;
  readonly producer: string;
  /** For so many it stands in the figures. Lines of good texts and of those that are lost teach, but are not counted. */
  readonly counts: number;
}

/** The sum from which on no more than this share of what is right is flagged. */
export function leastFor(judged: readonly Judged[], odds: readonly number[], share: number): number {
  const right = judged.map((j, i) => ({ ...j, value: odds[i]! })).filter(({ answer, counts }) => !answer && counts > 0);
  right.sort((a, b) => b.value - a.value);
  let rest = share * right.reduce((sum, { counts }) => sum + counts, 0);
  const last = right.find(({ counts }) => {
    rest -= counts;
    return rest < 0;
  })!;
  return Math.round(last.value * 100) / 100;
}

/** What trees say of examples that they were not grown on, a fold for each remainder. */
export function crossed(
  judged: readonly Judged[],
  growth: Growth,
  folds: number,
  key: (j: Judged) => string,
): number[] {
  const keys = [...new Set(judged.map(key))].sort();
  const foldOf = new Map(keys.map((name, i) => [name, i % folds]));
  const odds = new Array<number>(judged.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const trees = growTrees(
      judged.filter((j) => foldOf.get(key(j)) !== fold),
      growth,
    );
    for (const [i, j] of judged.entries()) if (foldOf.get(key(j)) === fold) odds[i] = oddsOf(trees, j.row);
  }
  return odds;
}

/** The share of what is wrong and of what is right that is flagged, pooled and as the mean over texts. */
export function told(judged: readonly Judged[], odds: readonly number[], least: number): string {
  const share = (isOurs: (j: Judged) => boolean, weight: (j: Judged) => number) => {
    let [all, flagged] = [0, 0];
    for (const [i, j] of judged.entries()) {
      if (!isOurs(j)) continue;
      all += weight(j);
      if (odds[i]! >= least) flagged += weight(j);
    }
    return (flagged / all).toFixed(3);
  };
  const pooled = (answer: boolean) =>
    share(
      (j) => j.answer === answer && j.counts > 0,
      (j) => j.counts,
    );
  const thinned = (answer: boolean) =>
    share(
      (j) => j.answer === answer && j.counts > 0,
      () => 1,
    );
  const good = share(
    ({ producer }) => producer.startsWith(GOOD),
    () => 1,
  );
  return `wrong ${pooled(true)} (thinned ${thinned(true)}), right ${pooled(false)} (thinned ${thinned(false)}), good ${good}, from ${least}`;
}
