/** The repairer's own account of each line, as far as it gives one. */
import type { RepairedText } from '../../../../pipeline/index.ts';

/** One line as the result describes it; offsets are code points. */
export interface LineAccount {
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly start: number;
  readonly end: number;
  readonly cause: string | null;
  readonly confidence: number;
  readonly needsReview: boolean;
}

/** What later versions of the library tell; read if it is there. */
interface Account {
  readonly lines?: readonly LineAccount[];
  readonly beyondRepair?: boolean;
}

export const accountOf = (result: RepairedText): Account => result as RepairedText & Account;

export interface RepairedLine {
  readonly text: string;
  readonly needsReview: boolean;
}

/** The repaired lines with their flags; the document's flag for each as long as there is none of the line. */
export function repairedLinesOf(result: RepairedText): RepairedLine[] {
  const { lines } = accountOf(result);
  if (!lines) return result.text.split('\n').map((text) => ({ text, needsReview: result.needsReview }));
  const chars = [...result.text];
  return lines.map(({ start, end, needsReview }) => ({ text: chars.slice(start, end).join(''), needsReview }));
}

export interface RawLine {
  readonly text: string;
  /** What the repairer took the line for: a cause, `none`, or `?` if it does not say. */
  readonly diagnosed: string;
}

export function rawLinesOf(raw: string, result: RepairedText): RawLine[] {
  const accounts = accountOf(result).lines;
  let start = 0;
  return raw.split('\n').map((text) => {
    const length = [...text].length;
    const middle = start + length / 2;
    start += length + 1;
    const account = accounts?.find((line) => line.rawStart <= middle && middle <= line.rawEnd);
    return { text, diagnosed: accounts ? (account?.cause ?? 'none') : '?' };
  });
}
