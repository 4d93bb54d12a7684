/**
 * Where a text has words in pieces: the pieces that are no words and make one with their neighbours, and the stretches
 * around them that are worth a search. A text without such pieces costs one look-up or two for each unknown word.
 */
import type { Reference } from '../records.ts';
import { LONGEST_WORD, type Piece, pieceReader, type WholeWords, wholeWords } from './pieces-of-words.ts';
import { rareShortWords } from './rare-short-words.ts';
import { type SplitRates, splitRates } from './split-rates.ts';
import { type Survey, surveyOf } from './survey.ts';

/** A whole must be this much likelier than its pieces to be evident: as much as an accident is rare. */
const EVIDENT = 12;
/** From this share of the words on, with this many at least, a text is split through and through. */
const DENSE = 0.004;
const SEVERAL = 3;
/** So many letters one after the other are no abbreviation. */
const SPELT_RUN = 6;
/** Pieces on each side of an evident one that are searched with it. */
const AROUND = 6;
/** Longer stretches are searched in parts. */
const LONGEST_STRETCH = 400;

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

const ARTICLES = [' ال ', ' وال ', ' لل '];

/** Where words may be in pieces; null for most texts. */
export function splitText(text: string, reference: Reference, isOurs: (offset: number) => boolean): SplitText | null {
  const survey = surveyOf(text, reference);
  const reader = pieceReader(text, reference);
  const inDocument = new Map<string, number>();
  for (const { unit } of survey.unknown) inDocument.set(unit.letters, (inDocument.get(unit.letters) ?? 0) + 1);
  const wholes = wholeWords(reference, inDocument);
  const seeds: Piece[] = [];
  // The same pieces again prove no more than once: they may be how the document writes a name.
  const gaps = new Map<string, readonly [number, number]>();
  const look = (seed: Piece | null): void => {
    if (!seed) return;
    const found = bestMerge(seed, reader, wholes);
    if (!found || !isOurs(seed.start)) return;
    seeds.push(seed);
    if (found.gain < EVIDENT) return;
    found.pieces.forEach((piece, i) => {
      const left = found.pieces[i - 1];
      if (left) gaps.set(`${left.unit.letters} ${piece.unit.letters}`, [left.end, piece.start]);
    });
  };
  for (const { start, end } of survey.unknown) if (end - start <= LONGEST_WORD) look(reader.pieceAt(start, end));
  for (const { start, end } of rareShortWords(text, reference)) look(reader.pieceAt(start, end));
  for (const article of ARTICLES) {
    for (let at = text.indexOf(article); at >= 0; at = text.indexOf(article, at + 1)) {
      look(reader.pieceAt(at + 1, at + article.length - 1));
    }
  }
  if (seeds.length === 0) return null;
  const rates = splitRates(text, survey.words, [...gaps.values()]);
  const isSpelt = isSpeltOut(survey);
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

/** True if half of the words are letters that stand alone, many in a row. */
function isSpeltOut({ unknown, words }: Survey): boolean {
  let [spelt, run, end] = [0, 0, -1];
  for (const token of unknown) {
    run = token.unit.letters.length !== 1 ? 0 : token.start - end <= 3 ? run + 1 : 1;
    end = token.end;
    if (run === SPELT_RUN) spelt += run;
    else if (run > SPELT_RUN) spelt++;
  }
  return spelt * 2 > words;
}

/** The likeliest word of two or three pieces of which this is one. */
function bestMerge(seed: Piece, reader: ReturnType<typeof pieceReader>, wholes: WholeWords) {
  const before = reader.before(seed);
  const after = reader.after(seed);
  const merges: Piece[][] = [];
  if (before) merges.push([before, seed]);
  if (after) merges.push([seed, after]);
  if (before && after) merges.push([before, seed, after]);
  const second = seed.unit.letters.length < 3 && after && reader.after(after);
  if (second) merges.push([seed, after, second]);
  let best: { pieces: Piece[]; gain: number } | null = null;
  for (const pieces of merges) {
    if (pieces.some((piece, i) => i < pieces.length - 1 && /[ةى]$/.test(piece.unit.letters))) continue;
    const letters = pieces.map((piece) => piece.unit.letters).join('');
    if (letters.length > LONGEST_WORD) continue;
    const gain = pieces.reduce((sum, piece) => sum + piece.cost, 0) - wholes.costOf(letters);
    if (gain > (best?.gain ?? 0)) best = { pieces, gain };
  }
  return best;
}

function stretchesOf(text: string, start: number, end: number, reader: ReturnType<typeof pieceReader>): Piece[][] {
  const stretches: Piece[][] = [];
  const word = /[\u0621-\u063A\u0640-\u065F\u0670]+/g;
  const line = text.slice(start, end);
  for (let match = word.exec(line); match; match = word.exec(line)) {
    if (match[0].length > LONGEST_WORD * 2) continue;
    const first = reader.pieceAt(start + match.index, start + match.index + match[0].length);
    if (!first) continue;
    const stretch = [first];
    for (let next = reader.after(first); next && next.end <= end; next = reader.after(next)) {
      stretch.push(next);
      if (stretch.length >= LONGEST_STRETCH) break;
    }
    word.lastIndex = stretch.at(-1)!.end - start;
    if (stretch.length > 1) stretches.push(stretch);
  }
  return stretches;
}

function stretchesAround(seeds: readonly Piece[], reader: ReturnType<typeof pieceReader>): Piece[][] {
  const stretches: Piece[][] = [];
  let reached = -1;
  for (const seed of seeds) {
    if (seed.start < reached) continue;
    const stretch = [seed];
    for (let i = 0; i < AROUND; i++) {
      const before = reader.before(stretch[0]!);
      if (!before || before.start < reached) break;
      stretch.unshift(before);
    }
    let since = 0;
    for (let last = seed; since < AROUND && stretch.length < LONGEST_STRETCH; since++) {
      const after = reader.after(last);
      if (!after) break;
      if (seeds.some((other) => other.start === after.start)) since = 0;
      stretch.push(after);
      last = after;
    }
    reached = stretch.at(-1)!.end;
    if (stretch.length > 1) stretches.push(stretch);
  }
  return stretches;
}
