/** Documents whose relations are known: made of clean articles, and of reports written for this by hand. Drawn, the same for the same texts. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Draw, drawing, spoils } from '../../damaged-texts.ts';
import type { Article } from '../pages/articles.ts';
import { type PageLine, pageComposer } from '../pages/compose.ts';
import { cutTo, edited, respelt, retitled, vocalised, withoutLead } from './copies.ts';

export interface StagedDocument {
  readonly id: string;
  /** The article that it is a copy of. */
  readonly base: string;
  /** Articles that stand whole beside it. */
  readonly holds: readonly string[];
  readonly raw: string;
  /** Of a page: the article and those beside it as they were composed, for a reading without errors. */
  readonly composed?: { readonly text: string; readonly others: readonly string[] };
}

type Kind = 'same_text' | 'near_duplicate' | 'contains';

/** A row that should be there, of one of the kinds. */
export interface Asked {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly Kind[];
}

export interface Staged {
  readonly documents: readonly StagedDocument[];
  readonly asked: readonly Asked[];
  /** Pairs that are none: two documents and what makes them alike. */
  readonly unrelated: readonly { readonly type: string; readonly pair: readonly [string, string] }[];
  /** Articles of the folder that share eight words in a row as they come: what is said of two such is not judged. */
  readonly alike: ReadonlySet<string>;
}

const FOLDER = import.meta.dirname;
const SEED = 20261130;
const SHORTEST = 80;
const DUPLICATE: readonly Kind[] = ['near_duplicate', 'same_text'];

/** The half of the truth that an article belongs to: thresholds are chosen on the first alone. */
export const halfOf = (base: string): 0 | 1 => (createHash('sha256').update(base).digest()[0]! & 1) as 0 | 1;

/** Texts of a file written by hand: `# name`, texts parted by `---`. */
function readGroups(file: string): { name: string; texts: string[] }[] {
  return readFileSync(join(FOLDER, file), 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((group) => {
      const feed = group.indexOf('\n');
      const texts = group.slice(feed + 1).split(/^---\n/m);
      return { name: group.slice(0, feed), texts: texts.map((text) => text.trim()) };
    });
}

function readArticles(folder: string): (Article & { readonly name: string })[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      const [title = '', ...paragraphs] = lines.map((line) => line.trim()).filter((line) => line !== '');
      const words = paragraphs.join(' ').split(' ').length;
      return words < SHORTEST ? [] : [{ name: file.slice(0, -4), title, paragraphs }];
    });
}

const rawOf = ({ title, paragraphs }: Article, ...more: string[]): string =>
  `${[title, ...paragraphs, ...more].join('\n\n')}\n`;

