import type { Reference } from '../records.ts';
import type { Damage } from './damage.ts';
import { joinsIn } from './join-split-word.ts';
import { arabicLines } from './language-gate.ts';
import { isSpeltOut } from './spelt-out.ts';
import { splitText } from './split-stretches.ts';
import { surveyOf } from './survey.ts';

const KIND = 'join-spelt-letters';

export const joinSpeltLetters: Damage = {
  id: KIND,
  title: 'Join the letters of a text that is spelt out',
  why: 'Some programs give every letter as an item of its own, and a blank after each (`ط ه ر ا ن`). In a text where half of the words are letters in long rows, the words are found anew; a wider gap, where there are two widths, is one between words. So this comes before blanks are made one. Alphabets, and abbreviations with blanks between their letters, are left.',
  find(text: string, reference: Reference) {
    if (!isSpeltOut(text, surveyOf(text, reference))) return {};
    const split = splitText(text, reference, arabicLines(text, reference));
    if (!split) return {};
    return { replacements: split.stretches.flatMap((stretch) => joinsIn(stretch, split, reference, KIND)) };
  },
};
