/**
 * How the time of relateDocuments grows with the corpus:
 *
 *   npx tsx test/bench/relations/growth.ts [documents]
 *
 * CPU seconds and peak of the heap for so many documents (5,000) and for four times as many; fails over five times the time.
 */
import { spawnSync } from 'node:child_process';
import { relateDocuments } from '../../../pipeline/index.ts';
import { corpora } from './corpora.ts';

const MOST_GROWTH = 5;
const [given, only] = process.argv.slice(2);
const size = Number(given ?? 5_000);

if (only !== undefined) {
  const texts = corpora[only]!(size);
  const before = process.cpuUsage();
  const relations = relateDocuments(texts);
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds: (user + system) / 1e6, rows: relations.length, peak }));
} else {
  for (const name of Object.keys(corpora)) {
    const [once, four] = [size, 4 * size].map((n) => {
      const given = ['--import', 'tsx', import.meta.filename, String(n), name];
      const { stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
      if (stdout === '') throw new Error(stderr);
      return JSON.parse(stdout) as { seconds: number; rows: number; peak: number };
    });
    const growth = four!.seconds / once!.seconds;
    if (growth > MOST_GROWTH) process.exitCode = 1;
    const figures = [once, four].map(
      (f) =>
        `${f!.seconds.toFixed(2).padStart(7)} s ${String(f!.rows).padStart(8)} rows ${f!.peak.toFixed(0).padStart(5)} MB`,
    );
    console.log(`${name.padEnd(62)}${figures.join('  ')}  ×${growth.toFixed(2)}`);
  }
}
