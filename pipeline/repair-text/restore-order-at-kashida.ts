import type { Reference } from '../records.ts';
import { LETTER, MARK } from '../text/arabic.ts';
import { HIDDEN, LATIN, LETTER as LETTERS, OPENING, PERCENT } from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Span } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { surveyOf, tokensOf } from './survey.ts';
import { chainScore } from './word-chain.ts';
import { wordEvidence } from './word-evidence.ts';

const KIND = 'restore-order-at-kashida';
/** Log odds (natural logarithm) by which the reversed pieces must win in a line, and where other lines have won so. */
const DECIDES = 14;
const FOLLOWS = 5;
const MIN_DECIDED = 2;
/** Longer lines are paragraphs, not lines of a page. */
const LONGEST = 1_000;
/** What a lengthening comes out as: controls, percent signs, numbers of glyphs. */
const GLYPH = `[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F]|%%|(?<=[${LETTER}%])%(?=[${LETTER}%])|\\(cid:\\d+\\)`;
/** Where a lengthened letter was, with the blank that some readers put between two. */
const KASHIDA = new RegExp(`(?:${GLYPH})+(?: ?(?:${GLYPH})+)*`, 'g');
/** Share of the words that must be known when the pieces are in order. */
const READABLE = 0.7;
/** Share of the words that the pieces make in reverse, letters of one going on in the next, which must be known. */
const MOST_MADE = 0.5;
/** A number and the letters behind it were two runs, whatever stands between them. */
const BEHIND_NUMBER = new RegExp(`(?<=\\p{Nd})(?=[${LETTER}])`, 'gu');
const LETTERS_FIRST = new RegExp(`^[${LETTER}${MARK}]+`);
const ENDS_IN_LETTERS = new RegExp(`[${LETTER}${MARK}]+$`);
const LONGEST_WORD = 40;
/** Two pieces tell too little; of many, every stretch would be tried. */
const MIN_PIECES = 3;
const MOST_PIECES = 24;

export const restoreOrderAtKashida: Damage = {
  id: KIND,
  title: 'Put the pieces of lengthened words in reading order',
  why: 'A justified line is lengthened inside words, with glyphs that come out as control characters, `%%` or `(cid:3)`. Some readers start a new run at each, and give the runs of a line from left to right: the beginning of a word then stands behind its end, and the words between two kashidas keep their order. Undone where the reversed pieces make known words and the pieces as they stand do not, before the junk is removed.',
  example: {
    before: 'رف أخباره\u0002ة وأنت تع\u0002حيفة الورقي\u0002لماذا تقرأ الص',
    after: 'لماذا تقرأ الصحيفة الورقية وأنت تعرف أخباره',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    const { has, hasPair } = survey;
    const hasGlyphNumbers = hasPair(OPENING, LATIN) && text.includes('(cid:');
    if (!has(HIDDEN) && !hasPair(PERCENT, LETTERS | PERCENT) && !hasGlyphNumbers) return {};
    const found = survey.lines.flatMap(({ start, end, words }) => {
      if (words === 0 || end - start > LONGEST) return [];
      const line = text.slice(start, end);
      const turned = bestStretch(line, reference);
      return turned && isArabicLine(line, reference) ? [{ start, ...turned }] : [];
    });
    const least = found.filter(({ gain }) => gain >= DECIDES).length >= MIN_DECIDED ? FOLLOWS : DECIDES;
    const reorderings = found
      .filter(({ gain }) => gain >= least)
      .map(
        ({ start, gain, pieces }): Reordering => ({
          start: start + pieces[0]!.start,
          end: start + pieces.at(-1)!.end,
          runs: runsOf(pieces).map(([a, b]) => [start + a, start + b] as const),
          kind: KIND,
          evidence: `the words over the kashidas are likelier in reverse by ${gain.toFixed(1)} (natural logarithm)`,
          confidence: Math.round((1 / (1 + Math.exp(-(gain - 2) / 4))) * 1e4) / 1e4,
          method: 'lexicon',
        }),
      );
    return { reorderings };
  },
};

