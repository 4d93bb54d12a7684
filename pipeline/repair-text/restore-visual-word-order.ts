import type { Reference } from '../records.ts';
import type { Reordering } from '../text/pieces.ts';
import { type Line, linesOf } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { type MarkStyle, type Run, readingOrder, runsOf } from './visual-runs.ts';
import { type Unit, type WordOrder, wordOrderOf } from './word-order-model.ts';

const KIND = 'restore-visual-word-order';
/**
 * Log odds (natural logarithm) by which the reversed reading must win, over a whole document or over one line of a
 * document that is otherwise in order. Over 13,000 stretches of 5 to 16 words of undamaged news and encyclopaedia, by a
 * model that had not seen them, the reversed reading never won by more than 10.
 */
const DECIDES = 14;
/** A reversed text gains about 0.7 a word; lists, whose order is anybody's, drift by chance. */
const PER_WORD = 0.2;
/** Words of the stretches that were measured. */
const MEASURED = 16;
/**
 * In a document that was read in visual order, a line is turned if its own words do not speak against it. If they do, by
 * no more than this, it is turned all the same where it is built like the lines that surely were reversed: as long, in
 * a document without a long line in order, or with the same traces. A short line may be anything.
 */
const VETO = 8;
/** Words and marks of a line that is long enough to be judged by its length. */
const LONG = 8;
/** At most so many words at the far end of a line may have kept their order; they must gain this much by it. */
const LONGEST_TAIL = 4;
const TAIL_GAIN = 4;

export const restoreVisualWordOrder: Damage = {
  id: KIND,
  title: 'Put the words of a line in reading order',
  why: 'Some PDF readers give the words of a right-to-left line from left to right: every word is whole, the line runs backwards. Decided by counts of which words precede which, over the whole document first and then for each line; a line that reads well as it stands is left, and so is everything in a document that reads well.',
  find(text: string, reference: Reference) {
    const order = wordOrderOf(reference);
    const lines = linesOf(text).filter((line) => isArabicLine(line.text, reference) && !isSetApart(line.text));
    if (readsWell(lines, order)) return {};
    const judged = bestStyle(lines, order);
    const total = sumOf(judged, (line) => line.gain);
    // A document of which a part reads well as it stands is no reversed one; its lines are judged each for itself.
    const against = -sumOf(judged, (line) => Math.min(0, line.gain));
    const reversedDocument = total >= decisive(sumOf(judged, lengthOf)) && total > against;
    const builtAlike = sameBuild(judged);
    const reorderings: Reordering[] = [];
    let doubtful = 0;
    for (const candidate of judged) {
      const { line, runs, gain } = candidate;
      const least = !reversedDocument ? decisive(lengthOf(candidate)) : builtAlike(candidate) ? -VETO : 0;
      if (runs.length < 2 || gain < least) {
        if (reversedDocument && line.text.trim().includes(' ')) doubtful++;
        continue;
      }
      if (gain < 0 && !hasTraces(line.text)) doubtful++;
      reorderings.push({
        start: line.start,
        end: line.end,
        runs: bestOrder(candidate, order).map((run) => [line.start + run.start, line.start + run.end] as const),
        kind: KIND,
        evidence: `log odds of the reversed reading ${gain.toFixed(1)} in this line, ${total.toFixed(0)} in the document`,
        confidence: Math.round((1 / (1 + Math.exp(-(gain + (reversedDocument ? VETO : 0)) / 4))) * 1e4) / 1e4,
        method: 'statistical',
      });
    }
    return doubtful > 0 ? { reorderings, unsolved: `${doubtful} lines in doubtful order` } : { reorderings };
  },
};

/** Rows of a table, halves of a verse and lists have an order of their own, which counts of prose do not know. */
const isSetApart = (line: string): boolean =>
  isList(line) || line.trim().includes('\t') || /^\S+(?: \S+)*(?: {4,}\S+(?: \S+)*)+$/.test(line.trim());

