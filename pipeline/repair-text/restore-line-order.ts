import type { Reference } from '../records.ts';
import {
  CLOSING_GUILLEMET,
  LATIN,
  LETTER,
  LINE_END,
  OPENING,
  OPENING_GUILLEMET,
  QUOTATION_MARK,
} from '../text/character-kinds.ts';
import type { Reordering, Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { type LineGroup, type LineJudge, lineGroups } from './line-groups.ts';
import { type Survey, surveyOf, type Token, tokensOf } from './survey.ts';
import { type WordCosts, wordCosts } from './word-costs.ts';
import { wordEvidence } from './word-evidence.ts';

const KIND = 'restore-line-order';
/** A line of the page holds about so many characters where the document does not show it. */
const USUAL_WIDTH = 110;
/** Longer lines are paragraphs, and say nothing about the page. */
const MOST_WIDTH = 160;
/** So many lines must show that they are pieces; turning must gain so much in all (natural logarithm). */
const MIN_FAULTS = 3;
/** The same as a share of all lines: a long text has a list or a lone number here and there. */
const FAULTY = 0.03;
const DECIDES = 14;
/** Where fewer of the lines have two words or marks, the document as a whole must read better from the last to the first. */
const LEAST_OF_TWO = 0.3;
/** The best groups are chosen among all lines: each line adds a chance. */
const PER_LINE = 0.4;
const FEW = 10;
/** A single group must gain this much. */
const MIN_GAIN = 1.5;
/** The mean link between lines of which one is a piece, where they stand in order; turned it is −2. */
const IN_ORDER = -1.2;
/** What reversing a piece and its neighbour loses at most in the mean, where pieces are turned somewhere in the document. */
const PIECES_LOSE = -0.2;
/** A group of which no line shows by itself that it is a piece. */
const UNSHOWN = 7;
/** One link says so much at most: a name or a headline may follow anything. */
const MOST = 6;
const LEAST = -3;

/** What a blank tells that stands where one belongs, or where a line ends. */
const BLANK = 1;

interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly first: Token | undefined;
  readonly last: Token | undefined;
}

export const restoreLineOrder: Damage = {
  id: KIND,
  title: 'Put the pieces of a line that stand on lines of their own in reading order',
  why: 'Some PDF readers give each piece of a line (a number, a word in another type, what stands between them) on a line of its own, the leftmost first. Undone where several lines show that they are pieces (a number alone, a line that begins with a comma or a vowel sign) and the words go together better from the last piece to the first. Pieces of one group are no longer together than a line of the page.',
  example: {
    before:
      '، وقعت الحكومة اتفاقا مع البنك الدولي\n2024\nفي عام\nوبلغت قيمة الاتفاق نحو مليار دولار أمريكي، حسب بيان صدر عن وزارة المالية.\n، زار وفد من البنك العاصمة\n2025\nوفي عام',
    after:
      'في عام 2024، وقعت الحكومة اتفاقا مع البنك الدولي\nوبلغت قيمة الاتفاق نحو مليار دولار أمريكي، حسب بيان صدر عن وزارة المالية.\nوفي عام 2025، زار وفد من البنك العاصمة',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.hasPair(LINE_END, ~MAY_BEGIN)) return {};
    const faults = faultsOf(text);
    if (faults < MIN_FAULTS) return {};
    const lines = pageLines(text, survey, reference);
    if (lines.length < 3 || faults < lines.length * FAULTY) return {};
    if (isList(lines) && gainOfReversal(lines, () => true, reference).sum < DECIDES) return {};
    // The groups are chosen; how all pieces stand with their neighbours is not.
    const pieces = gainOfReversal(lines, (line) => isPiece(text, line), reference);
    if (pieces.sum < PIECES_LOSE * pieces.count) return {};
    const judge = judgeOf(text, lines, reference);
    const least = pieceGain(text, lines, judge);
    const groups = lineGroups(
      lines.map(({ start, end }) => end - start),
      widthOf(lines),
      judge,
    ).filter((group) => group.gain >= (showsPieces(text, lines, group) ? least : UNSHOWN));
    const total = groups.reduce((sum, { gain }) => sum + gain, 0);
    if (total < Math.max(DECIDES, FEW + PER_LINE * lines.length)) return {};
    const reorderings = groups.flatMap((group) => turned(text, lines, group, reference));
    return { reorderings, replacements: reorderings.flatMap((order) => joined(text, order)) };
  },
};

/** Blanks at the edges of a line show that something was read before or after it. */
function judgeOf(text: string, lines: readonly PageLine[], reference: Reference): LineJudge {
  const { link } = wordEvidence(reference);
  const costs = wordCosts(reference);
  const edges = lines.map(({ start, end }) => {
    const line = text.slice(start, end);
    return {
      before: /^\s/.test(line),
      after: /\s$/.test(line),
      opensWithMark: /^\s*[،.؛:؟!%)\u064B-\u0652]/.test(line),
      isNumber: /^[\s\p{Nd}.,:/٫%-]+$/u.test(line),
    };
  });
  const links = (a: number, b: number): number => {
    const [last, first] = [lines[a]!.last, lines[b]!.first];
    if (!last || !first) return 0;
    return Math.max(LEAST, Math.min(MOST, link(last.unit, first.unit)));
  };
  return {
    within(a, b) {
      const blanks = Number(edges[a]!.after) + Number(edges[b]!.before);
      const glue = blanks === 0 ? Math.max(0, glueOf(text, lines[a]!, lines[b]!, costs)) : 0;
      const isNatural = blanks === 1 || glue > 0 || edges[b]!.opensWithMark;
      return links(a, b) + glue + (isNatural ? BLANK : 0);
    },
    between: (a, b) =>
      links(a, b) - (edges[a]!.after || edges[b]!.before ? BLANK : 0) - (edges[b]!.opensWithMark ? BLANK : 0),
    alone: (a) => (edges[a]!.isNumber ? -2 * BLANK : 0),
  };
}