/** The pieces of a line between kashidas, cut also behind numbers. */
function piecesOf(line: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  const cut = (end: number, next: number) => {
    if (end > start) pieces.push({ start, end });
    start = next;
  };
  const gaps = [
    ...Array.from(line.matchAll(KASHIDA), (m) => [m.index, m.index + m[0].length] as const),
    ...Array.from(line.matchAll(BEHIND_NUMBER), (m) => [m.index, m.index] as const),
  ];
  for (const [from, to] of gaps.sort((a, b) => a[0] - b[0])) cut(from, to);
  cut(line.length, line.length);
  return pieces;
}

interface Stretch {
  readonly pieces: readonly Span[];
  readonly gain: number;
  /** The line without kashidas, as it reads then. */
  readonly text: string;
}

/** The stretch of pieces that gains most if it is read in reverse. */
function bestStretch(line: string, reference: Reference): Stretch | null {
  if (line.search(KASHIDA) < 0) return null;
  const pieces = piecesOf(line);
  if (pieces.length < MIN_PIECES || pieces.length > MOST_PIECES) return null;
  const texts = pieces.map(({ start, end }) => line.slice(start, end));
  // Where a sign stands for a blank, the words are whole without being put together.
  const standing = Math.max(chainScore(texts.join(''), reference), chainScore(parted(texts, reference), reference));
  let best: Stretch | null = null;
  for (let from = 0; from + MIN_PIECES <= pieces.length; from++) {
    for (let to = from + MIN_PIECES; to <= pieces.length; to++) {
      const turned = [...texts.slice(0, from), ...texts.slice(from, to).reverse(), ...texts.slice(to)];
      const gain = chainScore(turned.join(''), reference) - standing;
      if (gain > (best?.gain ?? 0)) best = { pieces: pieces.slice(from, to), gain, text: turned.join('') };
    }
  }
  if (!best || !isReadable(best.text, reference)) return null;
  const made = wordsMade(best.pieces.map(({ start, end }) => line.slice(start, end)).reverse(), reference);
  return made.known > 0 && made.known >= MOST_MADE * made.all ? best : null;
}

/** The words that pieces make together where one ends within a word and the next goes on with it. */
function wordsMade(pieces: readonly string[], reference: Reference): { all: number; known: number } {
  const text = pieces.join('');
  let [at, i] = [0, 0];
  const joints = pieces.slice(0, -1).map((piece) => (at += piece.length));
  let [all, known] = [0, 0];
  for (const { start, end, unit } of tokensOf(text, 0, text.length, reference)) {
    while (i < joints.length && joints[i]! <= start) i++;
    if (i === joints.length) break;
    if (joints[i]! >= end || !unit.isArabic) continue;
    all++;
    if (unit.isKnown) known++;
  }
  return { all, known };
}

/** The pieces as they stand, with a blank between two wherever the words are likelier then. */
function parted(pieces: readonly string[], reference: Reference): string {
  const { unit } = wordEvidence(reference);
  return pieces.reduce((text, piece) => {
    const [before = ''] = ENDS_IN_LETTERS.exec(text.slice(-LONGEST_WORD)) ?? [];
    const [after = ''] = LETTERS_FIRST.exec(piece.slice(0, LONGEST_WORD)) ?? [];
    if (before === '' || after === '') return text + piece;
    return unit(before).cost + unit(after).cost < unit(before + after).cost ? `${text} ${piece}` : text + piece;
  });
}

/** True if most words are known: where letters are turned as well, pieces tell nothing yet. */
function isReadable(line: string, reference: Reference): boolean {
  const words = tokensOf(line, 0, line.length, reference).filter(({ unit }) => unit.isArabic);
  return words.filter(({ unit }) => unit.isKnown).length >= READABLE * words.length;
}

/** The pieces from the last to the first, with the kashidas between them. */
function runsOf(pieces: readonly Span[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = pieces.length - 1; i >= 0; i--) {
    const { start, end } = pieces[i]!;
    runs.push([start, end]);
    const before = pieces[i - 1];
    if (before && before.end < start) runs.push([before.end, start]);
  }
  return runs;
}
