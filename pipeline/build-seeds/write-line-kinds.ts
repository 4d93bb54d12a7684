/**
 * Maker of seeds/models/line-kinds: learns from composed pages, whose truth is known, what a line is by its words, and whose it is by
 * its place. Run by hand; see the card in that folder.
 *
 *   node lib/pipeline/build-seeds/write-line-kinds.js --pages FILE [--lines FILE.jsonl]… [--sentences FILE]… --out DIR [--show]
 *
 * Pages are a JSON array of { layout, part, lines: [{ text, kind, article }] }; lines are JSON Lines of { text, kind }; sentences are
 * running text, one paragraph a line. The figures of runs, each without one part of the pages, are printed;
 * with --show also the lines that are told wrongly.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BlockKind } from '../../schemas/fields.ts';
import { readReference } from '../read-reference.ts';
import { formsOf, LINE_FORMS, type LineForm } from '../separate-article/line-form.ts';
import { isOfArticle } from '../separate-article/page.ts';
import { PAGE_SIGNS } from '../separate-article/page-signs.ts';
import { PLACE_KINDS, placeFeatures } from '../separate-article/place-features.ts';
import { sharedOdds } from '../separate-article/shared-odds.ts';
import { oddsOf } from '../text/boosted-trees.ts';
import { bestKind, type KindModel } from '../text/kind-model.ts';
import { type Example, growTrees } from './grow-trees.ts';
import { type KindExample, learnKinds } from './learn-kinds.ts';
import { type ComposedPage, type PageLesson, pageLesson, WORD_KINDS, wordLessons } from './read-line-lessons.ts';

const WORD_ROWS = 1 << 16;
const PLACE_ROWS = 1 << 12;
const TREES = { trees: 400, leaves: 16 };
/** Weight of a line of the article, where any other has 1. */
const OF_ARTICLE = 2;
/**
 * Share of the lines of articles that may be set aside on pages that were not learnt. Of those that are no paragraphs most are typed to
 * look like furniture; labels of sections are not counted.
 */
const FALSE_SHARES: Readonly<Record<LineForm, number>> = {
  paragraph: 0.001,
  sentence: 0.001,
  heading: 0.003,
  listed: 0.08,
  line: 0.02,
};
/** Nothing is set aside that is less sure. */
const LEAST = 1;
const SHARES = [0.0002, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.015, 0.02, 0.05, 0.08];

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string' },
    lines: { type: 'string', multiple: true, default: [] },
    sentences: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
if (!options.pages || !options.out) throw new Error('expected --pages FILE and --out DIR');

interface Judged extends Example {
  readonly part: number;
  readonly kind: BlockKind;
  readonly form: LineForm;
  readonly told: string;
}

interface Placed extends KindExample<BlockKind> {
  readonly part: number;
}

const reference = readReference();
const pages = JSON.parse(readFileSync(options.pages, 'utf8')) as ComposedPage[];
const parts = [...new Set(pages.map(({ part }) => part))].sort();

/** The lines that no rule has claimed, with the answer of the trees that is right. */
function judgedOf({ page, lines, scores, rows, kinds, isAside, part, layout }: PageLesson): Judged[] {
  const forms = formsOf(page, lines, scores);
  return lines.flatMap((line, i) => {
    if (page.claims[line.index]) return [];
    const weight = isAside[i] ? 1 : OF_ARTICLE;
    return [
      {
        row: rows[i]!,
        answer: isAside[i]!,
        weight,
        part,
        kind: kinds[i]!,
        form: forms[i]!,
        told: `${layout} ${line.text.slice(0, 90)}`,
      },
    ];
  });
}

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

const treesWithout = parts.map((part) =>
  growTrees(
    judged.filter((example) => example.part !== part),
    TREES,
  ),
);
const odds = lessons.flatMap(({ page, lines, scores, rows, part }) => {
  const own = rows.map((row) => oddsOf(treesWithout[part]!, row));
  return sharedOdds(page, lines, scores, own).filter((_, i) => !page.claims[lines[i]!.index]);
});

/** The odds from which on no more than this share of the lines of articles is set aside. */
function leastFor(share: number, form: LineForm): number {
  const own = judged.flatMap((line, i) =>
    line.answer || line.kind === 'section_label' || line.form !== form ? [] : [odds[i]!],
  );
  own.sort((a, b) => b - a);
  return Math.max(LEAST, Math.round(own[Math.floor(share * own.length)]! * 100) / 100);
}
for (const form of LINE_FORMS) {
  const others = judged.flatMap((line, i) => (line.answer && line.form === form ? [odds[i]!] : []));
  for (const share of SHARES) {
    const least = leastFor(share, form);
    const aside = others.filter((value) => value >= least).length / others.length;
    console.log(`${form}: ${share} of articles, from ${least}, of others ${aside.toFixed(4)}`);
  }
}
const least = Object.fromEntries(LINE_FORMS.map((form) => [form, leastFor(FALSE_SHARES[form], form)]));
const isAside = judged.map((line, i) => odds[i]! >= least[line.form]!);
for (const kind of [...new Set(judged.map((line) => line.kind))].sort()) {
  for (const answer of [false, true]) {
    const own = judged.flatMap((line, i) => (line.kind === kind && line.answer === answer ? [isAside[i]!] : []));
    const share = (own.filter(Boolean).length / own.length).toFixed(4);
    const name = `${answer ? 'other' : 'main '} ${kind.padEnd(18)} ${String(own.length).padStart(6)}`;
    if (own.length > 0) console.log(`  ${name}  aside ${share}`);
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
if (options.show)
  for (const [i, { answer, kind, told }] of judged.entries())
    if (answer !== isAside[i]) console.log(answer ? 'MISS' : 'MAIN', odds[i]!.toFixed(2), kind, told);

const trees = { signs: PAGE_SIGNS, least, ...growTrees(judged, TREES) };
writeFileSync(join(options.out, 'words.bin'), learnKinds(words, WORD_KINDS, WORD_ROWS).weights);
writeFileSync(join(options.out, 'places.bin'), learnKinds(placed, PLACE_KINDS, PLACE_ROWS).weights);
writeFileSync(
  join(options.out, 'trees.json'),
  `${JSON.stringify({ words: WORD_KINDS, places: PLACE_KINDS, ...trees })}\n`,
);
