import type { Reference } from '../records.ts';
import { HIDDEN } from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Line } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { bestLineOrder, MOST_RUNS } from './line-order.ts';
import { perLine } from './per-line.ts';
import { type Survey, type SurveyedLine, surveyOf, tokensOf } from './survey.ts';
import { inkOf, type MarkStyle, type Run, runsOf } from './visual-runs.ts';
import { type Unit, type WordOrder, wordOrderOf } from './word-order-model.ts';
import { hasStretches, stretchRuns, turnedStretches } from './word-stretches.ts';

const KIND = 'restore-visual-word-order';
/**
 * Log odds (natural logarithm) by which the reversed reading must win, over a whole document or over one line of a
 * document that is otherwise in order. Over 13,000 stretches of 16 words of undamaged news, by a model that had not seen
 * them, the reversed reading never won by more than 13.
 */
const DECIDES = 14.5;
/** A reversed text gains about 1.2 a word; lists, whose order is anybody's, drift by chance. */
const PER_WORD = 0.2;
/** Words of the stretches that were measured. */
const MEASURED = 16;
/** Where some lines are reversed for sure among others in order, a line must gain this much to be another one. */
const FOLLOWS = 6;
const MIN_SURE = 3;
/** Links of words in order are −0.8 in the mean, −1.3 in one line of twenty; of reversed lines −1.8. */
const READS_WELL = -1.15;
const READS_BADLY = -1.25;
const MIN_LINKS = 4;
/**
 * In a document that was read in visual order, a line is turned if its own words do not speak against it. If they do, by
 * no more than this, it is turned all the same where it is built like the lines that surely were reversed: as long, in
 * a document without a long line in order, or with the same traces. A short line may be anything.
 */
const VETO = 8;
/** Words and marks of a line that is long enough to be judged by its length. */
const LONG = 8;
/** Words that one run held keep their order; each such neighbour costs this much, and all must gain this much together. */
const KEPT = 2.5;
const KEPT_GAIN = 3;

export const restoreVisualWordOrder: Damage = {
  id: KIND,
  title: 'Put the words of a line in reading order',
  why: 'Some PDF readers give the words of a right-to-left line from left to right: every word is whole, the line runs backwards. Decided by which words readily follow which, over the whole document first and then for each line; runs of several words keep their inner order. A line that reads well as it stands is left, and so is everything in a document that reads well.',
  example: {
    before: 'الأعمال رجال من كبير وفد مع المقبل الشهر نهاية في ٥٫٧ سيزور الوزير أن أمس الخارجية وزارة أعلنت',
    after: 'أعلنت وزارة الخارجية أمس أن الوزير سيزور ٥٫٧ في نهاية الشهر المقبل مع وفد كبير من رجال الأعمال',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    const embedded = embeddedLines(text, survey);
    const suspects = embedded ?? suspectsOf(survey);
    if (suspects.length === 0) return {};
    const order = wordOrderOf(reference);
    const lines = suspects
      .map(({ start, end }): Line => ({ start, end, text: text.slice(start, end) }))
      .filter((line) => isArabicLine(line.text, reference) && (embedded !== null || !isSetApart(line.text)));
    const judged = embedded
      ? lines.map((line) => judgeEmbedded(line, reference, order))
      : inStretches(bestStyle(lines, reference), order);
    const total = sumOf(judged, (line) => line.gain);
    // A document of which a part reads well as it stands is no reversed one; its lines are judged each for itself.
    const against = -sumOf(judged, (line) => Math.min(0, line.gain));
    const reversedDocument = total >= decisive(sumOf(judged, lengthOf)) && total > against;
    const builtAlike = sameBuild(judged);
    const isShown = judged.filter((line) => line.gain >= decisive(lengthOf(line))).length >= MIN_SURE;
    const reorderings: Reordering[] = [];
    let doubtful = 0;
    for (const [i, candidate] of judged.entries()) {
      const { line, ink, gain } = candidate;
      const alone = isShown ? FOLLOWS : decisive(lengthOf(candidate));
      const least = !reversedDocument ? alone : embedded || builtAlike(candidate) ? -VETO : 0;
      if (ink.length < 2 || gain < least) {
        if (reversedDocument && line.text.trim().includes(' ')) doubtful++;
        continue;
      }
      if (gain < 0 && !hasTraces(line.text)) doubtful++;
      reorderings.push({
        start: line.start,
        end: line.end,
        runs: bestOrder(candidate, reversedDocument ? judged[i + 1] : undefined, order).map(
          ([a, b]) => [line.start + a, line.start + b] as const,
        ),
        kind: KIND,
        evidence: `log odds of the reversed reading ${gain.toFixed(1)} in this line, ${total.toFixed(0)} in the document`,
        confidence: Math.round((1 / (1 + Math.exp(-(gain + (reversedDocument ? VETO : 0)) / 4))) * 1e4) / 1e4,
        method: 'statistical',
      });
    }
    return doubtful > 0 ? { reorderings, unsolved: `${doubtful} lines in doubtful order` } : { reorderings };
  },
};

