import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { shapes } from './shapes.ts';

/** Each shape in two sizes, the second four times the first: megabytes of UTF-8. */
const SIZES = [2.5, 10];
/** Where each character is an edit of its own, a megabyte has hundreds of thousands of them. */
const SIZES_OF_EDITS = [0.25, 1];
const OF_EDITS =
  /^(?:zero-width|a zero-width|tatweel|U\+FFFD|a control|kashida junk|marks behind|words in pieces|words of a Persian|presentation|runs between|words read|character)/;
/** time(4n) / time(n) stays below this. */
const MOST_GROWTH = 5;
/**
 * What a repair holds at its peak, beyond what the program holds anyway, for each byte of the text. A text of which nothing is
 * changed takes a few; one of which every character or two is an edit takes hundreds: each edit is told in full, with its raw
 * and its new text, its place in both, its cause and the reason, and stands in the alignment as well.
 */
const MOST_MEMORY = 1_000;
const HEAP_MEGABYTES = 4096;
const SECONDS = 900;
/** Shorter times are mostly noise: such growth is shown but not judged. */
const JUDGED_FROM = 0.1;

/** Each size of each shape in a process of its own; false if one grows faster than promised, or holds more. */
export function measureGrowth(): boolean {
  let isKept = true;
  console.log(
    '\nCPU seconds for a text and for four times as much, their ratio; peak memory beyond the program, and by byte',
  );
  for (const shape of Object.keys(shapes)) {
    const sizes = OF_EDITS.test(shape) ? SIZES_OF_EDITS : SIZES;
    const [small, large] = sizes.map((size) => runOnce(shape, size));
    if (!small || !large) {
      console.log(`${shape.padEnd(48)}stopped: over ${SECONDS} s, or out of memory, at ${sizes.join(' or ')} MB`);
      isKept = false;
      continue;
    }
    const growth = large.seconds / small.seconds;
    const memory = large.megabytes / sizes[1]!;
    const isTooMuch = (growth > MOST_GROWTH && small.seconds >= JUDGED_FROM) || memory > MOST_MEMORY;
    if (isTooMuch) isKept = false;
    const figures = [
      ...sizes.map((size) => `${size} MB`),
      `${small.seconds.toFixed(2)} s`,
      `${large.seconds.toFixed(2)} s`,
      `×${growth.toFixed(2)}`,
      `${Math.round(large.megabytes)} MB`,
      `${memory.toFixed(0)}`,
    ].map((figure) => figure.padStart(9));
    console.log(
      `${shape.padEnd(48)}${figures.join('')}${isTooMuch ? `  over ×${MOST_GROWTH}, or ${MOST_MEMORY}` : ''}`,
    );
  }
  return isKept;
}

interface Run {
  readonly seconds: number;
  /** At the peak, beyond what was held before. */
  readonly megabytes: number;
}

/** Null if the run was stopped. */
function runOnce(shape: string, size: number): Run | null {
  const heap = `--max-old-space-size=${HEAP_MEGABYTES}`;
  const script = join(import.meta.dirname, 'run-shape.ts');
  const { status, stdout } = spawnSync(process.execPath, [heap, '--import', 'tsx', script, shape, String(size)], {
    encoding: 'utf8',
    timeout: SECONDS * 1000,
  });
  return status === 0 ? (JSON.parse(stdout) as Run) : null;
}
