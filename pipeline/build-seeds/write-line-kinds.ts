/**
 * Maker of seeds/models/line-kinds: learns from composed pages, whose truth is known, what a line is by its words, and whose it is by
 * its place. Run by hand; see the card in that folder.
 *
 *   node lib/pipeline/build-seeds/write-line-kinds.js --pages FILE [--lines FILE.jsonl]… [--sentences FILE]… --out DIR [--folds N]
 *
 * Pages are a JSON array of { layout, lines: [{ text, kind, article }] }; lines are JSON Lines of { text, kind }; sentences are running
 * text, one paragraph a line. The figures of N runs, each without a part of the layouts, are printed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BlockKind } from '../../schemas/fields.ts';
import { readReference } from '../read-reference.ts';
import { lineFeatures } from '../separate-article/line-features.ts';
import { lineScores } from '../separate-article/line-scores.ts';
import { cutSegments } from '../separate-article/cut-segments.ts';
import { markOtherLines } from '../separate-article/mark-other-lines.ts';
import { PAGE_SIGNS, pageSigns } from '../separate-article/page-signs.ts';
import { blockRules, claimed } from '../separate-article/separate-article.ts';
import { oddsOf } from '../text/boosted-trees.ts';
import { type KindModel, scoresOf } from '../text/kind-model.ts';
import { draftOf } from '../text/pieces.ts';
import { type Example, growTrees } from './grow-trees.ts';
import { type KindExample, learnKinds } from './learn-kinds.ts';

interface ComposedPage {
  readonly layout: string;
  readonly lines: readonly { readonly text: string; readonly kind: BlockKind; readonly article: 'main' | 'related' | null }[];
}

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string' },
    lines: { type: 'string', multiple: true, default: [] },
    sentences: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    folds: { type: 'string', default: '4' },
  },
});
if (!options.pages || !options.out) throw new Error('expected --pages FILE and --out DIR');

/** The model of words does not know whose headline or paragraph it is. */
const KIND_OF_WORDS: Readonly<Partial<Record<BlockKind, BlockKind>>> = { related_title: 'title', related_article: 'body' };
const kinds = BlockKind.options.filter((kind) => !KIND_OF_WORDS[kind] && !['blank', 'scripture', 'dateline'].includes(kind));
const TREES = { trees: 150, leaves: 8 };
/** Share of the lines of the article that may be set aside. */
const FALSE_LINES = 0.002;

const reference = readReference();
const pages = JSON.parse(readFileSync(options.pages, 'utf8')) as ComposedPage[];
const folds = Number(options.folds);
const layouts = [...new Set(pages.map(({ layout }) => layout))].sort();
const foldOf = (page: ComposedPage, i: number) =>
  page.layout === 'clean' ? i % folds : layouts.indexOf(page.layout) % folds;

interface WordExample extends KindExample<BlockKind> {
  readonly fold: number;
}

function wordExamples(): WordExample[] {
  const examples = new Map<string, WordExample>();
  const add = (text: string, kind: BlockKind, fold: number, weight: number) => {
    const key = `${kind} ${fold} ${text}`;
    if (!examples.has(key)) examples.set(key, { features: lineFeatures(text), kind, fold, weight });
  };
  for (const [i, page] of pages.entries())
    for (const { text, kind } of page.lines) add(text, KIND_OF_WORDS[kind] ?? kind, foldOf(page, i), 1);
  for (const file of options.lines)
    for (const [i, line] of readFileSync(file, 'utf8').trim().split('\n').entries()) {
      const { text, kind } = JSON.parse(line) as { text: string; kind: BlockKind };
      add(text, kind, i % folds, 2);
    }
  for (const file of options.sentences)
    for (const [i, text] of readFileSync(file, 'utf8').trim().split('\n').entries()) add(text.trim(), 'body', i % folds, 0.5);
  return [...examples.values()];
}