const CONTROLS = /[\u202A-\u202C\u2066-\u2069]/g;
/** Several runs in a line, each between controls of its own, and none around them all. */
const EMBEDDED_RUNS = /[\u202B\u2067][^\u202A-\u202C\u2066-\u2069]*[\u202C\u2069][^\u202C\u2069]*[\u202B\u2067]/;

/** The lines whose runs stand between controls, if the document has such lines and hardly a long line without. */
function embeddedLines(text: string, { lines, has }: Survey): readonly SurveyedLine[] | null {
  if (!has(HIDDEN) || (!text.includes('\u202B') && !text.includes('\u2067'))) return null;
  const found = lines.filter(({ start, end }) => EMBEDDED_RUNS.test(text.slice(start, end)));
  return found.length > 0 ? found : null;
}

/** A line of runs between controls: turned, runs that nothing parts make words, which tells more than their links. */
function judgeEmbedded(line: Line, reference: Reference, order: WordOrder): Judged {
  const judged = judge(line, 'embedded', reference);
  const scoreOfText = (runs: readonly Run[]) => {
    const text = runs
      .map(({ start, end }) => line.text.slice(start, end))
      .join('')
      .replace(CONTROLS, '');
    const tokens = tokensOf(text, 0, text.length, reference);
    return order.score(tokens.map(({ unit }) => unit)) - tokens.reduce((sum, { unit }) => sum + unit.cost, 0);
  };
  const runs = runsOf(line.text, 'embedded');
  return { ...judged, gain: scoreOfText([...runs].reverse()) - scoreOfText(runs) };
}

/** All lines of a document whose words do not follow one another as words do; of any other only those that do not. */
function suspectsOf({ lines }: Survey): readonly SurveyedLine[] {
  const bad = lines.filter(({ links, forward }) => links >= MIN_LINKS && forward < READS_BADLY * links);
  if (bad.length === 0) return [];
  const links = lines.reduce((sum, line) => sum + line.links, 0);
  const forward = lines.reduce((sum, line) => sum + line.forward, 0);
  return forward < READS_WELL * links ? lines.filter(({ words }) => words > 0) : bad;
}

/** Rows of a table, halves of a verse and lists have an order of their own, which counts of prose do not know. */
const isSetApart = (line: string): boolean => isList(line) || line.trim().includes('\t') || isInColumns(line.trim());

/** Nothing parts the words but single blanks and gaps of four and more. */
const isInColumns = (line: string): boolean =>
  / {4}/.test(line) && !/[^\S ]/.test(line) && !/(?<! ) {2,3}(?! )/.test(line);

