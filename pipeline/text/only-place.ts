import { codePointsOf } from './code-points.ts';
import type { Span } from './words.ts';

/** Where a text stands if it stands there exactly once; else how often, in words. */
export function onlyPlace(text: string, wanted: string): Span | 'nowhere' | 'more than once' {
  const start = text.indexOf(wanted);
  if (start < 0) return 'nowhere';
  if (text.indexOf(wanted, start + 1) >= 0) return 'more than once';
  return { start, end: start + wanted.length };
}

/** The same for a part of it, which may stand there several times if its beginning is given (in code points). */
export function partPlace(text: string, part: string, at?: number): Span | 'nowhere' | 'more than once' {
  if (at === undefined) return onlyPlace(text, part);
  const start = codePointsOf(text).toUnits(at);
  return text.startsWith(part, start) ? { start, end: start + part.length } : 'nowhere';
}

/** What is replaced when one text takes the place of another, without what both have at their ends. */
export function changedPart(before: string, after: string): Span & { readonly text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** True if two spans share characters, or begin at the same one. */
export const meets = (a: Span, b: Span): boolean => a.start === b.start || (a.start < b.end && b.start < a.end);
