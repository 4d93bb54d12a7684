/** The damage lab: `npm run lab -- [--texts DIR] [--work DIR] [--measure] [--json FILE] [--worst N] …`; see README.md. */
import { existsSync, writeFileSync } from 'node:fs';
import { CONTROL_COLUMN, controls } from './controls.ts';
import { extractors } from './extract/extractors.ts';
import { makeFiles } from './make-files.ts';
import { halfOf } from './measure/aggregate.ts';
import { measureSamples } from './measure/measure-samples.ts';
import { figuresOf } from './measure/print-figures.ts';
import type { SampleKey } from './measure/sample.ts';
import { worstOf } from './measure/worst.ts';
import { readOptions } from './options.ts';
import { producers } from './print/producers.ts';
import { readTexts } from './texts.ts';
import { textPath } from './work-folder.ts';

/** @throws RangeError for a name that is not in the list */
function chosen<Item extends { readonly name: string }>(all: readonly Item[], names: readonly string[] | null): Item[] {
  const wrong = names?.find((name) => !all.some((item) => item.name === name));
  if (wrong) throw new RangeError(`found ${wrong}, expected one of ${all.map(({ name }) => name).join(', ')}`);
  return all.filter(({ name }) => names?.includes(name) ?? true);
}

const options = readOptions(process.argv.slice(2));
const { work } = options;
const texts = readTexts(options.texts);
const printed = chosen(producers, options.producers);
const extracted = chosen(extractors, options.extractors);
if (!options.measureOnly) await makeFiles(work, texts, printed, extracted);

if (!options.makeOnly) {
  const cells = [
    ...controls.map(({ name }) => [name, CONTROL_COLUMN] as const),
    ...printed.flatMap((producer) => extracted.map((extractor) => [producer.name, extractor.name] as const)),
  ];
  const keys = cells
    .flatMap(([producer, extractor]) =>
      texts.map(({ name, heldOut }): SampleKey => ({ producer, extractor, name, heldOut })),
    )
    .filter(({ producer, extractor, name }) => existsSync(textPath(work, producer, extractor, name)));
  const samples = await measureSamples(work, keys, options.workers);
  const isControl = (producer: string) => controls.some(({ name }) => name === producer);
  const halves = {
    seen: halfOf(samples.filter(({ heldOut }) => !heldOut)),
    held_out: halfOf(samples.filter(({ heldOut }) => heldOut)),
  };
  console.log(figuresOf('seen half', halves.seen, isControl));
  console.log(figuresOf('held-out half', halves.held_out, isControl));
  if (options.worst > 0) console.log(worstOf(samples, options.worst, work));
  if (options.json) {
    const seen = samples.filter(({ heldOut }) => !heldOut);
    writeFileSync(options.json, `${JSON.stringify({ ...halves, seen_samples: seen }, null, 1)}\n`);
  }
}
