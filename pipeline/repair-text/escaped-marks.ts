import { LETTER, MARK } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import { isSource } from './codes-of-text.ts';

/** A backslash before a quotation mark, a slash, or the letter of a line end or a tab. */
export const ESCAPED_MARK = /\\["'/nrt]/;
const MARKS = /\\+(["'/])|(?:\\+r)?\\+(n)|\\+(t)/g;
/** Paths of Windows and commands of TeX have backslashes of their own. */
const OTHER_BACKSLASH =
  /[A-Za-z]:\\|\\(?:begin|end|frac|section|text\w|cite|item|times|to|neq|ne|nu|tau|theta)\b|\\[([]/;
/** An Arabic letter, or the escape of one. */
const ARABIC = `(?:[${LETTER}${MARK}\u060C\u061B\u061F]|\\\\u0[67][\\dA-Fa-f]{2})`;
const HAS_ARABIC = new RegExp(ARABIC);
const AFTER_ARABIC = new RegExp(`${ARABIC}$`);
const BEFORE_ARABIC = new RegExp(`^${ARABIC}`);
/** What a line can end with. */
const END_BEFORE = new RegExp(`(?:${ARABIC}|[\\d"»”)\\]]|[.!:…]\\s?|\\\\[nrt"])$`);
/** What stands beside the slash of a date or an address. */
const BESIDE_SLASH = /[\w:/\\\u0621-\u064A]/;
/** One line end or slash may be a slip. */
const ENOUGH = 2;

/** Quotation marks, slashes and line ends among Arabic words that a program has escaped, and none has read back. */
export function findEscapedMarks(text: string, kind: string): Replacement[] {
  if (!ESCAPED_MARK.test(text) || OTHER_BACKSLASH.test(text)) return [];
  const found: Replacement[] = [];
  let sure = /\\u0[67][\dA-Fa-f]{2}/.test(text) ? ENOUGH : 0;
  for (const { 0: line, index: lineStart } of text.matchAll(/[^\n]+/g)) {
    if (!ESCAPED_MARK.test(line) || !HAS_ARABIC.test(line) || isSource(line.replaceAll(/\\+(?=["'])/g, ''))) continue;
    for (const match of line.matchAll(MARKS)) {
      const [code, mark = '', feed] = match;
      const before = line.slice(Math.max(0, match.index - 6), match.index);
      const after = line.slice(match.index + code.length, match.index + code.length + 6);
      if (!mark && !BEFORE_ARABIC.test(after) && !(END_BEFORE.test(before) && !/^[A-Za-z_]/.test(after))) continue;
      // Marks that touch no Arabic letter are escaped if others are.
      const isTouching = AFTER_ARABIC.test(before) || BEFORE_ARABIC.test(after);
      const isOfAddress = BESIDE_SLASH.test(before.slice(-1)) && BESIDE_SLASH.test(after.slice(0, 1));
      if (mark === '/' ? isOfAddress : !mark || isTouching) sure += mark && isTouching ? ENOUGH : 1;
      const start = lineStart + match.index;
      const put = mark || (feed ? '\n' : '\t');
      const evidence = 'marks that a program has escaped, among Arabic words';
      found.push({ start, end: start + code.length, text: put, kind, evidence, confidence: 0.9, method: 'rule' });
    }
  }
  return sure < ENOUGH ? [] : found;
}
