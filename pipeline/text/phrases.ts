import { fold, westernDigits } from './arabic.ts';

/** What a phrase is compared by: words, `#` for a number, and the marks that part a label from what it labels. */
const TOKEN = /[\p{L}\p{M}\u0640]+|[\p{N}][\p{N}.,٬٫]*|[:|/©–—-]/gu;
const DASH = /[–—-]/;

/** The tokens of a line or phrase, folded; brackets, quotation marks and other decoration are left out. */
export function phraseTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^\p{N}/u.test(westernDigits(token))) tokens.push('#');
    else tokens.push(DASH.test(token) ? '-' : fold(token));
  }
  return tokens;
}

const SEPARATOR = /^[:|/-]$/;

/** Without the marks at both ends. */
export function withoutOuterMarks(tokens: readonly string[]): readonly string[] {
  let start = 0;
  let end = tokens.length;
  while (start < end && SEPARATOR.test(tokens[start]!)) start++;
  while (end > start && SEPARATOR.test(tokens[end - 1]!)) end--;
  return tokens.slice(start, end);
}
