import type { Reference } from '../records.ts';
import { LOOK_ALIKE as LOOK_ALIKES } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import { firstWhere } from '../text/search.ts';
import { wordsOf } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { knownWords } from './known-words.ts';
import { arabicLines, foreignQuotations } from './language-gate.ts';
import { surveyOf } from './survey.ts';

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
  why: 'Persian and Urdu keyboards give ک and ی, which look like ك and ي in the middle of a word and are other characters. At the end of a word ی may stand for ي or ى: the more frequent word is chosen. Lines and quotations in other languages and words with letters of their own are left alone.',
  example: {
    before: 'رئیس جمهوریة کازاخستان',
    after: 'رئيس جمهورية كازاخستان',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(LOOK_ALIKES)) return {};
    const isOurs = arabicLines(text, reference);
    const isQuotedFromElsewhere = quotationsFromElsewhere(text);
    const words = knownWords(reference);
    const replacements: Replacement[] = [];
    for (const word of wordsOf(text)) {
      if (!LOOK_ALIKE.test(word.text) || !isOurs(word.start) || hasForeignLetter(word.text)) continue;
      if (text[word.end] === '\u200C' || text[word.start - 1] === '\u200C') continue;
      if (isQuotedFromElsewhere(word.start)) continue;
      const put = word.text.replace(
        /[\u06A9\u06AA\u06CC\u06D2\u06C0\u06C1\u06BE\u06D5]/g,
        (letter) => LETTERS[letter]!,
      );
      const ending = /[\u06CC\u06D2]$/.test(word.text) ? withFinalYa(put, reference.wordFrequency) : put;
      const known = words.isWord(put);
      replacements.push({
        start: word.start,
        end: word.end,
        text: ending,
        kind: KIND,
        evidence: known ? 'an Arabic word, known with Arabic letters' : 'a word of an Arabic line',
        confidence: known ? 0.98 : 0.9,
        method: known ? 'lexicon' : 'rule',
      });
    }
    return { replacements };
  },
};

/** Tells whether an offset lies between quotation marks that hold another language; each line is looked at once. */
function quotationsFromElsewhere(text: string): (offset: number) => boolean {
  let [start, end] = [0, -1];
  let quotations: { from: number; to: number; isForeign: boolean }[] = [];
  return (offset) => {
    if (offset < start || offset > end) {
      start = text.lastIndexOf('\n', offset) + 1;
      const feed = text.indexOf('\n', offset);
      end = feed < 0 ? text.length : feed;
      const line = text.slice(start, end);
      const isForeign = foreignQuotations(line);
      quotations = Array.from(line.matchAll(/«[^«»]*»|“[^“”]*”|"[^"]*"/g), ({ 0: quotation, index }) => ({
        from: start + index,
        to: start + index + quotation.length,
        isForeign: isForeign(quotation),
      }));
    }
    const found = quotations[firstWhere(quotations.length, (i) => quotations[i]!.to > offset)];
    return found !== undefined && found.from < offset && found.isForeign;
  };
}

/** The spelling with ى or ي at the end that is more frequent; ي if neither is known. */
function withFinalYa(word: string, frequency: Reference['wordFrequency']): string {
  const maqsura = `${word.slice(0, -1)}ى`;
  const rare = Number.POSITIVE_INFINITY;
  return (frequency.get(maqsura) ?? rare) < (frequency.get(word) ?? rare) ? maqsura : word;
}

const hasForeignLetter = (word: string): boolean =>
  /\p{Script=Arabic}/u.test(word) && /[\u0671-\u06A8\u06AB-\u06BD\u06BF\u06C2-\u06CB\u06CD-\u06D1\u06D3]/.test(word);
