/**
 * Maker of seeds/models/line-kinds: learns from composed pages, whose truth is known, what a line is by its words, and whose it is by
 * its place. Run by hand; see the card in that folder.
 *
 *   node lib/pipeline/build-seeds/write-line-kinds.js --pages FILE [--lines FILE.jsonl]… [--sentences FILE]… --out DIR
 *
 * Pages are a JSON array of { layout, part, lines: [{ text, kind, article }] }; lines are JSON Lines of { text, kind }; sentences are
 * running text, one paragraph a line. The figures of runs, each without one part of the pages, are printed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BlockKind } from '../../schemas/fields.ts';
import { readReference } from '../read-reference.ts';
import { isOfArticle } from '../separate-article/page.ts';
import { PAGE_SIGNS } from '../separate-article/page-signs.ts';
import { PLACE_KINDS, placeFeatures } from '../separate-article/place-features.ts';
import { oddsOf } from '../text/boosted-trees.ts';
import { bestKind, type KindModel } from '../text/kind-model.ts';
import { type Example, growTrees } from './grow-trees.ts';
import { type KindExample, learnKinds } from './learn-kinds.ts';
import { type ComposedPage, type PageLesson, pageLesson, WORD_KINDS, wordLessons } from './line-lessons.ts';

const WORD_ROWS = 1 << 16;
const PLACE_ROWS = 1 << 12;
const TREES = { trees: 250, leaves: 8 };
/** Weight of a line of the article, where any other has 1. */
const OF_ARTICLE = 2;
/**
 * Share of the lines of articles that may be set aside on pages that were not learnt. A third of them are typed to look like furniture;
 * labels of sections are not counted.
 */
const FALSE_LINES = 0.005;

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string' },
    lines: { type: 'string', multiple: true, default: [] },
    sentences: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
  },
});
if (!options.pages || !options.out) throw new Error('expected --pages FILE and --out DIR');

interface Judged extends Example {
  readonly part: number;
  readonly kind: BlockKind;
  readonly told: string;
}

interface Placed extends KindExample<BlockKind> {
  readonly part: number;
}

const reference = readReference();
const pages = JSON.parse(readFileSync(options.pages, 'utf8')) as ComposedPage[];
const parts = [...new Set(pages.map(({ part }) => part))].sort();

/** The lines that no rule has claimed, with the answer of the trees that is right. */
const judgedOf = ({ page, lines, rows, kinds, isAside, part, layout }: PageLesson): Judged[] =>
  lines.flatMap((line, i) => {
    if (page.claims[line.index]) return [];
    const weight = isAside[i] ? 1 : OF_ARTICLE;
    return [
      {
        row: rows[i]!,
        answer: isAside[i]!,
        weight,
        part,
        kind: kinds[i]!,
        told: `${layout} ${line.text.slice(0, 90)}`,
      },
    ];
  });

/** Those of them that are none of the article, with their kind. */
function placedOf({ page, lines, scores, kinds, isAside, part }: PageLesson): Placed[] {
  const features = placeFeatures(page, lines, scores, isAside);
  return lines.flatMap((line, i) => {
    if (page.claims[line.index] || !isAside[i] || !(PLACE_KINDS as readonly string[]).includes(kinds[i]!)) return [];
    return [{ features: features[i]!, kind: kinds[i]!, weight: 1, part }];
  });
}

/** The share of examples whose kind, and whose side, a model that has not seen their part tells. */
function crossedKinds(
  examples: readonly (KindExample<BlockKind> & { part: number })[],
  modelOf: (part: number) => KindModel<BlockKind>,
): string {
  let [right, sides] = [0, 0];
  for (const part of parts) {
    const model = modelOf(part);
    for (const example of examples) {
      if (example.part !== part) continue;
      const best = bestKind(model, example.features);
      if (best === example.kind) right++;
      if (isOfArticle(best) === isOfArticle(example.kind)) sides++;
    }
  }
  const share = (n: number) => (n / examples.length).toFixed(3);
  return `kind ${share(right)}, side ${share(sides)} of ${examples.length} lines`;
}

const words = wordLessons(pages, options.lines, options.sentences, reference);
const wordModels = parts.map((part) =>
  learnKinds(
    words.filter((example) => example.part !== part),
    WORD_KINDS,
    WORD_ROWS,
  ),
);
console.log(`by words alone, other parts: ${crossedKinds(words, (part) => wordModels[part]!)}`);

// What is learnt of places must have the scores of words that were not learnt.
const lessons = pages.map((page) => pageLesson(page, wordModels[page.part]!, reference));
const judged = lessons.flatMap(judgedOf);
const placed = lessons.flatMap(placedOf);

const odds = new Float64Array(judged.length);
for (const part of parts) {
  const trees = growTrees(
    judged.filter((example) => example.part !== part),
    TREES,
  );
  for (const [i, example] of judged.entries()) if (example.part === part) odds[i] = oddsOf(trees, example.row);
}
const ofArticle = judged
  .flatMap(({ answer, kind }, i) => (answer || kind === 'section_label' ? [] : [odds[i]!]))
  .sort((a, b) => b - a);
const leastFor = (share: number): number => Math.round(ofArticle[Math.floor(share * ofArticle.length)]! * 100) / 100;
const asideFrom = (from: number): string => {
  const others = judged.flatMap(({ answer }, i) => (answer ? [odds[i]!] : []));
  return (others.filter((value) => value >= from).length / others.length).toFixed(4);
};
for (const share of [0.0005, 0.001, 0.002, 0.005, 0.01])
  console.log(`${share} of the article: from ${leastFor(share)}, of the others ${asideFrom(leastFor(share))}`);
const least = Math.max(0, leastFor(FALSE_LINES));
for (const kind of [...new Set(judged.map((example) => example.kind))].sort()) {
  for (const answer of [false, true]) {
    const own = judged.flatMap((example, i) => (example.kind === kind && example.answer === answer ? [odds[i]!] : []));
    const share = (own.filter((value) => value >= least).length / own.length).toFixed(4);
    if (own.length > 0)
      console.log(
        `  ${answer ? 'other' : 'main '} ${kind.padEnd(18)} ${String(own.length).padStart(6)}  aside ${share}`,
      );
  }
}
console.log(
  `kinds of what is set aside, other parts: ${crossedKinds(placed, (part) =>
    learnKinds(
      placed.filter((example) => example.part !== part),
      PLACE_KINDS,
      PLACE_ROWS,
    ),
  )}`,
);
if (process.env.SHOW)
  for (const [i, { answer, kind, told }] of judged.entries()) {
    if (!answer && odds[i]! >= least - 1) console.log('MAIN', odds[i]!.toFixed(2), kind, told);
    if (answer && odds[i]! < least) console.log('MISS', odds[i]!.toFixed(2), kind, told);
  }

const trees = { signs: PAGE_SIGNS, least, ...growTrees(judged, TREES) };
writeFileSync(join(options.out, 'words.bin'), learnKinds(words, WORD_KINDS, WORD_ROWS).weights);
writeFileSync(join(options.out, 'places.bin'), learnKinds(placed, PLACE_KINDS, PLACE_ROWS).weights);
writeFileSync(
  join(options.out, 'trees.json'),
  `${JSON.stringify({ words: WORD_KINDS, places: PLACE_KINDS, ...trees })}\n`,
);
