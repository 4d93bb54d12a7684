/** The damage lab: `npm run lab -- [--texts DIR] [--work DIR] [--measure] [--json FILE] [--worst N] …`; see README.md. */
import { extractors } from './extract/extractors.ts';
import { makeFiles } from './make-files.ts';
import { readOptions } from './options.ts';
import { producers } from './print/producers.ts';
import { readTexts } from './texts.ts';

/** @throws RangeError for a name that is not in the list */
function chosen<Item extends { readonly name: string }>(all: readonly Item[], names: readonly string[] | null): Item[] {
  const wrong = names?.find((name) => !all.some((item) => item.name === name));
  if (wrong) throw new RangeError(`found ${wrong}, expected one of ${all.map(({ name }) => name).join(', ')}`);
  return all.filter(({ name }) => names?.includes(name) ?? true);
}

const options = readOptions(process.argv.slice(2));
const texts = readTexts(options.texts);
const printed = chosen(producers, options.producers);
const extracted = chosen(extractors, options.extractors);
if (!options.measureOnly) await makeFiles(options.work, texts, printed, extracted);
if (!options.makeOnly) {
  // Only now: files can be made while the repairer is being taken apart.
  const { measureAll } = await import('./measure/measure-all.ts');
  await measureAll(options, texts, printed, extracted);
}
