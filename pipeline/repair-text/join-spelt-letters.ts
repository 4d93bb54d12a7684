import type { Reference } from '../records.ts';
import { bare } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { joinsIn } from './join-split-word.ts';
import { arabicLines } from './language-gate.ts';
import { FUNCTION_WORD } from './pieces-of-words.ts';
import { isSpeltOut } from './spelt-out.ts';
import { type SplitText, splitText } from './split-stretches.ts';
import { surveyOf } from './survey.ts';

const KIND = 'join-spelt-letters';
const MOSTLY = 0.6;
/** Words of three letters are known if they are more frequent than this, words of two if they are function words. */
const SHORT_WORD = 11;

export const joinSpeltLetters: Damage = {
  id: KIND,
  title: 'Join the letters of a text that is spelt out',
  why: 'Some programs give every letter as an item of its own, and a blank after each (`ط ه ر ا ن`). In a text where half of the words are letters in long rows, the words are found anew; a wider gap, where there are two widths, is one between words. So this comes before blanks are made one. Alphabets, and abbreviations with blanks between their letters, are left.',
  example: {
    before: 'ا ج ت م ع ر ئ ي س ا ل و ز ر ا ء م ع و ز ي ر ا ل خ ا ر ج ي ة',
    after: 'اجتمع رئيس الوزراء مع وزير الخارجية',
  },
  find(text: string, reference: Reference) {
    if (!isSpeltOut(text, surveyOf(text, reference))) return {};
    const split = splitText(text, reference, arabicLines(text, reference));
    if (!split) return {};
    const replacements = split.stretches.flatMap((stretch) => joinsIn(stretch, split, reference, KIND));
    return areWords(replacements, split) ? { replacements } : {};
  },
};

/** True if most letters went into known words: those of an alphabet do not. */
function areWords(replacements: readonly Replacement[], { stretches, wholes }: SplitText): boolean {
  let [known, letters] = [0, 0];
  for (const stretch of stretches) for (const { unit } of stretch) letters += unit.letters.length;
  for (const { text } of replacements) {
    const word = bare(text);
    const dearest = [0, 0, FUNCTION_WORD, SHORT_WORD][word.length] ?? Number.POSITIVE_INFINITY;
    if (wholes.costAt(word, 0, word.length) < dearest) known += word.length;
  }
  return known > MOSTLY * letters;
}
