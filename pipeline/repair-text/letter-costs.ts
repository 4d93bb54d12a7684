/** How strange a sequence of letters is: cost of each letter after the two before it, counted over the list of known words. */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';

const FIRST = 0x621;
const LETTERS = 44;
/** Edge of a word, and any letter that is not one of Arabic. */
const EDGE = 42;
const OTHER = 43;
/** Every trigram counts as if it had been seen so often. */
const PRIOR = 0.3;

/** The mean cost of the letters of a word and of its end, as a natural logarithm. */
export const letterCosts = perReference((reference: Reference): ((letters: string) => number) => {
  const counts = new Float32Array(LETTERS ** 3);
  for (const [form, step] of reference.wordFrequency.forms()) {
    const weight = step < 500 ? 4 : step < 600 ? 2 : 1;
    walk(form, (place) => {
      counts[place]! += weight;
    });
  }
  for (let pair = 0; pair < LETTERS ** 2; pair++) {
    let sum = PRIOR * LETTERS;
    for (let i = 0; i < LETTERS; i++) sum += counts[pair * LETTERS + i]!;
    for (let i = 0; i < LETTERS; i++) {
      counts[pair * LETTERS + i] = Math.log(sum / (counts[pair * LETTERS + i]! + PRIOR));
    }
  }
  return (letters) => {
    let sum = 0;
    walk(letters, (place) => {
      sum += counts[place]!;
    });
    return sum / (letters.length + 1);
  };
});

function walk(word: string, visit: (place: number) => void): void {
  let [a, b] = [EDGE, EDGE];
  for (let i = 0; i <= word.length; i++) {
    const c = i === word.length ? EDGE : codeOf(word.charCodeAt(i));
    visit((a * LETTERS + b) * LETTERS + c);
    [a, b] = [b, c];
  }
}

const codeOf = (unit: number): number => (unit >= FIRST && unit < FIRST + 42 ? unit - FIRST : OTHER);
