import type { CorrectionLine } from '../../schemas/correction-line.ts';
import { Failure } from '../failure.ts';
import { type Draft, type Replacement, replace } from '../text/pieces.ts';

/** The rule under which what a person decided is published. */
export const APPLY_CORRECTION = {
  id: 'apply-correction',
  title: 'Apply what a person decided',
  why: 'Places that no rule can settle are decided by a reader and kept in seeds/corrections, each with its reason and evidence. Only decided ones apply; one whose text is no longer there exactly once stops the build.',
};

/**
 * Applies the decided corrections of a document to its repaired text.
 * @throws Failure if the text that a correction expects is not there exactly once (the rules have changed under it), if
 *   two want the same characters, or if one changes nothing
 */
export function applyCorrections(draft: Draft, corrections: readonly CorrectionLine[], seedFile: string): Draft {
  const wanted: (Replacement & { line: number })[] = [];
  const refuse = (line: number, found: string, expected: string, next: string): never => {
    throw new Failure(`seeds/corrections, ${seedFile}, line ${line}: found ${found}, expected ${expected}; ${next}`);
  };
  corrections.forEach((correction, index) => {
    if (correction.status !== 'decided') return;
    const line = index + 1;
    const said = JSON.stringify(correction.expect);
    const start = draft.text.indexOf(correction.expect);
    const again = start < 0 ? -1 : draft.text.indexOf(correction.expect, start + 1);
    if (start < 0 || again >= 0) {
      const found = `${said} ${start < 0 ? 'nowhere' : 'more than once'} in the repaired text`;
      refuse(line, found, 'it exactly once', 'read the place again and renew or remove the correction');
    }
    if (correction.text === correction.expect)
      refuse(line, `${said} on both sides`, 'a change', 'remove the correction');
    const end = start + correction.expect.length;
    const other = wanted.find((w) => start < w.end && w.start < end);
    if (other)
      refuse(line, `${said}, which overlaps line ${other.line}`, 'corrections apart from each other', 'join the two');
    wanted.push({
      line,
      start,
      end,
      text: correction.text,
      kind: APPLY_CORRECTION.id,
      evidence: `${correction.reason} (${correction.evidence})`,
      confidence: 1,
      method: 'correction',
    });
  });
  // One at a time from the end, so that two which meet in one repaired piece both apply and offsets stay right.
  return wanted
    .sort((a, b) => b.start - a.start)
    .reduce((corrected, { line: _, ...edit }) => replace(corrected, [edit]), draft);
}
