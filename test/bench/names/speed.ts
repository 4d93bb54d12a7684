/**
 * How fast known names are found and chosen, beside the PhraseMatcher of spaCy with the same aliases, and with half a million more:
 *
 *   npm run -s names-speed -- --texts DIR [--more DIR …] [--repetitions 5] [--python PATH]
 *
 * Every run is a process of its own, on one core if `taskset` is there; the programs alternate, so that a busy machine slows all.
 * Prints medians in MB (10^6 bytes of UTF-8) a second of CPU time. spaCy is installed, in the version pinned in speed/spacy.ts,
 * into a folder that is removed afterwards, unless --python names a Python that has it. Fails if a promise is broken.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { readReference } from '../../../pipeline/read-reference.ts';
import { aliasesOf } from './speed/aliases.ts';
import { bytesOf, corpusOf } from './speed/corpus.ts';
import { generatedNames } from './speed/generated-names.ts';
import { installSpacy } from './speed/spacy.ts';

/** At least so many times as fast as spaCy; with the generated names at most so many times slower, and within so many megabytes. */
const PROMISED = { ratio: 10, slower: 2, megabytes: 400 };

const GENERATED = 500_000;
/** One name of so many goes on as the texts do; and where that is every other, nearly every pair of words begins a name. */
const [ALIKE, HOSTILE] = [10, 2];
const ROOT = join(import.meta.dirname, '../../..');

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    more: { type: 'string', multiple: true, default: [] },
    repetitions: { type: 'string', default: '5' },
    python: { type: 'string' },
  },
});
if (!values.texts) throw new Error('expected --texts DIR, a folder of open texts');

interface Run {
  /** MB a second of CPU time. */
  readonly speed: number;
  /** CPU seconds of making the index. */
  readonly build: number;
  /** Names chosen, or matches. */
  readonly names: number;
}
interface RunOfOurs extends Run {
  /** MB held at most, everything built in. */
  readonly peak: number;
}
interface RunOfSpacy extends Run {
  readonly version: string;
}

const pinned = spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', String(cpus().length - 1)] : [];

function run<Result>(...command: string[]): Result {
  const [program, ...rest] = [...pinned, ...command];
  return JSON.parse(execFileSync(program!, rest, { encoding: 'utf8' })) as Result;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
const medianOf = <Key extends string>(runs: readonly Record<Key, number>[], key: Key) =>
  median(runs.map((r) => r[key]));

const folder = mkdtempSync(join(tmpdir(), 'tahqiq-names-'));
try {
  const python = values.python ?? installSpacy(folder);
  const corpus = corpusOf([values.texts, ...values.more]);
  const aliases = aliasesOf(readReference());
  const path = (name: string) => join(folder, name);
  writeFileSync(path('corpus.json'), JSON.stringify(corpus));
  writeFileSync(path('aliases.json'), JSON.stringify(aliases));
  writeFileSync(path('generated.tsv'), generatedNames(GENERATED, ALIKE, corpus.texts));
  writeFileSync(path('hostile.tsv'), generatedNames(GENERATED, HOSTILE, corpus.texts));
  // Compiled beforehand: the loader of TypeScript holds memory of its own, and wraps every function that a call makes.
  const options = { bundle: true, platform: 'node', format: 'esm', target: 'node20' } as const;
  buildSync({
    ...options,
    entryPoints: [join(import.meta.dirname, 'speed/run-ours.ts')],
    outfile: path('run-ours.mjs'),
  });
  // The package looks for its folder.
  writeFileSync(path('package.json'), '{}');
  const ours = (mode: string, names = '') =>
    run<RunOfOurs>(process.execPath, path('run-ours.mjs'), ROOT, path('corpus.json'), mode, path(names));
  const theirs = () =>
    run<RunOfSpacy>(
      python,
      join(import.meta.dirname, 'speed/time_matcher.py'),
      path('corpus.json'),
      path('aliases.json'),
    );

  const known: RunOfOurs[] = [];
  const generated: RunOfOurs[] = [];
  const hostile: RunOfOurs[] = [];
  const stage: RunOfOurs[] = [];
  const spacy: RunOfSpacy[] = [];
  for (let i = 0; i < Number(values.repetitions); i++) {
    known.push(ours('known'));
    spacy.push(theirs());
    generated.push(ours('generated', 'generated.tsv'));
    hostile.push(ours('generated', 'hostile.tsv'));
    stage.push(ours('stage'));
  }
  const ratio = median(known.map(({ speed }, i) => speed / spacy[i]!.speed));
  const slower = median(known.map(({ speed }, i) => speed / generated[i]!.speed));
  const peak = Math.max(...generated.map((r) => r.peak));

  const megabytes = (bytesOf(corpus.texts) / 1e6).toFixed(2);
  console.log(
    `spaCy ${spacy[0]!.version}, Node ${process.version}; ${megabytes} MB in ${corpus.texts.length} documents, ${aliases.length} aliases; ` +
      `median of ${values.repetitions}, CPU time${pinned.length > 0 ? ' on one core' : ''}`,
  );
  console.log(`${''.padEnd(44)}${['MB/s', 'built in', 'peak', 'names'].map((title) => title.padStart(10)).join('')}`);
  const row = (title: string, runs: readonly (Run & { peak?: number })[]) => {
    const held = runs[0]!.peak === undefined ? '' : `${Math.max(...runs.map((r) => r.peak!)).toFixed(0)} MB`;
    const figures = [
      medianOf(runs, 'speed').toFixed(2),
      `${medianOf(runs, 'build').toFixed(2)} s`,
      held,
      String(runs[0]!.names),
    ];
    console.log(`${title.padEnd(44)}${figures.map((figure) => figure.padStart(10)).join('')}`);
  };
  row('finding and choosing', known);
  row('spaCy, make_doc and PhraseMatcher', spacy);
  row('finding and choosing, 500,000 aliases more', generated);
  row('the same, every other going on as the text', hostile);
  row('the whole stage, with the model of names', stage);
  let isKept = true;
  const promise = (title: string, isTrue: boolean, promised: string) => {
    isKept &&= isTrue;
    console.log(`${title}  ${isTrue ? 'kept' : 'BROKEN'}: ${promised}`);
  };
  promise(`×${ratio.toFixed(1)} the speed of spaCy`, ratio >= PROMISED.ratio, `at least ×${PROMISED.ratio}`);
  promise(
    `×${slower.toFixed(2)} slower with 500,000 aliases more`,
    slower <= PROMISED.slower,
    `at most ×${PROMISED.slower}`,
  );
  promise(
    `${peak.toFixed(0)} MB at the peak with them`,
    peak < PROMISED.megabytes,
    `less than ${PROMISED.megabytes} MB`,
  );
  process.exitCode = isKept ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