/** True if nearly every second word is parted from the next one: names, nouns, tags. */
function isList(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}]{1,100000}/gu)?.length ?? 0;
  const parted = line.match(/[،,;؛#|•]| [-–—] |\p{N}[.)]\s/gu)?.length ?? 0;
  return words >= 3 && parted * 3.5 >= words;
}

/** Words and marks of a line. */
const lengthOf = (line: Judged): number => line.ink.reduce((sum, group) => sum + group.units.length, 0);

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

/** What is printed between two blanks or as a run of its own, with the words and marks in it. */
interface Group extends Run {
  readonly units: readonly Unit[];
}

interface Judged {
  readonly line: Line;
  readonly style: MarkStyle;
  readonly ink: readonly Group[];
  readonly score: number;
  /** Log odds of the reversed reading against the line as it stands. */
  readonly gain: number;
  /** True if each stretch between two numbers is turned by itself. */
  readonly turnsStretches?: boolean;
}

const sumOf = (lines: readonly Judged[], value: (line: Judged) => number): number =>
  lines.reduce((sum, line) => sum + value(line), 0);

/** So many lines must hold numbers among words, and gain so much together, if their stretches were turned by themselves. */
const MIN_STRETCHED = 3;
const STRETCHED = 8;

/** The same lines with their stretches turned by themselves, if the document reads better so. */
function inStretches(lines: readonly Judged[], order: WordOrder): readonly Judged[] {
  const parted = new Map<Judged, Judged>();
  let gained = 0;
  for (const judged of lines) {
    if (!hasStretches(judged.line.text, judged.ink)) continue;
    const score = scoreOf(turnedStretches(judged.line.text, judged.ink), order);
    gained += score - judged.score;
    parted.set(judged, { ...judged, score, gain: judged.gain + score - judged.score, turnsStretches: true });
  }
  if (parted.size < MIN_STRETCHED || gained < STRETCHED) return lines;
  return lines.map((judged) => parted.get(judged) ?? judged);
}

/** Judges the lines under each style and takes the one under which the document reads best. */
function bestStyle(lines: readonly Line[], reference: Reference): readonly Judged[] {
  const [apart, attached] = (['apart', 'attached'] as const).map((style) =>
    lines.map((line) => judge(line, style, reference)),
  );
  return sumOf(attached!, (line) => line.score) > sumOf(apart!, (line) => line.score) ? attached! : apart!;
}

const judge = (line: Line, style: MarkStyle, reference: Reference): Judged => ({
  line,
  ...judgements[style](line.text, reference),
});

const judgement = (style: MarkStyle) =>
  perLine((text, reference): Omit<Judged, 'line'> => {
    const order = wordOrderOf(reference);
    const ink = inkOf(text, runsOf(text, style)).map((runs): Group => {
      const [start, end] = [runs[0]!.start, runs.at(-1)!.end];
      return { start, end, units: order.unitsOf(text.slice(start, end)) };
    });
    const score = scoreOf([...ink].reverse(), order);
    return { style, ink, score, gain: score - scoreOf(ink, order) };
  });
const judgements = { apart: judgement('apart'), attached: judgement('attached'), embedded: judgement('embedded') };

const scoreOf = (groups: readonly Group[], order: WordOrder): number =>
  order.score(groups.flatMap((group) => group.units));

/**
 * The runs in reading order. A run may have held several words, which kept their order; they are found as those that read
 * better so, the last of them also before what the next line begins with. The plain reversal is taken unless the whole
 * reads clearly better.
 */
function bestOrder(
  { line, style, ink, score, turnsStretches }: Judged,
  next: Judged | undefined,
  order: WordOrder,
): [number, number][] {
  if (turnsStretches) return stretchRuns(line.text, ink);
  let segments: (readonly [from: number, to: number])[] = ink.map((_, i): [number, number] => [i, i + 1]).reverse();
  if (style !== 'embedded' && ink.length <= MOST_RUNS) {
    const link = (from: number, to: number): number => {
      const [last, first] = [ink[from]!.units.at(-1), ink[to]!.units[0]];
      return last && first ? order.score([last, first]) : 0;
    };
    // Marks end what is read before them, and wide gaps are those between runs: nothing is kept together across these.
    const gaps = ink.map(({ end }, i) => (ink[i + 1]?.start ?? end) - end);
    // Where a line is stretched, the narrow gaps are those inside a run.
    const isStretched = gaps.filter((gap) => gap > 1).length * 2 > gaps.filter((gap) => gap > 0).length;
    const keep = ink.map(({ units }, i) => {
      if (units.some((unit) => !unit.isArabic) || gaps[i]! > 1) return 2 * KEPT;
      return isStretched && gaps[i] === 1 ? KEPT / 5 : KEPT;
    });
    const inner = ink.reduce((sum, group) => sum + order.score(group.units), 0);
    // The next line, which is turned too, begins with what stands last in it. Lines that are not stretched may be pieces of
    // lines, whose neighbours say nothing.
    const following = isStretched ? next?.ink.at(-1)?.units[0] : undefined;
    const end = ink.map(({ units }) => (following && units.length > 0 ? order.score([units.at(-1)!, following]) : 0));
    const found = bestLineOrder(ink.length, { link, cut: ink.map(() => 0), keep, end });
    if (found.score + inner > score + end[0]! + KEPT_GAIN && found.segments.length > 1) segments = [...found.segments];
  }
  const runs: [number, number][] = [];
  let after = line.text.length;
  for (const [from, to] of segments) {
    const [start, end] = [ink[from]!.start, ink[to - 1]!.end];
    if (end < after) runs.push([end, after]);
    runs.push([start, end]);
    after = start;
  }
  if (after > 0) runs.push([0, after]);
  return runs;
}
