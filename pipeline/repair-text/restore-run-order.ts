import type { Reference } from '../records.ts';
import {
  BLANK,
  CLAUSE_MARK,
  CLOSING,
  CLOSING_GUILLEMET,
  COLON,
  DIGIT,
  FULL_STOP,
  LETTER,
  LETTER_OF_OTHERS,
  LINE_END,
  MARK,
  PERCENT,
  QUOTATION_MARK,
  TATWEEL,
} from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Span } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { withBlanks } from './line-blanks.ts';
import { piecesOfLine } from './line-pieces.ts';
import { perLine } from './per-line.ts';
import { NEUTRAL, type Prior, pieceJudge, REVERSED, USUAL, WORDS_ALONE } from './piece-judge.ts';
import { MOST_PIECES } from './piece-order.ts';
import { pieceOrderFrom } from './piece-search.ts';
import { type Survey, surveyOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';
import { GLUED_NUMBER } from './word-traits.ts';

const KIND = 'restore-run-order';
/** Log odds (natural logarithm) by which another order must win over the line as it stands. */
const DECIDES = 10;
/** The same where no other line of the document was decided: a line may be unlike others by the will of its author. */
const ALONE = 14;
/** The same in a document in which so many lines were decided that way. */
const FOLLOWS = 4;
const MIN_DECIDED = 2;
/** Where the order is none that the document shows, the words alone must gain so much: blanks also lack for other reasons. */
const WORDS_GAIN = 4;
/** Where it is, they may lose so much. */
const WORDS_LOSE = 6;
/** What the reversal of all lines must gain, to be the order of a document. */
const DECIDES_DOCUMENT = 17;
/** Of so many lines, and so large a share of them; one line says no more than this. */
const MIN_LINES = 4;
const MOSTLY = 0.6;
const MOST_SAID = 8;
/**
 * A reversal moves every blank, so that blanks that lack for another reason always speak for it: the words alone count once
 * and a half more, and a line must gain so much in the mean.
 */
const BY_WORDS = 1.5;
const MEAN_GAIN = 0.8;
/** Where more of the words are unknown, a line is spoilt in another way, and its words tell no order. */
const MOST_UNKNOWN = 0.7;
/** Longer lines are paragraphs, not lines of a page. */
const LONGEST = 250;

export const restoreRunOrder: Damage = {
  id: KIND,
  title: 'Put the pieces of a line in reading order',
  why: 'Some PDF readers cut a line at numbers, Latin words, marks, brackets and stretched gaps and give the pieces in another order: `العام2025 من المشروع`. The order is found in which words follow one another best and blanks stand where they belong. A line whose blanks are all in place, in a document that shows no such cuts, is left alone; so are columns, the halves of a verse, and numbered verses.',
  example: {
    before: 'يد آلة تقول »لا أعرف«، أم3.8الحبر باهتا، وذلك في  % من الأسطر. وكتب أولاند في مدونته: هل نر',
    after: 'الحبر باهتا، وذلك في 3.8% من الأسطر. وكتب أولاند في مدونته: هل نريد آلة تقول «لا أعرف»، أم',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    const lines = survey.lines.filter(
      ({ start, end, words, unknown }) => words > 0 && end - start <= LONGEST && unknown <= words * MOST_UNKNOWN,
    );
    if (!mayBeFaulty(survey) && !(lines.length >= MIN_LINES && survey.has(DIGIT | LETTER_OF_OTHERS))) return {};
    const faulty: Span[] = [];
    const parted: Span[] = [];
    for (const line of lines) {
      const seen = signsOf(text.slice(line.start, line.end), reference);
      if (seen.isFaulty) faulty.push(line);
      if (seen.isParted) parted.push(line);
    }
    const reversed = parted.length >= MIN_LINES && isReversed(text, parted, reference);
    if (faulty.length === 0 && !reversed) return {};
    const inOrder = (lines: readonly Span[], orderOf: typeof decidedOrder) =>
      lines.flatMap(({ start, end }) => {
        const order = orderOf(text.slice(start, end), reference);
        return order ? [{ start, end, ...order }] : [];
      });
    let found = reversed ? inOrder(parted, reversedOrder) : inOrder(faulty, decidedOrder);
    const isShown = reversed || found.filter(({ gain }) => gain >= DECIDES).length >= MIN_DECIDED;
    if (isShown && !reversed) found = inOrder(parted, followingOrder);
    const least = isShown ? FOLLOWS : ALONE;
    const reorderings = found
      .filter(
        ({ start, end, gain, byWords }) =>
          gain >= least &&
          byWords >= (reversed ? -WORDS_LOSE : WORDS_GAIN) &&
          isArabicLine(text.slice(start, end), reference),
      )
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

/**
 * A number that touches a word, a gap of several blanks inside, a line that begins with a closing mark or a vowel sign. Two
 * blanks after a full stop are some writers' habit.
 */
const FAULT =
  /(?:[\u0621-\u064A\u064B-\u0652](?<!(?<!\p{L})[وفبلك])|[)\]»”،]|[\u0621-\u064A][.:])\p{Nd}|[\p{Nd}%][\u0621-\u064A]|\p{Script=Latin}[\u0621-\u064A]|[\u0621-\u064A](?<!(?<!\p{L})[وفبلك])\p{Script=Latin}|[^\s.،؛:؟!]\s{2,}\S|^\s*[،.؛:؟!%\u064B-\u0652]|\s[\u064B-\u0652]/u;

/** What a line is cut at. */
const PARTED = /[\p{N}\p{Script=Latin}"«»“”()]|[^\s.،؛:؟!]\s{2,}\S|^\s*[\u064B-\u0652]/u;

/**
 * Columns, and the halves of a verse: wide gaps or tabs, and single blanks everywhere else. Gaps that are all of three
 * blanks come from readers that part every word so.
 */
const COLUMNS = /^(?=.*(?:\S {4,}\S|\S[ \t]*\t))\s*\S+(?: \S+)*(?:(?: {3,}|[ \t]*\t[ \t]*)\S+(?: \S+)*)+\s*$/;
/** The number of a verse in ornate brackets, which are scripture's alone. */
const VERSE_NUMBER = /[\uFD3E\uFD3F]\p{Nd}{1,9}[\uFD3E\uFD3F]/u;

/** False if no line of a text can show a fault. */
const mayBeFaulty = ({ hasPair, hasWord }: Survey): boolean =>
  hasPair(CLOSING | CLOSING_GUILLEMET | QUOTATION_MARK | CLAUSE_MARK, DIGIT) ||
  hasWord(GLUED_NUMBER) ||
  hasPair(DIGIT | PERCENT | LETTER_OF_OTHERS, LETTER | TATWEEL) ||
  hasPair(LETTER | TATWEEL, LETTER_OF_OTHERS) ||
  hasPair(BLANK, BLANK) ||
  hasPair(LINE_END | BLANK, CLAUSE_MARK | COLON | FULL_STOP | PERCENT | MARK);

/** Whether a line of a page shows a fault, and whether it has anything at which lines are cut. */
const signsOf = perLine((line) => {
  const isFaulty = FAULT.test(line);
  const isParted = PARTED.test(line);
  if (!isFaulty && !isParted) return NOTHING;
  const mayBeColumns = line.includes('    ') || line.includes('\t');
  return (mayBeColumns && COLUMNS.test(line)) || VERSE_NUMBER.test(line) ? NOTHING : { isFaulty, isParted };
});
const NOTHING = { isFaulty: false, isParted: false };

interface Reordered {
  /** What the words alone gain, whatever the blanks say. */
  readonly byWords: number;
  readonly gain: number;
  readonly runs: [number, number][];
}

/** The best order of the pieces of a line, if it gains enough. */
const decidedOrder = perLine((line, reference) => reordered(line, USUAL, DECIDES, reference));
const followingOrder = perLine((line, reference) => reordered(line, USUAL, FOLLOWS, reference));
const reversedOrder = perLine((line, reference) => reordered(line, REVERSED, FOLLOWS, reference));

function reordered(line: string, prior: Prior, least: number, reference: Reference): Reordered | null {
  const pieces = piecesOfLine(line, wordCosts(reference).isKnown, prior === REVERSED);
  const n = pieces.length;
  if (n < 2 || n > MOST_PIECES) return null;
  const follows = pieceJudge(line, pieces, prior, reference);
  const standing = pieces.map((_, i) => i);
  const own = scoreOf(standing, follows);
  const found = pieceOrderFrom(n, follows, own + least);
  if (!found) return null;
  const { order } = found;
  const words = pieceJudge(line, pieces, WORDS_ALONE, reference);
  return {
    byWords: scoreOf(order, words) - scoreOf(standing, words),
    gain: scoreOf(order, follows) - own,
    runs: withBlanks(line, pieces, order),
  };
}

type Follows = (i: number, j: number) => number;

function scoreOf(order: readonly number[], follows: Follows): number {
  let score = follows(-1, order[0]!) + follows(order.at(-1)!, order.length);
  for (let i = 1; i < order.length; i++) score += follows(order[i - 1]!, order[i]!);
  return score;
}

/**
 * True if a document gains much by reading the pieces of every line in reverse, and most of its lines gain. No choice is made
 * for a line, so chance adds nothing.
 */
function isReversed(text: string, lines: readonly Span[], reference: Reference): boolean {
  let [sum, byWords, gaining, counted] = [0, 0, 0, 0];
  for (const [i, { start, end }] of lines.entries()) {
    // Most documents are in order: what can no longer change that is not asked for.
    const left = lines.length - i;
    if (gaining + left < (counted + left) * MOSTLY || sum + left * MOST_SAID < DECIDES_DOCUMENT - 1) return false;
    const gain = gainOfReversal(text.slice(start, end), reference);
    if (gain === null) continue;
    sum += Math.min(MOST_SAID, gain.all);
    byWords += Math.max(-MOST_SAID, Math.min(MOST_SAID, gain.byWords));
    if (gain.all > 0) gaining++;
    counted++;
  }
  if (sum + BY_WORDS * byWords < MEAN_GAIN * counted) return false;
  return counted >= MIN_LINES && sum >= DECIDES_DOCUMENT && gaining >= counted * MOSTLY;
}

/** What a line gains if its pieces are read in reverse; null if it is one piece or too many. */
const gainOfReversal = perLine((line, reference) => {
  const pieces = piecesOfLine(line, wordCosts(reference).isKnown, true);
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return null;
  const gainUnder = (prior: Prior) => {
    const follows = pieceJudge(line, pieces, prior, reference);
    const standing = pieces.map((_, i) => i);
    return scoreOf([...standing].reverse(), follows) - scoreOf(standing, follows);
  };
  return { all: gainUnder(NEUTRAL), byWords: gainUnder(WORDS_ALONE) };
});