function turned(
  text: string,
  lines: readonly PageLine[],
  { from, to, gain }: LineGroup,
  reference: Reference,
): Reordering[] {
  const [start, end] = [lines[from]!.start, lines[to - 1]!.end];
  if (!isArabicLine(text.slice(start, end), reference)) return [];
  const runs: [number, number][] = [];
  for (let i = to - 1; i >= from; i--) {
    runs.push([lines[i]!.start, lines[i]!.end]);
    if (i > from && lines[i - 1]!.end < lines[i]!.start) runs.push([lines[i - 1]!.end, lines[i]!.start]);
  }
  return [
    {
      start,
      end,
      runs,
      kind: KIND,
      evidence: `${to - from} pieces of a line go together better from the last to the first, log odds ${gain.toFixed(1)}`,
      confidence: Math.round((1 / (1 + Math.exp(-(gain + 2) / 3))) * 1e4) / 1e4,
      method: 'statistical',
    },
  ];
}

/** The pieces of a line become one line: each line feed between them a blank, so that no offset changes. */
function joined(text: string, { runs, kind, evidence, confidence, method }: Reordering): Replacement[] {
  return runs
    .filter(([a, b]) => text.slice(a, b).trim() === '')
    .map(([start, end]) => ({ start, end, text: ' '.repeat(end - start), kind, evidence, confidence, method }))
    .sort((a, b) => a.start - b.start);
}

/**
 * What a group must gain that shows its pieces. Where words follow readily from line to line around the pieces of a
 * document, the pieces stand in order.
 */
function pieceGain(text: string, lines: readonly PageLine[], { between }: LineJudge): number {
  let sum = 0;
  let n = 0;
  for (let i = 1; i < lines.length; i++) {
    if (!isPiece(text, lines[i - 1]!) && !isPiece(text, lines[i]!)) continue;
    sum += between(i - 1, i);
    n++;
  }
  return n > 0 && sum / n > IN_ORDER ? UNSHOWN : MIN_GAIN;
}

/** True if a line of a group shows that it is a piece: a number alone, a mark in front, a blank at an edge. */
const showsPieces = (text: string, lines: readonly PageLine[], { from, to }: LineGroup): boolean =>
  lines.slice(from, to).some((line) => isPiece(text, line));

const isPiece = (text: string, { start, end }: PageLine): boolean =>
  /^\s|^[\p{Nd}.,:/٫%-]+$|^[،.؛:؟!%)\u064B-\u0652]|\s$/u.test(text.slice(start, end));

/** What begins a line in good order; a fault begins with anything else. */
const MAY_BEGIN = LETTER | LATIN | OPENING | OPENING_GUILLEMET | CLOSING_GUILLEMET | QUOTATION_MARK | LINE_END;

/** Lines that only a piece of a line can be: a number alone, or one that begins with a comma, a full stop, a vowel sign. */
function faultsOf(text: string): number {
  return text.match(/^[ \t]*(?:[\p{Nd}.,:/٫%]{1,100000}[ \t]*$|[،.؛:؟!%\u064B-\u0652])/gmu)?.length ?? 0;
}

function pageLines(text: string, survey: Survey, reference: Reference): PageLine[] {
  return survey.lines.flatMap(({ start, end }) => {
    if (text.slice(start, end).trim() === '') return [];
    const tokens = tokensOf(text, start, end, reference);
    return [{ start, end, first: tokens[0], last: tokens.at(-1) }];
  });
}

/** How much likelier one word is than the two that end one line and begin another; nothing where a blank parts them. */
function glueOf(text: string, a: PageLine, b: PageLine, costs: WordCosts): number {
  const [last, first] = [a.last, b.first];
  if (!last || !first || last.end !== a.end || first.start !== b.start || !last.unit.isArabic || !first.unit.isArabic)
    return 0;
  const whole = last.unit.letters + first.unit.letters;
  if (last.unit.isKnown && first.unit.isKnown && !/^[\u064B-\u0652]/.test(text[b.start]!)) return 0;
  return Math.min(10, last.unit.cost + first.unit.cost - costs.costOf(whole) - 3);
}

/** True if hardly a line has two words: a list, a table cell by cell, or a text in pieces, in order or not. */
const isList = (lines: readonly PageLine[]): boolean =>
  lines.filter(({ first, last }) => first !== last).length < lines.length * LEAST_OF_TWO;

/** How much better lines are read from the last to the first, each with its neighbours, if one of the two is chosen. */
function gainOfReversal(
  lines: readonly PageLine[],
  isChosen: (line: PageLine) => boolean,
  reference: Reference,
): { sum: number; count: number } {
  const { link } = wordEvidence(reference);
  let [sum, count] = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1]!, lines[i]!];
    if (!isChosen(a) && !isChosen(b)) continue;
    count++;
    if (a.first && a.last && b.first && b.last) {
      sum += link(b.last.unit, a.first.unit) - link(a.last.unit, b.first.unit);
    }
  }
  return { sum, count };
}

/** Characters of a full line. A document whose every line is in pieces has no full line, so the usual width is allowed. */
function widthOf(lines: readonly PageLine[]): number {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const most = lengths[Math.floor((lengths.length - 1) * 0.98)]!;
  return most <= MOST_WIDTH ? Math.max(USUAL_WIDTH, most) : USUAL_WIDTH;
}
