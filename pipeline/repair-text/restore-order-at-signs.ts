import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import { MARK as MARKS } from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Span } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { perLine } from './per-line.ts';
import { surveyOf } from './survey.ts';
import { chainScore } from './word-chain.ts';
import { LOOSE_MARK, TANWIN_INSIDE } from './word-traits.ts';

const KIND = 'restore-order-at-signs';
/** What a stretch must gain in reverse (natural logarithm) to count, and where the document shows that it is cut so. */
const DECIDES = 8;
const FOLLOWS = 1;
/** So many stretches must be decided, so large a share of all that may be cut, and all must gain so much in the mean. */
const MIN_DECIDED = 2;
const DECIDED = 0.35;
const MOSTLY = 0.6;
const MEAN_GAIN = 5.5;
/** And hold such a share of all stretches with signs: elsewhere a sign is loose for another reason. */
const LOOSE = 0.5;
/** Longer lines are paragraphs, not lines of a page. */
const LONGEST = 250;
/** What a sign tells that stands on a letter that carries it, or on none. */
const FITS = 1.5;
const MISPLACED = 1.5;

const SIGNS = /[\u064B-\u0652]+/g;
/** Between numbers, Latin words and the percent signs of numbers. */
const STRETCH = /[^\p{N}\p{Script=Latin}%\n]+/gu;
const LETTERS_ONLY = new RegExp(`[${LETTER}]`);
const TANWIN = /^\u0651?[\u064B-\u064D]/;
const FATHATAN = '\u064B';
/** The letters that a fathatan stands on, but for one before a final alef. */
const CARRIES_FATHATAN = /[اءةىٔ]$/;
const CARRIES = new RegExp(`[${LETTER}]$`);
/** Between a tanwin, with its alef or without, and a letter that goes on. */
const GLUED = new RegExp(`(?<=[\\u064B-\\u064D]ا?)(?=[${LETTER}])(?!ا(?![${LETTER}]))`, 'g');
const LETTER_AFTER = new RegExp(`^[${LETTER}]`);

export const restoreOrderAtSigns: Damage = {
  id: KIND,
  title: 'Put the pieces of a line between vowel signs in reading order',
  why: 'A font with a glyph of its own for a vowel sign or tanwin makes some PDF readers (pypdf, PyMuPDF) begin a new run at each, and give the runs from left to right: the stretch behind a tanwin stands before what it ends. Undone where words follow one another better and signs stand on letters that carry them when the pieces are read in reverse, in documents that show it in most of their lines with such signs. A loose sign alone is no reason.',
  example: {
    before:
      ' في الصناعة،ًم كبيراّ للتجارة، والتقدً صارت فيه المدينة مركزاًعاشت البلاد زمنا\nة أمام المحكمة.ّث الوزير عن القضيّوتحد\n عن المشروعًم دفاعاّ المدير قدّلأن',
    after:
      'عاشت البلاد زمناً صارت فيه المدينة مركزاً للتجارة، والتقدّم كبيراً في الصناعة،\nوتحدّث الوزير عن القضيّة أمام المحكمة.\nلأنّ المدير قدّم دفاعاً عن المشروع',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.has(MARKS) || !survey.hasWord(LOOSE_MARK | TANWIN_INSIDE)) return {};
    const found = survey.lines.flatMap(({ start, end, words, marks }) => {
      if (words === 0 || marks === 0 || end - start > LONGEST) return [];
      const line = text.slice(start, end);
      return isArabicLine(line, reference)
        ? turnedStretches(line, reference).map((turned) => ({ ...turned, at: start }))
        : [];
    });
    const loose = found.filter((turned) => turned.isLoose);
    if (loose.length < LOOSE * found.length) return {};
    const decided = loose.filter(({ gain }) => gain >= DECIDES).length;
    if (decided < Math.max(MIN_DECIDED, DECIDED * loose.length)) return {};
    if (loose.filter(({ gain }) => gain >= FOLLOWS).length < MOSTLY * loose.length) return {};
    if (loose.reduce((sum, { gain }) => sum + gain, 0) < MEAN_GAIN * loose.length) return {};
    const gaining = found.filter((turned) => turned.gain >= (turned.isLoose ? FOLLOWS : DECIDES));
    const reorderings = gaining.map(
      ({ at, gain, pieces }): Reordering => ({
        start: at + pieces[0]!.start,
        end: at + pieces.at(-1)!.end,
        runs: pieces.map(({ start, end }) => [at + start, at + end] as const).reverse(),
        kind: KIND,
        evidence: `read in reverse, words and signs go together better by ${gain.toFixed(1)} (natural logarithm); so in ${gaining.length} stretches`,
        confidence: Math.round((1 / (1 + Math.exp(-(gain - 1) / 4))) * 1e4) / 1e4,
        method: 'statistical',
      }),
    );
    return { reorderings };
  },
};

