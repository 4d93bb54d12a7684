import type { Reference } from '../records.ts';
import { bare, fold } from '../text/arabic.ts';
import type { Word } from '../text/words.ts';
import { type Entry, gazetteer } from './gazetteer.ts';
import { readingsOf } from './proclitics.ts';

/** A name found in the text: which words, how much of the first is clitics, and what it may be the name of. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly clitics: number;
  /** The words as they were looked up: folded, clitics off, the article restored after `لل`. */
  readonly forms: readonly string[];
  readonly entries: readonly Entry[];
}

/** In hundredths of a power of ten. */
const RARER = 40;
/** What may stand between the words of one name. */
const GAP = /^(?: ?[-–.+&'’] ?| )$/;

/**
 * Finds the names of the knowledge base in one pass: at each word the longest name, and of equally long ones that which
 * takes the fewest letters for clitics. Names do not overlap.
 */
export function findNames(text: string, words: readonly Word[], reference: Reference): Found[] {
  const root = gazetteer(reference);
  const found: Found[] = [];
  const folded = words.map((word) => fold(word.text));
  for (let first = 0; first < words.length; ) {
    let best: Found | null = null;
    for (const { clitics, form } of readingsOf(words[first]!.text, reference.wordFrequency)) {
      let node = root.next.get(form);
      for (let last = first; node; last++) {
        const entries = node.entries.filter((entry) =>
          isSpeltSo(entry, text.slice(words[first]!.start + clitics, words[last]!.end), reference),
        );
        if (entries.length > 0 && (!best || last > best.last)) {
          best = { first, last, clitics, forms: [form, ...folded.slice(first + 1, last + 1)], entries };
        }
        if (last + 1 >= words.length || !GAP.test(text.slice(words[last]!.end, words[last + 1]!.start))) break;
        node = node.next.get(folded[last + 1]!);
      }
    }
    if (best) found.push(best);
    first = best ? best.last + 1 : first + 1;
  }
  return found;
}

/**
 * Folding joins spellings that people mix; this takes back where it joins words. Latin names count only as they are
 * written: `CIS` is an acronym, `cis` is not. A word that ends in ه or ى is a name in ة or ي only if it is clearly rarer
 * than that spelling: `الأمريكى` is, but `جده` is "his grandfather" and `اليمنى` "the right one".
 */
function isSpeltSo({ name }: Entry, surface: string, reference: Reference): boolean {
  if (/[A-Za-z]/.test(name.name)) return surface === name.name;
  const [written, known] = [bare(surface), bare(name.name)];
  const [end, knownEnd] = [written.at(-1)!, known.at(-1)!];
  if (end === knownEnd || written.includes(' ') || !/[هةىي]/.test(end) || !/[هةىي]/.test(knownEnd)) return true;
  const frequency = (word: string) => reference.wordFrequency.get(word) ?? Number.POSITIVE_INFINITY;
  return frequency(written) >= frequency(written.slice(0, -1) + knownEnd) + RARER;
}
