import type { Reference } from '../records.ts';
import type { Cause, Reordering, Replacement } from '../text/pieces.ts';

/** A damage: one thing that extraction does to text, and how it is found and undone. */
export interface Damage {
  /** Kebab-case phrase: what the repair does. */
  readonly id: string;
  readonly title: string;
  /** Where the damage comes from, and what the repair leaves alone. */
  readonly why: string;
  /** A text that shows the damage, and what the repairer makes of it. */
  readonly example: { readonly before: string; readonly after: string };
  readonly find: (text: string, reference: Reference, context: Context) => Finding;
}

/** What was done to the text before. */
export interface Context {
  /** True if any line was put in another order. */
  readonly hasReordered: boolean;
  /** How many reorderings of this kind were made. */
  counted(kind: string): number;
  /** True if a stretch of the text lies in a line that was put in another order. */
  isReordered(start: number, end: number): boolean;
}

interface Finding {
  readonly replacements?: readonly Replacement[];
  readonly reorderings?: readonly Reordering[];
  /** Damage of this kind that was recognised but not undone: the text needs a reader. */
  readonly unsolved?: string;
}

/** Replacements for every match of a pattern; null leaves a match as it is. `pattern` must be global. */
export function replaceMatches(
  text: string,
  pattern: RegExp,
  cause: Cause,
  replacement: (match: RegExpExecArray) => string | null,
): Replacement[] {
  const found: Replacement[] = [];
  for (const match of text.matchAll(pattern)) {
    const put = replacement(match);
    if (put !== null && put !== match[0]) {
      found.push({ ...cause, start: match.index, end: match.index + match[0].length, text: put });
    }
  }
  return found;
}
