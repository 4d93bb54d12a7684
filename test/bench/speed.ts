/**
 * How fast the repair is beside ftfy, and how its time grows with the text:
 *
 *   npm run bench -- [--shared DIR] [--lab WORKDIR] [--repetitions 5] [--skip-growth | --only-growth]
 *
 * Times are CPU times of one process each; the two programs alternate, so that a busy machine slows both. Prints medians in
 * MB (10^6 bytes of UTF-8) a second. ftfy is installed, in the version pinned in speed/ftfy.ts, into a folder that is
 * removed afterwards. Fails if the repair is slower than promised.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Corpus, corpora } from './speed/corpora.ts';
import { FTFY_VERSION, installFtfy } from './speed/ftfy.ts';
import { measureGrowth } from './speed/growth.ts';
import { library } from './speed/library.ts';

/** Passes that are not counted. */
const WARM_UP = 4;
/** At least this many times as fast as ftfy. */
const PROMISED = { clean: 5, damaged: 1 };

const { values } = parseArgs({
  options: {
    shared: { type: 'string' },
    lab: { type: 'string' },
    repetitions: { type: 'string', default: '5' },
    'skip-growth': { type: 'boolean', default: false },
    'only-growth': { type: 'boolean', default: false },
  },
});

const { repairText, readReference } = await library();
const reference = readReference();

/** CPU seconds of one pass over a corpus. */
function ours(texts: readonly string[]): number {
  const before = process.cpuUsage();
  for (const text of texts) repairText(text, { reference });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
const bytesOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Measures both programs on one corpus; false if the promise is broken. */
function compare({ name, kind, texts }: Corpus, ftfy: (texts: readonly string[]) => number): boolean {
  const megabytes = bytesOf(texts) / 1e6;
  const [own, other]: [number[], number[]] = [[], []];
  // The engine compiles what runs often: a corpus is not over before that is done, but here it would be.
  for (let i = 0; i < WARM_UP; i++) ours(texts);
  for (let i = 0; i < Number(values.repetitions); i++) {
    own.push(megabytes / ours(texts));
    other.push(megabytes / ftfy(texts));
  }
  const ratio = median(own.map((speed, i) => speed / other[i]!));
  const isKept = ratio >= PROMISED[kind];
  const figures = [megabytes, median(own), median(other), ratio].map((n) => n.toFixed(2).padStart(9));
  console.log(`${name.padEnd(40)}${figures.join('')}  ${isKept ? '≥' : '<'} ${PROMISED[kind]}`);
  return isKept;
}

let isKept = true;
if (!values['only-growth']) {
  const folder = mkdtempSync(join(tmpdir(), 'tahqiq-ftfy-'));
  try {
    const ftfy = installFtfy(folder);
    console.log(`ftfy ${FTFY_VERSION}, Node ${process.version}; median of ${values.repetitions}, CPU time`);
    console.log(`${''.padEnd(40)}${['MB', 'MB/s', 'ftfy', 'ratio'].map((title) => title.padStart(9)).join('')}`);
    for (const corpus of corpora(values)) isKept = compare(corpus, ftfy) && isKept;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
if (!values['skip-growth']) isKept = measureGrowth() && isKept;
process.exitCode = isKept ? 0 : 1;
