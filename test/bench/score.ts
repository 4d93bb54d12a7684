/**
 * All figures against what is true: the seeds against their gold and, with `--texts DIR`, composed pages of the articles of DIR.
 *
 *   npm run score -- --texts DIR [options of `tahqiq score`]
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../pipeline/read-reference.ts';

const options = process.argv.slice(2);
const at = options.findIndex((option) => option === '--texts' || option.startsWith('--texts='));
const given = at < 0 ? undefined : options[at]!.includes('=') ? options[at]!.slice('--texts='.length) : options[at + 1];
const others = at < 0 ? options : options.toSpliced(at, options[at]!.includes('=') ? 1 : 2);
if (at >= 0 && !statSync(given ?? '', { throwIfNoEntry: false })?.isDirectory()) {
  console.error(
    `--texts: found ${given ?? 'nothing'}, expected a folder of articles: the open texts (ntrex-newstest2019.arb.txt …) or .txt files, first line headline, each further line a paragraph`,
  );
  process.exit(2);
}
const run = (file: string, ...args: string[]): number =>
  spawnSync(process.execPath, ['--import', 'tsx', join(packageRoot(), file), ...args], {
    stdio: 'inherit',
  }).status ?? 1;

const seeds = run('pipeline/cli.ts', 'score', ...others);
if (given === undefined) {
  console.error('Composed pages: NOT MEASURED. Their articles are not part of the project: give `--texts DIR`.');
  process.exit(seeds);
}
const pages = run('test/bench/pages/pages.ts', '--texts', given);
process.exit(seeds || pages);