export function stageDocuments(folder: string): Staged {
  const draw = drawing(SEED);
  const articles = readArticles(folder);
  const documents: StagedDocument[] = [];
  const asked: Asked[] = [];
  const unrelated: Staged['unrelated'][number][] = [];
  const passages = Object.fromEntries(readGroups('shared-passages.txt').map(({ name, texts }) => [name, texts]));
  const backgrounds = passages.background!;
  const footer = passages.footer!;
  const put = (id: string, base: string, raw: string): string => {
    documents.push({ id, base, raw, holds: [] });
    return id;
  };
  const putPage = (id: string, base: string, lines: readonly PageLine[], holds: readonly string[]): string => {
    const textOf = (whose: PageLine['article']) =>
      lines
        .filter(({ article }) => article === whose)
        .map(({ text }) => text)
        .join('\n');
    const composed = { text: textOf('main'), others: [textOf('related')] };
    documents.push({ id, base, raw: `${lines.map(({ text }) => text).join('\n')}\n`, holds, composed });
    return id;
  };
  const pages = pageComposer();
  const spoilNames = Object.keys(spoils);

  for (const [i, article] of articles.entries()) {
    const { name } = article;
    const original = put(`${name}/original`, name, rawOf(article));
    const ask = (type: string, raw: string, kinds = DUPLICATE): string => {
      const copy = put(`${name}/${type}`, name, raw);
      asked.push({ type, from: original, to: copy, kinds });
      return copy;
    };
    ask('retitled', rawOf(retitled(article, draw)));
    for (const [type, copy] of Object.entries(cuts(article, draw))) ask(type, rawOf(copy));
    ask('edited, 4 %', rawOf(edited(article, 0.04, draw)));
    ask('edited, 9 %', rawOf(edited(article, 0.09, draw)));
    ask('spelt otherwise', rawOf(respelt(article, draw)), ['same_text']);
    ask('vocalised', rawOf(vocalised(article, draw)), ['same_text']);
    for (const k of [0, 1]) {
      const spoil = spoilNames[(2 * i + k) % spoilNames.length]!;
      const raw = rawOf(article).replace(/.+/g, (line) => spoils[spoil]!(line, draw));
      ask(`damaged: ${spoil}`, raw);
    }
    for (const k of [1, 2]) {
      const holds: string[] = [];
      const lines = pages.compose(
        pages.layouts[(i * 2 + k) % pages.layouts.length]!,
        article,
        () => held(otherThan(articles, i, draw), holds),
        draw,
      );
      const page = putPage(`${name}/page ${k}`, name, lines, holds);
      asked.push({ type: 'other furniture', from: original, to: page, kinds: DUPLICATE });
    }
    const guest = otherThan(articles, i, draw);
    const holds = [guest.name];
    const lines = pages.compose(
      pages.layouts[(i * 5) % pages.layouts.length]!,
      article,
      () => held(otherThan(articles, i, draw), holds),
      draw,
      guest,
    );
    const host = putPage(`${name}/host`, name, lines, holds);
    asked.push({ type: 'host of another', from: original, to: host, kinds: DUPLICATE });
    asked.push({ type: 'in another page', from: host, to: `${guest.name}/original`, kinds: ['contains'] });
    const more = backgrounds[i % backgrounds.length]!;
    ask('background added', rawOf(article, more));
    for (const other of [articles[i - backgrounds.length], articles[i - 2 * backgrounds.length]]) {
      if (!other) continue;
      unrelated.push({
        type: 'same background, articles',
        pair: [`${name}/background added`, `${other.name}/background added`],
      });
    }
  }

  for (const [type, file] of [
    ['same event', 'same-event.txt'],
    ['next of a series', 'bulletins.txt'],
  ] as const) {
    for (const [i, { name, texts }] of readGroups(file).entries()) {
      // As written, under one footer, and with one paragraph of background.
      const dressings: [string, string[]][] = [['', []]];
      dressings.push([', same footer', footer]);
      if (file === 'same-event.txt') dressings.push([', same background', [backgrounds[i % backgrounds.length]!]]);
      for (const [how, more] of dressings) {
        const ids = texts.map((text, n) => {
          const [title = '', ...paragraphs] = text.split('\n');
          return put(`${name}/${n + 1}${how}`, `${name}/${n + 1}`, rawOf({ title, paragraphs }, ...more));
        });
        for (const [n, a] of ids.entries())
          for (const b of ids.slice(n + 1)) unrelated.push({ type: `${type}${how}`, pair: [a, b] });
      }
    }
  }
  return { documents, asked, unrelated, alike: alikeOf(articles) };
}

/** Words in a row that two articles do not share by chance. */
const RUN = 8;
export const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function alikeOf(articles: readonly (Article & { readonly name: string })[]): Set<string> {
  const holders = new Map<string, string>();
  const alike = new Set<string>();
  for (const { name, paragraphs } of articles) {
    const words = paragraphs.join(' ').split(' ');
    for (let i = 0; i + RUN <= words.length; i++) {
      const run = words.slice(i, i + RUN).join(' ');
      const holder = holders.get(run) ?? name;
      if (holder !== name) alike.add(pairOf(holder, name));
      holders.set(run, holder);
    }
  }
  return alike;
}

const cuts = (article: Article, draw: Draw): Record<string, Article> => ({
  'cut to a half': cutTo(article, 1 / 2),
  'cut to a third': cutTo(article, 1 / 3),
  'cut to a half, retitled': retitled(cutTo(article, 1 / 2), draw),
  'lead dropped': withoutLead(article),
});

function otherThan<T>(articles: readonly T[], i: number, draw: Draw): T {
  return articles[(i + 1 + draw(articles.length - 1)) % articles.length]!;
}

/** Notes each article that a layout may hold whole. */
function held<T extends { readonly name: string }>(article: T, holds: string[]): T {
  holds.push(article.name);
  return article;
}
