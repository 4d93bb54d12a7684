/** What a repair did to a text that was good: where its words changed, and where only blanks and punctuation did. */
import { createHash } from 'node:crypto';
import type { Reference } from '../../../pipeline/records.ts';
import { repairDraft } from '../../../pipeline/repair-text/repair-text.ts';
import type { Edit } from '../../../pipeline/text/edits.ts';

export interface Change {
  /** The damage that the repair believed to see. */
  readonly kind: string;
  /** True if the words are others or stand in another order; false if blanks, punctuation or marks alone changed. */
  readonly ofWords: boolean;
  /** Before and after, without what is equal on both sides: words, or characters if no word changed. */
  readonly before: string;
  readonly after: string;
  /** The raw text around it. */
  readonly context: string;
}

/** A change under which it is judged; the texts themselves are not ours to keep. */
export const fingerprintOf = ({ before, after }: Change): string =>
  createHash('sha256').update(`${before} → ${after}`).digest('hex').slice(0, 12);

/** The words that must not change: canonical spelling without marks and tatweel. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\p{M}\u0640]/gu, '')
    .match(/[\p{L}\p{N}_]+/gu) ?? [];

export const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** Raw characters looked at on each side of an edit, and then to the end of the word. */
const SIDE = 60;
const CONTEXT = 25;

/** The changes that repairing makes; the offsets of edits and texts are UTF-16 units. */
export function changesOf(raw: string, reference: Reference): Change[] {
  const { draft, edits } = repairDraft(raw, reference);
  if (edits.length === 0) return [];
  const changes = groupsOf(raw, edits).map((group) => changeOf(raw, group));
  // Edits that leave the words alone one by one may change them together.
  if (!changes.some((c) => c.ofWords) && !sameWords(raw, draft.text)) {
    const kinds = [...new Set(edits.map((e) => e.kind))].join('+');
    changes.push({ kind: kinds, ofWords: true, ...differing(wordsOf(raw), wordsOf(draft.text), ' '), context: '' });
  }
  return changes;
}

/** Edits that touch the same words make one change. An edit inside an earlier one tells a detail of it and is left out. */
function groupsOf(raw: string, edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = [];
  let done = 0;
  for (const edit of edits) {
    if (edit.rawStart < done) continue;
    const between = raw.slice(done, edit.rawStart);
    const last = groups.at(-1);
    if (last && last[0]!.kind === edit.kind && /^\S*$/.test(between)) last.push(edit);
    else groups.push([edit]);
    done = edit.rawEnd;
  }
  return groups;
}

function changeOf(raw: string, group: readonly Edit[]): Change {
  const [first, last] = [group[0]!, group.at(-1)!];
  const [from, to] = [first.rawStart, last.rawEnd];
  let put = '';
  let position = from;
  for (const edit of group) {
    put += raw.slice(position, edit.rawStart) + edit.text;
    position = edit.rawEnd;
  }
  const near = Math.max(0, from - SIDE);
  const left = /\S*$/.exec(raw.slice(0, near))![0] + raw.slice(near, from);
  const right = raw.slice(to, to + SIDE) + /^\S*/.exec(raw.slice(to + SIDE))![0];
  const [before, after] = [left + raw.slice(from, to) + right, left + put + right];
  const ofWords = !sameWords(before, after);
  const context = raw.slice(Math.max(0, from - CONTEXT), to + CONTEXT).replaceAll('\n', '⏎');
  const told = ofWords ? differing(wordsOf(before), wordsOf(after), ' ') : { before: raw.slice(from, to), after: put };
  return { kind: first.kind, ofWords, ...told, context };
}

/** What is left of two lists without their common beginning and end. */
function differing(a: readonly string[], b: readonly string[], glue: string): { before: string; after: string } {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { before: a.slice(start, a.length - end).join(glue), after: b.slice(start, b.length - end).join(glue) };
}
