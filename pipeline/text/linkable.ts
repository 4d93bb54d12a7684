/** What the model of word-links.ts sees of a word: the word, its shape, its beginning and its ending, as hashes. */
import { fold } from './arabic.ts';
import { PREFIXES, SUFFIXES, shapeOf } from './word-shape.ts';

export interface Linkable {
  readonly word: number;
  readonly shape: number;
  readonly beginning: number;
  readonly ending: number;
}

/** Letters at the beginning and at the end of a word that are looked at. */
const EDGE = 3;
const PRIME = 0x01000193;

/** Makes what the model sees of a word or mark: all numbers are one word, spellings are folded. */
export function linkable(spelling: string): Linkable {
  const length = foldLetters(spelling);
  return length > 0 ? linkableLetters(length) : linkableOf(fold(spelling));
}

/** The same for any spelling that is folded already. */
export function linkableOf(folded: string): Linkable {
  const word = /^\p{N}/u.test(folded) ? '0' : folded;
  const isArabic = /^\p{Script=Arabic}/u.test(word) && /\p{L}/u.test(word);
  return {
    word: hashOf(word, 1),
    shape: hashOf(shapeOf(word), 2),
    beginning: hashOf(isArabic ? word.slice(0, EDGE) : word, 3),
    ending: hashOf(isArabic ? word.slice(-EDGE) : word, 4),
  };
}

/** The units of a word of plain letters, folded: nearly every word is one, and is told without a string being made. */
const letters = new Uint16Array(64);

/** Folds a word of plain Arabic letters into `letters`; its length, or 0 for any other word. */
function foldLetters(word: string): number {
  if (word.length > letters.length) return 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x621 || unit > 0x64a || (unit > 0x63a && unit < 0x641)) return 0;
    // As `fold` does it with the letters of Arabic.
    if (unit === 0x622 || unit === 0x623 || unit === 0x625) letters[i] = 0x627;
    else if (unit === 0x649) letters[i] = 0x64a;
    else letters[i] = unit === 0x629 ? 0x647 : unit;
  }
  return word.length;
}

function linkableLetters(length: number): Linkable {
  const prefix = prefixes.findIndex((units) => length >= units.length + 2 && stands(units, 0));
  const within = length - 2 - (prefixes[prefix]?.length ?? 0);
  const suffix = suffixes.findIndex((units) => within >= units.length && stands(units, length - units.length));
  return {
    word: hashOfLetters(0, length, 1),
    shape: shapes[(prefix + 1) * (suffixes.length + 1) + suffix + 1]!,
    beginning: hashOfLetters(0, Math.min(EDGE, length), 3),
    ending: hashOfLetters(Math.max(0, length - EDGE), length, 4),
  };
}

const unitsOf = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const prefixes = PREFIXES.map(unitsOf);
const suffixes = SUFFIXES.map(unitsOf);
/** The hash of every shape, by prefix and suffix; those before the first are none. */
const shapes = ['', ...PREFIXES].flatMap((prefix) =>
  ['', ...SUFFIXES].map((suffix) => hashOf(`~${prefix}-${suffix}`, 2)),
);

function stands(units: readonly number[], at: number): boolean {
  for (let i = 0; i < units.length; i++) if (letters[at + i] !== units[i]) return false;
  return true;
}

function hashOfLetters(start: number, end: number, seed: number): number {
  let hash = seed;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ letters[i]!, PRIME);
  return hash ^ (hash >>> 15);
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash ^ (hash >>> 15);
}
