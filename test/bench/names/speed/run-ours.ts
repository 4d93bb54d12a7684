/**
 * One run in a process of its own: node run-ours.mjs ROOT CORPUS known|stage, or ROOT CORPUS generated FILE. Prints a line of JSON;
 * see RunOfOurs in speed.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gazetteer } from '../../../../pipeline/link-entities/gazetteer.ts';
import { readReference } from '../../../../pipeline/read-reference.ts';
import type { Corpus } from './corpus.ts';
import { findAndChoose, wholeStage } from './find-and-choose.ts';
import { entitiesIn } from './generated-names.ts';

const WARM_UP = 4;
/** The whole stage takes many times as long: a part of the texts will do. */
const PART = 8;

const [root = '', file = '', mode = '', generated = ''] = process.argv.slice(2);
const seeds = (name: string) => join(root, 'seeds', name);
const given = readReference({ knowledge: seeds('knowledge'), lexicon: seeds('lexicon'), models: seeds('models') });
const made = mode === 'generated' ? entitiesIn(generated) : [];
const reference = { ...given, knowledge: [...given.knowledge, ...made] };
const corpus = JSON.parse(readFileSync(file, 'utf8')) as Corpus;
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const beforeBuild = seconds();
gazetteer(reference);
const build = seconds() - beforeBuild;
const run = mode === 'stage' ? wholeStage : findAndChoose;
const part = (texts: readonly string[]) => (mode === 'stage' ? texts.filter((_, i) => i % PART === 0) : texts);
for (let i = 0; i < WARM_UP; i++) for (const text of part(corpus.warmUp)) run(text, reference);
const texts = part(corpus.texts);
const before = seconds();
let names = 0;
for (const text of texts) names += run(text, reference);
const used = seconds() - before;
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
console.log(JSON.stringify({ speed: bytes / 1e6 / used, build, peak, names }));
