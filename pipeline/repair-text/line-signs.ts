/**
 * All signs of damage that the lines of a repaired text show, as numbers: of words, of marks, of what was changed, and how the
 * other lines of the document fare. What they say together is learnt; see line-review.ts.
 */
import type { Reference } from '../records.ts';
import { markSigns } from './mark-signs.ts';
import { MARK_SIGNS, WORD_SIGNS } from './sign-names.ts';
import { surveyOf, tokensOf } from './survey.ts';
import { ORDER_CAUSES, orderCauseOf, type TracedLine } from './trace-lines.ts';
import type { Unit } from './word-evidence.ts';
import { wordSigns } from './word-signs.ts';

/** Other repairs, by what they tell of the text around them. */
const GROUPS: Readonly<Record<string, number>> = {
  'join-split-word': 0,
  'join-spelt-letters': 0,
  'split-glued-words': 1,
  'restore-lam-alef': 2,
  'place-marks-on-letters': 3,
  'join-words-at-marks': 3,
  'remove-kashida-junk': 4,
  'remove-doubled-letters': 4,
  'collapse-blanks': 5,
  'fold-presentation-forms': 5,
  'remove-direction-controls': 5,
};
const GROUP_SIGNS = ['joins', 'splits', 'lam-alefs', 'marks-placed', 'junk', 'harmless', 'other-repairs'] as const;

const EDIT_SIGNS = ['doubt', 'is-changed', 'runs', 'replaced-share', ...GROUP_SIGNS, ...ORDER_CAUSES] as const;

/** Signs of which the mean over the lines of the document is a sign of each line. */
const OF_DOCUMENT = [
  'unknown-new',
  'unknown-share',
  'letters-alone',
  'waw-alone',
  'short-rare',
  'mean-cost',
  'joinable',
  'best-split',
  'mean-link',
  'least-link',
  'ending-inside',
  'marks-inside',
  'odd-at-letters',
  'digit-before-letter',
  'blank-before-mark',
  'no-blank-after-mark',
  'begins-with-mark',
  'opening-misplaced',
  'closing-misplaced',
  'mirrored',
  'wide-blanks',
  'doubt',
  'is-changed',
  'runs',
  'replaced-share',
  ...GROUP_SIGNS,
  ...ORDER_CAUSES,
] as const;

/** Signs of a line alone. */
export const OWN_SIGNS: readonly string[] = [...WORD_SIGNS, ...MARK_SIGNS, ...EDIT_SIGNS];
/** Names of the signs, in order. */
export const LINE_SIGNS: readonly string[] = [...OWN_SIGNS, ...OF_DOCUMENT.map((sign) => `document-${sign}`)];
const MEANT = OF_DOCUMENT.map((sign) => OWN_SIGNS.indexOf(sign));

/** The signs of each line. */
export function lineSigns(text: string, lines: readonly TracedLine[], reference: Reference): number[][] {
  const again = recurrenceIn(text, reference);
  const rows = lines.map((line) => {
    const row: number[] = [];
    wordSigns(text, tokensOf(text, line.start, line.end, reference), again, reference, row);
    markSigns(text, line.start, line.end, row);
    editSigns(line, row);
    return row;
  });
  const means = MEANT.map((at) => rows.reduce((sum, row) => sum + row[at]!, 0) / Math.max(1, rows.length));
  for (const row of rows) row.push(...means);
  return rows;
}

function editSigns({ edits, confidence, cause, start, end }: TracedLine, into: number[]): void {
  const groups = GROUP_SIGNS.map(() => 0);
  let runs = 0;
  let replaced = 0;
  for (const edit of edits) {
    if (edit.runs) runs = Math.max(runs, edit.runs.length);
    if (orderCauseOf(edit.kind) !== null) continue;
    groups[GROUPS[edit.kind] ?? GROUP_SIGNS.length - 1]!++;
    replaced += edit.rawEnd - edit.rawStart;
  }
  const length = Math.max(1, end - start);
  into.push(1 - confidence, edits.length > 0 ? 1 : 0, Math.log1p(runs), Math.min(1, replaced / length));
  const known = cause === null ? null : orderCauseOf(cause);
  into.push(...groups.map(Math.log1p), ...ORDER_CAUSES.map((kind) => (kind === known ? 1 : 0)));
}

/** How often each unknown word stands in the text, whatever clitics it has: a name comes again, damage seldom does. */
function recurrenceIn(text: string, reference: Reference): (unit: Unit) => number {
  const counts = new Map<string, number>();
  const stem = (unit: Unit) => unit.letters.replace(/^[وفبلك]?(?:ال)?/, '');
  for (const { unit } of surveyOf(text, reference).unknown) {
    const form = stem(unit);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return (unit) => counts.get(stem(unit)) ?? 0;
}
