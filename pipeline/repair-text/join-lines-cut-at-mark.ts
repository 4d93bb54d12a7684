import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import { HIDDEN, MARK as MARKS } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Span } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { type SurveyedLine, surveyOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

const KIND = 'join-lines-cut-at-mark';
/** The leftmost run of a line, with its signs in front, of which it may have one letter; or with a tanwin where it belongs. */
const CUT = new RegExp(
  `^(?:([\\u064B-\\u0652]+) ?\\u202B([${LETTER}${MARK}]+)|\\u202B([\\u064B-\\u0652]+)([${LETTER}])|\\u202B([${LETTER}]{0,20}[\\u064B-\\u064D][${LETTER}]?))(?=\\u202C)`,
);
const FIRST = new RegExp(`^\\u202B([${LETTER}]+)(?=\\u202C)`);
/** The last run of a line, which begins with a sign of the letter before. */
const SIGN_FIRST = new RegExp(`\\u202B[\\u064E-\\u0652][${LETTER}${MARK}]*\\u202C$`);
/** The last run of a line. */
const LAST = new RegExp(`([${LETTER}${MARK}]+)\\u202C$`);
/** Several runs between controls of their own, and none around them all. */
const RUNS = /\u202B[^\u202A-\u202C]*\u202C[^\u202C]*\u202B/;
const CONTROLS = /[\u202A-\u202C]/g;
/** One link says so much at most, and one word that two pieces make (natural logarithm). */
const MOST = 4;
const MOST_OF_WORD = 12;
/** What a letter alone costs at least: lists have letters, but they are no words. */
const LONE_LETTER = 14;
/** What a word costs that begins with a sign of one that ends before it. */
const SIGN_AT_END = 4;
/** What speaks against a line that is read from a comma or a full stop on. */
const MARK_FIRST = 3;
const CLOSING = /^[.،؛:؟!%]/;
/** What speaks for a joint that is evident, and for any other where one is. */
const EVIDENT = 2.5;
const FOLLOWS = 0;

export const joinLinesCutAtMark: Damage = {
  id: KIND,
  title: 'Join the halves of a line that was cut at a vowel sign',
  why: 'pdftotext -raw gives the runs of a line from left to right, each between controls of direction, and begins a new line at a vowel sign: `ستخصص أن الجلسة في لي` above `ُ ت الذي البيان في وجاء`. Joined where a line begins with a sign, both halves together are no wider than a line of the page, and their words go together better so than as two lines; the sign goes to its letter, and a word that was cut becomes one. Other lines that begin with a sign are left to other repairs.',
  example: {
    before:
      '\u202Bدولار\u202C \u202Bمليارات\u202C 4.8 \u202Bستخصص\u202C \u202Bالأطراف\u202C \u202Bأن\u202C ،\u202Bالأخيرة\u202C \u202Bجلسة\u202C\u202Bل\u202C\u202Bا\u202C \u202Bفي\u202C \u202Bلي\u202C\n\u202Bُت\u202C \u202Bالذي\u202C ،\u202Bختامي\u202C\u202Bل\u202C\u202Bا\u202C \u202Bالبيان\u202C \u202Bفي\u202C \u202Bوجاء\u202C\n\u202Bالعام\u202C \u202Bنهاية\u202C \u202Bقبل\u202C \u202Bوتنتهي\u202C 2025 \u202Bالعام\u202C \u202Bمطلع\u202C \u202Bفي\u202C \u202Bالإنشائية\u202C \u202Bالأعمال\u202C \u202Bتبدأ\u202C \u202Bأن\u202C \u202Bعلى\u202C ،\u202Bالمشروع\u202C \u202Bمن\u202C \u202Bالأولى\u202C \u202Bللمرحلة\u202C',
    after:
      'وجاء في البيان الختامي، الذي تُلي في الجلسة الأخيرة، أن الأطراف ستخصص 4.8 مليارات دولار\nللمرحلة الأولى من المشروع، على أن تبدأ الأعمال الإنشائية في مطلع العام 2025 وتنتهي قبل نهاية العام',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.has(MARKS) || !survey.has(HIDDEN) || !text.includes('\u202B')) return {};
    const { lines } = survey;
    const widths = lines.map((line) => text.slice(line.start, line.end).replace(CONTROLS, '').length - line.marks);
    const width = [...widths].sort((a, b) => a - b)[Math.ceil((widths.length - 1) * WIDE)]!;
    if (width < MIN_WIDTH) return {};
    const joints: Joint[] = [];
    for (let i = 1; i < lines.length; i++) {
      const [above, line] = [lines[i - 1]!, lines[i]!];
      const cut = cutOf(text.slice(line.start, line.end), text.slice(above.start, above.end));
      if (!cut || line.start !== above.end + 1 || widths[i - 1]! + widths[i]! > width * FULL) continue;
      if (!RUNS.test(text.slice(above.start, above.end)) && !RUNS.test(text.slice(line.start, line.end))) continue;
      // A mark alone may belong to either line, but to none that is full.
      if (above.words === 0 && widths[i]! > width * SHORT) continue;
      if (!isArabicLine(text.slice(above.start, line.end), reference)) continue;
      joints.push({ ...jointOf(text, lines, i, cut, reference), isInPlace: cut.isInPlace });
    }
    // A line may well begin with a word that ends in a tanwin: it is no proof.
    if (!joints.some(({ gain, isInPlace }) => gain >= EVIDENT && !isInPlace)) return {};
    const least = FOLLOWS;
    return {
      replacements: joints.filter(({ gain }) => gain >= least).map(joined),
    };
  },
};

