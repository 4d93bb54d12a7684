import { hashOf, type KindModel, scoresOf } from '../text/kind-model.ts';
import { UNKNOWN, type WordList } from '../text/word-list.ts';
import { lettersOf, type WordTable } from '../text/word-table.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { WordSigns } from './word-signs.ts';

/** How many letters at the beginning of a name's first word are clitics; the model has one kind for each number. */
export const CLITIC_KINDS = ['0', '1', '2'] as const;
export type CliticKind = (typeof CLITIC_KINDS)[number];

/** What the same words look like elsewhere in the document. */
export type SeenWords = ReadonlySet<number>;

export const seenWords = ({ whole }: Pick<WordSigns, 'whole'>): SeenWords => new Set(whole);

/** Letters of clitics that a word may begin with: none, a conjunction or a preposition, both. */
const CLITICS = /^(?:[وف][بلك]|[وفبلك])/u;
/** What remains has more letters than this. */
const LEAST = 2;

/** The numbers of letters that may be clitics of a word, fewest first; 0 is always one of them. */
export function possibleClitics(form: string): readonly number[] {
  const most = CLITICS.exec(form)?.[0].length ?? 0;
  const all = [0];
  for (let n = 1; n <= most; n++)
    if (form.length - n > LEAST && CLITICS.exec(form.slice(0, n))?.[0].length === n) all.push(n);
  return all;
}

/** What the model of clitics sees of the first word of a name. */
export function cliticFeatures(
  words: WordTable,
  word: number,
  seen: SeenWords,
  hashes: (from: number, to: number) => number,
  names: Gazetteer,
  list: WordList,
): number[] {
  const { at, letters } = words;
  const [from, to] = [at[word]!, at[word + 1]!];
  const form = lettersOf(words, from, to);
  const steps = (n: number) =>
    Math.min(Math.floor(list.foldedStepAt(form, n, form.length) / 60), Math.floor(UNKNOWN / 60));
  const features = [
    `p2 ${form.slice(0, 2)}`,
    `p3 ${form.slice(0, 3)}`,
    `p4 ${form.slice(0, 4)}`,
    `whole ${form[0]} ${steps(0)}`,
  ];
  for (const n of possibleClitics(form)) {
    const rest = steps(n);
    features.push(
      `rest ${n} ${form[0]} ${rest}`,
      `ratio ${n} ${Math.max(-6, Math.min(6, steps(0) - rest))}`,
      `both ${n} ${form[0]} ${steps(0)} ${rest}`,
      `seen ${n} ${form[0]} ${seen.has(hashes(from + n, to))}`,
      `known ${n} ${names.next(0, letters, from + n, to) >= 0}`,
      `next ${n} ${form.slice(n, n + 2)}`,
      `length ${n} ${Math.min(form.length - n, 8)}`,
    );
  }
  return features.map(hashOf);
}

/** The number of letters that are clitics by the model. */
export function bestClitics(
  model: KindModel<CliticKind>,
  features: readonly number[],
  possible: readonly number[],
): number {
  const scores = scoresOf(model, features);
  return possible.reduce((best, n) => (scores[n]! > scores[best]! ? n : best), 0);
}
