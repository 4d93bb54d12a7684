/**
 * Maker of seeds/models/line-review: learns which repaired lines are still wrong and which texts are lost, from texts of the
 * damage lab whose truth is known. Run by hand after the damages have changed; see the card in that folder.
 *
 *   node lib/pipeline/build-seeds/write-line-review.js --lab DIR --held-out FILE --out FILE GOOD-TEXT-FILE…
 *
 * DIR is the work folder of the lab, FILE its list of texts that nothing may learn from. Good texts, one paragraph a line,
 * show what undamaged lines look like. With --folds N the figures of N runs, each without a part of the texts, are printed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReference } from '../read-reference.ts';
import type { Reference } from '../records.ts';
import { LINE_SIGNS, lineSigns } from '../repair-text/line-signs.ts';
import { repairDraft } from '../repair-text/repair-text.ts';
import { TEXT_SIGNS, textSigns } from '../repair-text/text-signs.ts';
import { tracedLines } from '../repair-text/trace-lines.ts';
import type { BoostedTrees } from '../text/boosted-trees.ts';
import { crossed, GOOD, type Judged, leastFor, told } from './cross-check.ts';
import { type Growth, growTrees } from './grow-trees.ts';
import { harmlessTexts } from './harmless-texts.ts';
import { isLost, type Truth, truthOf, wordsOfTruth } from './lab-truth.ts';

const OF_LINES: Growth = { trees: 70, leaves: 8 };
const OF_TEXTS: Growth = { trees: 50, leaves: 5 };
/** Lines of one text and reader that are learnt from, at most: some readers give a line for each letter. */
const MOST_LINES = 100;
/** Share of right lines, and of texts that survive, that may be flagged. */
const FALSE_LINES = 0.045;
const FALSE_TEXTS = 0.015;
const noTrees = (signs: readonly string[]): BoostedTrees => ({
  signs,
  least: Number.POSITIVE_INFINITY,
  bias: 0,
  trees: [],
});

interface Lessons {
  readonly lines: Judged[];
  readonly texts: Judged[];
}

/** The signs of a damaged text and of its lines, with what is true of them. */
function learnFrom(
  raw: string,
  truth: Truth,
  name: string,
  producer: string,
  reference: Reference,
  into: Lessons,
): void {
  const { draft, edits } = repairDraft(raw, reference);
  if (edits.length === 0) return;
  const traced = tracedLines(draft, edits);
  const signs = lineSigns(draft.text, traced, reference);
  const lost = isLost(truth, raw);
  const isGood = producer.startsWith(GOOD);
  into.texts.push({
    row: textSigns(raw, draft.text, signs, edits),
    answer: lost,
    weight: 1,
    name,
    producer,
    counts: isGood ? 0 : 1,
  });
  const judged = traced.flatMap(({ start, end }, i): Judged[] => {
    const words = wordsOfTruth(draft.text.slice(start, end));
    if (words.length === 0) return [];
    return [{ row: signs[i]!, answer: !truth.holds(words), weight: 1, name, producer, counts: 0 }];
  });
  const step = Math.max(1, judged.length / MOST_LINES);
  const counts = lost || isGood ? 0 : step;
  for (let i = 0; i < judged.length; i += step) into.lines.push({ ...judged[Math.floor(i)]!, counts });
}

function lessonsOf(
  lab: string,
  heldOut: ReadonlySet<string>,
  goodTexts: readonly string[],
  reference: Reference,
): Lessons {
  const lessons: Lessons = { lines: [], texts: [] };
  const namesIn = (folder: string) => readdirSync(folder).sort();
  const names = namesIn(join(lab, 'truth')).filter((file) => !heldOut.has(file.replace(/\.txt$/, '')));
  const truths = new Map(names.map((file) => [file, truthOf(readFileSync(join(lab, 'truth', file), 'utf8'))]));
  for (const producer of namesIn(join(lab, 'text'))) {
    for (const extractor of namesIn(join(lab, 'text', producer))) {
      for (const [name, truth] of truths) {
        const raw = readFileSync(join(lab, 'text', producer, extractor, name), 'utf8');
        learnFrom(raw, truth, name, producer, reference, lessons);
      }
    }
  }
  for (const [i, { raw, text }] of harmlessTexts(goodTexts).entries()) {
    learnFrom(raw, truthOf(text), `${GOOD} ${i}`, `${GOOD} ${i % 7}`, reference, lessons);
  }
  return lessons;
}

function grown(
  what: string,
  judged: readonly Judged[],
  signs: readonly string[],
  growth: Growth,
  share: number,
  folds: number,
): BoostedTrees {
  const odds = crossed(judged, growth, folds, ({ name }) => name);
  const least = leastFor(judged, odds, share);
  console.log(`${what}, other texts: ${told(judged, odds, least)}`);
  console.log(
    `${what}, other producers: ${told(
      judged,
      crossed(judged, growth, folds, ({ producer }) => producer),
      least,
    )}`,
  );
  return { signs, least, ...growTrees(judged, growth) };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lab: { type: 'string' },
    'held-out': { type: 'string' },
    out: { type: 'string' },
    folds: { type: 'string' },
  },
});
const heldOut = new Set((JSON.parse(readFileSync(values['held-out']!, 'utf8')) as { held_out: string[] }).held_out);
const reference: Reference = {
  ...readReference(),
  lineReview: { lines: noTrees(LINE_SIGNS), texts: noTrees(TEXT_SIGNS) },
};
const good = positionals.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
const { lines, texts } = lessonsOf(values.lab!, heldOut, good, reference);
const folds = Number(values.folds ?? 4);
const model = {
  lines: grown('lines', lines, LINE_SIGNS, OF_LINES, FALSE_LINES, folds),
  texts: grown('texts', texts, TEXT_SIGNS, OF_TEXTS, FALSE_TEXTS, folds),
};
writeFileSync(values.out!, `${JSON.stringify(model)}\n`);
