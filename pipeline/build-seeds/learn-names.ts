/** Learns where names stand from documents whose names are known: twice, the second time with what the same words are elsewhere. */
import { NAME_LABELS } from '../link-entities/name-labels.ts';
import type { SequenceModel } from '../text/sequence-model.ts';
import { learnSequence, modelOf, SETTINGS } from './learn-sequence.ts';
import { type Taught, withEchoes } from './name-examples.ts';

/** Rows of the table of weights: a power of two. */
const ROWS = 1 << 18;
/** Parts of the documents that are read by a model that has not seen them, for what a word is elsewhere in its document. */
const JACKKNIFE = 2;
const FIRST_ROUNDS = 5;
/** As many runs for the model that is shipped. */
const RUNS = 4;

/** A part for a group, the same each time. */
export function partOf(group: string, parts: number): number {
  let hash = 7;
  for (const letter of group) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0;
  return (hash >>> 3) % parts;
}

/** What is annotated by another convention counts less. */
export const OTHER_WEIGHT = 0.5;

/** @param runs over the examples in another order, forgetting other words: their mean is surer than one */
export function learnNames(documents: readonly Taught[], runs = RUNS): SequenceModel {
  const first = Array.from({ length: JACKKNIFE }, (_, part) => {
    const others = documents.filter(({ lesson }) => partOf(`first ${lesson.group}`, JACKKNIFE) !== part);
    const examples = others.flatMap(({ sentences }) => sentences.map(({ example }) => example));
    return modelOf(NAME_LABELS, [learnSequence(examples, NAME_LABELS, ROWS, { ...SETTINGS, rounds: FIRST_ROUNDS })]);
  });
  const examples = documents.flatMap((document) =>
    withEchoes(document, first[partOf(`first ${document.lesson.group}`, JACKKNIFE)]!),
  );
  const learnt = Array.from({ length: runs }, (_, run) =>
    learnSequence(examples, NAME_LABELS, ROWS, SETTINGS, run + 1),
  );
  return modelOf(NAME_LABELS, learnt);
}
