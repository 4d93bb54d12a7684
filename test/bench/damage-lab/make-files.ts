/** Clean texts → PDFs → extracted texts. What is there already is not made again. */
import { existsSync, writeFileSync } from 'node:fs';
import { placeControls } from './controls.ts';
import type { ExtractJob, Extractor } from './extract/extractor.ts';
import type { Print, PrintJob, Producer } from './print/setting.ts';
import type { LabText } from './texts.ts';
import { pdfPath, placeTruths, takeFinished, textPath, toDo, truthPath } from './work-folder.ts';

async function timed(title: string, count: number, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  console.error(`${title}: ${count} files, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function print(work: string, texts: readonly LabText[], producers: readonly Producer[]): Promise<void> {
  for (const printAll of new Set(producers.map((producer): Print => producer.print))) {
    const settings = producers.filter((producer) => producer.print === printAll);
    const jobs = toDo(
      settings.flatMap(({ name: producer, setting }) =>
        texts.map(({ name }): PrintJob => {
          return { producer, name, setting, text: truthPath(work, name), out: pdfPath(work, producer, name) };
        }),
      ),
    );
    if (jobs.length === 0) continue;
    await timed(settings.map(({ name }) => name).join(', '), jobs.length, () => printAll(jobs, work));
    for (const out of takeFinished(jobs.map((job) => job.out))) console.error(`${out}: not printed`);
  }
}

async function extract(
  work: string,
  texts: readonly LabText[],
  producers: readonly Producer[],
  extractors: readonly Extractor[],
): Promise<void> {
  for (const extractor of extractors) {
    const jobs = toDo(
      producers.flatMap(({ name: producer }) =>
        texts.map(({ name }): ExtractJob => {
          return { pdf: pdfPath(work, producer, name), out: textPath(work, producer, extractor.name, name) };
        }),
      ),
    ).filter(({ pdf }) => existsSync(pdf));
    if (jobs.length === 0) continue;
    await timed(extractor.name, jobs.length, () => extractor.extract(jobs));
    // A file that a tool cannot read is a lost text, and is not tried again in every run.
    for (const out of takeFinished(jobs.map((job) => job.out))) {
      console.error(`${out}: not extracted`);
      writeFileSync(out, '');
    }
  }
}

export async function makeFiles(
  work: string,
  texts: readonly LabText[],
  producers: readonly Producer[],
  extractors: readonly Extractor[],
): Promise<void> {
  placeTruths(work, texts);
  placeControls(work, texts);
  await print(work, texts, producers);
  await extract(work, texts, producers, extractors);
}