/** True if nearly every second word is parted from the next one: names, nouns, tags. */
function isList(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const parted = line.match(/[،,;؛#|•]| [-–—] |\p{N}[.)]\s/gu)?.length ?? 0;
  return words >= 3 && parted * 3.5 >= words;
}

/**
 * True if nothing here can be reversed: the odds of a sequence and of its reversal differ in sign only, so a text whose
 * words stand in a likely order needs no closer look. Leaves room for the marks, which do not move like words.
 */
function readsWell(lines: readonly Line[], order: WordOrder): boolean {
  let total = 0;
  for (const line of lines) {
    const gain = -2 * order.score(order.unitsOf(line.text));
    if (gain > DECIDES / 2) return false;
    total += gain;
  }
  return total < 0;
}

/** Words and marks of a line. */
const lengthOf = (line: Judged): number => line.runs.reduce((sum, run) => sum + run.units.length, 0);

/** What must be exceeded: the sum over words without syntax is a random walk, so long lists need more than prose. */
const decisive = (length: number): number => DECIDES + PER_WORD * Math.max(0, length - MEASURED);

/** Traces that reading run by run leaves beside the order: gaps of two or three blanks, marks that open a line. */
const hasTraces = (line: string): boolean => {
  const gaps = line.trim().match(/ +/g) ?? [];
  const wide = gaps.filter((gap) => gap.length > 1).length;
  return wide * 3 >= Math.max(1, gaps.length) || /^\s*[.،؛:!؟…]+\s/.test(line);
};

/** Tells of a line whether it is built like the surely reversed lines of its document. */
function sameBuild(judged: readonly Judged[]): (line: Judged) => boolean {
  const sure = judged.filter((line) => line.gain >= DECIDES);
  const lengths = sure.map(lengthOf).sort((a, b) => a - b);
  const long = Math.max(LONG, 0.7 * (lengths[lengths.length >> 1] ?? 0));
  const mixed = judged.some((line) => line.gain <= -VETO && lengthOf(line) >= LONG);
  const traced = sure.filter((line) => hasTraces(line.line.text)).length * 2 > sure.length;
  return (line) => (traced && hasTraces(line.line.text)) || (!mixed && lengthOf(line) >= long);
}

/** A run with the words and marks in it. */
interface ReadRun extends Run {
  readonly units: readonly Unit[];
}

interface Judged {
  readonly line: Line;
  readonly style: MarkStyle;
  readonly runs: readonly ReadRun[];
  /** The runs from right to left. */
  readonly reversed: readonly ReadRun[];
  readonly score: number;
  /** Log odds of the reversed reading against the line as it stands. */
  readonly gain: number;
}

const sumOf = (lines: readonly Judged[], value: (line: Judged) => number): number =>
  lines.reduce((sum, line) => sum + value(line), 0);

/** Judges the lines under both styles of marks and takes the one under which the document reads better. */
function bestStyle(lines: readonly Line[], order: WordOrder): readonly Judged[] {
  const [apart, attached] = (['apart', 'attached'] as const).map((style) =>
    lines.map((line) => judge(line, style, order)),
  );
  return sumOf(attached!, (line) => line.score) > sumOf(apart!, (line) => line.score) ? attached! : apart!;
}

function judge(line: Line, style: MarkStyle, order: WordOrder): Judged {
  const runs = runsOf(line.text, style).map((run): ReadRun => {
    return { ...run, units: order.unitsOf(line.text.slice(run.start, run.end)) };
  });
  const reversed = readingOrder(line.text, runs);
  const score = scoreOf(reversed, order);
  return { line, style, runs, reversed, score, gain: score - scoreOf(runs, order) };
}

const scoreOf = (runs: readonly ReadRun[], order: WordOrder): number => order.score(runs.flatMap((run) => run.units));

/**
 * The words that the line begins with may have been one run: then they are read last, in the order in which they stand.
 * Tried for two to four words, and only where marks were runs of their own, which is what
 * word processors give; the plain reversal unless one of these reads clearly better.
 */
function bestOrder({ reversed, score, style }: Judged, order: WordOrder): readonly ReadRun[] {
  if (style === 'attached') return reversed;
  let best = reversed;
  let most = score + TAIL_GAIN;
  let words = 0;
  for (let cut = reversed.length - 1; cut > 0 && words < LONGEST_TAIL; cut--) {
    const { units } = reversed[cut]!;
    if (units.some((unit) => /^[.؛:؟!]$/.test(unit.word))) break;
    if (units.length === 0) continue;
    words++;
    if (words < 2) continue;
    const candidate = [...reversed.slice(0, cut), ...reversed.slice(cut).reverse()];
    const candidateScore = scoreOf(candidate, order);
    if (candidateScore > most) {
      most = candidateScore;
      best = candidate;
    }
  }
  return best;
}
