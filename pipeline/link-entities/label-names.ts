import type { MentionType } from '../../schemas/fields.ts';
import { bestLabels, labelOdds, type SequenceModel, wordScores } from '../text/sequence-model.ts';
import type { WordTable } from '../text/word-table.ts';
import { nameEchoes } from './name-echoes.ts';
import { echoFeatures, type NameSigns, nameFeatures } from './name-features.ts';
import { namesOfLabels } from './name-labels.ts';
import type { WordSigns } from './word-signs.ts';

/** Words of a sentence: the first, and one past the last. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** A name that the model sees: words, first and last, and how probable each of its words is to stand there in such a name. */
export interface LabelledSpan {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  /** Of its least probable word. */
  readonly odds: number;
}

export interface Labelling {
  readonly names: readonly LabelledSpan[];
  /** By word: how probable it is that it stands in no name. */
  readonly outside: Float64Array;
  /** By word and label; row a word. */
  readonly odds: Float64Array;
}

/**
 * Asks the model of names twice: each sentence by itself, and then with what the same words are elsewhere in the document by the
 * first reading.
 */
export function labelNames(
  words: WordTable,
  signs: WordSigns,
  known: NameSigns,
  sentences: readonly WordRange[],
  model: SequenceModel,
): Labelling {
  const n = model.labels.length;
  const odds = new Float64Array(words.size * n);
  for (let i = 0; i < words.size; i++) odds[i * n] = 1;
  const scores = sentences.map(({ first, last }) => {
    const sums = wordScores(model, nameFeatures(words, signs, known, first, last));
    odds.set(labelOdds(model, sums), first * n);
    return sums;
  });
  const echoes = nameEchoes(signs, odds, n);
  const names: LabelledSpan[] = [];
  sentences.forEach(({ first, last }, k) => {
    const more = wordScores(model, echoFeatures(echoes, first, last));
    const sums = scores[k]!;
    for (let i = 0; i < sums.length; i++) sums[i]! += more[i]!;
    odds.set(labelOdds(model, sums), first * n);
    const labels = bestLabels(model, sums);
    for (const name of namesOfLabels(labels)) {
      let least = 1;
      for (let i = name.first; i <= name.last; i++) least = Math.min(least, odds[(first + i) * n + labels[i]!]!);
      names.push({ first: first + name.first, last: first + name.last, type: name.type, odds: least });
    }
  });
  const outside = new Float64Array(words.size);
  for (let i = 0; i < words.size; i++) outside[i] = odds[i * n]!;
  return { names, outside, odds };
}
