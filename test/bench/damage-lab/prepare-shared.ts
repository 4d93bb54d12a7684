/**
 * Cuts openly licensed running text into documents for the lab: `tsx prepare-shared.ts --shared DIR --to DIR`. Nothing of
 * it is kept in the project; it serves for measuring on more text than the lab's own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Document {
  readonly name: string;
  /** Headline, then paragraphs. */
  readonly lines: readonly string[];
}

const { values } = parseArgs({ options: { shared: { type: 'string' }, to: { type: 'string' } } });
const { shared, to } = values;
if (!shared || !to) throw new Error('expected --shared DIR and --to DIR');

const linesOf = (file: string): string[] =>
  readFileSync(join(shared, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const wordCount = (text: string): number => text.split(/\s+/).length;
const numbered = (name: string, number: number): string => `${name}-${String(number + 1).padStart(3, '0')}`;

function inGroups(items: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

const SENTENCES_IN_PARAGRAPH = 3;
const paragraphsOf = (sentences: readonly string[]): string[] =>
  inGroups(sentences, SENTENCES_IN_PARAGRAPH).map((group) => group.join(' '));

/** News, with the headline as first sentence of each document. */
function ntrex(): Document[] {
  const ids = readFileSync(join(shared!, 'ntrex-document-ids.tsv'), 'utf8').trim().split('\n');
  const sentences = readFileSync(join(shared!, 'ntrex-newstest2019.arb.txt'), 'utf8').trim().split('\n');
  if (ids.length !== sentences.length) {
    throw new Error(`found ${ids.length} ids and ${sentences.length} sentences of NTREX, expected as many`);
  }
  const documents = new Map<string, string[]>();
  for (const [index, id] of ids.entries()) {
    const key = id.trim();
    documents.set(key, [...(documents.get(key) ?? []), sentences[index]!.trim()]);
  }
  return [...documents].map(([id, [headline = '', ...rest]]) => ({
    name: `ntrex-${id.replace(/[^\w]+/g, '-')}`,
    lines: [headline, ...paragraphsOf(rest)],
  }));
}

const PUD_SENTENCES = 20;

/** Single sentences without document ids: the first of twenty stands as the headline. */
const pud = (): Document[] =>
  inGroups(linesOf('pud-ar.txt'), PUD_SENTENCES).map(([headline = '', ...rest], index) => ({
    name: numbered('pud', index),
    lines: [headline, ...paragraphsOf(rest)],
  }));

const ENOUGH_WORDS = 150;

/** The first clause if it is as short as a headline, else the first eight words. */
function headlineOf(paragraph: string): string {
  const clause = /^[^،.؛:()]+/.exec(paragraph)?.[0].trim() ?? '';
  const count = wordCount(clause);
  return count >= 3 && count <= 12 ? clause : paragraph.split(/\s+/).slice(0, 8).join(' ');
}

/** Paragraphs of articles, several in sequence until they make a document. */
function articles(name: string, file: string): Document[] {
  const groups: string[][] = [[]];
  for (const paragraph of new Set(linesOf(file))) {
    const group = groups.at(-1)!;
    if (group.reduce((sum, text) => sum + wordCount(text), 0) >= ENOUGH_WORDS) groups.push([paragraph]);
    else group.push(paragraph);
  }
  return groups.map((group, index) => ({ name: numbered(name, index), lines: [headlineOf(group[0]!), ...group] }));
}

const documents = [
  ...ntrex(),
  ...pud(),
  ...articles('arcd', 'arcd-wikipedia-paragraphs.txt'),
  ...articles('xquad', 'xquad-ar-paragraphs.txt'),
];
mkdirSync(to, { recursive: true });
for (const { name, lines } of documents) writeFileSync(join(to, `${name}.txt`), `${lines.join('\n')}\n`);
console.log(`${documents.length} documents in ${to}`);
