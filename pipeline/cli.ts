#!/usr/bin/env node
/** Words to functions, findings to the screen, exit codes; no logic. 0: done, 1: findings or bad input, 2: wrong use. */
// The first import takes effect before anything else is loaded.
import './commands/nursery.ts';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { annotateCommand } from './commands/annotate.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { decideCommand } from './commands/decide.ts';
import { inspectCommand } from './commands/inspect.ts';
import { repairCommand } from './commands/repair.ts';
import { reviewCommand } from './commands/review.ts';
import { scoreCommand } from './commands/score.ts';
import { Failure } from './failure.ts';
import { readPackage } from './read-package.ts';

const whole = (text: string): number => {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a number from 1 to 999.');
};
const share = (text: string): number => {
  if (/^(0(\.\d+)?|1(\.0+)?)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a number from 0 to 1.');
};
const collect = (id: string, all: string[] = []): string[] => [...all, id];
const set = (code: number): void => {
  process.exitCode = code;
};

const program = new Command('tahqiq')
  .description(
    'Repairs Arabic news text that extraction has damaged, says what it changed, and publishes it as a dataset.',
  )
  .version(readPackage().version)
  .exitOverride()
  .showHelpAfterError('Run with --help for usage and examples.');

const examples = (...lines: string[]): string => `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
const withReference = (command: Command): Command =>
  command
    .option('--knowledge <dir>', 'knowledge base to use instead of ours')
    .option('--lexicon <dir>', 'lexicon to use instead of ours');

withReference(program.command('build'))
  .description('seeds → <out>/<version>/; a failed gate leaves no release')
  .option('--seeds <dir>', 'folder of seeds', 'seeds')
  .option('--out <dir>', 'folder of releases', 'dist')
  .option('--concurrency <n>', 'documents in work at once; the result is the same', whole, 4)
  .addHelpText('after', examples('tahqiq build', 'tahqiq build --seeds my-corpus --out releases'))
  .action(async (options) => set(await buildCommand(options)));

program
  .command('check')
  .description(
    'checksums, schemas, keys, replay and offsets of a release; with the seeds also that a fresh build is equal',
  )
  .argument('[dir]', 'folder of the release (default: dist/<version>)')
  .option('--seeds <dir>', 'folder of seeds', 'seeds')
  .option('--no-rebuild', 'leave out the fresh build')
  .addHelpText('after', examples('tahqiq check', 'tahqiq check dist/0.1.0 --no-rebuild'))
  .action(async (dir, options) => set(await checkCommand(dir, options)));

withReference(program.command('repair'))
  .description('damaged text in, repaired text out; what was done goes to the error stream')
  .argument('[file...]', 'text files; - or none for standard input')
  .option('--jsonl', 'lines {"id","text"} in, one answer a line out')
  .option('--only <damage>', 'undo only this damage (may be repeated)', collect)
  .option('--except <damage>', 'leave this damage alone (may be repeated)', collect)
  .option('--min-confidence <n>', 'leave out less sure repairs', share)
  .addHelpText(
    'after',
    examples(
      'pdftotext article.pdf - | tahqiq repair',
      'tahqiq repair --except join-broken-lines article.txt > repaired.txt',
      'tahqiq repair --jsonl < corpus.jsonl > repaired.jsonl',
    ),
  )
  .action(async (files, options) => set(await repairCommand(files, options)));

withReference(program.command('annotate'))
  .description(
    'everything that can be read in a text: blocks, metadata, repairs, sentences, mentions with Wikidata items',
  )
  .argument('[file...]', 'text files; - or none for standard input')
  .option('--json', 'a record as JSON for each text: what a pipe gets anyhow')
  .addOption(
    new Option('--view <name>', 'for a person, which a terminal gets anyhow: the blocks in colours, and the metadata')
      .choices(['blocks'])
      .conflicts(['json', 'jsonl']),
  )
  .addOption(
    new Option('--jsonl', 'lines {"id","text","url"?,"published"?} in, one record a line out').conflicts('json'),
  )
  .addHelpText(
    'after',
    examples(
      'tahqiq annotate article.txt',
      'tahqiq annotate article.txt > article.json',
      'FORCE_COLOR=1 tahqiq annotate --view blocks article.txt | less -R',
      'tahqiq annotate --jsonl < corpus.jsonl > annotated.jsonl',
    ),
  )
  .action(async (files, options) => set(await annotateCommand(files, options)));

withReference(program.command('inspect'))
  .description(
    'one document as a critical apparatus: every changed line, how it stood and why; then what was read in it',
  )
  .argument('<doc>', 'a file, or a document of the seeds by file name or doc_id')
  .option('--seeds <dir>', 'folder of seeds', 'seeds')
  .option('--all', 'show the lines that were left alone, too')
  .option('--json', 'the same as JSON')
  .option('--repairs <n>', 'list so many edits with their evidence, too; a number or all', '0')
  .addHelpText(
    'after',
    examples('tahqiq inspect 003', 'tahqiq inspect article.txt --all | less', 'tahqiq inspect article.txt --json'),
  )
  .action(async (doc, options) => set(await inspectCommand(doc, options)));

program
  .command('review')
  .description('what the program doubts and nobody has decided, as a table for a spreadsheet: repairs, then links')
  .option('--seeds <dir>', 'folder of seeds', 'seeds')
  .option('--out <file>', 'CSV file to write; - for standard output', '-')
  .option('--most <n>', 'no more places than that, the least sure first', whole, 50)
  .addOption(new Option('--kind <kind>', 'of which kind').choices(['links', 'repairs', 'all']).default('all'))
  .addHelpText('after', examples('tahqiq review --out doubts.csv', 'tahqiq review --kind links --most 200 > links.csv'))
  .action(async (options) => set(await reviewCommand(options)));

program
  .command('decide')
  .description('a table of review that was filled in → seeds/corrections; with one wrong row nothing is written')
  .argument('<file>', 'the CSV file; - for standard input')
  .option('--seeds <dir>', 'folder of seeds', 'seeds')
  .addHelpText(
    'after',
    `${examples('tahqiq decide doubts.csv', 'tahqiq decide doubts.csv --seeds my-corpus && tahqiq build --seeds my-corpus')}
Columns to fill in (a row without a decision is left out):
  decision  link: keep, entity, nil (a name of nothing we know) or none (no name); repair: keep or text
  value     entity: an entity_id or item; text: the right reading of what is marked
  reason    why the program could not know; may be empty for keep, as evidence
  evidence  where it is attested
  by        who decided, if that is to be kept
`,
  )
  .action(async (file, options) => set(await decideCommand(file, options)));

program
  .command('score')
  .description('scores against the hand-made gold; floors may only rise')
  .option('--seeds <dir>', 'folder of seeds', 'seeds')
  .option('--gold <dir>', 'folder of the gold', 'test/gold')
  .option('--floors <file>', 'floors that must hold', 'test/floors.json')
  .option('--raise', 'write floors that have risen')
  .option('--errors', 'list what is wrong')
  .addHelpText('after', examples('tahqiq score', 'tahqiq score --errors', 'tahqiq score --raise'))
  .action(async (options) => set(await scoreCommand(options)));

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`tahqiq: standard output: ${error.message}\n`);
  process.exit(1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) set(error.exitCode === 0 ? 0 : 2);
  else if (error instanceof Failure) {
    process.stderr.write(`tahqiq: ${error.message}\n`);
    set(error.exitCode);
  } else throw error;
}
