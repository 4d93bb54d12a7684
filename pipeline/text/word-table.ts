import { foldOnce, MARK } from './arabic.ts';

/**
 * The words of a text as numbers: where they stand, and their letters folded as `fold` in arabic.ts folds them. For walks that
 * ask of every word and may make no string of it. Words are those of `wordsOf` in words.ts.
 */
export interface WordTable {
  readonly text: string;
  readonly size: number;
  /** Where each word begins and ends in the text; UTF-16 units, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The folded letters of all words, one after the other; word `i` from `at[i]` to `at[i + 1]`. */
  readonly letters: Uint16Array;
  readonly at: Int32Array;
  /** By word: `hashOfLetters` of its folded letters, as a signed number. */
  readonly hashes: Int32Array;
}

/** What a UTF-16 unit is in a word: the letter that it is folded to, or one of these. */
const NO_WORD = 0;
const DROPPED = 1;
/** What needs the string: letters that combine or grow in lower case, and halves of letters beyond the first plane. */
const RARE = 2;

const table = new Uint16Array(0x10000);
let isFilled = false;

function fill(): void {
  const begins = /[\p{L}\p{N}_]/u;
  const goesOn = /\p{M}/u;
  const dropped = new RegExp(`[${MARK}]`, 'u');
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) {
      table[code] = RARE;
      continue;
    }
    const letter = String.fromCharCode(code);
    if (dropped.test(letter)) table[code] = DROPPED;
    else if (goesOn.test(letter)) table[code] = RARE;
    else if (begins.test(letter)) {
      const form = foldOnce(letter);
      table[code] = form === '' ? DROPPED : form.length === 1 ? form.charCodeAt(0) : RARE;
    }
  }
  isFilled = true;
}

/** Beginning and prime of the 32-bit Fowler–Noll–Vo hash. */
const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

const WORD_AT = new RegExp(`[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_${MARK}]{0,100000}`, 'uy');

/** Reads the words of a text in one walk. */
export function wordTable(text: string): WordTable {
  if (!isFilled) fill();
  const most = (text.length >> 1) + 1;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const at = new Int32Array(most + 1);
  const hashes = new Int32Array(most);
  let letters = new Uint16Array(text.length + 8);
  let size = 0;
  let filled = 0;
  for (let i = 0; i < text.length; ) {
    let kind = table[text.charCodeAt(i)]!;
    // Tatweel and marks begin no word; tatweel is a letter to `\p{L}`, and begins one.
    if (kind === NO_WORD || (kind === DROPPED && text.charCodeAt(i) !== 0x640)) {
      i++;
      continue;
    }
    const start = i;
    const from = filled;
    let hash = BASIS;
    for (; kind > RARE || kind === DROPPED; kind = i < text.length ? table[text.charCodeAt(i)]! : NO_WORD) {
      if (kind !== DROPPED) {
        letters[filled++] = kind;
        hash = Math.imul(hash ^ kind, PRIME);
      }
      i++;
    }
    if (kind === RARE) {
      WORD_AT.lastIndex = start;
      const word = WORD_AT.exec(text)?.[0];
      if (word === undefined) {
        i = start + 1;
        filled = from;
        continue;
      }
      i = start + word.length;
      const form = foldOnce(word);
      filled = from;
      if (filled + form.length + text.length - i > letters.length) letters = grown(letters, form.length);
      hash = BASIS;
      for (let k = 0; k < form.length; k++) {
        letters[filled++] = form.charCodeAt(k);
        hash = Math.imul(hash ^ form.charCodeAt(k), PRIME);
      }
    }
    hashes[size] = hash ^ (hash >>> 15);
    starts[size] = start;
    ends[size] = i;
    at[size++] = from;
    at[size] = filled;
  }
  return { text, size, starts, ends, letters, at, hashes };
}

function grown(letters: Uint16Array, by: number): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(letters.length * 2 + by);
  more.set(letters);
  return more;
}

/** The folded word, as a string. */
export const formAt = (words: WordTable, word: number): string =>
  lettersOf(words, words.at[word]!, words.at[word + 1]!);

/** Letters as a string; piece by piece, since the engine takes only so many arguments. */
export function lettersOf({ letters }: WordTable, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i += 1000) text += String.fromCharCode(...letters.subarray(i, Math.min(i + 1000, to)));
  return text;
}

/** A number made of letters, the same for the same letters; never negative. */
export function hashOfLetters(letters: Uint16Array, from: number, to: number): number {
  let hash = BASIS;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ letters[i]!, PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}
