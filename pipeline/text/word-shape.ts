export const PREFIXES = ['وال', 'بال', 'فال', 'كال', 'ولل', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'س', 'ي', 'ت', 'ن', 'ا'];
export const SUFFIXES = ['ات', 'ون', 'ين', 'ان', 'وا', 'ها', 'هم', 'نا', 'يه', 'ه', 'ي', 'ا', 'ت'];

/**
 * The shape of a word: how it begins and ends, as far as that tells which words it stands beside (`ال-ه` for a definite
 * feminine, `ي-` for a verb). Numbers and other scripts have shapes of their own. Shapes begin with `~`, words do not.
 */
export function shapeOf(folded: string): string {
  if (/^[\p{N}]/u.test(folded)) return '~0';
  if (!/^\p{Script=Arabic}/u.test(folded)) return /^\p{L}/u.test(folded) ? '~a' : folded;
  const prefix = PREFIXES.find((p) => folded.startsWith(p) && folded.length >= p.length + 2) ?? '';
  const suffix = SUFFIXES.find((s) => folded.endsWith(s) && folded.length >= prefix.length + s.length + 2) ?? '';
  return `~${prefix}-${suffix}`;
}

/** The units whose order is judged: words (folded) and the marks that end or part a clause. */
export const ORDER_UNIT = /[\p{L}\p{M}\p{N}]{1,100000}|\.+|[،؛:؟!]/gu;
