import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import type { Reordering, Replacement } from '../text/pieces.ts';
import type { Span } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { surveyOf } from './survey.ts';
import { type WordCosts, wordCosts } from './word-costs.ts';

const KIND = 'restore-lines-cut-at-lam-alef';
/** What stands between wide gaps, and between the controls of direction that pdftotext puts around each piece. */
const PIECE = /[^\s\u202B\u202C](?:(?!\s{2}|\u202C?\s*(?:\u202B|$))[\s\S])*/g;
/** The last word of a line, what parts it from an alef behind it, and the alef. */
const CUT_END = new RegExp(`([${LETTER}${MARK}]{0,30})( ?)[اأإآ]$`);
/** What follows the lam at the beginning of a line. */
const CUT_BEGINNING = new RegExp(`^ل( ?)([${LETTER}${MARK}]{0,30})`);
/** Joints that are far likelier than the ends of lines (natural logarithm) prove the cause, if there are so many. */
const EVIDENT = 12;
const ENOUGH = 3;
const SHORTEST_PROOF = 4;
/** So much likelier any other must be in a text in which the cause is proven. */
const LIKELIER = 1;
/** What a letter alone costs at least: lists have letters, but they are no words. */
const LONE_LETTER = 14;
const ALEFS = 'اأإآ';
/** The alef of an article, which stands alone by this cause only. */
const ARTICLE = /^[وفبك]?ا$/;
/** A line of the page has few cuts. */
const MOST_ROWS = 20;
/** Lines beyond this width are no lines of a page. */
const LONGEST_LINE = 400;

export const restoreLinesCutAtLamAlef: Damage = {
  id: KIND,
  title: 'Put the pieces of a line together that was cut inside lam-alef',
  why: 'Where one glyph stands for لا, some PDF readers (pdftotext) begin a new line between its letters, with the alef at the end of one piece and the lam at the beginning of the other, the last piece of the line first: `لولى` above `في المرة ا أ`. Undone where several lines end with an alef and begin with a lam that make words only so, from the last piece to the first. The lines of a page in order are left, whatever letters stand at their ends.',
  example: {
    before:
      'لولى\nل عمال في المرحلة ا أ\nقال الوزير إن ا أ\nل يام القادمة\nلل ا أ\nستنتهي خ ا\nل يعرف موعد التسليم بعد\nوأضاف أن أحدا ا',
    after:
      'قال الوزير إن الأعمال في المرحلة الأولى\nستنتهي خلال الأيام القادمة\nوأضاف أن أحدا لا يعرف موعد التسليم بعد',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length < ENOUGH || !mayBeCut(text, survey.lines)) return {};
    const costs = wordCosts(reference);
    const rows = survey.lines.map((line) => piecesOf(text, line));
    const pageLines: PageLine[] = [];
    for (let from = 0; from < rows.length; from++) {
      const found = longestPageLine(text, rows, from, costs);
      if (!found) continue;
      pageLines.push(found.line);
      from = found.to;
    }
    const evident = pageLines.reduce((sum, line) => sum + evidentOf(line), 0);
    if (evident < ENOUGH) return {};
    const replacements: Replacement[] = [];
    const reorderings: Reordering[] = [];
    let removed = 0;
    for (const { pieces, order, gains } of pageLines) {
      const [first, last] = [pieces[0]!, pieces.at(-1)!];
      if (!isArabicLine(text.slice(first.start, last.end), reference)) continue;
      const cause = {
        kind: KIND,
        evidence: `${pieces.length} pieces of a line, cut between lam and alef; ${evident} such cuts are evident`,
        confidence: Math.min(0.98, Math.round(100 / (1 + Math.exp(-(Math.min(...gains) + 2) / 3))) / 100),
        method: 'lexicon' as const,
      };
      const start = first.start - removed;
      for (const [i, { end }] of pieces.entries()) {
        const next = pieces[i + 1];
        if (!next) break;
        replacements.push({ ...cause, start: end, end: next.start, text: '' });
        removed += next.start - end;
      }
      reorderings.push({ ...cause, start, ...inOrder(start, pieces, order) });
    }
    return { replacements, reorderings };
  },
};

const isBlank = (code: number): boolean => code <= 0x20 || code === 0xa0 || (code >= 0x202a && code <= 0x202c);

/** True if several lines begin with a lam above lines that end with an alef: all that most texts are asked. */
function mayBeCut(text: string, lines: readonly Span[]): boolean {
  let cuts = 0;
  let isLam = false;
  for (const line of lines) {
    let { start, end } = line;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (isLam && ALEFS.includes(text[end - 1] ?? ' ') && ++cuts === ENOUGH) return true;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    isLam = text[start] === 'ل';
  }
  return false;
}

/** A piece of a line, and how far from the left it begins. */
interface Piece extends Span {
  readonly column: number;
}

/** Pieces in the order of the text, and how they are read. */
interface PageLine {
  readonly pieces: readonly Piece[];
  readonly order: readonly number[];
  /** What speaks for each joint. */
  readonly gains: readonly number[];
  /** Of each joint, whether both sides are parts of one known word: a letter behind a word may be a label. */
  readonly areParts: readonly boolean[];
}

