/**
 * How well the main article is told from the rest of a page:
 *
 *   npm run pages -- --texts DIR [--per-layout N] [--errors N]
 *   npm run pages -- --growth
 *
 * DIR holds the articles: open texts as `articles.ts` knows them, or .txt files. Of those that it knows, the half is taken that nothing was
 * learnt from. Prints figures of both halves of the layouts; lines of the seen half only.
 */
import { parseArgs } from 'node:util';
import { annotate, readReference, repairText } from '../../../pipeline/index.ts';
import { drawing } from '../../damaged-texts.ts';
import { isForLearning, readArticles } from './articles.ts';
import { cleanPages, composePages, damaged, formed, lightened, type Page } from './compose.ts';

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    growth: { type: 'boolean', default: false },
    'per-layout': { type: 'string', default: '12' },
    errors: { type: 'string', default: '0' },
  },
});
if (values.growth) {
  await import('./growth.ts');
  process.exit();
}
if (!values.texts) throw new Error('found no --texts, expected --texts DIR: the articles are not part of the project');

const reference = readReference();
const tokensOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

interface Figures {
  pages: number;
  f1: number;
  related: number;
  main: number;
  mainAside: number;
  relatedApart: number;
  lines: number;
  kindRight: number;
  byKind: Map<string, { lines: number; apart: number; right: number }>;
  errors: Map<string, number>;
  /** Kinds taken for others, and how often. */
  confused: Map<string, number>;
}
const empty = (): Figures => ({
  pages: 0,
  f1: 0,
  related: 0,
  main: 0,
  mainAside: 0,
  relatedApart: 0,
  lines: 0,
  kindRight: 0,
  byKind: new Map(),
  errors: new Map(),
  confused: new Map(),
});

function f1Of(truth: readonly string[], found: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const token of truth) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of found) {
    const left = counts.get(token) ?? 0;
    if (left > 0) shared++;
    counts.set(token, left - 1);
  }
  return (2 * shared) / (truth.length + found.length);
}

function measure(page: Page, into: Figures): void {
  const raw = page.lines.map((line) => line.raw ?? line.text);
  const { document, blocks } = annotate(raw.join('\n'), { reference });
  into.pages++;
  const main = page.lines.filter(({ article }) => article === 'main').map(({ text }) => text);
  // The open texts have lost blanks of their own, which are put back: not what is measured here.
  into.f1 += f1Of(tokensOf(repairText(main.join('\n'), { reference }).text), tokensOf(document.text ?? ''));
  let at = 0;
  for (const [i, line] of page.lines.entries()) {
    const [start, end] = [at, at + [...raw[i]!].length];
    at = end + 1;
    // The block that holds most of the line.
    let best: (typeof blocks)[number] | undefined;
    let most = 0;
    for (const block of blocks) {
      const shared = Math.min(end, block.raw_end) - Math.max(start, block.raw_start);
      if (shared > most && block.kind !== 'blank') [best, most] = [block, shared];
    }
    if (!best) continue;
    into.lines++;
    const isRight = best.kind === line.kind;
    const isApart = line.article === 'main' ? best.kept : !best.kept;
    if (isRight) into.kindRight++;
    else into.confused.set(`${line.kind} → ${best.kind}`, (into.confused.get(`${line.kind} → ${best.kind}`) ?? 0) + 1);
    if (line.article === 'main') {
      into.main++;
      if (!isApart) into.mainAside++;
    }
    if (line.article === 'related') {
      into.related++;
      if (isApart) into.relatedApart++;
    }
    const row = into.byKind.get(line.kind) ?? { lines: 0, apart: 0, right: 0 };
    row.lines++;
    if (isApart) row.apart++;
    if (isRight) row.right++;
    into.byKind.set(line.kind, row);
    if (!isApart) {
      const error = `${line.kind} → ${best.kind}: ${line.text.slice(0, 100)}`;
      into.errors.set(error, (into.errors.get(error) ?? 0) + 1);
    }
  }
}

const halves = {
  all: empty(),
  seen: empty(),
  'held-out': empty(),
  'seen, damaged': empty(),
  'held-out, damaged': empty(),
  'seen, light': empty(),
  'held-out, light': empty(),
  clean: empty(),
};
const articles = readArticles(values.texts).filter((article) => !isForLearning(article));
for (const page of damaged(composePages(articles, Number(values['per-layout'])))) {
  const half = page.isHeldOut ? 'held-out' : 'seen';
  measure(page, halves[page.damage ? (`${half}, damaged` as const) : half]);
  measure(page, halves.all);
}
const draw = drawing(1);
const brief = articles.map((article) => formed(article, draw));
for (const page of lightened(composePages(brief, Number(values['per-layout']))))
  measure(page, halves[`${page.isHeldOut ? 'held-out' : 'seen'}, light` as const]);
for (const page of cleanPages(articles)) measure(page, halves.clean);

for (const [name, half] of Object.entries(halves)) {
  const share = (part: number, all: number) => (all === 0 ? '  -  ' : (part / all).toFixed(4));
  console.log(
    `=== ${name}: ${half.pages} pages; token F1 of the main text ${share(half.f1, half.pages)}; related lines kept apart ${share(half.relatedApart, half.related)}; kind of the line right ${share(half.kindRight, half.lines)}; of the article set aside ${share(half.mainAside, half.main)} of lines`,
  );
  if (name === 'all') continue;
  for (const [kind, row] of [...half.byKind].sort((a, b) => b[1].lines - a[1].lines))
    console.log(
      `  ${kind.padEnd(18)} ${String(row.lines).padStart(5)}  on the right side ${share(row.apart, row.lines)}  kind ${share(row.right, row.lines)}`,
    );
  if (!name.startsWith('seen')) continue;
  for (const [pair, count] of [...half.confused].sort((a, b) => b[1] - a[1]).slice(0, Number(values.errors)))
    console.log(`  ${String(count).padStart(4)} ${pair}`);
  for (const [error, count] of [...half.errors].sort((a, b) => b[1] - a[1]).slice(0, Number(values.errors)))
    console.log(`  ${String(count).padStart(4)} ${error}`);
}
