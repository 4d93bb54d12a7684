/**
 * Some readers turn each stretch of words between two numbers by itself and leave the stretches in order: `قوته بلغت زلزال
 * 5.4 الساعة عند`. The runs of such a line, in reading order.
 */
import type { Run } from './visual-runs.ts';

/** Numbers and Latin words, and the stretches of other runs between them, as ranges of runs, end exclusive. */
function stretchesOf(line: string, ink: readonly Run[]): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  let isOpen = false;
  ink.forEach(({ start, end }, i) => {
    const isFixed = /^[\p{N}\p{Script=Latin}]/u.test(line.slice(start, end));
    if (isOpen && !isFixed) stretches.at(-1)![1] = i + 1;
    else stretches.push([i, i + 1]);
    isOpen = !isFixed;
  });
  return stretches;
}

/** True if a number or Latin word stands between other words. */
export const hasStretches = (line: string, ink: readonly Run[]): boolean => stretchesOf(line, ink).length > 2;

/** The runs with each stretch turned by itself. */
export const turnedStretches = <R extends Run>(line: string, ink: readonly R[]): R[] =>
  stretchesOf(line, ink).flatMap(([from, to]) => ink.slice(from, to).reverse());

/** All of the line in that order, the blanks between the runs of a stretch turned with them. */
export function stretchRuns(line: string, ink: readonly Run[]): [start: number, end: number][] {
  const runs: [number, number][] = [];
  let at = 0;
  for (const [from, to] of stretchesOf(line, ink)) {
    if (ink[from]!.start > at) runs.push([at, ink[from]!.start]);
    for (let i = to - 1; i >= from; i--) {
      runs.push([ink[i]!.start, ink[i]!.end]);
      if (i > from && ink[i - 1]!.end < ink[i]!.start) runs.push([ink[i - 1]!.end, ink[i]!.start]);
    }
    at = ink[to - 1]!.end;
  }
  if (at < line.length) runs.push([at, line.length]);
  return runs;
}
