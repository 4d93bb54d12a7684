/**
 * Pages to learn from, for `pipeline/build-seeds/write-line-kinds.ts`: layouts of `training/`, with articles that nothing is measured on.
 *
 *   tsx test/bench/pages/write-training.ts --texts DIR [--more DIR]… [--per-layout N] --out FILE
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isForLearning, readArticles } from './articles.ts';
import { cleanPages, furnished, type Layout, varied } from './compose.ts';

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string' },
    more: { type: 'string', multiple: true, default: [] },
    'per-layout': { type: 'string', default: '12' },
    out: { type: 'string' },
  },
});
if (!options.texts || !options.out) throw new Error('expected --texts DIR and --out FILE');

const FOLDER = join(import.meta.dirname, 'training');
const json = <Value>(path: string): Value => JSON.parse(readFileSync(path, 'utf8')) as Value;
const read = <Line>(name: string): Line[] =>
  readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
const linesOf = (name: string): string[] => read<{ text: string }>(`lines/${name}`).map(({ text }) => text);

const articles = [
  ...readArticles(options.texts).filter(isForLearning),
  ...options.more.flatMap((folder) => readArticles(folder)),
];
const layouts = readdirSync(join(FOLDER, 'layouts'))
  .sort()
  .map((name) => json<Layout>(join(FOLDER, 'layouts', name)));
const lines = {
  subheadings: linesOf('subheadings'),
  titles: linesOf('titles'),
  odd: [
    ...[...linesOf('text-lines'), ...linesOf('text-lines-of-media')].map((line) => [line]),
    ...read<{ lines: string[] }>('blocks').map(({ lines }) => lines),
  ],
};
const values = json<Record<string, string[]>>(join(FOLDER, 'values.json'));

/** Parts that have nothing in common: what is learnt from some can be tried on another. */
const PARTS = 4;
const pages = Array.from({ length: PARTS }, (_, part) => {
  const own = <Item>(items: readonly Item[]): Item[] => items.filter((_, i) => i % PARTS === part);
  const owned = <Lists extends Readonly<Record<string, readonly unknown[]>>>(lists: Lists): Lists =>
    Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, own(items)])) as unknown as Lists;
  const furnishing = { layouts: own(layouts), values: owned(values), lines: owned(lines) };
  return [
    ...varied(furnished(own(articles), furnishing, Number(options['per-layout']))),
    ...cleanPages(own(articles)),
  ].map((page) => ({ ...page, part }));
}).flat();
writeFileSync(options.out, JSON.stringify(pages));
console.log(`${pages.length} pages of ${layouts.length} layouts and ${articles.length} articles`);
