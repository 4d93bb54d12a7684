import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
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
    for (const { clitics, form } of readingsOf(words[first]!.text)) {
      let node = root.next.get(form);
      for (let last = first; node; last++) {
        const entries = node.entries.filter((entry) => isCaseRight(entry, text, words[first]!, words[last]!));
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

/** Latin names count only as they are written: `CIS` is an acronym, `cis` is not. */
function isCaseRight({ name }: Entry, text: string, first: Word, last: Word): boolean {
  if (!/[A-Za-z]/.test(name.name)) return true;
  return text.slice(first.start, last.end) === name.name;
}
