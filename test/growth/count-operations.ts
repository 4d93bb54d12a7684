/**
 * Counts what a repair does to one size of each shape and to four times that size, and prints it as JSON: how often each
 * block of the pipeline ran (a round of a loop, a call, a branch), told by the engine, and how many characters were searched
 * by patterns and by `indexOf` and its like. No clock: the same on every machine. For growth.test.ts, in a process of its
 * own: such counting is one for the whole process.
 */
import { Session } from 'node:inspector/promises';
import { library } from '../bench/speed/library.ts';
import { shapes } from '../bench/speed/shapes.ts';

const BYTES = 30_000;
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(shapes);

let searched = 0;
countSearches();
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const { damageList, repairText, readReference } = await library();
const ids = damageList.map(({ id }) => id);
const reference = readReference();

/** What a repair costs whose words have been looked up before; the survey of the text itself is forgotten. */
async function operationsOf(text: string): Promise<{ blocks: number; searched: number; rounds: number }> {
  repairText(text, { reference });
  repairText('', { reference });
  await session.post('Profiler.takePreciseCoverage');
  searched = 0;
  repairText(text, { reference });
  const sought = searched;
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let [blocks, rounds] = [0, 0];
  for (const { url, functions } of result) {
    if (!url.includes('/lib/pipeline/')) continue;
    for (const { functionName, ranges } of functions) {
      for (const { count } of ranges) blocks += count;
      // The last round asks only the damages that come before the last change, so parts of rounds count, too.
      if (functionName === 'find' && ids.some((id) => url.endsWith(`/${id}.js`)))
        rounds += ranges[0]!.count / ids.length;
    }
  }
  return { blocks, searched: sought, rounds };
}

const counts: Record<string, unknown> = {};
for (const name of names) {
  counts[name] = { once: await operationsOf(shapes[name]!(BYTES)), four: await operationsOf(shapes[name]!(4 * BYTES)) };
}
console.log(JSON.stringify(counts));

/** Every method that takes a pattern asks `exec`, once it is another one than the engine's. */
function countSearches(): void {
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const end = match ? match.index + match[0].length : this.sticky ? from : text.length;
    searched += 1 + Math.max(0, end - from);
    return match;
  };
  const { indexOf, lastIndexOf } = String.prototype;
  String.prototype.indexOf = function (this: string, sought: string, from = 0) {
    const at = indexOf.call(this, sought, from);
    searched += 1 + Math.max(0, (at < 0 ? this.length : at) - from);
    return at;
  };
  String.prototype.lastIndexOf = function (this: string, sought: string, from = this.length) {
    const at = lastIndexOf.call(this, sought, from);
    searched += 1 + Math.max(0, Math.min(from, this.length) - Math.max(at, 0));
    return at;
  };
  String.prototype.includes = function (this: string, sought: string, from = 0) {
    return this.indexOf(sought, from) >= 0;
  };
}
