import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { shapes } from './shapes.ts';

/** Sizes in megabytes of UTF-8, each about four times the one before. */
const SIZES = [0.6, 2.5, 10];
/** time(4n) / time(n) stays below this. */
const MOST_GROWTH = 5;
/** A run may take so long, and hold so much beyond what the program holds anyway. */
const SECONDS = 60;
const HEAP_MEGABYTES = 4096;
/** Shorter times are mostly noise: such growth is shown but not judged. */
const JUDGED_FROM = 0.05;

/** Each size of each shape in a process of its own; false if one grows faster than promised. */
export function measureGrowth(): boolean {
  let isKept = true;
  console.log(`\nCPU seconds and peak MB for ${SIZES.join(', ')} MB; growth of the time from each size to the next`);
  for (const shape of Object.keys(shapes)) {
    const cells: string[] = [];
    let last: number | null = null;
    for (const size of SIZES) {
      const run = runOnce(shape, size);
      if (!run) {
        cells.push(`stopped: over ${SECONDS} s or out of memory at ${size} MB`);
        isKept = false;
        break;
      }
      const growth: number | null = last === null ? null : run.seconds / last;
      const isTooMuch = growth !== null && growth > MOST_GROWTH && last! >= JUDGED_FROM;
      if (isTooMuch) isKept = false;
      cells.push(
        `${run.seconds.toFixed(2)} s ${Math.round(run.megabytes)} MB` +
          (growth === null ? '' : ` (×${growth.toFixed(1)}${isTooMuch ? `, over ${MOST_GROWTH}` : ''})`),
      );
      last = run.seconds;
    }
    console.log(`${shape.padEnd(36)}${cells.join('   ')}`);
  }
  return isKept;
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Null if the run was stopped. */
function runOnce(shape: string, size: number): Run | null {
  const heap = `--max-old-space-size=${HEAP_MEGABYTES}`;
  const script = join(import.meta.dirname, 'run-shape.ts');
  const { status, stdout } = spawnSync(process.execPath, [heap, '--import', 'tsx', script, shape, String(size)], {
    encoding: 'utf8',
    timeout: SECONDS * 1000 * 2,
  });
  if (status !== 0) return null;
  const run = JSON.parse(stdout) as Run;
  return run.seconds > SECONDS ? null : run;
}
