import { type CorrectionLine, isAboutText } from '../../schemas/correction-line.ts';
import { decisionPlace, Failure, told } from '../failure.ts';
import { changedPart, meets, onlyPlace, partPlace } from '../text/only-place.ts';
import { type Draft, type Replacement, replace } from '../text/pieces.ts';
import type { Span } from '../text/words.ts';

/** The rule under which what a person decided is published. */
export const APPLY_CORRECTION = {
  id: 'apply-correction',
  title: 'Apply what a person decided',
  why: 'Places that no rule can settle are decided by a reader and kept in seeds/corrections, each with its reason and evidence. Only decided ones apply; one whose text is no longer there exactly once stops the build.',
};

/** A decision in its place. */
interface Wanted extends Span {
  readonly line: number;
  /** What it speaks of; the rest of its span is there to find it. */
  readonly part: Span & { readonly text: string };
  /** Null for what is right as it is. */
  readonly evidence: string | null;
}

/**
 * Applies the decided corrections of a document to its repaired text. Those about names are left to link-entities.
 * @throws Failure if the text that a correction expects is not there exactly once (the rules have changed under it), if
 *   two want the same characters, or if one changes nothing
 */
export function applyCorrections(draft: Draft, corrections: readonly CorrectionLine[], seedFile: string): Draft {
  const wanted: Wanted[] = [];
  corrections.forEach((correction, index) => {
    if (correction.status !== 'decided' || !isAboutText(correction)) return;
    const refuse = (found: string, expected: string, next: string): never => {
      throw new Failure(told(decisionPlace(seedFile, index), found, expected, next));
    };
    const said = JSON.stringify(correction.expect);
    const place = onlyPlace(draft.text, correction.expect);
    if (typeof place === 'string') {
      const next = 'read the place again and renew or remove the correction';
      return refuse(`${said} ${place} in the repaired text`, 'it exactly once', next);
    }
    let part: Wanted['part'];
    if (correction.action === 'replace') {
      if (correction.text === correction.expect)
        return refuse(`${said} on both sides`, 'a change', 'remove the correction');
      part = changedPart(correction.expect, correction.text);
    } else {
      const inside = partPlace(correction.expect, correction.text, correction.at);
      if (typeof inside === 'string') {
        const found = `${JSON.stringify(correction.text)} ${inside} in ${said}`;
        return refuse(found, 'it exactly once, or at the character given', 'renew or remove the correction');
      }
      part = { ...inside, text: correction.text };
    }
    part = { ...part, start: part.start + place.start, end: part.end + place.start };
    const other = wanted.find((w) => meets(w.part, part));
    if (other)
      return refuse(`${said}, which overlaps line ${other.line}`, 'corrections apart from each other', 'join the two');
    const evidence = correction.action === 'replace' ? `${correction.reason} (${correction.evidence})` : null;
    wanted.push({ line: index + 1, ...place, part, evidence });
  });
  const changes = wanted.filter((w) => w.evidence !== null).sort((a, b) => a.start - b.start || a.end - b.end);
  // One at a time from the end, so that two which meet in one repaired piece both apply and offsets stay right.
  return joined(changes, draft.text)
    .reverse()
    .reduce((corrected, edit) => replace(corrected, [edit]), draft);
}

/** Replacements in order. Corrections that only share the text by which they are found become one. */
function joined(changes: readonly Wanted[], text: string): Replacement[] {
  const groups: Wanted[][] = [];
  let end = -1;
  for (const change of changes) {
    if (change.start < end) groups.at(-1)!.push(change);
    else groups.push([change]);
    end = Math.max(end, change.end);
  }
  return groups.map((group) => {
    const parts = group.map(({ part }) => part).sort((a, b) => a.start - b.start);
    const [start, last] = [group[0]!.start, Math.max(...group.map((change) => change.end))];
    let position = start;
    let written = '';
    for (const part of parts) {
      written += text.slice(position, part.start) + part.text;
      position = part.end;
    }
    return {
      start,
      end: last,
      text: written + text.slice(position, last),
      kind: APPLY_CORRECTION.id,
      evidence: group.map(({ evidence }) => evidence).join('; '),
      confidence: 1,
      method: 'correction',
    };
  });
}
