/**
 * Lines that begin with the marks of something that ended, and where these marks stand better: behind the first word of
 * their line, behind its last, or at the end of the line before.
 */
import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import type { Line } from '../text/words.ts';
import { type Survey, tokensOf } from './survey.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** Marks that end something, and the tanwin of a word, glued to the first word of a line. */
const LEADING = new RegExp(
  `^[ \\t]*(?:([.،:!»)\\]]{1,3})(?:\u0627?[\u064B-\u064D])?|\u0627?[\u064B-\u064D])(?=[${LETTER}])`,
);
const NO_LINE_BEFORE = -6;
/** Longer lines are paragraphs: they end where their author ended them. */
const LONGEST = 250;

export interface MarkedLine extends Line {
  /** What stands glued before its first word, and the marks in it. */
  readonly leading: string;
  readonly mark: string;
}

/** Lines of a page with words. */
export function markedLines(text: string, { lines }: Survey): MarkedLine[] {
  return lines
    .filter(({ start, end, words }) => words > 0 && end - start <= LONGEST)
    .map(({ start, end }): MarkedLine => {
      const line = text.slice(start, end);
      const found = LEADING.exec(line);
      return { start, end, text: line, leading: found?.[0] ?? '', mark: found?.[1] ?? '' };
    });
}

/** How well the marks stand in each of the three places (natural logarithm), over what stands there without them. */
export function placesOfMarks(lines: readonly MarkedLine[], reference: Reference) {
  const { link, unit } = wordEvidence(reference);
  const words = lines.map(({ text }) => tokensOf(text, 0, text.length, reference).map((token) => token.unit));
  const own = words.map((units) => units.filter((word) => word.isArabic));
  const between = (a: Unit | undefined, mark: Unit, b: Unit | undefined): number =>
    (a ? link(a, mark) : 0) + (b ? link(mark, b) : 0) - (a && b ? link(a, b) : 0);
  let [atEnd, before, behind] = [0, 0, 0];
  for (const [i, { mark }] of lines.entries()) {
    if (!/[.،:!]/.test(mark)) continue;
    const sign = unit(/[.،:!]/.exec(mark)![0]);
    const [first, second] = own[i]!;
    atEnd += between(own[i]!.at(-1), sign, own[i + 1]?.[0]);
    before += i === 0 ? NO_LINE_BEFORE : between(own[i - 1]!.at(-1), sign, first);
    behind += between(first, sign, second);
  }
  return { atEnd, before, behind };
}

/** Characters one by one, the last first: as they were written, where they were read from the left. */
export const fromTheLeft = (start: number, end: number): [number, number][] =>
  Array.from({ length: end - start }, (_, i): [number, number] => [end - i - 1, end - i]);
