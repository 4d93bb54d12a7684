import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';

const KIND = 'remove-doubled-letters';
/** The word without the double must be e^4 times as frequent. */
const GAIN = 4;
/** Words with the same double before it counts as damage of the document. */
const ENOUGH = 2;
/** A word that is alone in its document must be more frequent than 10^-4.8, */
const FREQUENT = 11;
/** and of the same hamza in the text, so many must be doubled. */
const CONSISTENT = 0.25;
/** People double ي, و and ه by themselves (`المقربيين`): they take more words. */
const ENOUGH_OF_A_VOWEL = 4;

/** Hamza on alef with an alef beside it. */
const HAMZA_ALEF = /[أإآ]ا|ا[أإآ]/g;
/** What may stand before an alef that a hamza doubles; `ماأنت` and `لاأحد` are two words without a blank. */
const BEFORE_ALEF = /^(?:[وف]?[بك]?(?:ال)?|[وف]?لل)$/;
/** The same letter with a vowel between: `أُأعطي`. In a vocalised text it is no damage, and is not found unknown. */
const VOWEL_BETWEEN = /([\u0621-\u064A])([\u064B-\u0650]+)\1/;
const TWICE = /([\u0621-\u064A])\1/;
const THRICE = /([\u0621-\u064A])\1\1/;
const TANWIN = /(?:اًا|ااً|ًاا|(?<![\u0621-\u064A\u064B-\u0652])اًء)(?![\u0621-\u064A\u064B-\u0652])/g;
const SIGNS_OF_TANWIN = ['اًا', 'ااً', 'ًاا', 'اًء'];
const WORD = new RegExp(`[${LETTER}${MARK}\u0640]`);

interface Doubled {
  readonly start: number;
  readonly end: number;
  readonly mended: string;
  /** What is doubled: words with the same are one another's evidence. */
  readonly double: string;
  readonly gain: number;
  readonly cost: number;
}

export const removeDoubledLetters: Damage = {
  id: KIND,
  title: 'Remove a letter that was written twice',
  why: 'A font draws hamza on alef as two glyphs, and both carry the letter: `أاعضاء`, `إالى`, `يوماًا`. Removed where the word without the double is far more frequent and the document doubles other words alike. Stretched words (`جمييييل`), the hamza of questions (`أأنت`) and words glued together (`ماأنت`) are left alone.',
  find(text: string, reference: Reference) {
    const doubled = [...withHamza(text, reference), ...ofUnknownWords(text, reference)];
    const tanwin = SIGNS_OF_TANWIN.some((sign) => text.includes(sign)) ? [...text.matchAll(TANWIN)] : [];
    if (doubled.length + tanwin.length === 0) return {};
    const isOurs = arabicLines(text, reference);
    const words = new Map<string, Set<string>>();
    for (const { double, mended } of doubled) words.set(double, (words.get(double) ?? new Set()).add(mended));
    const replacements: Replacement[] = [];
    const taken = new Set<number>();
    for (const { start, end, mended, double, gain, cost } of doubled) {
      const n = words.get(double)!.size;
      const isAlone = n < ENOUGH;
      if (gain < GAIN || taken.has(start) || !isOurs(start)) continue;
      if (isAlone ? !(cost < FREQUENT && gain > GAIN + 1) : n < ENOUGH_OF_A_VOWEL && /^[يوه]/.test(double)) continue;
      if (/[أإآ]/.test(double) && !isConsistent(text, double)) continue;
      taken.add(start);
      const evidence = `${mended} is a known word; ${isAlone ? 'most hamzas are doubled' : `${n} words double ${double}`}`;
      replacements.push({
        start,
        end,
        text: mended,
        kind: KIND,
        evidence,
        confidence: isAlone ? 0.8 : 0.95,
        method: 'lexicon',
      });
    }
    for (const match of tanwin) {
      // People write `شكرااً` too: twice the alef before tanwin needs another one of its kind.
      if (match[0] === 'ااً' && tanwin.length < ENOUGH) continue;
      if (!isOurs(match.index)) continue;
      const put = match[0] === 'اًء' ? 'ءً' : 'اً';
      const evidence = 'no word has an alef on both sides of its tanwin';
      replacements.push({
        start: match.index,
        end: match.index + 3,
        text: put,
        kind: KIND,
        evidence,
        confidence: 0.95,
        method: 'rule',
      });
    }
    return { replacements: replacements.sort((a, b) => a.start - b.start) };
  },
};

/** Words in which an alef stands beside a hamza on alef, in any place. */
function withHamza(text: string, reference: Reference): Doubled[] {
  const costs = wordCosts(reference);
  const found: Doubled[] = [];
  let last = -1;
  for (const match of text.matchAll(HAMZA_ALEF)) {
    const [start, end] = wordAround(text, match.index);
    if (start === last) continue;
    last = start;
    const word = text.slice(start, end);
    if (match[0][0] === 'ا' && !BEFORE_ALEF.test(bare(text.slice(start, match.index)))) continue;
    const mended = word.replace(/([أإآ])ا|ا([أإآ])/g, '$1$2');
    const letters = bare(mended);
    const cost = costs.costOf(letters);
    // Alone it is the glyph of a hamza, parted from its word: see join-parted-hamza.
    const plain = costs.costOf(letters.replace(/[أإآ]/g, 'ا'));
    const gain =
      letters.length === 1 ? GAIN : costs.isKnown(letters) && cost < plain ? costs.costOf(bare(word)) - cost : 0;
    found.push({ start, end, mended, double: match[0], gain, cost });
  }
  return found;
}

/** Unknown words with the same letter twice, which are known with one of them. */
function ofUnknownWords(text: string, reference: Reference): Doubled[] {
  const costs = wordCosts(reference);
  const found: Doubled[] = [];
  let isStretched: boolean | undefined;
  for (const { start, end, unit } of surveyOf(text, reference).unknown) {
    const { letters, spelling } = unit;
    const vowels = VOWEL_BETWEEN.exec(spelling);
    const twice = vowels ?? TWICE.exec(spelling);
    if (!twice || letters.length < 4) continue;
    const next = spelling[twice.index + twice[0].length] ?? '';
    // Where people stretch words, two letters may be a short stretch.
    isStretched ??= THRICE.test(text);
    if (isStretched) return [];
    const mended = spelling.replace(twice[0], twice[1]! + (vowels ? vowels[2] : ''));
    const word = bare(mended);
    const cost = costs.costOf(word);
    if (!costs.isKnown(word) || cost > FREQUENT) continue;
    found.push({ start, end, mended, double: twice[0] + next, gain: unit.cost - cost, cost: Number.POSITIVE_INFINITY });
  }
  return found;
}

/** True if the hamza is doubled in a good part of the text: then the font has it so. */
function isConsistent(text: string, double: string): boolean {
  const hamza = double.replace(/[^أإآ]/g, '')[0]!;
  let [all, doubled] = [0, 0];
  for (let i = text.indexOf(hamza); i >= 0; i = text.indexOf(hamza, i + 1)) {
    all++;
    if (text[i + 1] === 'ا' || text[i - 1] === 'ا') doubled++;
  }
  return doubled >= all * CONSISTENT;
}

function wordAround(text: string, offset: number): [start: number, end: number] {
  let [start, end] = [offset, offset];
  while (start > 0 && WORD.test(text[start - 1]!)) start--;
  while (end < text.length && WORD.test(text[end]!)) end++;
  return [start, end];
}
