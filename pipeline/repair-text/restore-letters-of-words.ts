import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { turnedLetters } from './letter-order.ts';
import { type Survey, surveyOf, type Token, tokensOf } from './survey.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

const KIND = 'restore-letters-of-words';
const ARABIC_WORD = new RegExp(`^[${LETTER}]+$`);
/** An unknown word shows that words are turned if it is this much likelier the other way round (natural logarithm). */
const SHOWS = 7;
/** So many such words make a document of turned words, and as a share of its unknown words. */
const MIN_SHOWN = 3;
const MIN_SHARE = 0.2;
/** In such a document a word is turned if it is this much likelier that way, its neighbours considered. */
const TURNS = 2.5;
/** A word that is turned alone, in a document that shows nothing. */
const ALONE = 16;

export const restoreLettersOfWords: Damage = {
  id: KIND,
  title: 'Put the letters of single words in reading order',
  why: 'Some PDF readers keep the order of the words but give the letters of some of them from left to right: `قفتا قادة دول ايسآ`. Undone where the document shows it by several unknown words that are frequent words when turned round; a word that is known as it stands needs its neighbours to agree. A single word only if it cannot be Arabic as it stands (ة or ى at its beginning).',
  example: {
    before: 'قفتا قادة دول ايسآ الوسطى على زيزعت نواعتلا في مجال ةقاطلا',
    after: 'اتفق قادة دول آسيا الوسطى على تعزيز التعاون في مجال الطاقة',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length === 0) return {};
    const { unit } = wordEvidence(reference);
    const gainOf = (word: Unit): number => {
      if (word.letters.length < 2 || !ARABIC_WORD.test(word.letters)) return Number.NEGATIVE_INFINITY;
      const turned = unit(turnedLetters(word.letters));
      return turned.isKnown ? word.cost - turned.cost : Number.NEGATIVE_INFINITY;
    };
    const shown = survey.unknown.filter((token) => gainOf(token.unit) >= SHOWS);
    if (shown.length === 0) return {};
    const isShown = shown.length >= MIN_SHOWN && shown.length >= survey.unknown.length * MIN_SHARE;
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    const turn = ({ start, end, unit: word }: Token, gain: number) => {
      if (!isOurs(start)) return;
      replacements.push({
        start,
        end,
        text: turnedLetters(text.slice(start, end)),
        kind: KIND,
        evidence: `${turnedLetters(word.letters)} is likelier than ${word.letters} by ${gain.toFixed(1)} (natural logarithm)`,
        confidence: gain > 8 ? 0.95 : 0.75,
        method: 'statistical',
      });
    };
    if (!isShown) {
      for (const token of shown) {
        const gain = gainOf(token.unit);
        if (gain >= ALONE && /^[ةى]/.test(token.unit.letters)) turn(token, gain);
      }
      return { replacements };
    }
    for (const tokens of linesWithWords(text, survey, reference)) {
      for (const [i, token] of tokens.entries()) {
        const gain = gainOf(token.unit);
        if (gain < -TURNS) continue;
        const all = gain + gainOfLinks(tokens, i, reference);
        if (all >= TURNS) turn(token, all);
      }
    }
    return { replacements };
  },
};

function* linesWithWords(text: string, survey: Survey, reference: Reference): Generator<Token[]> {
  for (const line of survey.lines) if (line.words > 0) yield tokensOf(text, line.start, line.end, reference);
}

/** How much better the neighbours go with the word when it is turned; neighbours that may be turned say nothing. */
function gainOfLinks(tokens: readonly Token[], i: number, reference: Reference): number {
  const { unit, link } = wordEvidence(reference);
  const { unit: word } = tokens[i]!;
  const turned = unit(turnedLetters(word.letters));
  let gain = 0;
  const [before, after] = [tokens[i - 1]?.unit, tokens[i + 1]?.unit];
  if (before?.isKnown) gain += link(before, turned) - link(before, word);
  if (after?.isKnown) gain += link(turned, after) - link(word, after);
  return gain / 2;
}
