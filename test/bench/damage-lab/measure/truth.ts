/** What is looked up again and again in one clean text. */
import { folded } from './folded-word.ts';
import { type Counts, countsOf, pairsOf, unshaped, wordsOf } from './words.ts';

const LETTER = /\p{L}/u;
const ARABIC = /\p{Script=Arabic}/u;
const isLetter = (char: string): boolean => LETTER.test(char) && char !== '\u0640';

export const lettersOf = (text: string): Counts => countsOf([...unshaped(text)].filter(isLetter));
export const isArabic = (char: string): boolean => ARABIC.test(char);

/** Letter sequences that reach over the end of most words, and so tell in which order they stand. */
export const ACROSS_WORDS = 8;
/** Letter sequences that mostly lie inside a word or a piece of a line. */
export const INSIDE_PIECES = 5;

/** All letter sequences of a length in the joined words; none if there are too few letters. */
export function gramsOf(words: readonly string[], length: number): string[] {
  const letters = folded(words.join(''));
  return Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, at) => letters.slice(at, at + length));
}

/** A sequence of words in which stretches can be found. */
export class Sequence {
  readonly words: readonly string[];
  private readonly places: Map<string, number[]> = new Map();

  constructor(words: readonly string[]) {
    this.words = words;
    for (const [index, word] of words.entries()) {
      const places = this.places.get(word);
      if (places) places.push(index);
      else this.places.set(word, [index]);
    }
  }

  /** Where these words stand in this order, side by side; -1 if nowhere. */
  find(words: readonly string[]): number {
    const starts = this.places.get(words[0] ?? '') ?? [];
    return starts.find((start) => words.every((word, index) => this.words[start + index] === word)) ?? -1;
  }

  holds(words: readonly string[]): boolean {
    return this.find(words) >= 0;
  }
}

export interface Truth {
  readonly exact: Sequence;
  /** The same with what fonts do to alef and lam folded away: for telling causes, not for scores. */
  readonly folded: Sequence;
  /** Letter sequences of both lengths. */
  readonly foldedGrams: ReadonlySet<string>;
  readonly pairs: Counts;
  readonly letters: Counts;
}

export function truthOf(text: string): Truth {
  const words = wordsOf(text);
  const foldedWords = words.map(folded);
  return {
    exact: new Sequence(words),
    folded: new Sequence(foldedWords),
    foldedGrams: new Set([ACROSS_WORDS, INSIDE_PIECES].flatMap((length) => gramsOf(words, length))),
    pairs: pairsOf(words),
    letters: lettersOf(text),
  };
}
