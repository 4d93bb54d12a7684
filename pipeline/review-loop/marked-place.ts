/**
 * A place in a text as a person reads it in a cell: `…some words ⟦the thing⟧ some words…`. Enough words stand around the
 * thing that the whole is found exactly once in its text. The dots at both ends also keep a spreadsheet from taking the cell for
 * a formula, so that nothing in it has to be escaped and it comes back as it went out.
 */
import { codePointsOf } from '../text/code-points.ts';
import { onlyPlace } from '../text/only-place.ts';
import type { Span } from '../text/words.ts';

const [OPEN, CLOSE, MORE] = ['⟦', '⟧', '…'];
/** A place that so many words on both sides do not tell from others is one of many equal ones. */
const MOST_WORDS = 40;

/** The end of the word behind a place, without leaving the line if that is asked; the place itself if there is none. */
function wordEnd(text: string, from: number, inLine: boolean): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) {
    if (inLine && text[at] === '\n') return from;
    at++;
  }
  if (at === text.length) return from;
  while (at < text.length && !/\s/.test(text[at]!)) at++;
  return at;
}

function wordStart(text: string, from: number, inLine: boolean): number {
  let at = from;
  while (at > 0 && /\s/.test(text[at - 1]!)) {
    if (inLine && text[at - 1] === '\n') return from;
    at--;
  }
  if (at === 0) return from;
  while (at > 0 && !/\s/.test(text[at - 1]!)) at--;
  return at;
}

/** Whole words around a span. */
export function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && !/\s/.test(text[from - 1]!)) from--;
  while (to < text.length && !/\s/.test(text[to]!)) to++;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** At least so many words of its line on both sides of a span, and so many more that they stand in the text exactly once. */
function contextOf(text: string, span: Span, words: number): Span | null {
  let { start, end } = wholeWords(text, span);
  if (start > span.start || end < span.end) return null;
  for (let n = 0; n < words; n++) [start, end] = [wordStart(text, start, true), wordEnd(text, end, true)];
  for (let n = words; typeof onlyPlace(text, text.slice(start, end)) === 'string'; n++) {
    if (n >= MOST_WORDS) return null;
    [start, end] = [wordStart(text, start, false), wordEnd(text, end, false)];
  }
  return { start, end };
}

/** The span in its text; null if its place cannot be told from others, or holds the signs that mark it. */
export function marked(text: string, span: Span, words: number): string | null {
  const around = contextOf(text, span, words);
  if (around === null) return null;
  const parts = [
    text.slice(around.start, span.start),
    text.slice(span.start, span.end),
    text.slice(span.end, around.end),
  ];
  if (parts.some((part) => part.includes(OPEN) || part.includes(CLOSE))) return null;
  return MORE + parts[0] + OPEN + parts[1] + CLOSE + parts[2] + MORE;
}

/** What a cell marks, and the text that it stands in. */
export interface MarkedText {
  readonly text: string;
  readonly part: Span;
}

/** Reads a marked place; null if not exactly one thing is marked. */
export function readMarked(cell: string): MarkedText | null {
  const bare = cell.replace(/\r\n?/g, '\n').trim().replace(/^…/, '').replace(/…$/, '');
  const [before, rest, ...more] = bare.split(OPEN);
  const [part, after, ...others] = (rest ?? '').split(CLOSE);
  if (more.length + others.length > 0 || before!.includes(CLOSE) || part === undefined || after === undefined)
    return null;
  if (part.trim() === '') return null;
  return { text: before + part + after, part: { start: before!.length, end: before!.length + part.length } };
}

/** A decision's text and the part of it that is decided, with the place of the part if it stands there several times. */
export function expectation(text: string, span: Span, words: number): { expect: string; at?: number } | null {
  const around = contextOf(text, span, words);
  if (around === null) return null;
  const expect = text.slice(around.start, around.end);
  if (typeof onlyPlace(expect, text.slice(span.start, span.end)) !== 'string') return { expect };
  return { expect, at: codePointsOf(expect).fromUnits(span.start - around.start) };
}
