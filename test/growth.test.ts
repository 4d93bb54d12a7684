/**
 * The work of a repair grows with the text, not with its square: four times as much text takes at most five times as many
 * operations in each round. They are counted, not timed; how long they take is what `npm run bench` tells.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shapes } from './bench/speed/shapes.ts';

const MOST = 5;
const MOST_ROUNDS = 12;

interface Operations {
  readonly blocks: number;
  readonly searched: number;
  /** Times that all damages were asked, at most twelve: a text that still changes then comes back as it was. */
  readonly rounds: number;
}

const script = join(import.meta.dirname, 'growth/count-operations.ts');
const counts = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8', maxBuffer: 1 << 24 }),
) as Record<string, { once: Operations; four: Operations }>;

describe('four times as much text', () => {
  test.each(Object.keys(shapes))('should take about four times the work: %s', (name) => {
    const { once, four } = counts[name]!;
    expect(once.blocks).toBeGreaterThan(1000);
    expect(Math.max(once.rounds, four.rounds)).toBeLessThanOrEqual(MOST_ROUNDS);
    const perRound = (count: 'blocks' | 'searched') => four[count] / four.rounds / (once[count] / once.rounds);
    expect(perRound('blocks')).toBeLessThanOrEqual(MOST);
    expect(perRound('searched')).toBeLessThanOrEqual(MOST);
  });
});
