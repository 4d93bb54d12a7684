/**
 * The work of a repair grows with the text, not with its square: four times as much text takes at most 4.5 times as many
 * operations. They are counted, not timed; how long they take is what `npm run bench` tells.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shapes } from './bench/speed/shapes.ts';

const MOST = 4.5;

interface Operations {
  readonly blocks: number;
  readonly searched: number;
}

const script = join(import.meta.dirname, 'growth/count-operations.ts');
const counts = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8', maxBuffer: 1 << 24 }),
) as Record<string, { once: Operations; four: Operations }>;

describe('four times as much text', () => {
  test.each(Object.keys(shapes))('should take about four times the work: %s', (name) => {
    const { once, four } = counts[name]!;
    expect(once.blocks).toBeGreaterThan(1000);
    expect(four.blocks / once.blocks).toBeLessThanOrEqual(MOST);
    expect(four.searched / once.searched).toBeLessThanOrEqual(MOST);
  });
});
