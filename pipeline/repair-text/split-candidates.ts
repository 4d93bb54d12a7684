/** The words that a stretch of pieces may be read as, and what each costs. */
import type { Reference } from '../records.ts';
import type { Candidate } from './best-words.ts';
import { costOfNegation } from './glued-words.ts';
import { knownForms } from './known-forms.ts';
import { ARTICLE, FUNCTION_WORD, LONGEST_WORD, type Piece, type WholeWords } from './pieces-of-words.ts';
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
/** Names in two words are rare in one. */
const RARE = 11;
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
  const letters = pieces.map((piece) => piece.unit.letters).join('');
  const starts = startsOf(pieces);
  const candidates: Candidate[] = [];
  for (let to = 1; to <= pieces.length; to++) {
    const last = pieces[to - 1]!;
    const waw = split.isDense && last.unit.letters === 'و' ? WAW_APART : 0;
    candidates.push({ from: to - 1, to, unit: last.unit, cost: last.cost + waw });
    let gap = 0;
    for (let from = to - 2; from >= 0; from--) {
      gap += gaps[from + 1]!;
      const [start, end] = [starts[from]!, starts[to]!];
      if (gap === NEVER || end - start > LONGEST_WORD) break;
      const mayBeUnknown = split.isSpelt || (split.isDense && ARTICLE.test(pieces[from]!.unit.letters));
      const known = split.wholes.costAt(letters, start, end);
      if (known === NEVER) {
        const cost = STRANGE + STRANGE_LETTER * (end - start) + gap;
        if (mayBeUnknown) candidates.push({ from, to, unit: null, cost });
        continue;
      }
      if (isAbbreviation(pieces, from, to, known, split)) continue;
      const words = split.isSpelt
        ? costOfNegation(letters, start, end, known)
        : twoWords(letters, starts, from, to, known, split.wholes, isPair);
      if (words < NEVER)
        candidates.push({ from, to, unit: evidence.unitAt(letters, start, end), cost: known + gap + words });
    }
  }
  return candidates;
}

/** Where each piece begins in the letters of all, and where the last ends. */
function startsOf(pieces: readonly Piece[]): number[] {
  const starts = [0];
  for (const piece of pieces) starts.push(starts.at(-1)! + piece.unit.letters.length);
  return starts;
}

/** True if pieces are letters alone in a row, or take one of a row along: an abbreviation, unless all is in pieces. */
function isAbbreviation(pieces: readonly Piece[], from: number, to: number, cost: number, split: SplitText): boolean {
  if (split.isSpelt) return false;
  const isLone = (i: number) => pieces[i]?.unit.letters.length === 1;
  const isPair = to - from === 2 && isLone(from) && isLone(from + 1);
  if (isPair) return cost > FUNCTION_WORD || isLone(from - 1) || isLone(to);
  let lone = 0;
  for (let i = from; i < to; i++) {
    if (!isLone(i)) continue;
    lone++;
    if (!split.isDense && (isLone(i - 1) || isLone(i + 1))) return true;
  }
  return lone === to - from;
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
  letters: string,
  starts: readonly number[],
  from: number,
  to: number,
  cost: number,
  { costAt }: WholeWords,
  isPair: (first: string, second: string) => boolean,
): number {
  const [start, end] = [starts[from]!, starts[to]!];
  for (let i = from + 1; i < to; i++) {
    const middle = starts[i]!;
    if (middle - start < 2 || end - middle < 2) continue;
    const left = letters.slice(start, middle);
    if (cost >= RARE && isPair(left.replace(CLITIC, ''), letters.slice(middle, end))) return NEVER;
    if (costAt(letters, start, middle) + costAt(letters, middle, end) >= cost + TWO_WORDS / 2) continue;
    if (!ARTICLE.test(left)) return TWO_WORDS;
  }
  return 0;
}
