import { build } from '../build.ts';
import { paint, print, progress } from './screen.ts';

export interface BuildCommand {
  readonly seeds: string;
  readonly out: string;
  readonly concurrency: number;
  readonly knowledge?: string;
  readonly lexicon?: string;
}

/** `tahqiq build`: seeds → `<out>/<version>/`. */
export async function buildCommand(command: BuildCommand): Promise<number> {
  const { step, done } = progress();
  const { seeds, out, concurrency, knowledge, lexicon } = command;
  const result = await build({ seeds, out, concurrency, reference: { knowledge, lexicon }, announce: step }).finally(
    done,
  );
  for (const f of result.findings)
    process.stderr.write(`warning: ${f.ruleId}: ${f.place}: found ${f.found}; ${f.next}\n`);
  const review = result.documents.filter((document) => document.needsReview).length;
  await print(
    `${paint('green', result.path)}: ${result.documents.length} documents, ${result.files.size} files, ` +
      `${result.state}${review > 0 ? `; ${review} documents need review` : ''}\n`,
  );
  return 0;
}
