import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { wordsOf } from '../text/words.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { wordOrderOf } from './word-order-model.ts';

const KIND = 'unify-look-alike-letters';
const LOOK_ALIKE = /[\u06A9\u06AA\u06CC\u06D2\u06C0\u06C1\u06BE\u06D5]/;
/** Letters of other alphabets of the script which look like an Arabic letter, and that letter. */
const LETTERS: Record<string, string> = {
  '\u06A9': 'ك', // KEHEH
  '\u06AA': 'ك', // SWASH KAF
  '\u06CC': 'ي', // FARSI YEH
  '\u06D2': 'ي', // YEH BARREE
  '\u06C0': 'ه', // HEH WITH YEH ABOVE
  '\u06C1': 'ه', // HEH GOAL
  '\u06BE': 'ه', // HEH DOACHASHMEE
  '\u06D5': 'ه', // AE
};

export const unifyLookAlikeLetters: Damage = {
  id: KIND,
  title: 'Write Arabic words with Arabic letters',
  why: 'Persian and Urdu keyboards give ک and ی, which look like ك and ي in the middle of a word and are other characters. At the end of a word ی may stand for ي or ى: ى is chosen where only that word is known. Lines in other languages and words with letters of their own are left alone.',
  find(text: string, reference: Reference) {
    if (!LOOK_ALIKE.test(text)) return {};
    const isOurs = arabicLines(text, reference);
    const words = wordOrderOf(reference);
    const replacements: Replacement[] = [];
    for (const word of wordsOf(text)) {
      if (!LOOK_ALIKE.test(word.text) || !isOurs(word.start) || hasForeignLetter(word.text)) continue;
      const put = word.text.replace(/[\u06A9\u06AA\u06CC\u06D2\u06C0\u06C1\u06BE\u06D5]/g, (letter) => LETTERS[letter]!);
      const known = words.isKnown(fold(put));
      replacements.push({
        start: word.start,
        end: word.end,
        text: /[\u06CC\u06D2]$/.test(word.text) && ENDS_IN_MAQSURA.has(put) ? `${put.slice(0, -1)}ى` : put,
        kind: KIND,
        evidence: known ? 'an Arabic word, known with Arabic letters' : 'a word of an Arabic line',
        confidence: known ? 0.98 : 0.9,
        method: known ? 'lexicon' : 'rule',
      });
    }
    return { replacements };
  },
};

/** Frequent words that end in ى, here as they look with ي. Others in ى are content words that cannot be told so. */
const ENDS_IN_MAQSURA = new Set(
  ['إلي', 'الي', 'علي', 'حتي', 'لدي', 'متي', 'سوي', 'مدي', 'الوسطي', 'الكبري', 'العظمي', 'الأخري', 'أخري', 'اخري'].concat(
    ['الأولي', 'الاولي', 'مستوي', 'المستوي', 'القوي', 'عيسي', 'موسي', 'مصطفي', 'ذكري', 'الأقصي', 'وعلي', 'وإلي', 'وحتي'],
  ),
);

const hasForeignLetter = (word: string): boolean =>
  /\p{Script=Arabic}/u.test(word) && /[\u0671-\u06A8\u06AB-\u06BD\u06BF\u06C2-\u06CB\u06CD-\u06D1\u06D3]/.test(word);
