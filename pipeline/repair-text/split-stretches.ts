/**
 * Where a text has words in pieces: the pieces that are no words and make one with their neighbours, and the stretches
 * around them that are worth a search. A text without such pieces costs one look-up or two for each unknown word.
 */
import type { Reference } from '../records.ts';
import {
  FUNCTION_WORD,
  LONGEST_WORD,
  type Piece,
  type PieceReader,
  pieceReader,
  type WholeWords,
  wholeWords,
} from './pieces-of-words.ts';
import { isSpeltOut } from './spelt-out.ts';
import { type SplitRates, splitRates } from './split-rates.ts';
import { stretchesAround, stretchesOf } from './stretches.ts';
import { type Survey, surveyOf } from './survey.ts';
import { ARTICLES, LONE_ARTICLE } from './word-traits.ts';

/** A whole must be this much likelier than its pieces to be evident: as much as an accident is rare. */
const EVIDENT = 12;
/** From this share of the words on, with this many at least, a text is split through and through. */
const DENSE = 0.004;
const SEVERAL = 3;

export interface SplitText {
  readonly rates: SplitRates;
  readonly wholes: WholeWords;
  /** True if words are split through and through, so that every line was searched. */
  readonly isDense: boolean;
  /** True if the text is set letter by letter. */
  readonly isSpelt: boolean;
  /** Pieces one after the other, with nothing but narrow gaps between. */
  readonly stretches: readonly (readonly Piece[])[];
}

/** Where words may be in pieces; null for most texts. */
export function splitText(text: string, reference: Reference, isOurs: (offset: number) => boolean): SplitText | null {
  const survey = surveyOf(text, reference);
  const reader = pieceReader(text, reference);
  const wholes = wholeWords(reference, twiceIn(survey));
  const isSpelt = isSpeltOut(text, survey);
  const seeds: Piece[] = [];
  // The same pieces again prove no more than once: they may be how the document writes a name.
  const gaps = new Map<string, readonly [number, number]>();
  const look = (seed: Piece | null): void => {
    if (!seed) return;
    const found = bestMerge(seed, reader, wholes, isSpelt);
    if (!found || !isOurs(seed.start)) return;
    seeds.push(seed);
    if (found.gain < EVIDENT) return;
    found.pieces.forEach((piece, i) => {
      const left = found.pieces[i - 1];
      if (left) gaps.set(`${left.unit.letters} ${piece.unit.letters}`, [left.end, piece.start]);
    });
  };
  for (const { start, end } of survey.unknown) if (end - start <= LONGEST_WORD) look(reader.pieceAt(start, end));
  for (const { start, end } of survey.short) look(reader.pieceAt(start, end));
  for (const alone of survey.hasWord(LONE_ARTICLE) ? ARTICLES : []) {
    const article = ` ${alone} `;
    for (let at = text.indexOf(article); at >= 0; at = text.indexOf(article, at + 1)) {
      look(reader.pieceAt(at + 1, at + article.length - 1));
    }
  }
  if (seeds.length === 0) return null;
  const rates = splitRates(text, survey.words, [...gaps.values()]);
  const isDense = isSpelt || (gaps.size >= SEVERAL && gaps.size > DENSE * survey.words);
  const lines = isDense ? survey.lines.filter((line) => line.words > 1 && isOurs(line.start)) : [];
  const stretches = isDense
    ? lines.flatMap(({ start, end }) => stretchesOf(text, start, end, reader))
    : stretchesAround(
        seeds.sort((a, b) => a.start - b.start),
        reader,
      );
  return { rates, wholes, stretches, isDense, isSpelt };
}

/** Unknown words of some length that the text has more than once. */
function twiceIn({ unknown }: Survey): Map<string, number> {
  if (unknown.length < 2) return new Map();
  const counts = new Map<string, number>();
  for (const { unit } of unknown) {
    if (unit.letters.length > 3) counts.set(unit.letters, (counts.get(unit.letters) ?? 0) + 1);
  }
  for (const [letters, count] of counts) if (count < 2) counts.delete(letters);
  return counts;
}

/** ta marbuta and alef maksura. */
const FINAL: ReadonlySet<number> = new Set([0x629, 0x649]);

/** The likeliest word of two or three pieces of which this is one. */
function bestMerge(seed: Piece, reader: PieceReader, wholes: WholeWords, isSpelt: boolean) {
  const before = reader.before(seed);
  const after = reader.after(seed);
  if (!before && !after) return null;
  const isLone = (piece: Piece | null) => piece?.unit.letters.length === 1;
  // Letters in a row are an abbreviation, unless the whole text is spelt out.
  const isOfRow = !isSpelt && isLone(seed) && (isLone(before) || isLone(after));
  const merges: Piece[][] = [];
  if (before) merges.push([before, seed]);
  if (after) merges.push([seed, after]);
  if (before && after) merges.push([before, seed, after]);
  const second = seed.unit.letters.length < 3 && after && reader.after(after);
  if (second) merges.push([seed, after, second]);
  let best: { pieces: Piece[]; gain: number } | null = null;
  for (const pieces of merges) {
    let [letters, apart, isWhole] = ['', 0, false];
    for (const { unit, cost } of pieces) {
      // No word goes on behind these letters.
      isWhole = FINAL.has(letters.charCodeAt(letters.length - 1));
      if (isWhole) break;
      letters += unit.letters;
      apart += cost;
    }
    if (isWhole || letters.length > LONGEST_WORD) continue;
    const cost = wholes.costAt(letters, 0, letters.length);
    if (isOfRow && (letters.length > 2 || cost > FUNCTION_WORD)) continue;
    const gain = apart - cost;
    if (gain > (best?.gain ?? 0)) best = { pieces, gain };
  }
  return best;
}
