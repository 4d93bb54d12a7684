/** What became of each line of the raw text: where its words stand now, and which repairs touched it. */
import {
  classOf,
  DIGIT,
  FORM,
  LETTER_OF_ARABIC,
  ORNAMENT,
  OTHER_LETTER,
  SCRIPT_LETTER,
} from '../text/character-classes.ts';
import type { Edit } from '../text/edits.ts';
import type { Draft } from '../text/pieces.ts';
import { rawSpansOf } from '../text/raw-spans.ts';
import { linesOf, type Span } from '../text/words.ts';

/** Causes that put the words of a line in another order; every other damage is one of characters and words. */
export const ORDER_CAUSES: readonly string[] = [
  'restore-visual-letter-order',
  'restore-visual-word-order',
  'restore-run-order',
  'restore-line-order',
  'restore-embedded-order',
  'restore-letters-of-words',
  'join-parted-letters',
];

/** Causes that the review of lines was not taught, with the one that they are most like. */
const LIKE: Readonly<Record<string, string>> = { 'restore-cut-runs': 'restore-run-order' };

/** The cause as the review of lines knows it; null for a damage of characters and words. */
export const orderCauseOf = (kind: string): string | null => {
  const known = LIKE[kind] ?? kind;
  return ORDER_CAUSES.includes(known) ? known : null;
};

/** A line of the raw text; `start` and `end` tell where it stands in the repaired one. */
export interface TracedLine extends Span {
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly cause: string | null;
  /** Of the least sure repair. */
  readonly confidence: number;
  readonly edits: readonly Edit[];
}

/** The lines of a draft, in the order of the raw text; empty ones are left out. Offsets are UTF-16 units. */
export function tracedLines(draft: Draft, edits: readonly Edit[]): TracedLine[] {
  if (edits.length === 0) return [];
  const placed = [...rawSpansOf(draft).placed].sort((a, b) => a.piece.rawStart - b.piece.rawStart);
  const byStart = [...edits].sort((a, b) => a.rawStart - b.rawStart);
  const lines: TracedLine[] = [];
  let piece = 0;
  // Edits that began in a line before and reach into the next one; and the first that has not begun.
  let open: Edit[] = [];
  let next = 0;
  for (const { start: rawStart, end: rawEnd, text } of linesOf(draft.raw)) {
    if (text.trim() === '') continue;
    while (piece < placed.length && placed[piece]!.piece.rawEnd <= rawStart) piece++;
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (let i = piece; i < placed.length && placed[i]!.piece.rawStart < rawEnd; i++) {
      const { piece: own, start: at, end: stop } = placed[i]!;
      const whole = own.cause !== null;
      start = Math.min(start, whole ? at : at + Math.max(0, rawStart - own.rawStart));
      end = Math.max(end, whole ? stop : stop - Math.max(0, own.rawEnd - rawEnd));
    }
    if (start >= end) continue;
    while (next < byStart.length && byStart[next]!.rawStart < rawEnd) open.push(byStart[next++]!);
    const own = open.filter((edit) => edit.rawEnd > rawStart);
    open = own.filter((edit) => edit.rawEnd > rawEnd);
    let cause: string | null = null;
    let confidence = 1;
    for (const edit of own) {
      confidence = Math.min(confidence, edit.confidence);
      if (orderCauseOf(edit.kind) !== null && (cause === null || rank(edit.kind) < rank(cause))) cause = edit.kind;
    }
    lines.push({ rawStart, rawEnd, ...wholeWords(draft.text, start, end), cause, confidence, edits: own });
  }
  return lines;
}

const rank = (kind: string): number => ORDER_CAUSES.indexOf(orderCauseOf(kind) ?? kind);

const OF_WORD: ReadonlySet<number> = new Set([LETTER_OF_ARABIC, ORNAMENT, FORM, SCRIPT_LETTER, DIGIT, OTHER_LETTER]);
const isOfWord = (unit: number): boolean => OF_WORD.has(classOf(unit));

/** Where pieces of a word came on several lines, the whole word is part of each of them. */
function wholeWords(text: string, start: number, end: number): Span {
  const isInside = (at: number) => isOfWord(text.charCodeAt(at - 1)) && isOfWord(text.charCodeAt(at));
  let [from, to] = [start, end];
  while (from > 0 && isInside(from)) from--;
  while (to < text.length && isInside(to)) to++;
  return { start: from, end: to };
}
