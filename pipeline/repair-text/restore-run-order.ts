import type { Reference } from '../records.ts';
import { bare } from '../text/arabic.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { blanksNeeded, withBlanks } from './line-blanks.ts';
import { type LinePiece, piecesOfLine } from './line-pieces.ts';
import { bestPieceOrder, MOST_PIECES } from './piece-order.ts';
import { type Survey, surveyOf, type Token, tokensOf } from './survey.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';
import { wordCosts } from './word-costs.ts';

const KIND = 'restore-run-order';
/** Log odds (natural logarithm) by which another order must win over the line as it stands. */
const DECIDES = 9;
/** The same in a document in which so many lines were decided that way. */
const FOLLOWS = 4;
const MIN_DECIDED = 2;
/** What it costs to read a piece after the one that stands behind it, or after any other: most pieces are in order. */
const TURNED = 0.7;
const MOVED = 2.5;
/** A blank that lacks, one too many, and a line that begins or ends with what cannot stand there. */
const LACKING = 3;
const TOO_MANY = 1.5;
const MISPLACED = 3;
/** Longer lines are paragraphs, not lines of a page. */
const LONGEST = 250;

export const restoreRunOrder: Damage = {
  id: KIND,
  title: 'Put the pieces of a line in reading order',
  why: 'Some PDF readers cut a line at numbers, Latin words, marks, brackets and stretched gaps and give the pieces in another order: `العام2025 من المشروع`. The order is found in which words follow one another best and blanks stand where they belong. A line whose blanks are all in place, in a document that shows no such cuts, is left alone.',
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    const suspects = linesWithFaults(text, survey);
    if (suspects.length === 0) return {};
    const found = suspects.flatMap(({ start, end }) => {
      const order = reorderedLine(text.slice(start, end), reference);
      return order ? [{ start, end, ...order }] : [];
    });
    const isShown = found.filter(({ gain }) => gain >= DECIDES).length >= MIN_DECIDED;
    const least = isShown ? FOLLOWS : DECIDES;
    const reorderings = found
      .filter(({ start, end, gain }) => gain >= least && isArabicLine(text.slice(start, end), reference))
      .map(
        ({ start, end, gain, runs }): Reordering => ({
          start,
          end,
          runs: runs.map(([a, b]) => [start + a, start + b] as const),
          kind: KIND,
          evidence: `pieces of the line go together better in this order, log odds ${gain.toFixed(1)}`,
          confidence: Math.round((1 / (1 + Math.exp(-(gain - 3) / 3))) * 1e4) / 1e4,
          method: 'statistical',
        }),
      );
    return { reorderings };
  },
};

/** A number that touches a word, a gap of several blanks inside, a line that begins with a closing mark or a vowel sign. */
const FAULT =
  /(?:[\u0621-\u064A\u064B-\u0652](?<!(?<!\p{L})[وفبلك])|[)\]»”،])\p{Nd}|[\p{Nd}%][\u0621-\u064A]|\p{Script=Latin}[\u0621-\u064A]|[\u0621-\u064A](?<!(?<!\p{L})[وفبلك])\p{Script=Latin}|\S\s{2,}\S|^\s*[،.؛:؟!%\u064B-\u0652]|\s[\u064B-\u0652]/u;

/** A lone clitic is written together with a number. */
const PROCLITIC = /(?<!\p{L})[وفبلك]$/u;

function linesWithFaults(text: string, survey: Survey): { start: number; end: number }[] {
  return survey.lines.filter(
    ({ start, end, words }) => words >= 2 && end - start <= LONGEST && FAULT.test(text.slice(start, end)),
  );
}

/** The best order of the pieces of a line, if it is another one. */
function reorderedLine(line: string, reference: Reference): { gain: number; runs: [number, number][] } | null {
  const pieces = piecesOfLine(line);
  const n = pieces.length;
  if (n < 2 || n > MOST_PIECES) return null;
  const follows = judgeOf(line, pieces, reference);
  const { order, score } = bestPieceOrder(n, follows);
  if (order.every((piece, i) => piece === i)) return null;
  let standing = follows(-1, 0) + follows(n - 1, n);
  for (let i = 1; i < n; i++) standing += follows(i - 1, i);
  return { gain: score - standing, runs: withBlanks(line, pieces, order) };
}

/** How well one piece stands after another. */
function judgeOf(line: string, pieces: readonly LinePiece[], reference: Reference) {
  const { link } = wordEvidence(reference);
  const costs = wordCosts(reference);
  const units = pieces.map(({ start, end }): { first: Token | undefined; last: Token | undefined } => {
    const tokens = tokensOf(line, start, end, reference);
    return { first: tokens[0], last: tokens.at(-1) };
  });
  /** Gain of writing two words as one: `الذي ت` and `ُلي`. */
  const glue = (a: Unit, b: Unit) => {
    const whole = bare(a.letters + b.letters);
    return Math.max(-LACKING, Math.min(10, a.cost + b.cost - costs.costOf(whole)));
  };
  return (i: number, j: number): number => {
    if (i < 0) return /mark|closing|ornament/.test(pieces[j]!.first) ? -MISPLACED : 0;
    if (j === pieces.length) return pieces[i]!.last === 'opening' ? -MISPLACED : 0;
    const [a, b] = [pieces[i]!, pieces[j]!];
    const [last, first] = [units[i]!.last?.unit, units[j]!.first?.unit];
    const prior = j === i + 1 ? 0 : j === i - 1 ? -TURNED : -MOVED;
    const blanks = j === i + 1 ? a.blanksAfter : a.blanksAfter + b.blanksBefore;
    if (blanks === 0 && a.last === 'word' && /word|ornament/.test(b.first) && last && first) {
      return prior + glue(last, first);
    }
    const needed = blanksNeeded(a.last, b.first);
    const percent = b.first === 'mark' && /^[%٪]/.test(line[b.start]!) ? percentage(line.slice(a.start, a.end)) : 0;
    let spacing = 0;
    if (needed === 1 && blanks === 0 && !PROCLITIC.test(line.slice(Math.max(0, a.end - 2), a.end))) spacing = -LACKING;
    else if (j === i + 1 && needed !== null && blanks > needed) spacing = -TOO_MANY;
    return prior + spacing + percent + (last && first ? link(last, first) : 0);
  };
}

/** Percentages are small numbers, often with decimals; four digits are a year. */
function percentage(before: string): number {
  if (/\p{Nd}[.,٫]\p{Nd}$|\p{Nd}[.,٫]\p{Nd}\p{Nd}$/u.test(before)) return 1;
  return /\p{Nd}{4}$/u.test(before) ? -2 : /\p{Nd}$/u.test(before) ? 0 : -LACKING;
}
