/** The words that a stretch of pieces may be read as, and what each costs. */
import type { Reference } from '../records.ts';
import type { Candidate } from './best-words.ts';
import { knownForms } from './known-forms.ts';
import { ARTICLE, LONGEST_WORD, type Piece, type WholeWords } from './pieces-of-words.ts';
import type { SplitText } from './split-stretches.ts';
import { wordEvidence } from './word-evidence.ts';

/** Costs nobody pays. */
const NEVER = Number.POSITIVE_INFINITY;
/** No word begins with a mark: the gap before one is an accident. */
const MARK_FIRST = -6;
/** Where a line has narrow and wide gaps, the wide ones part words. */
const WIDE_GAP = 8;
/** What it costs beyond to make one word of what reads as two good ones. */
const TWO_WORDS = 6;
/** Letters that stand alone are often abbreviations (`ق م`); two make a word only if it is as frequent as this. */
const FUNCTION_WORD = 6;
/** In a text set letter by letter, and after an article that stands alone, words may be unknown. */
const STRANGE = 14;
const STRANGE_LETTER = 2.8;
/** In a text that is split through and through, a conjunction that stands alone is more likely one of the splits. */
const WAW_APART = 3;
const CLITIC = /^[وفبلك](?=.{2})/;
/** A mark at the beginning, or nothing but the alef of a tanwin. */
const MARK_ASTRAY = /^(?:[\u064B-\u0652]|ا\u064B$)/;

export function candidatesOf(pieces: readonly Piece[], split: SplitText, reference: Reference): Candidate[] {
  const evidence = wordEvidence(reference);
  const { isPair } = knownForms(reference);
  const gaps = gapCosts(pieces, split);
  const candidates: Candidate[] = [];
  for (let to = 1; to <= pieces.length; to++) {
    const last = pieces[to - 1]!;
    const waw = split.isDense && last.unit.letters === 'و' ? WAW_APART : 0;
    candidates.push({ from: to - 1, to, unit: last.unit, cost: last.cost + waw });
    let { letters, spelling } = last.unit;
    let gap = 0;
    for (let from = to - 2; from >= 0; from--) {
      gap += gaps[from + 1]!;
      letters = pieces[from]!.unit.letters + letters;
      spelling = pieces[from]!.unit.spelling + spelling;
      if (gap === NEVER || letters.length > LONGEST_WORD) break;
      const mayBeUnknown = split.isSpelt || (split.isDense && ARTICLE.test(pieces[from]!.unit.letters));
      const known = split.wholes.costOf(letters);
      const cost = known === NEVER && mayBeUnknown ? STRANGE + STRANGE_LETTER * letters.length : known;
      if (cost === NEVER) continue;
      if (letters.length === to - from && !split.isSpelt && (cost > FUNCTION_WORD || isInRow(pieces, from))) continue;
      const words = twoWords(pieces, from, to, cost, split.wholes, isPair);
      if (words < NEVER) candidates.push({ from, to, unit: evidence.unit(spelling), cost: cost + gap + words });
    }
  }
  return candidates;
}

/** True if three letters stand alone one after the other here: an abbreviation. */
function isInRow(pieces: readonly Piece[], from: number): boolean {
  const isLone = (i: number) => pieces[i]?.unit.letters.length === 1;
  return isLone(from) && isLone(from + 1) && (isLone(from - 1) || isLone(from + 2));
}

/** What it costs to join over the gap before each piece. */
function gapCosts(pieces: readonly Piece[], split: SplitText): number[] {
  const widths = pieces.map((piece, i) => (i > 0 ? piece.start - pieces[i - 1]!.end : 0));
  const hasTwoWidths = widths.filter((width) => width === 1).length * 4 > pieces.length;
  return pieces.map((piece, i) => {
    const left = pieces[i - 1];
    if (!left || left.unit.letters === '' || /[ةى]$/.test(left.unit.letters)) return NEVER;
    const mark = MARK_ASTRAY.test(piece.unit.spelling) ? MARK_FIRST : 0;
    const wide = hasTwoWidths && widths[i]! > 1 ? WIDE_GAP : 0;
    return split.rates.costAt(left.end, piece.start) + mark + wide;
  });
}

/**
 * What it costs beyond that the pieces make two words about as likely as the whole, as in `لا تريد` and `في ما`, or a
 * name in two words.
 */
function twoWords(
  pieces: readonly Piece[],
  from: number,
  to: number,
  cost: number,
  { costOf }: WholeWords,
  isPair: (first: string, second: string) => boolean,
): number {
  const letters = pieces.slice(from, to).map((piece) => piece.unit.letters);
  let price = 0;
  for (let i = 1; i < letters.length; i++) {
    const [left, right] = [letters.slice(0, i).join(''), letters.slice(i).join('')];
    if (left.length < 2 || right.length < 2) continue;
    if (isPair(left.replace(CLITIC, ''), right)) return NEVER;
    if (!ARTICLE.test(left) && costOf(left) + costOf(right) < cost + TWO_WORDS / 2) price = TWO_WORDS;
  }
  return price;
}
