/**
 * Builds seeds with the compiled code and dies by SIGKILL at the n-th point; 0 for a build that lives. Points are every
 * announced step and every change of the disk: right before it, and for a file in the middle of writing it. Prints each
 * point as it is passed.
 *
 *     node test/kill-at.mjs <seeds> <out> <n> [concurrency]
 */
import * as fs from 'node:fs';
import { build } from '../lib/pipeline/build.js';

const [seeds, out, n, concurrency = '1'] = process.argv.slice(2);
let passed = 0;

function pass(point, onDying = () => {}) {
  passed++;
  // Straight to the descriptor: nothing is left in a buffer when the process dies.
  fs.writeSync(1, `${point}\n`);
  if (passed !== Number(n)) return;
  onDying();
  process.kill(process.pid, 'SIGKILL');
}

const disk = {
  ...fs,
  writeFileSync(path, bytes, options) {
    pass(`writeFileSync ${path}`, () => fs.writeFileSync(path, bytes.subarray(0, bytes.length / 2)));
    return fs.writeFileSync(path, bytes, options);
  },
};
for (const method of ['mkdirSync', 'renameSync', 'rmSync']) {
  disk[method] = (...given) => {
    pass(`${method} ${given[0]}`);
    return fs[method](...given);
  };
}

await build({ seeds, out, concurrency: Number(concurrency), disk, announce: (step) => pass(`announced ${step}`) });