interface Joint extends Span {
  /** True if nothing but a word with its tanwin in place shows the cut. */
  readonly isInPlace: boolean;
  readonly text: string;
  readonly gain: number;
}

const joined = ({ start, end, text, gain }: Joint): Replacement => ({
  start,
  end,
  text,
  kind: KIND,
  evidence: `two halves of a line, cut at a vowel sign, go together better by ${gain.toFixed(1)} (natural logarithm)`,
  confidence: Math.round(100 / (1 + Math.exp(-(gain + 3) / 3))) / 100,
  method: 'statistical',
});

/** Lines that are narrower hold a word or two each, and are in order. */
const MIN_WIDTH = 40;
/** So large a share of the lines is no wider than a full line. */
const WIDE = 0.98;
/** The halves of a full line have as many characters, but for chance. */
const FULL = 1.05;
const SHORT = 0.75;

/** The beginning of a line that may have been cut at a sign. */
interface Cut {
  /** The run as it is read, and whether signs had to be put behind their letters. */
  readonly own: string;
  readonly isPut: boolean;
  /** How long it is as it stands, with the control before it. */
  readonly length: number;
  readonly isTanwin: boolean;
  readonly isInPlace: boolean;
}

function cutOf(line: string, above: string): Cut | null {
  // A sign at the beginning of what goes on says as much as one before the cut.
  const goesOn = SIGN_FIRST.test(above) ? FIRST.exec(line) : null;
  if (goesOn) return { own: goesOn[1]!, isPut: false, length: goesOn[0].length, isTanwin: false, isInPlace: false };
  const cut = CUT.exec(line);
  if (!cut) return null;
  const [whole, before, word, inside, letter, inPlace] = cut;
  const own = inPlace ?? `${word ?? letter}${before ?? inside}`;
  return {
    own,
    isPut: inPlace === undefined,
    length: whole.length,
    isTanwin: /[\u064B-\u064D]/.test(own),
    isInPlace: inPlace !== undefined,
  };
}

/** How a line goes on behind the cut, and how much better than a line of its own. */
function jointOf(
  text: string,
  lines: readonly SurveyedLine[],
  i: number,
  { own, isPut, length, isTanwin }: Cut,
  reference: Reference,
): Omit<Joint, 'isInPlace'> {
  const { link, unit } = wordEvidence(reference);
  const { costOf, isKnown } = wordCosts(reference);
  const edge = (at: number) => {
    const line = lines[at];
    return line ? edgesOf(text.slice(line.start, line.end), unit) : null;
  };
  const [before, above, line, after] = [edge(i - 2), edge(i - 1), edge(i), edge(i + 1)];
  const links = (first: Unit | undefined, second: Unit | undefined): number =>
    first && second ? Math.max(-MOST, Math.min(MOST, link(first, second))) : 0;
  // As two lines the upper one is read first; as one line it is the left half, and read behind the other.
  const asTwo =
    (CLOSING.test(above?.last.spelling ?? '') ? -MARK_FIRST : 0) +
    links(before?.first, above?.last) +
    links(above?.first, line?.last) +
    links(line?.first, after?.last);
  const around = links(before?.first, line?.last) + links(above?.first, after?.last);
  const { end } = lines[i - 1]!;
  const begins = lines[i]!.start;
  const last = LAST.exec(text.slice(Math.max(0, end - 60), end))?.[1];
  const apart = around + links(line?.first, above?.last) - asTwo;
  if (last !== undefined && !isTanwin && isKnown(bare(own + last))) {
    const price = (word: string): number => (word.length > 1 ? costOf(word) : LONE_LETTER);
    const whole = price(bare(own)) + price(bare(last)) - costOf(bare(own + last));
    const asWord = around - asTwo + Math.max(-MOST_OF_WORD, Math.min(MOST_OF_WORD, whole));
    if (asWord >= apart - SIGN_AT_END) {
      return { start: end - 1 - last.length, end: begins + length, text: own + last, gain: asWord };
    }
  }
  return isPut
    ? {
        start: end,
        end: begins + length,
        text: ` \u202B${own}`,
        gain: apart - (isTanwin ? 0 : SIGN_AT_END),
      }
    : { start: end, end: begins, text: ' ', gain: apart };
}

/** The first and the last word of a line as they stand; runs without a blank between them make words. */
function edgesOf(line: string, unit: (spelling: string) => Unit): { first: Unit; last: Unit } | null {
  const words = line
    .trim()
    .split(/\s+/)
    .filter((word) => /[^\u202A-\u202C\u064B-\u0652]/.test(word));
  if (words.length === 0) return null;
  const read = (word: string, isLast: boolean): Unit => {
    const whole = (word.match(/\u202B[^\u202A-\u202C]*\u202C|[^\u202A-\u202C]/g) ?? [word])
      .reverse()
      .join('')
      .replace(CONTROLS, '');
    const parts = whole.match(new RegExp(`[${LETTER}${MARK}]+|\\p{N}+|[^\\s]`, 'gu')) ?? [whole];
    return unit(isLast ? parts[0]! : parts.at(-1)!);
  };
  return { first: read(words[0]!, false), last: read(words.at(-1)!, true) };
}
