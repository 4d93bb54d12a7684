import type { Reference } from '../records.ts';
import { classOf, LETTER_OF_ARABIC, ORNAMENT } from '../text/character-classes.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Context, Damage } from './damage.ts';
import { gluedWords, type Parts, SHORTEST_GLUED } from './glued-words.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf, type Token, tokensOf } from './survey.ts';
import { isOfAddress } from './web-addresses.ts';
import { wordBoundaries } from './word-boundaries.ts';
import { wordsBehindTanwin } from './words-behind-tanwin.ts';

const KIND = 'split-glued-words';
/** Before anything is seen: about one word in ten thousand is glued. */
const PRIOR_GLUED = 0.02;
const PRIOR_WORDS = 200;
/** Parts this much likelier than the whole are evident. */
const EVIDENT = 12;
/** How much likelier the parts must be than the whole, and than other parts, in natural logarithms. */
const MARGIN = 3;
const OTHER_PARTS = 2;
/** A word that is known by its clitics alone may still be two, where the text was in disorder or is glued elsewhere. */
const RARE = 16;
/** From this share of the words on, known words are looked at, too. */
const SOME = 0.002;
const RARE_WHERE_DENSE = 12;
/** What is doubtful between some of the parts only is parted all the same, if the whole is out of the question. */
const BEYOND_DOUBT = 15;
const LEAST_WHERE_DENSE = 1;
const DOUBTFUL_PARTS = 1.5;
/** From this share of the words on, a text is glued through and through, and names in it may be unknown. */
const DENSE = 0.25;

export const splitGluedWords: Damage = {
  id: KIND,
  title: 'Part words that were glued together',
  why: 'Files that place words without writing blanks come out in one piece (`وقالالرئيسإنبلاده`). A word that nobody knows is parted where its parts are frequent words, far likelier than an unknown one, and likelier than any other parts; words end with the alef of a tanwin. One such word in a clean document needs more than one of many. Rare names, dialect, verse and long inflected forms stay whole; so do hashtags, user names and addresses.',
  example: {
    before: 'وفيسياقمتصلأعلنترئاسةالجمهورية',
    after: 'وفي سياق متصل أعلنت رئاسة الجمهورية',
  },
  find(text: string, reference: Reference, context: Context) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length === 0) return {};
    const isOurs = arabicLines(text, reference);
    const { parted, replacements: behindTanwin } = wordsBehindTanwin(text, survey, isOurs, reference, KIND);
    const glued = gluedWords(reference);
    const first = candidates(text, survey.unknown, (token) => glued.partsOf(token.unit, false));
    const evident = new Set(first.filter(({ parts }) => parts.gain >= EVIDENT).map(({ token }) => token.unit.letters));
    if (evident.size === 0 && !context.hasReordered) return { replacements: behindTanwin };
    const isDense = evident.size > 2 && evident.size > DENSE * survey.words;
    const rare = isDense ? RARE_WHERE_DENSE : RARE;
    const tokens =
      context.hasReordered || evident.size > SOME * survey.words + 1
        ? survey.lines
            .filter((line) => isOurs(line.start))
            .flatMap(({ start, end }) => tokensOf(text, start, end, reference))
            .filter(({ unit }) => unit.isArabic && (!unit.isKnown || unit.cost >= rare))
        : survey.unknown;
    const rate = (Math.max(0, evident.size - 1) + PRIOR_GLUED) / (Math.max(survey.words, evident.size) + PRIOR_WORDS);
    const price = Math.max(0, Math.log((1 - rate) / rate));
    const replacements: Replacement[] = [];
    for (const { token, parts } of candidates(text, tokens, ({ unit }) => glued.partsOf(unit, isDense))) {
      const gain = parts.gain - price;
      const isSure = gain >= MARGIN && parts.margin >= OTHER_PARTS;
      if (!isSure && gain < (isDense ? LEAST_WHERE_DENSE : BEYOND_DOUBT)) continue;
      if (parted.has(token.start) || !isOurs(token.start)) continue;
      const margin = Math.min(gain, parts.margin + DOUBTFUL_PARTS);
      const evidence = `${short(token.unit.spelling)} is no word, ${short(parts.words.join(' + '))} are (e^${margin.toFixed(0)} times likelier)`;
      for (const place of wordBoundaries(text, token, parts.words)) {
        replacements.push({
          start: place,
          end: place,
          text: ' ',
          kind: KIND,
          evidence: evident.size > 1 ? `${evidence}; ${evident.size} words here are glued` : evidence,
          confidence: Math.min(0.98, Math.round(100 / (1 + Math.exp(-margin / 3))) / 100),
          method: 'lexicon',
        });
      }
    }
    if (parted.size === 0) return { replacements };
    return { replacements: [...behindTanwin, ...replacements].sort((a, b) => a.start - b.start) };
  },
};

interface Candidate {
  readonly token: Token;
  readonly parts: Parts;
}

function candidates(text: string, tokens: readonly Token[], partsOf: (token: Token) => Parts | null): Candidate[] {
  const found: Candidate[] = [];
  for (const token of tokens) {
    if (token.end - token.start < SHORTEST_GLUED || !isOfLetters(text, token)) continue;
    const parts = partsOf(token);
    if (parts && !isOfAddress(text, token)) found.push({ token, parts });
  }
  return found;
}

function isOfLetters(text: string, { start, end }: Token): boolean {
  for (let i = start; i < end; i++) {
    const at = classOf(text.charCodeAt(i));
    if (at !== LETTER_OF_ARABIC && at !== ORNAMENT) return false;
  }
  return true;
}

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);
