/**
 * Words of two or three letters that hardly ever stand alone (`يل`, `يق`, `طر`): where a word is split, one of its pieces
 * is often one of these, and lists of words have them all. A table by letters answers for a whole text in one walk.
 */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { BLANK, classOf, LETTER_OF_ARABIC, LINE_END } from '../text/character-classes.ts';
import type { Span } from '../text/words.ts';

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

/** The rare short words of a text that stand between blanks. */
export function rareShortWords(text: string, reference: Reference): Span[] {
  const rare = rareWords(reference);
  const found: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const at = i < text.length ? classOf(text.charCodeAt(i)) : LINE_END;
    if (at === LETTER_OF_ARABIC) continue;
    const length = i - start;
    if ((length === 2 || length === 3) && (at === BLANK || classOf(text.charCodeAt(start - 1)) === BLANK)) {
      const place = placeOf(text, start, i);
      if (place >= 0 && rare[place] === 1) found.push({ start, end: i });
    }
    start = i + 1;
  }
  return found;
}
