/**
 * Stretches of text that may be pieces of one word: runs of Arabic letters with nothing but blanks between them. What a
 * piece would cost as a word of its own, and what the whole costs that pieces make together.
 */
import type { Reference } from '../records.ts';
import { classOf, LETTER_OF_ARABIC, ORNAMENT } from '../text/character-classes.ts';
import type { Span } from '../text/words.ts';
import { spellingCosts } from './spelling-costs.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** A run of Arabic letters and marks. */
export interface Piece extends Span {
  readonly unit: Unit;
  /** What it costs to read it as a word. */
  readonly cost: number;
}

/** The longest word that pieces are joined to; longer ones are rare, and the search stays linear. */
export const LONGEST_WORD = 20;
/** No tabs, which part columns, and nothing that has no width. */
const GAP = /[ \u00A0\u2000-\u200A\u202F\u205F\u3000]/;
/** Wider gaps part columns or the halves of a verse. */
const WIDEST_GAP = 3;
/** A letter alone may stand for a unit, a variable, a name: less strange than a word that nobody knows. */
const LONE_LETTER = 11;
/** Letters that stand alone are often abbreviations (`ق م`); two make a word only if it is as frequent as this. */
export const FUNCTION_WORD = 6;
/** The conjunction is written apart by some. */
const LONE_WAW = 6;
/** The article is no word, whatever lists of words say. */
const LONE_ARTICLE = 10.5;
export const ARTICLE = /^[وف]?(?:ال|لل)$/;
/** What a word costs that the list does not have and the document writes elsewhere. */
const WORD_OF_DOCUMENT = 15;

const isOfPiece = (characterClass: number): boolean =>
  characterClass === LETTER_OF_ARABIC || characterClass === ORNAMENT;

export interface PieceReader {
  /** The piece at this place; null if it is part of something longer. */
  pieceAt(start: number, end: number): Piece | null;
  /** The piece before this one or after it, if only a narrow gap parts them and it is letters through and through. */
  before(piece: Span): Piece | null;
  after(piece: Span): Piece | null;
}

export function pieceReader(text: string, reference: Reference): PieceReader {
  const evidence = wordEvidence(reference);
  const pieceAt = (start: number, end: number): Piece | null => {
    if (isWordBefore(text, start) || isWordAfter(text, end)) return null;
    const unit = evidence.unitAt(text, start, end);
    return { start, end, unit, cost: pieceCost(unit) };
  };
  const at = (i: number): number => classOf(text.charCodeAt(i));
  const isGap = (i: number): boolean => isBlank(text, i) || GAP.test(text[i]!);
  return {
    pieceAt,
    before(piece) {
      let end = piece.start;
      while (end > 0 && piece.start - end <= WIDEST_GAP && isGap(end - 1)) end--;
      if (end === piece.start || piece.start - end > WIDEST_GAP) return null;
      let start = end;
      while (start > 0 && end - start <= LONGEST_WORD && isOfPiece(at(start - 1))) start--;
      return start < end ? pieceAt(start, end) : null;
    },
    after(piece) {
      let start = piece.end;
      while (start < text.length && start - piece.end <= WIDEST_GAP && isGap(start)) start++;
      if (start === piece.end || start - piece.end > WIDEST_GAP) return null;
      let end = start;
      while (end < text.length && end - start <= LONGEST_WORD && isOfPiece(at(end))) end++;
      return start < end ? pieceAt(start, end) : null;
    },
  };
}

/** What stands right before or after a piece makes it part of something else: a number, a formula, an abbreviation. */
const isWordBefore = (text: string, start: number): boolean =>
  start > 0 && !isBlank(text, start - 1) && /[\p{L}\p{N})=.]/u.test(text[start - 1]!);
const isWordAfter = (text: string, end: number): boolean =>
  end < text.length && !isBlank(text, end) && /^(?:[\p{L}\p{N}=]|\(|\.\p{L})/u.test(text.slice(end, end + 2));
/** Nearly always it is one. */
const isBlank = (text: string, i: number): boolean => text.charCodeAt(i) === 0x20;

function pieceCost({ letters, cost, spelling }: Unit): number {
  if (letters === 'و') return LONE_WAW;
  if (letters.length === 1) return spelling.includes('\u0640') ? 0 : LONE_LETTER;
  return ARTICLE.test(letters) ? LONE_ARTICLE : cost;
}

export interface WholeWords {
  /** What the word costs that pieces make together; infinite if it is none. */
  costAt(letters: string, start: number, end: number): number;
}

/** The words that pieces may make: known ones, and unknown ones that the document writes elsewhere, too. */
export function wholeWords(reference: Reference, inDocument: ReadonlyMap<string, number>): WholeWords {
  const spellings = spellingCosts(reference);
  return {
    costAt(letters, start, end) {
      const cost = spellings.costAt(letters, start, end);
      if (cost !== Number.POSITIVE_INFINITY || inDocument.size === 0) return cost;
      return inDocument.has(letters.slice(start, end)) ? WORD_OF_DOCUMENT : cost;
    },
  };
}