/** Letters by themselves are no proof: they may be shown. */
const evidentOf = ({ pieces, order, gains, areParts }: PageLine): number => {
  const isShort = (i: number): boolean => pieces[order[i]!]!.end - pieces[order[i]!]!.start < SHORTEST_PROOF;
  return gains.filter((gain, i) => gain >= EVIDENT && areParts[i]! && !isShort(i) && !isShort(i + 1)).length;
};

/** The pieces of a line, without the blanks around them: parted by wide gaps where all are cut inside lam-alef. */
function piecesOf(text: string, { start, end }: Span): Piece[] {
  if (end - start > LONGEST_LINE) return [];
  const pieces = [...text.slice(start, end).matchAll(PIECE)].map(({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
    column: index,
  }));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  const isCut = pieces.every(
    (piece, i) => (piece === last || text[piece.start] === 'ل') && (i === 0 || /[اأإآ]/.test(text[piece.end - 1]!)),
  );
  return isCut ? pieces : [{ ...first, end: last.end }];
}

/** The longest line of the page that begins with a row: its pieces from the right to the left, from the last row up. */
function longestPageLine(
  text: string,
  rows: readonly (readonly Piece[])[],
  from: number,
  costs: WordCosts,
): { line: PageLine; to: number } | null {
  let best: { line: PageLine; to: number } | null = null;
  const pieces: Piece[] = [];
  for (let to = from; to < Math.min(rows.length, from + MOST_ROWS); to++) {
    const row = rows[to]!;
    if (row.length === 0 || (to > from && !isBelow(text, rows[to - 1]!.at(-1)!, row[0]!))) break;
    // All but one begin with a lam: the line has its first piece, and no other can follow.
    pieces.push(...row);
    if (pieces.filter(({ start }) => text[start] !== 'ل').length > 1) break;
    if (pieces.length < 2) continue;
    const order = [...pieces.keys()].sort((a, b) => pieces[b]!.column - pieces[a]!.column || b - a);
    const joints = order.slice(1).map((right, i) => {
      const [piece, next] = [pieces[order[i]!]!, pieces[right]!];
      return jointOf(text.slice(piece.start, piece.end), text.slice(next.start, next.end), costs);
    });
    const gains = joints.map(({ gain }) => gain);
    if (gains.some((gain) => gain < LIKELIER)) continue;
    best = { line: { pieces: [...pieces], order, gains, areParts: joints.map(({ isPart }) => isPart) }, to };
  }
  return best;
}

/** True if nothing but one line end and blanks part two pieces. */
function isBelow(text: string, { end }: Span, { start }: Span): boolean {
  const between = text.slice(end, start);
  return between.indexOf('\n') === between.lastIndexOf('\n');
}

/**
 * How much likelier the words are with the alef at the end of one line and the lam at the beginning of the other as one
 * lam-alef; −∞ if there are none.
 */
function jointOf(line: string, next: string, { costOf, isKnown }: WordCosts): { gain: number; isPart: boolean } {
  const end = CUT_END.exec(line.slice(-40));
  const beginning = end && CUT_BEGINNING.exec(next.slice(0, 40));
  if (!beginning) return { gain: Number.NEGATIVE_INFINITY, isPart: false };
  const alef = line.at(-1)!;
  const [before, gap] = [bare(end[1]!), end[2]!];
  const [behind, after] = [beginning[1]!, bare(beginning[2]!)];
  const price = (word: string): number =>
    word.length > 1 ? costOf(word) : word === '' ? 0 : word === 'و' ? LONE_LETTER / 2 : LONE_LETTER;
  const apart =
    (gap === '' ? price(before + alef) : price(before) + price(alef)) +
    (behind === '' ? price(`ل${after}`) : price('ل') + price(after));
  const pair = `ل${alef}`;
  // Blanks at a cut say little: words of this cause are parted there, too.
  const joined = Math.min(
    price(before + pair + after),
    price(before) + price(pair + after),
    price(before + pair) + price(after),
    price(before) + price(pair) + price(after),
  );
  const isPart =
    ARTICLE.test(before) ||
    (before !== '' && isKnown(before + pair + after)) ||
    // A lam that stands alone was written together with something, and is as rare.
    (behind !== '' && isKnown(pair + after));
  return { gain: apart - joined, isPart: after !== '' && isPart };
}

/** The runs of pieces that stand side by side from an offset on, in reading order, each lam before the alef of its pair. */
function inOrder(offset: number, pieces: readonly Span[], order: readonly number[]): Pick<Reordering, 'runs' | 'end'> {
  const places: [number, number][] = [];
  let end = offset;
  for (const piece of pieces) {
    const start = end;
    end += piece.end - piece.start;
    places.push([start, end]);
  }
  const runs: [number, number][] = [];
  for (const [i, piece] of order.entries()) {
    const [start, until] = places[piece]!;
    const [isFirst, isLast] = [i === 0, i === order.length - 1];
    const before = isFirst ? 0 : places[order[i - 1]!]![1];
    if (!isFirst) runs.push([start, start + 1], [before - 1, before]);
    const own: [number, number] = [isFirst ? start : start + 1, isLast ? until : until - 1];
    if (own[0] < own[1]) runs.push(own);
  }
  return { runs, end };
}