const before = blockRules.slice(0, blockRules.indexOf(markOtherLines));
interface PageExample extends Example {
  readonly fold: number;
  readonly kind: BlockKind;
  readonly layout: string;
  readonly text: string;
}

/** The signs of the lines of a page that no rule has claimed. */
function pageExamples(page: ComposedPage, fold: number, model: KindModel<BlockKind>): PageExample[] {
  const text = page.lines.map((line) => line.text).join('\n');
  const found = claimed(cutSegments(draftOf(text)), before, reference);
  const filled = found.segments.filter((segment) => segment.text !== '');
  const rows = pageSigns(found, filled, filled.map((segment) => lineScores(model, segment.text)), reference);
  const starts: number[] = [];
  let at = 0;
  for (const line of page.lines) {
    starts.push(at);
    at += line.text.length + 1;
  }
  let line = 0;
  return filled.flatMap((segment, i) => {
    while (line + 1 < starts.length && starts[line + 1]! <= segment.start) line++;
    if (found.claims[segment.index]) return [];
    const { kind, article } = page.lines[line]!;
    const answer = article !== 'main';
    return [{ row: rows[i]!, answer, weight: answer ? 1 : 2, fold, kind, layout: page.layout, text: segment.text }];
  });
}

const words = wordExamples();
console.log(`${words.length} lines`);
const examples: PageExample[] = [];
let right = 0;
let all = 0;
for (let fold = 0; fold < folds; fold++) {
  const model = learnKinds(words.filter((example) => example.fold !== fold), kinds);
  for (const { features, kind } of words.filter((example) => example.fold === fold)) {
    all++;
    const scores = scoresOf(model, features);
    if (kinds[scores.indexOf(Math.max(...scores))] === kind) right++;
  }
  for (const [i, page] of pages.entries()) if (foldOf(page, i) === fold) examples.push(...pageExamples(page, fold, model));
}
console.log(`kind by words alone, other layouts: ${(right / all).toFixed(3)} of ${all} lines`);

const odds = new Float64Array(examples.length);
for (let fold = 0; fold < folds; fold++) {
  const trees = growTrees(examples.filter((example) => example.fold !== fold), TREES);
  for (const [i, example] of examples.entries()) if (example.fold === fold) odds[i] = oddsOf(trees, example.row);
}
const least = (share: number) => {
  const main = examples.flatMap(({ answer }, i) => (answer ? [] : [odds[i]!])).sort((a, b) => b - a);
  return main[Math.floor(share * main.length)]!;
};
for (const share of [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02]) {
  const from = least(share);
  const set = examples.filter((e, i) => e.answer && odds[i]! >= from).length / examples.filter((e) => e.answer).length;
  console.log(`of main ${share}: from ${from.toFixed(2)}, set aside ${set.toFixed(4)}`);
}
const at = Math.max(0, least(FALSE_LINES));
const byKind = new Map<string, [number, number]>();
for (const [i, { kind, answer }] of examples.entries()) {
  const key = answer ? kind : `main ${kind}`;
  const row = byKind.get(key) ?? [0, 0];
  row[1]++;
  if (odds[i]! >= at) row[0]++;
  byKind.set(key, row);
}
for (const [kind, [aside, of]] of [...byKind].sort()) console.log(`  ${kind.padEnd(22)} ${of} lines, aside ${(aside / of).toFixed(4)}`);
const trees = { signs: PAGE_SIGNS, least: Math.round(at * 100) / 100, ...growTrees(examples, TREES) };
const model = learnKinds(words, kinds);
writeFileSync(join(options.out, 'weights.bin'), model.weights);
writeFileSync(join(options.out, 'trees.json'), `${JSON.stringify({ kinds, ...trees })}\n`);
if (process.env.SHOW) for (const [i, e] of examples.entries()) if (!e.answer && odds[i]! >= at - 1) console.log('MAIN', odds[i]!.toFixed(2), e.layout, e.kind, e.text.slice(0, 90));
