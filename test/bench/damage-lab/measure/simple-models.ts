/** The two reversals anyone can undo without knowing Arabic, and what they give: the comparison for a repair. */
import type { Truth } from './truth.ts';
import { pairRecall, unshaped, wordsOf } from './words.ts';

/** Numbers and Latin words keep their own direction in a line that was stored from right to left. */
const LEFT_TO_RIGHT = /[\p{Nd}\p{Script=Latin}]+(?:[.,:/%+-][\p{Nd}\p{Script=Latin}]+)*/gu;

const reversed = (text: string): string => [...text].reverse().join('');

/** All letters of a line reversed; digits and Latin words are turned back. */
export const lettersReversed = (line: string): string =>
  reversed(line).replace(LEFT_TO_RIGHT, (stretch) => reversed(stretch));

/** The letters of each word reversed, the words left where they are. */
export const wordsTurned = (line: string): string =>
  line.replace(/[\p{L}\p{N}\p{M}_]+/gu, (word) => lettersReversed(word));

/** Best pair recall over the whole text: as it is, words of each line reversed, characters of each line reversed. */
export function naiveRecall(truth: Truth, output: string): number {
  const lines = unshaped(output).split(/[\n\f]/);
  const readings = [
    lines.flatMap(wordsOf),
    lines.flatMap((line) => wordsOf(line).reverse()),
    lines.flatMap((line) => wordsOf(reversed(line))),
  ];
  return Math.max(...readings.map((words) => pairRecall(truth.pairs, words)));
}