const placesOf = (text: string): Span[] =>
  Array.from(text.matchAll(SIGNS), (m) => ({ start: m.index, end: m.index + m[0].length }));

interface Turned {
  /** True if a sign of the stretch stands where none can: the others are turned in documents that show it in these. */
  readonly isLoose: boolean;
  readonly pieces: readonly Span[];
  readonly gain: number;
}

/** The stretches of a line that hold signs, with what they gain in reverse at most. */
const turnedStretches = perLine((line, reference): readonly Turned[] => {
  const found: Turned[] = [];
  for (const { 0: stretch, index } of line.matchAll(STRETCH)) {
    const signs = placesOf(stretch);
    const loose = signs.filter((sign) => isLoose(stretch, sign));
    if (signs.length === 0) continue;
    // Many authors glue a word to a tanwin: parted, the stretch may be in order.
    const parted = stretch.replace(GLUED, ' ');
    const standing = Math.max(scoreOf(stretch, signs, reference), scoreOf(parted, placesOf(parted), reference));
    let best: Turned | null = null;
    for (const cuts of loose.length === 0 || loose.length === signs.length ? [signs] : [signs, loose]) {
      const pieces = piecesAt(stretch, cuts);
      if (pieces.length < 2 || pieces.every(({ start, end }) => !LETTERS_ONLY.test(stretch.slice(start, end))))
        continue;
      const turned = turnedText(stretch, pieces);
      const gain = scoreOf(turned, placesOf(turned), reference) - standing;
      if (!best || gain > best.gain) {
        best = {
          isLoose: loose.length > 0,
          gain,
          pieces: pieces.map(({ start, end }) => ({ start: index + start, end: index + end })),
        };
      }
    }
    if (best) found.push(best);
  }
  return found;
});

/** True if a sign stands on no letter, a tanwin right before one, or a fathatan on a letter that never carries it. */
function isLoose(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  if (!CARRIES.test(before)) return true;
  const sign = text.slice(start, end);
  const after = text.slice(end, end + 1);
  if (before === 'ة' && after === 'ا') return true;
  if (!TANWIN.test(sign) || /^[اى]/.test(after)) return false;
  return LETTER_AFTER.test(after) || (sign.includes(FATHATAN) && !CARRIES_FATHATAN.test(before));
}

/** The signs and what stands between them; together they tile the stretch. */
function piecesAt(text: string, cuts: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let at = 0;
  for (const cut of cuts) {
    if (cut.start > at) pieces.push({ start: at, end: cut.start });
    pieces.push(cut);
    at = cut.end;
  }
  if (at < text.length) pieces.push({ start: at, end: text.length });
  return pieces;
}

const turnedText = (text: string, pieces: readonly Span[]): string =>
  pieces
    .map(({ start, end }) => text.slice(start, end))
    .reverse()
    .join('');

/** How likely the words are, one behind the other, and the places of the signs. */
function scoreOf(text: string, signs: readonly Span[], reference: Reference): number {
  let score = chainScore(text, reference);
  for (const { start, end } of signs) {
    const before = text.slice(Math.max(0, start - 1), start);
    const sign = text.slice(start, end);
    const after = text.slice(end, end + 1);
    const carrier = sign.includes(FATHATAN) && (before === 'ة' || !/^[اى]/.test(after)) ? CARRIES_FATHATAN : CARRIES;
    const fits = carrier.test(before) && !(TANWIN.test(sign) && LETTER_AFTER.test(after) && !/^[اى]/.test(after));
    score += fits ? FITS : -MISPLACED;
  }
  return score;
}
