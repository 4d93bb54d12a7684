import type { CorrectionLine } from '../../schemas/correction-line.ts';
import { type Draft, type Replacement, replace } from '../text/pieces.ts';

/** The rule under which what a person decided is published. */
export const APPLY_CORRECTION = {
  id: 'apply-correction',
  title: 'Apply what a person decided',
  why: 'Places that no rule can settle are decided by a reader and kept in seeds/corrections, each with its reason and evidence. Only decided ones apply; one whose text is no longer there exactly once stops the build.',
};

/**
 * Applies the decided corrections of a document to its repaired text.
 * @throws Error if the text that a correction expects is not there exactly once: the rules have changed under it
 */
export function applyCorrections(draft: Draft, corrections: readonly CorrectionLine[], seedFile: string): Draft {
  const replacements: Replacement[] = [];
  corrections.forEach((correction, index) => {
    if (correction.status !== 'decided') return;
    const start = draft.text.indexOf(correction.expect);
    const again = start < 0 ? -1 : draft.text.indexOf(correction.expect, start + 1);
    if (start < 0 || again >= 0) {
      throw new Error(
        `seeds/corrections, ${seedFile}, line ${index + 1}: found ${JSON.stringify(correction.expect)} ` +
          `${start < 0 ? 'nowhere' : 'more than once'} in the repaired text, expected it exactly once; ` +
          'read the place again and renew or remove the correction',
      );
    }
    replacements.push({
      start,
      end: start + correction.expect.length,
      text: correction.text,
      kind: APPLY_CORRECTION.id,
      evidence: `${correction.reason} (${correction.evidence})`,
      confidence: 1,
      method: 'correction',
    });
  });
  return replace(
    draft,
    replacements.sort((a, b) => a.start - b.start),
  );
}
