import type { Reference } from '../records.ts';
import { BLANK as BLANK_CLASS, classOf } from '../text/character-classes.ts';
import { BLANK, MARK } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import { bestWords } from './best-words.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import type { Piece } from './pieces-of-words.ts';
import { isSpeltOut } from './spelt-out.ts';
import { candidatesOf } from './split-candidates.ts';
import { type SplitText, splitText } from './split-stretches.ts';
import { surveyOf } from './survey.ts';
import { strangeCost } from './word-costs.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

const KIND = 'join-split-word';
/** How much likelier the whole must be than every other reading, in natural logarithms. */
const MARGIN = 3;
/** The same in a text set letter by letter, where anything is better than letters. */
const SPELT_MARGIN = 0;

export const joinSplitWord: Damage = {
  id: KIND,
  title: 'Join a word that was split',
  why: 'A blank inside a word (`تركمان ستان`, `س جلت`, `الخ براء`) comes from text set letter by letter, from ligatures and from kashida. Joined where the whole is far likelier than its pieces, the more so the more words of the document are evidently split, and split at these letters. Two real words are left apart unless the document is split through and through; so is a conjunction that its author writes apart, and letters that stand alone.',
  example: {
    before: 'الجمهورية الكازا خستانية',
    after: 'الجمهورية الكازاخستانية',
  },
  find(text: string, reference: Reference) {
    const isOurs = arabicLines(text, reference);
    // A text that is spelt out has a repair of its own, and what that leaves is left.
    const split = isSpeltOut(text, surveyOf(text, reference)) ? null : splitText(text, reference, isOurs);
    const marks = marksAfterBlanks(text, reference, isOurs);
    if (!split) return { replacements: marks };
    const joins = split.stretches.flatMap((stretch) => joinsIn(stretch, split, reference, KIND));
    const all = [...joins, ...marks].sort((a, b) => a.start - b.start);
    return { replacements: all.filter((edit, i) => i === 0 || edit.start >= all[i - 1]!.end) };
  },
};

/** The words that pieces are joined to. */
export function joinsIn(pieces: readonly Piece[], split: SplitText, reference: Reference, kind: string): Replacement[] {
  const evidence = wordEvidence(reference);
  const link = (a: Unit | null, b: Unit | null): number => (a && b ? evidence.link(a, b) : 0);
  const replacements: Replacement[] = [];
  const least = split.isSpelt ? SPELT_MARGIN : MARGIN;
  const { joined } = bestWords(pieces.length, candidatesOf(pieces, split, reference), link);
  for (const { from, to, margin } of joined) {
    if (margin < least) continue;
    const parts = pieces.slice(from, to);
    const whole = parts.map((piece) => piece.unit.spelling).join('');
    replacements.push({
      start: parts[0]!.start,
      end: parts.at(-1)!.end,
      text: whole,
      kind,
      evidence: evidenceOf(parts, whole, split, margin),
      confidence: confidenceOf(margin),
      method: 'lexicon',
    });
  }
  return replacements;
}

/** What a reader is told: which piece is no word, what the whole is, and how split the document is. */
function evidenceOf(parts: readonly Piece[], whole: string, split: SplitText, margin: number): string {
  const strange = parts.find(({ unit }) => unit.letters.length > 1 && unit.cost >= strangeCost(unit.letters.length));
  const lone = parts.find(({ unit }) => unit.letters.length === 1);
  const why = strange
    ? `${strange.unit.spelling} is no word`
    : lone
      ? `${lone.unit.spelling} stands alone`
      : 'rare pieces';
  const others = split.rates.splits > 1 ? `; ${split.rates.splits} words here are split` : '';
  return `${why}, ${whole} is a word (e^${margin.toFixed(0)} times likelier)${others}`;
}

const confidenceOf = (margin: number): number => Math.min(0.99, Math.round(100 / (1 + Math.exp(-margin / 2.5))) / 100);

/** A tanwin after a blank belongs to the word before: `أيضا ً`. Other marks may be spoken of, or be signs of recitation. */
function marksAfterBlanks(text: string, reference: Reference, isOurs: (offset: number) => boolean): Replacement[] {
  if (!surveyOf(text, reference).hasPair(BLANK, MARK)) return [];
  const replacements: Replacement[] = [];
  for (const match of text.matchAll(
    /(?<=[\u0621-\u063A\u0641-\u064A])[ \u00A0]{1,3}(?=[\u064B-\u064D](?![\u0610-\u065F\u0621-\u064A]))/g,
  )) {
    if (classOf(text.charCodeAt(match.index)) !== BLANK_CLASS || !isOurs(match.index)) continue;
    replacements.push({
      start: match.index,
      end: match.index + match[0].length,
      text: '',
      kind: KIND,
      evidence: 'a tanwin stands on a letter, never on a blank',
      confidence: 0.95,
      method: 'rule',
    });
  }
  return replacements;
}
