/**
 * Words of two or three letters that hardly ever stand alone (`يل`, `يق`, `طر`): where a word is split, one of its pieces
 * is often one of these, and lists of words have them all. A table by letters answers at once.
 */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';

const FIRST = 0x621;
const LETTERS = 0x64a - FIRST + 1;
/** Rarer than 10^-5.2. */
const RARE = 520;

/** For two or three letters, by their places in the alphabet: 1 if they are a rare word or none. */
const rareWords = perReference(({ wordFrequency }: Reference): Uint8Array => {
  const rare = new Uint8Array(LETTERS * LETTERS * (LETTERS + 1)).fill(1);
  for (const [form, step] of wordFrequency.forms()) {
    if (step < RARE && (form.length === 2 || form.length === 3)) {
      const place = placeOf(form, 0, form.length);
      if (place >= 0) rare[place] = 0;
    }
  }
  return rare;
});

function placeOf(text: string, start: number, end: number): number {
  let place = 0;
  for (let i = start; i < end; i++) {
    const letter = text.charCodeAt(i) - FIRST;
    if (letter < 0 || letter >= LETTERS) return -1;
    // One is added to the first letters, so that two letters and three have places of their own.
    place = place * LETTERS + letter + (i === start ? 1 : 0);
  }
  return place < LETTERS * LETTERS * (LETTERS + 1) ? place : -1;
}

/** Tells of a word whether it has two or three letters, and is rare or none. */
export const rareShortWords = perReference((reference: Reference) => {
  const rare = rareWords(reference);
  return (word: string): boolean => {
    if (word.length !== 2 && word.length !== 3) return false;
    const place = placeOf(word, 0, word.length);
    return place >= 0 && rare[place] === 1;
  };
});
