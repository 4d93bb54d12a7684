import type { WordTable } from '../text/word-table.ts';
import type { Entry } from './gazetteer.ts';

/** The name of an exercise keeps its year: `الأخوة الراسخة - 2022`. Gives the number of words to add. */
export function wordsOfYear({ entity }: Entry, { text, starts, ends, size }: WordTable, last: number): number {
  if (entity.subtype !== 'exercise' || last + 1 >= size) return 0;
  if (!/^\d{4}$/.test(text.slice(starts[last + 1]!, Math.min(ends[last + 1]!, starts[last + 1]! + 5)))) return 0;
  return /^(?: | ?[-–] ?)$/.test(text.slice(ends[last]!, starts[last + 1]!)) ? 1 : 0;
}
