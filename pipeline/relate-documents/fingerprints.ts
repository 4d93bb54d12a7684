/**
 * What is kept of a text to compare it with others: numbers instead of words, so that a corpus is compared without
 * holding its texts. Words are folded (text/arabic.ts) with Western digits; a triple is three words that follow each
 * other. Words and triples are hashed to 32 bits: in texts of 300 words, one pair in 50,000 shares a triple by accident.
 */
import { fold, westernDigits } from '../text/arabic.ts';
import { wordsOf } from '../text/words.ts';

/** A document as it is compared. */
export interface ComparedText {
  readonly id: string;
  /** The main article, its title first. */
  readonly text: string;
  /** Other articles in the same file, as under "read also". */
  readonly others?: readonly string[];
}

/** A set of hashes: each once, in ascending order. */
export type HashSet = Uint32Array;

/** The triples of a text. */
export interface Article {
  readonly triples: HashSet;
  /** For each of them its place: how many others stand before it. One that comes again counts where it stands first. */
  readonly places: Uint32Array;
}

/** A line of an article: hash of its words, their number, and the places of the triples that first begin in it. */
export interface LineOfArticle {
  readonly hash: number;
  readonly words: number;
  readonly start: number;
  readonly end: number;
}

export interface Fingerprints {
  readonly id: string;
  readonly words: number;
  /** Equal if and only if the words are, in their order: their number and two hashes. Empty for a text without words. */
  readonly sequence: string;
  readonly main: Article;
  readonly lines: readonly LineOfArticle[];
  /** The triples of the main article and of the others; the very same set if there are no others. */
  readonly whole: HashSet;
  /** Words with a digit in them, of the main article and of all articles. */
  readonly numbers: HashSet;
  readonly wholeNumbers: HashSet;
}

const SEED = 0x2f0b4f3d;
const OTHER_SEED = 0x6c62272e;

export function fingerprintsOf({ id, text, others = [] }: ComparedText): Fingerprints {
  const lines = text.split('\n').map(hashesOf);
  const words = lines.flatMap((line) => line.words);
  const triples = triplesOf(words);
  const placeOf = placesOf(triples);
  const main = articleOf(placeOf);
  const numbers = setOf(lines.flatMap((line) => line.numbers));
  const rest = others.map(hashesOf).filter((other) => other.words.length > 0);
  return {
    id,
    words: words.length,
    sequence: sequenceOf(words),
    main,
    lines: linesOfArticle(
      lines.map((line) => line.words),
      triples,
      placeOf,
    ),
    whole:
      rest.length > 0 ? setOf([...main.triples, ...rest.flatMap((other) => triplesOf(other.words))]) : main.triples,
    numbers,
    wholeNumbers: rest.length > 0 ? setOf([...numbers, ...rest.flatMap((other) => other.numbers)]) : numbers,
  };
}

/** An article without some of its lines. */
export function withoutLines({ triples, places }: Article, dropped: readonly LineOfArticle[]): Article {
  // Where a triple of the article moves to; -1 if its line is dropped.
  const moved = new Int32Array(triples.length);
  for (const { start, end } of dropped) moved.fill(-1, start, end);
  let next = 0;
  for (const [place, to] of moved.entries()) if (to === 0) moved[place] = next++;
  const kept = Array.from(triples.keys()).filter((i) => moved[places[i]!]! >= 0);
  return {
    triples: Uint32Array.from(kept, (i) => triples[i]!),
    places: Uint32Array.from(kept, (i) => moved[places[i]!]!),
  };
}

/** How many hashes two sets share; `visit` is told the places of each in both. */
export function sharedBy(a: HashSet, b: HashSet, visit?: (i: number, j: number) => void): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) {
      shared++;
      visit?.(i, j);
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

function hashesOf(text: string): { words: number[]; numbers: number[] } {
  const words: number[] = [];
  const numbers: number[] = [];
  for (const { text: word } of wordsOf(text)) {
    const form = westernDigits(fold(word));
    if (form === '') continue;
    const hash = hashOf(form);
    words.push(hash);
    if (/\d/.test(form)) numbers.push(hash);
  }
  return { words, numbers };
}

function triplesOf(words: readonly number[]): number[] {
  const triples: number[] = [];
  for (let i = 2; i < words.length; i++)
    triples.push(mixed(chained(chained(chained(SEED, words[i - 2]!), words[i - 1]!), words[i]!)));
  return triples;
}

function placesOf(sequence: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const triple of sequence) if (!places.has(triple)) places.set(triple, places.size);
  return places;
}

function articleOf(placeOf: ReadonlyMap<number, number>): Article {
  const triples = Uint32Array.from(placeOf.keys()).sort();
  return { triples, places: Uint32Array.from(triples, (triple) => placeOf.get(triple)!) };
}

function linesOfArticle(
  lines: readonly (readonly number[])[],
  triples: readonly number[],
  placeOf: ReadonlyMap<number, number>,
): LineOfArticle[] {
  let [first, next] = [0, 0];
  return lines.map((words) => {
    const start = next;
    for (const triple of triples.slice(first, first + words.length)) next = Math.max(next, placeOf.get(triple)! + 1);
    first += words.length;
    return { hash: mixed(words.reduce(chained, SEED)), words: words.length, start, end: next };
  });
}

function sequenceOf(words: readonly number[]): string {
  if (words.length === 0) return '';
  let [one, other] = [SEED, OTHER_SEED];
  for (const word of words) {
    one = chained(one, word);
    other = chained(other, word ^ OTHER_SEED);
  }
  return `${words.length} ${mixed(one)} ${mixed(other)}`;
}

function setOf(hashes: readonly number[]): HashSet {
  const sorted = Uint32Array.from(hashes).sort();
  let size = 0;
  for (const [i, hash] of sorted.entries()) if (i === 0 || hash !== sorted[i - 1]) sorted[size++] = hash;
  return sorted.slice(0, size);
}

/** FNV-1a over UTF-16 units, then mixed. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** One step of MurmurHash3, and its last. */
function chained(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
