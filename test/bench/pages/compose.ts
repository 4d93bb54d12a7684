/** Pages with known truth: articles in the layouts of sites. Drawn, the same for the same texts. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Draw, drawing, spoils } from '../../damaged-texts.ts';
import type { Article } from './articles.ts';

type LayoutLine =
  | { readonly kind: string; readonly text: readonly string[]; readonly slot?: undefined }
  | { readonly slot: string; readonly kind?: string; readonly part?: string; readonly text?: readonly string[] };

export interface Layout {
  readonly name: string;
  readonly lines: readonly LayoutLine[];
}

/** A line of a page: what it is, and whose; null if no article's. */
export interface PageLine {
  readonly text: string;
  /** The line as extraction damaged it. */
  readonly raw?: string;
  readonly kind: string;
  readonly article: 'main' | 'related' | null;
}

export interface Page {
  readonly name: string;
  readonly layout: string;
  readonly isHeldOut: boolean;
  /** Name of the damage that its lines have. */
  readonly damage?: string;
  readonly lines: readonly PageLine[];
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

const SEED = 20261130;

export interface Furnishing {
  readonly layouts: readonly Layout[];
  readonly values: Values;
  readonly lines: ArticleLines;
}

/** Lines of articles that the articles at hand do not have, put into them. */
export interface ArticleLines {
  readonly subheadings: readonly string[];
  /** Headlines of other articles, and lines that only look like furniture: not in pages that measure. */
  readonly titles?: readonly string[];
  readonly odd?: readonly (readonly string[])[];
}
/** One paragraph in so many is followed by an odd line: in some articles each, in others few. */
const ODDS = [1, 3, 6];
/** In every other article to learn from, one paragraph in so many has a heading. */
const HEADED = 3;
export type Values = Readonly<Record<string, readonly string[]>>;

/** So many pages of each layout, of any articles. */
export function composePages(articles: readonly Article[], perLayout: number): Page[] {
  const { layouts, heldOut } = readLayouts();
  const furnishing = { layouts, values: json<Values>('values.json'), lines: json<ArticleLines>('article-lines.json') };
  return furnished(articles, furnishing, perLayout, heldOut);
}

/** One page in so many is damaged, each time in another way. */
const DAMAGED = 3;
const DAMAGES = [
  'presentation forms',
  'letters reversed, numbers kept',
  'controls and marks without width',
  'words reversed',
  'character references',
  'lam-alef turned',
  'blanks before punctuation',
  'read as windows-1256',
];

/** Some of the pages as an extractor damages them. */
export function damaged(pages: readonly Page[]): Page[] {
  const draw = drawing(SEED);
  return pages.map((page, i) => {
    if (i % DAMAGED > 0) return page;
    const damage = DAMAGES[Math.floor(i / DAMAGED) % DAMAGES.length]!;
    return { ...page, damage, lines: page.lines.map((line) => ({ ...line, raw: spoils[damage]!(line.text, draw) })) };
  });
}

export function furnished(
  articles: readonly Article[],
  { layouts, values, lines }: Furnishing,
  perLayout: number,
  heldOut: ReadonlySet<string> = new Set(),
): Page[] {
  const draw = drawing(SEED);
  return layouts.flatMap((layout) =>
    Array.from({ length: perLayout }, (_, i): Page => {
      const place = draw(articles.length);
      const main = lines.odd ? formed(articles[place]!, draw) : articles[place]!;
      const other = () => articles[(place + 1 + draw(articles.length - 1)) % articles.length]!;
      return {
        name: `${layout.name} ${i + 1}`,
        layout: layout.name,
        isHeldOut: heldOut.has(layout.name),
        lines: layout.lines.flatMap((line) => linesOf(line, main, other, values, lines, draw)),
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
  const values = json<Values>('values.json');
  const lines = json<ArticleLines>('article-lines.json');
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
          ? linesOf({ slot: 'related_article' }, main, () => whole!, values, lines, draw)
          : linesOf(line, main, other, values, lines, draw),
      );
    },
  };
}

const FORMS = 4;
const SENTENCE_END = /(?<=[.!؟])\s+/;
/** Articles to learn from come in all lengths: whole, as news in brief, and with each sentence a paragraph. */
export function formed(article: Article, draw: Draw): Article {
  const { title, paragraphs } = article;
  const form = draw(FORMS);
  if (form === 0) return { title, paragraphs: paragraphs.slice(0, 1 + draw(2)) };
  const sentences = paragraphs.flatMap((text) => text.split(SENTENCE_END));
  if (form === 1) return { title, paragraphs: sentences.slice(0, 1 + draw(12)) };
  return article;
}

/** Of light pages one line in so many is kept of what is not the article, but at least so many. */
const LIGHT = [2, 4, 8];
const LEAST_FURNITURE = 2;

/** Pages of which only some lines stand around the article, drawn one by one. */
export function lightened(pages: readonly Page[]): Page[] {
  const draw = drawing(SEED);
  return pages.map((page) => {
    const one = LIGHT[draw(LIGHT.length)]!;
    const others = page.lines.filter(({ article }) => article !== 'main');
    const kept = new Set(others.filter(() => draw(one) === 0));
    for (let n = 0; kept.size < Math.min(LEAST_FURNITURE, others.length) && n < others.length; n++)
      kept.add(others[draw(others.length)]!);
    return { ...page, lines: page.lines.filter((line) => line.article === 'main' || kept.has(line)) };
  });
}

/** Each paragraph without its full stop: many sites drop it. */
const unstopped = (lines: readonly PageLine[]): PageLine[] =>
  lines.map((line) => ({ ...line, text: line.text.replace(/(?<=[\p{L}\p{N}»")])\s*\.$/u, '') }));

/** Pages to learn from: every other one light, and one in four without full stops. */
export function varied(pages: readonly Page[]): Page[] {
  const light = lightened(pages);
  return pages
    .map((page, i) => (i % 2 === 0 ? page : light[i]!))
    .map((page, i) => (i % 4 < 3 ? page : { ...page, lines: unstopped(page.lines) }));
}

/** The articles without furniture. */
export function cleanPages(articles: readonly Article[]): Page[] {
  return articles.map(({ title, paragraphs }, i) => ({
    name: `clean ${i + 1}`,
    layout: 'clean',
    isHeldOut: false,
    lines: [
      { text: title, kind: 'title', article: 'main' },
      ...paragraphs.map((text): PageLine => ({ text, kind: 'body', article: 'main' })),
    ],
  }));
}

/** What a deck says is told by the article: the beginning of its last paragraph, or of one above it if that is a signature. */
function deckOf({ paragraphs }: Article): string {
  const words = paragraphs.findLast((text) => text.length > SIGNATURE)?.split(/\s+/) ?? [];
  return words
    .slice(0, DECK_WORDS)
    .join(' ')
    .split(/(?<=[.؟!])\s/)[0]!;
}
const DECK_WORDS = 18;
const SIGNATURE = 60;

function linesOf(
  line: LayoutLine,
  main: Article,
  other: () => Article,
  values: Values,
  lines: ArticleLines,
  draw: Draw,
): PageLine[] {
  const filled = (variants: readonly string[]) =>
    variants[draw(variants.length)]!.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      if (name === 'title') return main.title;
      const known = values[name] ?? [name];
      return known[draw(known.length)]!;
    });
  if (line.slot === undefined)
    return [{ text: filled(line.text), kind: line.kind, article: line.kind === 'section_label' ? 'main' : null }];
  const headline = () => (lines.titles && draw(2) === 0 ? lines.titles[draw(lines.titles.length)]! : other().title);
  switch (line.slot) {
    case 'title':
      return [{ text: main.title, kind: 'title', article: 'main' }];
    case 'title_again':
      return [{ text: main.title, kind: line.kind ?? 'caption', article: null }];
    case 'body': {
      const [part, parts] = (line.part ?? '1/1').split('/').map(Number) as [number, number];
      const isHeaded = lines.odd !== undefined && main.title.length % 2 === 0;
      const heading = (): PageLine => ({
        text: lines.subheadings[draw(lines.subheadings.length)]!,
        kind: 'subheading',
        article: 'main',
      });
      const at = (n: number) => Math.round((main.paragraphs.length * n) / parts);
      return main.paragraphs.slice(at(part - 1), at(part)).flatMap((text): PageLine[] => {
        const own: PageLine = { text, kind: 'body', article: 'main' };
        if (isHeaded && draw(HEADED) === 0) return [heading(), own];
        if (!lines.odd || draw(ODDS[main.paragraphs.length % ODDS.length]!) > 0) return [own];
        const odd = lines.odd[draw(lines.odd.length)]!;
        return [own, ...odd.map((line): PageLine => ({ text: line, kind: 'body', article: 'main' }))];
      });
    }
    case 'related_title':
      return [{ text: headline(), kind: 'related_title', article: 'related' }];
    case 'related_article': {
      const { title, paragraphs } = other();
      return [
        { text: title, kind: 'related_title', article: 'related' },
        ...paragraphs.map((text): PageLine => ({ text, kind: 'related_article', article: 'related' })),
      ];
    }
    case 'section_label':
      return [{ text: filled(line.text ?? ['الخبر:']), kind: 'section_label', article: 'main' }];
    case 'subtitle':
      return [{ text: deckOf(main), kind: 'subtitle', article: 'main' }];
    case 'subheading':
      return [{ text: lines.subheadings[draw(lines.subheadings.length)]!, kind: 'subheading', article: 'main' }];
    default:
      throw new Error(`found slot ${line.slot}, expected one of those of README.md`);
  }
}
