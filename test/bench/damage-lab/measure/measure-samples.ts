/** Measures all samples, in this process or shared among several. Called as a program it is one of the several. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readReference } from '../../../../pipeline/index.ts';
import { textPath, truthPath } from '../work-folder.ts';
import { measureSample, type Sample, type SampleKey } from './sample.ts';
import { type Truth, truthOf } from './truth.ts';

interface Task {
  readonly work: string;
  readonly keys: readonly SampleKey[];
}

function measureHere({ work, keys }: Task): Sample[] {
  const reference = readReference();
  const truths = new Map<string, Truth>();
  return keys.map((key) => {
    const { producer, extractor, name } = key;
    const truth = truths.get(name) ?? truthOf(readFileSync(truthPath(work, name), 'utf8'));
    truths.set(name, truth);
    return measureSample(key, truth, readFileSync(textPath(work, producer, extractor, name), 'utf8'), reference);
  });
}

function measureInChild(task: Task): Promise<Sample[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--child']);
    let samples: Sample[] | null = null;
    child.on('message', (message: Sample[]) => {
      samples = message;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      samples ? resolve(samples) : reject(new Error(`a measuring child ended with ${code}`)),
    );
    child.send(task);
  });
}

export async function measureSamples(work: string, keys: readonly SampleKey[], workers: number): Promise<Sample[]> {
  if (workers === 1) return measureHere({ work, keys });
  // Dealt like cards: neighbours are of one cell and cost about the same.
  const hands = Array.from({ length: workers }, (_, hand) => keys.filter((_key, index) => index % workers === hand));
  const parts = await Promise.all(hands.map((hand) => measureInChild({ work, keys: hand })));
  return keys.map((_, index) => parts[index % workers]![Math.floor(index / workers)]!);
}

if (process.argv[2] === '--child') {
  process.once('message', (task: Task) => process.send!(measureHere(task), () => process.disconnect()));
}
