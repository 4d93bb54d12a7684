/** Measures every cell that has files and tells the figures of both halves. */
import { existsSync, writeFileSync } from 'node:fs';
import { CONTROL_COLUMN, controls } from '../controls.ts';
import type { LabOptions } from '../options.ts';
import type { LabText } from '../texts.ts';
import { textPath } from '../work-folder.ts';
import { halfOf } from './aggregate.ts';
import { measureSamples } from './measure-samples.ts';
import { figuresOf } from './print-figures.ts';
import type { SampleKey } from './sample.ts';
import { worstOf } from './worst.ts';

interface Named {
  readonly name: string;
}

export async function measureAll(
  { work, workers, worst, json }: LabOptions,
  texts: readonly LabText[],
  producers: readonly Named[],
  extractors: readonly Named[],
): Promise<void> {
  const cells = [
    ...controls.map(({ name }) => [name, CONTROL_COLUMN] as const),
    ...producers.flatMap((producer) => extractors.map((extractor) => [producer.name, extractor.name] as const)),
  ];
  const keys = cells
    .flatMap(([producer, extractor]) =>
      texts.map(({ name, heldOut }): SampleKey => ({ producer, extractor, name, heldOut })),
    )
    .filter(({ producer, extractor, name }) => existsSync(textPath(work, producer, extractor, name)));
  const samples = await measureSamples(work, keys, workers);
  const isControl = (producer: string) => controls.some(({ name }) => name === producer);
  const seenSamples = samples.filter(({ heldOut }) => !heldOut);
  const seen = halfOf(seenSamples);
  const heldOut = halfOf(samples.filter((sample) => sample.heldOut));
  console.log(figuresOf('seen half', seen, isControl));
  console.log(figuresOf('held-out half', heldOut, isControl));
  if (worst > 0) console.log(worstOf(seenSamples, worst, work));
  // Of the held-out half no single text is told, in figures neither.
  if (json) writeFileSync(json, `${JSON.stringify({ seen, held_out: heldOut, seen_samples: seenSamples }, null, 1)}\n`);
}
