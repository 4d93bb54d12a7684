import type { Reference } from '../records.ts';
import { MARK } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { type Doubled, ofUnknownWords, withHamza } from './doubled-letters.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';

const KIND = 'remove-doubled-letters';
/** The word without the double must be e^4 times as frequent. */
const GAIN = 4;
/** Words with the same double before it counts as damage of the document. */
const ENOUGH = 2;
/** People double ي, و and ه by themselves (`المقربيين`): they take more words. */
const ENOUGH_OF_A_VOWEL = 4;
/** So many words leave no doubt about the unknown ones (names). */
const BEYOND_DOUBT = 4;
/** A word that is alone in its document must be more frequent than 10^-4.8. */
const FREQUENT = 11;
/** Of the hamzas on alef in the text, so many must be doubled; most of them if the document has one word only. */
const CONSISTENT = 0.25;
const MOST = 0.6;

const TANWIN = '\u064B';
const AROUND_TANWIN = /اًا|ااً|ًاا|اًء/;
const IN_WORD = /[\u0621-\u064A\u064B-\u0652]/;

export const removeDoubledLetters: Damage = {
  id: KIND,
  title: 'Remove a letter that was written twice',
  why: 'A font draws hamza on alef as two glyphs, and both carry the letter: `أاعضاء`, `إالى`, `يوماًا`. Removed where the word without the double is far more frequent and the document doubles other words alike. Stretched words (`جمييييل`), the hamza of questions (`أأنت`) and words glued together (`ماأنت`) are left alone.',
  example: {
    before: 'اجتماع أاعضاء المجلس إالى اليوم',
    after: 'اجتماع أعضاء المجلس إلى اليوم',
  },
  find(text: string, reference: Reference) {
    const doubled = [...withHamza(text, reference), ...ofUnknownWords(text, reference)];
    const tanwin = surveyOf(text, reference).has(MARK) ? tanwinBetweenAlefs(text) : [];
    if (doubled.length + tanwin.length === 0) return {};
    const isOurs = arabicLines(text, reference);
    const cause = { kind: KIND, method: 'lexicon' as const };
    const proof = proofOf(doubled);
    const share = doubled.some((word) => word.isHamza) ? shareOfDoubled(text) : 0;
    const replacements: Replacement[] = [];
    for (const { start, end, mended, double, isHamza, gain, cost, isProof } of doubled) {
      const words = proof.get(double)?.size ?? 0;
      const isAlone = words < ENOUGH;
      if (isHamza ? share < (isAlone ? MOST : CONSISTENT) : /^[يوه]/.test(double) && words < ENOUGH_OF_A_VOWEL)
        continue;
      if (
        isAlone
          ? !isProof || !isHamza || cost > FREQUENT || gain < GAIN + 1
          : gain < GAIN && !isBeyondDoubt(words, isHamza, gain)
      )
        continue;
      if (!isOurs(start)) continue;
      const evidence = `${gain < GAIN ? 'no word has this' : `${mended} is a known word`}; ${isAlone ? 'no hamza is without it' : `${words} words have ${double}`}`;
      replacements.push({
        ...cause,
        start,
        end,
        text: mended,
        evidence,
        confidence: isAlone ? 0.8 : gain < GAIN ? 0.85 : 0.95,
      });
    }
    for (const { start, end, sign } of tanwin) {
      // People write `شكرااً` too: twice the alef before tanwin needs another one of its kind.
      if ((sign === 'ااً' && tanwin.length < ENOUGH) || !isOurs(start)) continue;
      const evidence = 'no word has an alef on both sides of its tanwin';
      const text = sign === 'اًء' ? 'ءً' : 'اً';
      replacements.push({ ...cause, start, end, text, evidence, confidence: 0.95, method: 'rule' });
    }
    return { replacements: apart(replacements) };
  },
};

/** `اًا` and the like at the end of a word; looked for by the tanwin. */
function tanwinBetweenAlefs(text: string): { start: number; end: number; sign: string }[] {
  const found: { start: number; end: number; sign: string }[] = [];
  for (let i = text.indexOf(TANWIN); i >= 0; i = text.indexOf(TANWIN, i + 1)) {
    const around = text.slice(Math.max(0, i - 2), i + 3);
    const match = AROUND_TANWIN.exec(around);
    if (!match) continue;
    const [sign] = match;
    const start = Math.max(0, i - 2) + match.index;
    const end = start + sign.length;
    if (!IN_WORD.test(text[end] ?? '') && !(sign === 'اًء' && IN_WORD.test(text[start - 1] ?? '')))
      found.push({ start, end, sign });
  }
  return found;
}

/** An unknown word in which a hamza is doubled, as in all the others. */
const isBeyondDoubt = (words: number, isHamza: boolean, gain: number): boolean =>
  isHamza && gain === 0 && words >= BEYOND_DOUBT;

/** The different words that each double has. */
function proofOf(doubled: readonly Doubled[]): Map<string, Set<string>> {
  const proof = new Map<string, Set<string>>();
  for (const { double, mended, gain, isProof } of doubled) {
    if (isProof && gain >= GAIN) proof.set(double, (proof.get(double) ?? new Set()).add(mended));
  }
  return proof;
}

/** How many of the hamzas on alef have an alef beside them: if the font doubles them, it does so again and again. */
function shareOfDoubled(text: string): number {
  const all = text.match(/[أإآ]/g)?.length ?? 0;
  return all === 0 ? 0 : (text.match(/[أإآ]ا|ا[أإآ]/g)?.length ?? 0) / all;
}

/** In order, and the first of two that overlap. */
function apart(replacements: readonly Replacement[]): Replacement[] {
  let last = 0;
  return [...replacements]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}
