/**
 * One run in a process of its own: run-ours.ts CORPUS known|generated|stage. Prints a line of JSON; see RunOfOurs in speed.ts.
 */
import { readFileSync } from 'node:fs';
import type { Corpus } from './corpus.ts';
import { findAndChoose, wholeStage } from './find-and-choose.ts';
import { generatedEntities } from './generated-names.ts';
import { library } from './library.ts';

const GENERATED = 500_000;
const WARM_UP = 4;
/** The whole stage is some ten times as slow: a part of the texts will do. */
const PART = 8;

const [file = '', mode = ''] = process.argv.slice(2);
const corpus = JSON.parse(readFileSync(file, 'utf8')) as Corpus;
const tools = await library();
const given = tools.readReference();
const made = mode === 'generated' ? generatedEntities(GENERATED, corpus.texts) : [];
const reference = { ...given, knowledge: [...given.knowledge, ...made] };
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const beforeBuild = seconds();
tools.gazetteer(reference);
const build = seconds() - beforeBuild;
const run = mode === 'stage' ? wholeStage(tools, reference) : findAndChoose(tools, reference);
const part = (texts: readonly string[]) => (mode === 'stage' ? texts.filter((_, i) => i % PART === 0) : texts);
for (let i = 0; i < WARM_UP; i++) for (const text of part(corpus.warmUp)) run(text);
const texts = part(corpus.texts);
const before = seconds();
let names = 0;
for (const text of texts) names += run(text);
const used = seconds() - before;
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
console.log(JSON.stringify({ speed: bytes / 1e6 / used, build, peak, names }));
