/** How well the pieces of a line follow one another: by their words, by the blanks between them, by what begins a line. */
import type { Reference } from '../records.ts';
import { bare } from '../text/arabic.ts';
import { blanksNeeded } from './line-blanks.ts';
import type { LinePiece } from './line-pieces.ts';
import { type Token, tokensOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** What it costs to read a piece after the one before it, after the one that stands behind it, or after any other. */
export interface Prior {
  readonly kept: number;
  readonly turned: number;
  readonly moved: number;
  /** True if blanks say nothing, and words parted by a mark neither. */
  readonly byWordsAlone?: boolean;
}
export const USUAL: Prior = { kept: 0, turned: 0.7, moved: 2.5 };
export const NEUTRAL: Prior = { kept: 0, turned: 0, moved: 0 };
export const WORDS_ALONE: Prior = { ...NEUTRAL, byWordsAlone: true };
export const REVERSED: Prior = { kept: 1.5, turned: -1, moved: 2 };
/** A blank that lacks, one too many, and a line that begins or ends with what cannot stand there. */
const LACKING = 3;
const TOO_MANY = 1.5;
const MISPLACED = 3;

/** A lone clitic is written together with a number. */
const PROCLITIC = /(?<!\p{L})[وفبلك]$/u;

/** Tells how well piece `j` stands right after piece `i`; -1 is the beginning, the number of pieces the end of the line. */
export function pieceJudge(line: string, pieces: readonly LinePiece[], prior: Prior, reference: Reference) {
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
    if (prior.byWordsAlone) return last && first && a.last !== 'mark' && b.first !== 'mark' ? link(last, first) : 0;
    const place = -(j === i + 1 ? prior.kept : j === i - 1 ? prior.turned : prior.moved);
    // A blank may have changed the side of its piece, as the piece changed its direction.
    const blanks = j === i + 1 ? a.blanksAfter : a.blanksAfter + a.blanksBefore + b.blanksBefore + b.blanksAfter;
    const parting = j === i + 1 ? a.blanksAfter : a.blanksAfter + b.blanksBefore;
    if (parting === 0 && a.last === 'word' && /word|ornament/.test(b.first) && last && first) {
      return place + glue(last, first);
    }
    const needed = blanksNeeded(a.last, b.first);
    const percent = b.first === 'mark' && /^[%٪]/.test(line[b.start]!) ? percentage(line.slice(a.start, a.end)) : 0;
    let spacing = 0;
    if (needed === 1 && blanks === 0 && !PROCLITIC.test(line.slice(Math.max(0, a.end - 2), a.end))) {
      spacing = -LACKING;
    }
    // Justified lines have wide gaps between all words, in whatever order.
    else if (j === i + 1 && needed !== null && blanks > needed && !(a.last === 'word' && b.first === 'word')) {
      spacing = -TOO_MANY;
    }
    return place + spacing + percent + (last && first ? link(last, first) : 0);
  };
}

/** Percentages are small numbers, often with decimals; four digits are a year. */
function percentage(before: string): number {
  if (/\p{Nd}[.,٫]\p{Nd}$|\p{Nd}[.,٫]\p{Nd}\p{Nd}$/u.test(before)) return 1;
  return /\p{Nd}{4}$/u.test(before) ? -2 : /\p{Nd}$/u.test(before) ? 0 : -LACKING;
}
