import type { LineScores } from './line-scores.ts';
import { isParagraph, type Page, type Segment } from './page.ts';

/**
 * Paragraphs that follow each other, with no line of another kind between, belong to one article: each has the mean of their odds.
 * `odds` holds those of each filled line by itself, and is left as it is.
 */
export function sharedOdds(
  page: Page,
  lines: readonly Segment[],
  scores: readonly LineScores[],
  odds: readonly number[],
): number[] {
  const isText = (i: number): boolean =>
    !page.claims[lines[i]!.index] && scores[i]!.best === 'body' && isParagraph(lines[i]!);
  const shared = [...odds];
  for (let start = 0; start < odds.length; ) {
    let [end, sum] = [start, 0];
    for (; end < odds.length && isText(end); end++) sum += odds[end]!;
    for (let i = start; i < end; i++) shared[i] = sum / (end - start);
    start = Math.max(end, start + 1);
  }
  return shared;
}
