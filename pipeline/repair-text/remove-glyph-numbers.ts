import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import { COLON, DIGIT, LETTER as LETTERS, OPENING } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { turnedLetters, waysToTurn } from './letter-order.ts';
import { surveyOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';

const KIND = 'remove-glyph-numbers';
/** A word with numbers of glyphs between its letters. */
const SPOILT = new RegExp(`[${LETTER}${MARK}]{1,30}(?:(?:\\(cid:\\d{1,5}\\)){1,9}[${LETTER}${MARK}]{1,30}){1,9}`, 'g');
const NUMBERS = /(?:\(cid:\d{1,5}\))+/g;
/** So many words, and so large a share of those that are spoilt, must be known when they are turned, and only so. */
const ENOUGH = 3;
const MOST = 0.6;
const SHORTEST = 3;
const ANY = { keepsLamAlef: true, keepsAlefLam: true, keepsLast: true };

export const removeGlyphNumbers: Damage = {
  id: KIND,
  title: 'Remove numbers of glyphs from words whose letters stand from left to right',
  why: 'pdfplumber and pdfminer write `(cid:3)` for a glyph without a Unicode value, such as a kashida of justified text; where they give letters from left to right, it parts words before they can be turned (`ة(cid:3)(cid:3)عمجلا`). Removed between letters where most of these words are known without it when they are turned: then no letter is lost. Words in reading order have a repair of their own.',
  example: {
    before: 'ة(cid:3)عمجلا سمأ ةمصاعلا يف ري(cid:3)(cid:3)زولا نأ مو(cid:3)يلا ةيجراخلا ةرازو تنلعأ',
    after: 'أعلنت وزارة الخارجية اليوم أن الوزير في العاصمة أمس الجمعة',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.hasPair(LETTERS, OPENING) || !survey.hasPair(COLON, DIGIT) || !text.includes('(cid:')) return {};
    const { isKnown } = wordCosts(reference);
    const words = [...text.matchAll(SPOILT)];
    let [known, judged] = [0, 0];
    for (const [word] of words) {
      const letters = bare(word.replace(NUMBERS, ''));
      if (letters.length < SHORTEST || isKnown(letters)) continue;
      judged++;
      if (waysToTurn(letters, ANY).some(isKnown)) known++;
    }
    if (known < ENOUGH || known < judged * MOST) return {};
    const replacements: Replacement[] = [];
    for (const { 0: word, index } of words) {
      if (!isArabicLine(turnedLetters(bare(word.replace(NUMBERS, ''))), reference)) continue;
      for (const { 0: numbers, index: at } of word.matchAll(NUMBERS)) {
        const start = index + at;
        replacements.push({
          start,
          end: start + numbers.length,
          text: '',
          kind: KIND,
          evidence: `${known} of ${judged} words are known without numbers of glyphs when they are turned`,
          confidence: 0.9,
          method: 'lexicon',
        });
      }
    }
    return { replacements };
  },
};
