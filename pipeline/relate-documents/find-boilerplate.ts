/**
 * Lines that documents share which otherwise have nothing to do with each other: the foot of an agency, a paragraph of
 * background that is put under every report on a subject. They say nothing about copies and are left out when
 * documents are compared. A line that only copies of one article share stays.
 */
import { type Fingerprints, type HashSet, type LineOfArticle, sharedBy, withoutLines } from './fingerprints.ts';

/** A line of fewer words says little either way. */
const FEWEST_WORDS = 5;
/** So many documents must have the line … */
const FEWEST_DOCUMENTS = 5;
/** … of which so many, spread evenly over all, are compared without it. */
const ASKED = 8;
/** Two are alike if they share this part of the rest of the shorter; a line is boilerplate if fewer than half of the pairs are. */
const ALIKE = 0.5;
/** What is left must say something: a text that is nothing but such lines is compared as it is. */
const FEWEST_TRIPLES = 12;

/** The documents, each without such lines in its main article. */
export function withoutBoilerplate(documents: readonly Fingerprints[]): Fingerprints[] {
  const holders = new Map<number, number[]>();
  for (const [document, { lines }] of documents.entries()) {
    for (const { hash, words } of lines) {
      if (words < FEWEST_WORDS) continue;
      const known = holders.get(hash);
      if (!known) holders.set(hash, [document]);
      else if (known.at(-1) !== document) known.push(document);
    }
  }
  const boilerplate = new Set<number>();
  for (const [hash, held] of holders) {
    if (held.length >= FEWEST_DOCUMENTS && isBoilerplate(hash, evenly(held), documents)) boilerplate.add(hash);
  }
  return documents.map((document) => {
    const dropped = document.lines.filter(({ hash }) => boilerplate.has(hash));
    if (dropped.length === 0) return document;
    const main = withoutLines(document.main, dropped);
    return main.triples.length < FEWEST_TRIPLES ? document : { ...document, main };
  });
}

const evenly = (held: readonly number[]): number[] =>
  held.length <= ASKED
    ? [...held]
    : Array.from({ length: ASKED }, (_, i) => held[Math.floor((i * held.length) / ASKED)]!);

function isBoilerplate(hash: number, held: readonly number[], documents: readonly Fingerprints[]): boolean {
  const rests = held.map((document) => {
    const { main, lines } = documents[document]!;
    return withoutLines(
      main,
      lines.filter((line: LineOfArticle) => line.hash === hash),
    ).triples;
  });
  let [pairs, alike] = [0, 0];
  for (const [i, a] of rests.entries()) {
    for (const b of rests.slice(i + 1)) {
      pairs++;
      if (isAlike(a, b)) alike++;
    }
  }
  return alike * 2 < pairs;
}

const isAlike = (a: HashSet, b: HashSet): boolean =>
  sharedBy(a, b) >= ALIKE * Math.max(1, Math.min(a.length, b.length));
