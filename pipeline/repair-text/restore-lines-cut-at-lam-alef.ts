import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import { BLANK, CLAUSE_MARK, LETTER as LETTERS, LINE_END } from '../text/character-kinds.ts';
import type { Reordering, Replacement } from '../text/pieces.ts';
import type { Span } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { surveyOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';

const KIND = 'restore-lines-cut-at-lam-alef';
/** The last word of a line, what parts it from an alef behind it, and the alef. */
const CUT_END = new RegExp(`([${LETTER}${MARK}]{0,30})( ?)[اأإآ]$`);
/** What follows the lam at the beginning of a line. */
const CUT_BEGINNING = new RegExp(`^ل( ?)([${LETTER}${MARK}]{0,30})`);
/** Joints that are far likelier than the ends of lines (natural logarithm) prove the cause, if there are so many. */
const EVIDENT = 12;
const ENOUGH = 3;
/** So much likelier any other must be in a text in which the cause is proven. */
const LIKELIER = 1;
/** What a letter alone costs at least: lists have letters, but they are no words. */
const LONE_LETTER = 14;
/** Lines beyond this width are no lines of a page. */
const LONGEST_LINE = 400;

export const restoreLinesCutAtLamAlef: Damage = {
  id: KIND,
  title: 'Put the pieces of a line together that was cut inside lam-alef',
  why: 'Where one glyph stands for لا, some PDF readers (pdftotext) begin a new line between its letters, with the alef at the end of one piece and the lam at the beginning of the other, the last piece of the line first: `لولى` above `في المرة ا أ`. Undone where several lines end with an alef and begin with a lam that make words only so, from the last piece to the first. The lines of a page in order are left, whatever letters stand at their ends.',
  example: {
    before:
      'لولى\nل عمال في المرحلة ا أ\nقال الوزير إن ا أ\nل يام القادمة\nلل ا أ\nستنتهي خ ا\nل يعرف موعد ا ل عمال بعد\nوأضاف أن أحدا ا',
    after:
      'قال الوزير إن الأعمال في المرحلة الأولى\nستنتهي خلال الأيام القادمة\nوأضاف أن أحدا لا يعرف موعد ا ل عمال بعد',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length < ENOUGH || !survey.hasPair(LETTERS | CLAUSE_MARK | BLANK, LINE_END)) return {};
    const lines = contentsOf(text, survey.lines);
    const { costOf } = wordCosts(reference);
    const gains = lines.map((line, i) => {
      const next = lines[i + 1];
      if (!next || !isBelow(text, line, next)) return null;
      return gainOfJoint(text.slice(next.start, next.end), text.slice(line.start, line.end), costOf);
    });
    if (gains.filter((gain) => gain !== null && gain >= EVIDENT).length < ENOUGH) return {};
    const replacements: Replacement[] = [];
    const reorderings: Reordering[] = [];
    let removed = 0;
    for (let from = 0; from < lines.length; from++) {
      let to = from;
      let least = Number.POSITIVE_INFINITY;
      for (let gain = gains[to]; gain !== undefined && gain !== null && gain >= LIKELIER; gain = gains[++to]) {
        least = Math.min(least, gain);
      }
      const pieces = lines.slice(from, to + 1);
      if (to === from || !isArabicLine(text.slice(lines[from]!.start, lines[to]!.end), reference)) continue;
      const cause = {
        kind: KIND,
        evidence: `${pieces.length} pieces of a line, cut between lam and alef, from the last to the first`,
        confidence: Math.min(0.98, Math.round(100 / (1 + Math.exp(-(least + 2) / 3))) / 100),
        method: 'lexicon' as const,
      };
      const start = lines[from]!.start - removed;
      for (const [i, { end }] of pieces.entries()) {
        const next = pieces[i + 1];
        if (!next) break;
        replacements.push({ ...cause, start: end, end: next.start, text: '' });
        removed += next.start - end;
      }
      reorderings.push({ ...cause, start, ...inOrder(start, pieces) });
      from = to;
    }
    return { replacements, reorderings };
  },
};

/** Lines without the blanks around them; empty ones left out. */
const contentsOf = (text: string, lines: readonly Span[]): Span[] =>
  lines.flatMap(({ start, end }) => {
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    return start < end ? [{ start, end }] : [];
  });
const isBlank = (text: string, i: number): boolean => /\s/.test(text[i]!);

/** True if a line is the next below, and both are lines of a page. */
const isBelow = (text: string, { start, end }: Span, next: Span): boolean =>
  end - start <= LONGEST_LINE &&
  next.end - next.start <= LONGEST_LINE &&
  text.slice(end, next.start).indexOf('\n') === text.slice(end, next.start).lastIndexOf('\n');

/**
 * How much likelier the words are with the alef at the end of one line and the lam at the beginning of the other as one
 * lam-alef; null if there are none.
 */
function gainOfJoint(line: string, next: string, costOf: (word: string) => number): number | null {
  const end = CUT_END.exec(line.slice(-40));
  const beginning = end && CUT_BEGINNING.exec(next.slice(0, 40));
  if (!beginning) return null;
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
  return apart - joined;
}

/** The runs of pieces that stand side by side from an offset on, in reading order, each lam before the alef of its pair. */
function inOrder(offset: number, pieces: readonly Span[]): Pick<Reordering, 'runs' | 'end'> {
  const runs: [number, number][] = [];
  const places: number[] = [];
  let end = offset;
  for (const piece of pieces) {
    places.push(end);
    end += piece.end - piece.start;
  }
  for (let i = pieces.length - 1; i >= 0; i--) {
    const start = places[i]!;
    const until = places[i + 1] ?? end;
    const isLast = i === 0;
    const isFirst = i === pieces.length - 1;
    const own: [number, number] = [isFirst ? start : start + 1, isLast ? until : until - 1];
    if (!isFirst) runs.push([start, start + 1], [(places[i + 2] ?? end) - 1, places[i + 2] ?? end]);
    if (own[0] < own[1]) runs.push(own);
  }
  return { runs, end };
}
