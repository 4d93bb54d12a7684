/**
 * Maker of a knowledge base in the form of seeds/knowledge (`entities.jsonl`, `ambiguous.jsonl`) from a JSON dump of
 * Wikidata, for any region. What is selected, and how, stands in seeds/knowledge/README.md.
 *
 *   node lib/pipeline/build-seeds/write-knowledge-from-dump.js --dump FILE --countries Q262,Q948 --out FOLDER
 *
 * `--help` lists the options. Exit codes: 0 done; 1 done, but lines were broken, or nothing could be written; 2 wrong use.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, systemReason, told } from '../failure.ts';
import { gatherKnowledge } from './gather-knowledge.ts';
import { openDump } from './read-dump.ts';
import { readOptions, USAGE, valuesOf, wrongUse } from './read-dump-options.ts';

/** Writes files of lines beside their places and renames them when all are whole. */
function writeFiles(folder: string, files: ReadonlyMap<string, readonly unknown[]>): void {
  const partial = (name: string) => join(folder, `${name}.partial`);
  try {
    for (const [name, lines] of files) {
      const file = openSync(partial(name), 'w');
      // Line by line: all of it as one string would be as much memory again.
      for (const line of lines) writeFileSync(file, `${JSON.stringify(line)}\n`);
      fsyncSync(file);
      closeSync(file);
    }
    for (const name of files.keys()) renameSync(partial(name), join(folder, name));
  } catch (error) {
    for (const name of files.keys()) rmSync(partial(name), { force: true });
    throw new Failure(told(folder, systemReason(error), 'to write the knowledge base', 'mend that and run again'), 1, {
      cause: error,
    });
  }
}

function makeFolder(out: string, overlay: string | undefined): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new Failure(told(out, systemReason(error), 'a folder to write to', 'choose another one'), 2, {
      cause: error,
    });
  }
  if (overlay !== undefined && realpathSync(overlay) === realpathSync(out)) {
    throw wrongUse('out', 'the folder of the overlay', 'another one: what people have entered is not written over');
  }
}

async function run(args: string[]): Promise<number> {
  const values = valuesOf(args);
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  for (const option of ['dump', 'countries', 'out'] as const) {
    if (!values[option]) throw wrongUse(option, 'nothing', 'a value');
  }
  const options = readOptions(values);
  const out = values.out!;
  makeFolder(out, values.overlay);
  const dump = await openDump(values.dump!, join(out, 'dump.partial'), process.stdin);
  try {
    const gathered = await gatherKnowledge(dump.read, options, {
      step: (text) => process.stderr.write(`${text}\n`),
      broken: (line, found) => process.stderr.write(`${values.dump}, line ${line}: found ${found}; skipped\n`),
    });
    if (gathered.entities.length === 0) {
      const found = `no item of ${[...options.selection.countries].join(', ')}`;
      throw new Failure(told(values.dump!, found, 'at least one', 'see whether the countries are right'));
    }
    writeFiles(
      out,
      new Map<string, readonly unknown[]>([
        ['entities.jsonl', gathered.entities],
        ['ambiguous.jsonl', gathered.ambiguous],
        ...(values.overlay === undefined ? [] : [['candidates.jsonl', gathered.candidates] as const]),
      ]),
    );
    const counts: [string, number][] = [
      ...gathered.counts,
      ['shared names', gathered.ambiguous.length],
      ['items that entered entities may be', gathered.candidates.length],
      ['broken lines', gathered.broken],
    ];
    for (const [what, n] of counts) if (n > 0) process.stdout.write(`${n}\t${what}\n`);
    return gathered.broken > 0 ? 1 : 0;
  } finally {
    dump.close();
  }
}

if (process.argv[1]?.endsWith('write-knowledge-from-dump.js')) {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
