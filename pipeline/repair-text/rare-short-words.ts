/**
 * Words of two or three letters that hardly ever stand alone (`يل`, `يق`, `طر`): where a word is split, one of its pieces
 * is often one of these, and lists of words have them all.
 */
import type { Reference } from '../records.ts';

const LETTERS = /^[\u0621-\u064A]{2,3}$/;
/** Rarer than 10^-5.2. */
const RARE = 520;

/** True for a word of two or three letters that is rare or none. */
export const isRareAndShort = (word: string, { wordFrequency }: Reference): boolean =>
  LETTERS.test(word) && wordFrequency.stepAt(word, 0, word.length) >= RARE;
