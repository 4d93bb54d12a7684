/**
 * Maker of seeds/models/names: learns from texts whose names are known where names stand, of what type they are, and which letters
 * before them are clitics. Run by hand; see the card in that folder.
 *
 *   node lib/pipeline/build-seeds/write-name-model.js --lessons test/bench/names/training --texts DIR --aqmar FILE --out DIR [--parts N]
 *
 * --texts is the folder of the open texts that the annotations stand off from. With --parts the figures of so many of four runs, each
 * without one part of the documents, are printed, and nothing is written without --out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gazetteer } from '../link-entities/gazetteer.ts';
import {
  bestClitics,
  CLITIC_KINDS,
  type CliticKind,
  cliticFeatures,
  possibleClitics,
  seenWords,
} from '../link-entities/name-clitics.ts';
import { NAME_LABELS, namesOfLabels } from '../link-entities/name-labels.ts';
import { readReference } from '../read-reference.ts';
import type { KindModel } from '../text/kind-model.ts';
import { bestLabels, wordScores } from '../text/sequence-model.ts';
import { formAt, hashOfLetters } from '../text/word-table.ts';
import { type KindExample, learnKinds } from './learn-kinds.ts';
import { learnNames, OTHER_WEIGHT, partOf } from './learn-names.ts';
import { type Taught, taught, withEchoes } from './name-examples.ts';
import { readAqmar, readLessons } from './read-name-lessons.ts';

const { values: options } = parseArgs({
  options: {
    lessons: { type: 'string' },
    texts: { type: 'string' },
    aqmar: { type: 'string' },
    out: { type: 'string' },
    parts: { type: 'string', default: '0' },
  },
});
if (!options.lessons || !options.texts) throw new Error('expected --lessons DIR and --texts DIR');

/** Rows of the table: a power of two. */
const CLITIC_ROWS = 1 << 11;
const PARTS = 4;

const reference = readReference();
const lessons = [...readLessons(options.lessons, options.texts), ...(options.aqmar ? readAqmar(options.aqmar) : [])];
const all = lessons.map((lesson) => taught(lesson, reference, lesson.isOther ? OTHER_WEIGHT : 1));
console.log(`${all.length} documents, ${all.reduce((sum, { words }) => sum + words.size, 0)} words`);

interface CliticExample extends KindExample<CliticKind> {
  readonly possible: readonly number[];
}

function cliticExamples(documents: readonly Taught[]): CliticExample[] {
  const examples: CliticExample[] = [];
  for (const { lesson, words, signs } of documents) {
    if (lesson.isOther) continue;
    const seen = seenWords(signs);
    let word = 0;
    for (const { start } of lesson.names) {
      while (word < words.size && words.ends[word]! <= start) word++;
      const possible = possibleClitics(formAt(words, word));
      const kind = CLITIC_KINDS[start - words.starts[word]!];
      if (possible.length < 2 || !kind) continue;
      const hashes = (from: number, to: number) => hashOfLetters(words.letters, from, to);
      const features = cliticFeatures(words, word, seen, hashes, gazetteer(reference), reference.wordFrequency);
      examples.push({ features, kind, weight: 1, possible });
    }
  }
  return examples;
}

const learnClitics = (examples: readonly CliticExample[]): KindModel<CliticKind> =>
  learnKinds(examples, CLITIC_KINDS, CLITIC_ROWS);

/** Right, extra and missed names by set and type. */
const sums = new Map<string, [number, number, number]>();
const count = (keys: readonly string[], place: 0 | 1 | 2) => {
  for (const key of keys) {
    const sum = sums.get(key) ?? [0, 0, 0];
    sum[place]++;
    sums.set(key, sum);
  }
};

for (let part = 0; part < Number(options.parts); part++) {
  const rest = all.filter(({ lesson }) => partOf(lesson.group, PARTS) !== part);
  const tried = all.filter(({ lesson }) => partOf(lesson.group, PARTS) === part && !lesson.isOther);
  const model = learnNames(rest);
  for (const document of tried) {
    const set = document.lesson.set.replace(/-\d+$/, '');
    for (const example of withEchoes(document, model)) {
      const found = namesOfLabels(bestLabels(model, wordScores(model, example)));
      const truth = namesOfLabels(Uint8Array.from(example.allowed, (bits) => 31 - Math.clz32(bits & -bits)));
      const key = (name: { first: number; last: number; type: string }) => `${name.first} ${name.last} ${name.type}`;
      const [expected, given] = [new Set(truth.map(key)), new Set(found.map(key))];
      for (const name of found) count([set, `type ${name.type}`], expected.has(key(name)) ? 0 : 1);
      for (const name of truth) if (!given.has(key(name))) count([set, `type ${name.type}`], 2);
    }
  }
  const clitics = learnClitics(cliticExamples(rest));
  for (const { features, kind, possible } of cliticExamples(tried)) {
    count(['clitics'], CLITIC_KINDS[bestClitics(clitics, features, possible)] === kind ? 0 : 1);
  }
  console.log(`part ${part + 1} done`);
}
for (const [key, [right, extra, missed]] of [...sums].sort()) {
  const f1 = (2 * right) / (2 * right + extra + missed);
  console.log(`${key.padEnd(20)} right ${right}, extra ${extra}, missed ${missed}, F1 ${f1.toFixed(3)}`);
}

if (options.out) {
  mkdirSync(options.out, { recursive: true });
  const names = learnNames(all);
  const clitics = learnClitics(cliticExamples(all));
  writeFileSync(join(options.out, 'labels.bin'), names.weights);
  writeFileSync(join(options.out, 'clitics.bin'), clitics.weights);
  const steps = NAME_LABELS.map((_, row) => [
    ...names.steps.subarray(row * NAME_LABELS.length, (row + 1) * NAME_LABELS.length),
  ]);
  const begins = [...names.steps.subarray(NAME_LABELS.length ** 2)];
  const lines = [
    `"labels":${JSON.stringify(NAME_LABELS)}`,
    `"clitics":${JSON.stringify(CLITIC_KINDS)}`,
    `"begins":${JSON.stringify(begins)}`,
    `"steps":[\n${steps.map((row) => JSON.stringify(row)).join(',\n')}]`,
  ];
  writeFileSync(join(options.out, 'steps.json'), `{${lines.join(',\n')}}\n`);
}
