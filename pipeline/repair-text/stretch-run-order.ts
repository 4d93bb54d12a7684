/**
 * The order of runs in a line that was turned as a whole, and in one of which each stretch between two numbers was turned by
 * itself: its stretches are put as if the whole line had been turned, and read so.
 */
import type { Reference } from '../records.ts';
import { type CutLine, cutRunOrder } from './cut-run-order.ts';
import { LEFT_TO_RIGHT } from './visual-runs.ts';

export function stretchRunOrder(line: string, reference: Reference): CutLine | null {
  const stretches = stretchesOf(line).reverse();
  if (stretches.length < 2) return cutRunOrder(line, reference);
  const found = cutRunOrder(stretches.map(([start, end]) => line.slice(start, end)).join(''), reference);
  if (!found) return null;
  const runs = found.runs.flatMap(([from, to]) => {
    const own: [number, number][] = [];
    let at = 0;
    for (const [start, end] of stretches) {
      const [a, b] = [Math.max(from, at), Math.min(to, at + end - start)];
      if (a < b) own.push([start + a - at, start + b - at]);
      at += end - start;
    }
    return own;
  });
  return { ...found, runs };
}

/** Numbers and Latin words, and what stands between them, as they stand; together they tile the line. */
function stretchesOf(line: string): [number, number][] {
  const stretches: [number, number][] = [];
  let at = 0;
  for (const { index, 0: found } of line.matchAll(new RegExp(LEFT_TO_RIGHT.source, 'gu'))) {
    if (at < index) stretches.push([at, index]);
    at = index + found.length;
    stretches.push([index, at]);
  }
  if (at < line.length) stretches.push([at, line.length]);
  return stretches;
}
