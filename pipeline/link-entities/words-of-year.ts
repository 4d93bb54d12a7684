import { firstWhere } from '../text/search.ts';
import type { WordTable } from '../text/word-table.ts';
import type { Found } from './find-names.ts';
import type { Entry } from './gazetteer.ts';
import type { LabelledSpan } from './label-names.ts';

/** The name of an exercise keeps its year: `الأخوة الراسخة - 2022`. Gives the number of words to add. */
export function wordsOfYear({ entity }: Entry, { text, starts, ends, size }: WordTable, last: number): number {
  if (entity.subtype !== 'exercise' || last + 1 >= size) return 0;
  if (!/^\d{4}$/.test(text.slice(starts[last + 1]!, Math.min(ends[last + 1]!, starts[last + 1]! + 5)))) return 0;
  return /^(?: | ?[-–] ?)$/.test(text.slice(ends[last]!, starts[last + 1]!)) ? 1 : 0;
}

/** A name that the model sees with its year is the known exercise: the year is added again once it is linked. */
export function withoutYear<Name extends LabelledSpan>(name: Name, found: readonly Found[], words: WordTable): Name {
  const known = found[firstWhere(found.length, (i) => found[i]!.first >= name.first)];
  if (known?.first !== name.first || known.last !== name.last - 1) return name;
  return known.entries.some((entry) => wordsOfYear(entry, words, known.last) > 0)
    ? { ...name, last: known.last }
    : name;
}
