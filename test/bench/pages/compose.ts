/** Pages with known truth: articles in the layouts of sites. Drawn, the same for the same texts. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Draw, drawing } from '../../damaged-texts.ts';

type LayoutLine =
  | { readonly kind: string; readonly text: readonly string[]; readonly slot?: undefined }
  | { readonly slot: string; readonly kind?: string; readonly part?: string; readonly text?: readonly string[] };

interface Layout {
  readonly name: string;
  readonly lines: readonly LayoutLine[];
}

/** A line of a page: what it is, and whose; null if no article's. */
export interface PageLine {
  readonly text: string;
  readonly kind: string;
  readonly article: 'main' | 'related' | null;
}

export interface Page {
  readonly name: string;
  readonly layout: string;
  readonly isHeldOut: boolean;
  readonly lines: readonly PageLine[];
}

/** A title and paragraphs. */
export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const FOLDER = import.meta.dirname;
const json = <Value>(path: string): Value => JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as Value;

/**
 * The layouts in the order of their names.
 * @throws Error if a layout was changed after the halves were fixed
 */
function readLayouts(): { layouts: Layout[]; heldOut: ReadonlySet<string> } {
  const names = readdirSync(join(FOLDER, 'layouts')).sort();
  const { digest, held_out } = json<{ digest: string; held_out: string[] }>('held-out.json');
  const lines = names.map((name) => {
    const bytes = readFileSync(join(FOLDER, 'layouts', name));
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}`;
  });
  const found = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  if (found !== digest) throw new Error(`layouts: found digest ${found}, expected ${digest}; fix the halves anew`);
  return { layouts: names.map((name) => json<Layout>(`layouts/${name}`)), heldOut: new Set(held_out) };
}

/** Clean texts of a folder: first line headline, each further line a paragraph. */
function readArticles(folder: string): Article[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      const [title = '', ...paragraphs] = lines.map((line) => line.trim()).filter((line) => line !== '');
      return { title, paragraphs };
    })
    .filter(({ title, paragraphs }) => title.length < 140 && paragraphs.length >= 3);
}

const SEED = 20261130;

/** So many pages of each layout. */
export function composePages(folder: string, perLayout: number): Page[] {
  const { layouts, heldOut } = readLayouts();
  const values = json<Record<string, readonly string[]>>('values.json');
  const articles = readArticles(folder);
  if (articles.length < 2)
    throw new Error(`${folder}: found ${articles.length} articles, expected at least 2 .txt files`);
  const draw = drawing(SEED);
  return layouts.flatMap((layout) =>
    Array.from({ length: perLayout }, (_, i): Page => {
      const main = articles[draw(articles.length)]!;
      const other = () => articles[draw(articles.length)]!;
      return {
        name: `${layout.name} ${i + 1}`,
        layout: layout.name,
        isHeldOut: heldOut.has(layout.name),
        lines: layout.lines.flatMap((line) => linesOf(line, main, other, values, draw)),
      };
    }),
  );
}

/** The first place for another article behind the main one; -1 if there is none. */
const placeBehind = ({ lines }: Layout): number => {
  const body = lines.findLastIndex(({ slot }) => slot === 'body');
  return lines.findIndex(({ slot }, i) => i > body && slot?.startsWith('related_'));
};

/**
 * Makes the lines of a page in a layout of the seen half that has a place for another article behind the main one: there
 * `whole` stands with its text, if it is given; `other` gives the articles of all other places.
 */
export function pageComposer(): {
  readonly layouts: readonly string[];
  readonly compose: (name: string, main: Article, other: () => Article, draw: Draw, whole?: Article) => PageLine[];
} {
  const { layouts, heldOut } = readLayouts();
  const values = json<Record<string, readonly string[]>>('values.json');
  const seen = new Map(
    layouts
      .filter((layout) => !heldOut.has(layout.name) && placeBehind(layout) >= 0)
      .map((layout) => [layout.name, layout]),
  );
  return {
    layouts: [...seen.keys()],
    compose(name, main, other, draw, whole) {
      const layout = seen.get(name)!;
      const place = whole ? placeBehind(layout) : -1;
      return layout.lines.flatMap((line, i) =>
        i === place
          ? linesOf({ slot: 'related_article' }, main, () => whole!, values, draw)
          : linesOf(line, main, other, values, draw),
      );
    },
  };
}

/** The same articles without furniture. */
export function cleanPages(folder: string): Page[] {
  return readArticles(folder).map(({ title, paragraphs }, i) => ({
    name: `clean ${i + 1}`,
    layout: 'clean',
    isHeldOut: false,
    lines: [
      { text: title, kind: 'title', article: 'main' },
      ...paragraphs.map((text): PageLine => ({ text, kind: 'body', article: 'main' })),
    ],
  }));
}

function linesOf(
  line: LayoutLine,
  main: Article,
  other: () => Article,
  values: Record<string, readonly string[]>,
  draw: Draw,
): PageLine[] {
  const filled = (variants: readonly string[]) =>
    variants[draw(variants.length)]!.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      if (name === 'title') return main.title;
      const known = values[name] ?? [name];
      return known[draw(known.length)]!;
    });
  if (line.slot === undefined) return [{ text: filled(line.text), kind: line.kind, article: null }];
  switch (line.slot) {
    case 'title':
      return [{ text: main.title, kind: 'title', article: 'main' }];
    case 'title_again':
      return [{ text: main.title, kind: line.kind ?? 'caption', article: null }];
    case 'body': {
      const [part, parts] = (line.part ?? '1/1').split('/').map(Number) as [number, number];
      const at = (n: number) => Math.round((main.paragraphs.length * n) / parts);
      return main.paragraphs.slice(at(part - 1), at(part)).map((text) => ({ text, kind: 'body', article: 'main' }));
    }
    case 'related_title':
      return [{ text: other().title, kind: 'related_title', article: 'related' }];
    case 'related_article': {
      const { title, paragraphs } = other();
      return [
        { text: title, kind: 'related_title', article: 'related' },
        ...paragraphs.map((text): PageLine => ({ text, kind: 'related_article', article: 'related' })),
      ];
    }
    case 'section_label':
      return [{ text: filled(line.text ?? ['الخبر:']), kind: 'section_label', article: 'main' }];
    // No article here has these.
    default:
      return [];
  }
}
