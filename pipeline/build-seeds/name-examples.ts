/** Makes examples for the model of names out of lessons. */
import { findNames } from '../link-entities/find-names.ts';
import { gazetteer } from '../link-entities/gazetteer.ts';
import { knownSigns, listedSigns, TYPES } from '../link-entities/known-signs.ts';
import { nameEchoes } from '../link-entities/name-echoes.ts';
import { echoFeatures, FROM, nameFeatures } from '../link-entities/name-features.ts';
import { NAME_LABELS } from '../link-entities/name-labels.ts';
import { type WordSigns, wordSigns } from '../link-entities/word-signs.ts';
import type { Reference } from '../records.ts';
import { labelOdds, type SentenceFeatures, type SequenceModel, wordScores } from '../text/sequence-model.ts';
import { type WordTable, wordTable } from '../text/word-table.ts';
import type { SequenceExample } from './learn-sequence.ts';
import type { Lesson } from './read-name-lessons.ts';

/** A lesson as the model sees it: its sentences by their first and last (one past) words. */
export interface Taught {
  readonly lesson: Lesson;
  readonly words: WordTable;
  readonly signs: WordSigns;
  readonly sentences: readonly { readonly first: number; readonly last: number; readonly example: SequenceExample }[];
}

const ANY = (1 << NAME_LABELS.length) - 1;
const PEOPLE = TYPES.indexOf('people');
const labelBit = (type: number, isFirst: boolean) => 1 << (1 + 2 * type + (isFirst ? 0 : 1));

export function taught(lesson: Lesson, reference: Reference, weight: number): Taught {
  const words = wordTable(lesson.text);
  const signs = wordSigns(words, reference);
  const found = findNames(words, gazetteer(reference), reference.wordFrequency);
  const said = { known: knownSigns(found, words.size), listed: listedSigns(words, reference) };
  const allowed = allowedLabels(lesson, words, signs.classes);
  if (lesson.isOther) {
    // Where nationalities are not annotated, a word that may be one is outside of names or a nationality.
    for (const { first, last, entries } of found) {
      if (!entries.some(({ name }) => name.kind === 'demonym')) continue;
      for (let i = first; i <= last; i++) if (allowed[i] === 1) allowed[i] = 1 | labelBit(PEOPLE, i === first);
    }
  }
  const sentences: Taught['sentences'][number][] = [];
  for (let first = 0; first < words.size; ) {
    const end = lesson.text.indexOf('\n', words.starts[first]!);
    let last = first;
    while (last < words.size && words.starts[last]! < end) last++;
    const kinds: number[] = [];
    const features = nameFeatures(words, signs, said, first, last, kinds);
    const example = { ...features, kinds: Uint8Array.from(kinds), allowed: allowed.slice(first, last), weight };
    sentences.push({ first, last, example });
    first = last;
  }
  return { lesson, words, signs, sentences };
}

function allowedLabels({ names, isOther }: Lesson, words: WordTable, classes: Int32Array): Uint32Array {
  const allowed = new Uint32Array(words.size).fill(1);
  let word = 0;
  for (const { start, end, types } of names) {
    while (word < words.size && words.ends[word]! <= start) word++;
    // By the other convention the class noun before a name belongs to it, by ours it mostly does not.
    let mayBegin = true;
    for (let i = word; i < words.size && words.starts[i]! < end; i++) {
      // A name of a kind that is not told may be anything that is not one of the told kinds.
      if (types.length === 0) allowed[i] = ANY & ~TOLD;
      else {
        const bits = (isFirst: boolean) => types.reduce((sum, type) => sum | labelBit(TYPES.indexOf(type), isFirst), 0);
        allowed[i] = i === word ? bits(true) : mayBegin ? bits(true) | bits(false) : bits(false);
        mayBegin = isOther && i === word && classes[i] !== 0;
        if (mayBegin) allowed[i]! |= 1;
      }
    }
  }
  return allowed;
}

/** The labels of people, bodies and places, of what counts as one of them where kinds are told apart less, and of none else. */
const TOLD = ['person', 'organization', 'place', 'facility', 'media', 'military'].reduce(
  (bits, type) =>
    bits |
    labelBit(TYPES.indexOf(type as (typeof TYPES)[number]), true) |
    labelBit(TYPES.indexOf(type as (typeof TYPES)[number]), false),
  0,
);

/** The examples of a document with what a model that has not seen it says of the same words elsewhere in it. */
export function withEchoes({ words, signs, sentences }: Taught, model: SequenceModel): SequenceExample[] {
  const n = model.labels.length;
  const odds = new Float64Array(words.size * n);
  for (const { first, example } of sentences) odds.set(labelOdds(model, wordScores(model, example)), first * n);
  const echoes = nameEchoes(signs, odds, n);
  return sentences.map(({ first, last, example }) => {
    const more = echoFeatures(echoes, first, last);
    const kinds: number[] = [];
    const both = joined(example, more, example.kinds, kinds);
    return { ...example, ...both, kinds: Uint8Array.from(kinds) };
  });
}

function joined(a: SentenceFeatures, b: SentenceFeatures, kindsOfA: Uint8Array, kinds: number[]): SentenceFeatures {
  const features: number[] = [];
  const at = new Int32Array(a.size + 1);
  for (let i = 0; i < a.size; i++) {
    for (let k = a.at[i]!; k < a.at[i + 1]!; k++) {
      features.push(a.features[k]!);
      kinds.push(kindsOfA[k]!);
    }
    for (let k = b.at[i]!; k < b.at[i + 1]!; k++) {
      features.push(b.features[k]!);
      kinds.push(FROM.document);
    }
    at[i + 1] = features.length;
  }
  return { size: a.size, at, features: Int32Array.from(features) };
}
