import type { WordList } from '../text/word-list.ts';
import type { WordTable } from '../text/word-table.ts';
import type { Entry, Gazetteer } from './gazetteer.ts';
import { isPlausible, type Reading, readingsAt, WHOLE } from './proclitics.ts';

/** A name of the knowledge base in the text: which words, how much of the first is clitics, and what it may be the name of. */
export interface Found {
  readonly first: number;
  readonly last: number;
  /** UTF-16 units of the first word that are clitics. */
  readonly clitics: number;
  /** Where the name stands in the index; see gazetteer.ts. */
  readonly node: number;
  readonly entries: readonly Entry[];
  /** The first word of the alias, where class nouns of it were left outside. */
  readonly from?: number;
}

/** In hundredths of a power of ten. */
const RARER = 40;

/**
 * Finds the names of the knowledge base in one pass: at each word the longest name, and of equally long ones that which
 * takes the fewest letters for clitics. Names do not overlap.
 */
export function findNames(words: WordTable, names: Gazetteer, frequency: WordList): Found[] {
  const found: Found[] = [];
  // Of all words at once: each is looked up once, however many names might go on with it, and looks that do not wait for one another
  // take half the time in large tables.
  const numbers = new Int32Array(words.size);
  const begun = new Int32Array(words.size);
  for (let i = 0; i < words.size; i++) {
    const word = names.wordAt(words, i);
    numbers[i] = word;
    begun[i] = names.follow(0, word);
  }
  for (let first = 0; first < words.size; ) {
    const best = longestAt(first, words, begun, numbers, names, frequency);
    if (best) found.push(best);
    first = best ? best.last + 1 : first + 1;
  }
  return found;
}

/** The longest name that begins with a word, or null. */
function longestAt(
  first: number,
  words: WordTable,
  begun: Int32Array,
  numbers: Int32Array,
  names: Gazetteer,
  frequency: WordList,
): Found | null {
  let best: Found | null = null;
  for (let reading: Reading | null = WHOLE, n = 0; reading; reading = readingsAt(words, first, ++n)) {
    const { clitics } = reading;
    let node =
      n === 0
        ? begun[first]!
        : reading.letters
          ? names.next(0, reading.letters, 0, reading.letters.length)
          : names.next(0, words.letters, words.at[first]! + clitics, words.at[first + 1]!);
    // Asked only of words that make a name: most that might begin one do not go on as one.
    let isLikely = clitics === 0;
    for (let last = first; node > 0; node = names.follow(node, numbers[last]!)) {
      if (names.endsAt(node) && (!best || last > best.last)) {
        isLikely ||= isPlausible(words, first, clitics, frequency);
        if (!isLikely) break;
        const entries = speltSo(names.entriesAt(node), words, first, last, clitics, frequency);
        if (entries.length > 0) best = { first, last, clitics, node, entries };
      }
      if (++last >= words.size || !names.goesOn(node) || !isGap(words, last)) break;
    }
  }
  return best;
}

const SPACE = 0x20;
/** Marks that may stand between the words of one name, with a blank on either side. */
const MARKS_IN_NAMES = new Set([..."-–.+&'’"].map((mark) => mark.charCodeAt(0)));

/** True if what stands before a word may stand between the words of one name: a blank, or a mark with or without blanks. */
export function isGap({ text, starts, ends }: WordTable, word: number): boolean {
  let at = ends[word - 1]!;
  const end = starts[word]!;
  if (end - at === 1 && text.charCodeAt(at) === SPACE) return true;
  if (end - at > 3 || end === at) return false;
  if (text.charCodeAt(at) === SPACE) at++;
  if (!MARKS_IN_NAMES.has(text.charCodeAt(at))) return false;
  at++;
  return at === end || (at + 1 === end && text.charCodeAt(at) === SPACE);
}

/**
 * Folding joins spellings that people mix; this takes back where it joins words. Latin names count only as they are
 * written: `CIS` is an acronym, `cis` is not. A word that ends in ه or ى is a name in ة or ي only if it is clearly rarer
 * than that spelling: `الأمريكى` is, but `جده` is "his grandfather" and `اليمنى` "the right one".
 */
export function speltSo(
  entries: readonly Entry[],
  { text, starts, ends }: WordTable,
  first: number,
  last: number,
  clitics: number,
  frequency: WordList,
): readonly Entry[] {
  const start = starts[first]! + clitics;
  const end = ends[last]!;
  const isSpeltSo = ({ name, isLatin, lastLetter }: Entry): boolean => {
    if (isLatin) return name.name.length === end - start && text.startsWith(name.name, start);
    // With tanwin it is an adjective or a noun in the accusative, `تركياً` a Turk, and no name of a state.
    if (first === last && name.kind !== 'demonym' && hasTanwin(text, start, end)) return false;
    const written = text.charCodeAt(end - 1);
    if (first !== last || written === lastLetter || !ENDINGS.has(written) || !ENDINGS.has(lastLetter)) return true;
    const word = text.slice(start, end);
    const other = word.slice(0, -1) + String.fromCharCode(lastLetter);
    return stepOf(word, frequency) >= stepOf(other, frequency) + RARER;
  };
  return entries.every(isSpeltSo) ? entries : entries.filter(isSpeltSo);
}

const TANWIN = 0x64b;
const hasTanwin = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(end - 1) === TANWIN || (end - start > 1 && text.charCodeAt(end - 2) === TANWIN);

const ENDINGS = new Set([...'هةىي'].map((letter) => letter.charCodeAt(0)));

const stepOf = (word: string, frequency: WordList): number => frequency.get(word) ?? Number.POSITIVE_INFINITY;
