/** Articles for composed pages: a title and paragraphs, from any folder of clean texts. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const NTREX = { sentences: 'ntrex-newstest2019.arb.txt', ids: 'ntrex-document-ids.tsv' };
const XQUAD = 'xquad-ar-paragraphs.txt';
/** Sentences of encyclopaedia articles: JSON Lines of { article, text }. */
const AQMAR = 'aqmar.jsonl';
/** An article of it is cut into some of so many sentences. */
const LENGTHS = [14, 40, 24];
/** XQuAD holds so many paragraphs of each of its articles, in their order. */
const OF_ONE_ARTICLE = 5;
const SENTENCES_IN_PARAGRAPH = 2;
const LONGEST_TITLE = 140;
const LEAST_PARAGRAPHS = 3;

/**
 * The articles of a folder: the open texts if it holds them (news of NTREX, articles of XQuAD; articles of AQMAR), else every `.txt`: first line
 * headline, each further line a paragraph.
 * @throws Error if there are not two articles
 */
export function readArticles(folder: string): Article[] {
  const has = (name: string) => existsSync(join(folder, name));
  const all = has(NTREX.sentences)
    ? [...newsOf(folder), ...encyclopaediaOf(folder)]
    : has(AQMAR)
      ? aqmarOf(folder)
      : filesOf(folder);
  const articles = all.filter(
    ({ title, paragraphs }) => title.length < LONGEST_TITLE && paragraphs.length >= LEAST_PARAGRAPHS,
  );
  if (articles.length < 2)
    throw new Error(`${folder}: found ${articles.length} articles, expected the shared texts or at least 2 .txt files`);
  return articles;
}

/** One half of the articles for learning, the other for measuring; told by the title. */
export const isForLearning = ({ title }: Article): boolean => createHash('sha256').update(title).digest()[0]! % 2 === 0;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const filesOf = (folder: string): Article[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const [title = '', ...paragraphs] = linesOf(readFileSync(join(folder, name), 'utf8'));
      return { title, paragraphs };
    });

/** The first sentence of each document is its headline. */
function newsOf(folder: string): Article[] {
  const sentences = linesOf(readFileSync(join(folder, NTREX.sentences), 'utf8'));
  const ids = linesOf(readFileSync(join(folder, NTREX.ids), 'utf8'));
  const documents = new Map<string, string[]>();
  for (const [i, id] of ids.entries()) documents.set(id, [...(documents.get(id) ?? []), sentences[i]!]);
  return [...documents.values()].map(([title = '', ...rest]) => ({
    title,
    paragraphs: groupsOf(rest, SENTENCES_IN_PARAGRAPH).map((group) => group.join(' ')),
  }));
}

/** The first clause of the first paragraph stands as the title. */
function encyclopaediaOf(folder: string): Article[] {
  if (!existsSync(join(folder, XQUAD))) return [];
  return groupsOf(linesOf(readFileSync(join(folder, XQUAD), 'utf8')), OF_ONE_ARTICLE).map((paragraphs) => ({
    title: titleOf(paragraphs[0]!),
    paragraphs,
  }));
}

function aqmarOf(folder: string): Article[] {
  const sentences = new Map<string, string[]>();
  for (const line of linesOf(readFileSync(join(folder, AQMAR), 'utf8'))) {
    const { article, text } = JSON.parse(line) as { article: string; text: string };
    sentences.set(article, [...(sentences.get(article) ?? []), text]);
  }
  return [...sentences.values()].flatMap((all) => {
    const articles: Article[] = [];
    for (let start = 0; start < all.length; ) {
      const own = all.slice(start, start + LENGTHS[articles.length % LENGTHS.length]!);
      start += own.length;
      articles.push({
        title: titleOf(own[0]!),
        paragraphs: groupsOf(own, SENTENCES_IN_PARAGRAPH).map((group) => group.join(' ')),
      });
    }
    return articles;
  });
}

function titleOf(paragraph: string): string {
  const clause = /^[^،.؛:()]+/.exec(paragraph)?.[0].trim() ?? '';
  const words = clause.split(/\s+/).length;
  return words >= 3 && words <= 12 ? clause : paragraph.split(/\s+/).slice(0, 8).join(' ');
}

const groupsOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
