import { classOf, LETTER_OF_ARABIC } from '../text/character-classes.ts';
import type { Span } from '../text/words.ts';

/** Where the parts of a word begin in the text, but for the first; marks stay with the letter before. */
export function wordBoundaries(text: string, { start, end }: Span, words: readonly string[]): number[] {
  const places: number[] = [];
  let [word, letters] = [0, 0];
  for (let i = start; i < end; i++) {
    if (classOf(text.charCodeAt(i)) !== LETTER_OF_ARABIC) continue;
    if (letters === words[word]!.length) {
      places.push(i);
      word++;
      letters = 0;
    }
    letters++;
  }
  return places;
}
