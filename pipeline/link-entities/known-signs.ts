import { MentionType } from '../../schemas/fields.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { PhraseIndex } from '../text/phrase-index.ts';
import { type WordTable, wordTable } from '../text/word-table.ts';
import { type Found, isGap } from './find-names.ts';
import type { Entry } from './gazetteer.ts';
import { type Reading, readingsAt, WHOLE } from './proclitics.ts';

/** Types as numbers, in the order of the contract; the model of names was learnt with this order. */
export const TYPES = MentionType.options;

/** The type of the mention that a name makes: a nationality is `people`, whatever it is linked to. */
export const typeOf = ({ entity, name }: Entry): MentionType => (name.kind === 'demonym' ? 'people' : entity.type);

/**
 * By word what the knowledge base says of it, for the model of names: 0 nothing; else the type of the name, whether it begins
 * here, whether it may be an everyday word or has several meanings, and whether it has several words.
 */
export function knownSigns(found: readonly Found[], size: number): Int32Array {
  const signs = new Int32Array(size);
  for (const { first, last, entries } of found) {
    const type = TYPES.indexOf(typeOf(entries[0]!));
    const isMixed = entries.some((entry) => typeOf(entry) !== typeOf(entries[0]!));
    const isWeak = entries.every(({ name }) => name.weak);
    const sign = 1 + type * 8 + Number(isWeak) * 4 + Number(last > first) * 2 + Number(isMixed) * 128;
    for (let i = first; i <= last; i++) signs[i] = sign + Number(i === first);
  }
  return signs;
}

interface Listed {
  readonly index: PhraseIndex;
  /** By node: the type of the name that ends there, as a number from 1. */
  readonly types: number[];
}

const listedNames = perReference(({ lexicon }: Reference): Listed => {
  const index = new PhraseIndex();
  const types: number[] = [];
  for (const { name, type } of lexicon['listed-names']) {
    const node = index.add(wordTable(name));
    if (node > 0) types[node] ??= TYPES.indexOf(type) + 1;
  }
  return { index, types };
});

/**
 * By word what the list of names says of it: 0 nothing, else the type of the longest name that holds it and whether the name begins
 * there. Names of the list are linked to nothing: they only help to see that a name stands here.
 */
export function listedSigns(words: WordTable, reference: Reference): Int32Array {
  const { index, types } = listedNames(reference);
  const signs = new Int32Array(words.size);
  for (let first = 0; first < words.size; ) {
    let [end, type] = [first, 0];
    for (let n = 0, reading: Reading | null = WHOLE; reading; reading = readingsAt(words, first, ++n)) {
      let node = reading.letters
        ? index.next(0, reading.letters, 0, reading.letters.length)
        : index.next(0, words.letters, words.at[first]! + reading.clitics, words.at[first + 1]!);
      for (let last = first; node > 0; ) {
        if (types[node] && last >= end + Number(type > 0)) [end, type] = [last, types[node]!];
        if (++last >= words.size || !isGap(words, last)) break;
        node = index.next(node, words.letters, words.at[last]!, words.at[last + 1]!);
      }
    }
    for (let i = first; i <= end; i++)
      if (type > 0) signs[i] = type * 4 + Number(i === first) * 2 + Number(end > first);
    first = end + 1;
  }
  return signs;
}
