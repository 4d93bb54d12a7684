import { readText } from '../read-input.ts';
import { decide } from '../review.ts';
import { writeCorrections } from '../write-corrections.ts';
import { print } from './screen.ts';

/** `tahqiq decide`: what a person has decided, kept with the seeds. */
export async function decideCommand(file: string, { seeds }: { readonly seeds: string }): Promise<number> {
  const name = file === '-' ? 'standard input' : file;
  const decided = await decide(seeds, { name, text: await readText(file) });
  for (const { name: document, lines, added, replaced } of decided) {
    const path = writeCorrections(seeds, document, lines);
    await print(`${path}: ${added} decisions${replaced > 0 ? `, ${replaced} of them anew` : ''}\n`);
  }
  if (decided.length === 0) await print(`${name}: nothing was decided in it\n`);
  return 0;
}
