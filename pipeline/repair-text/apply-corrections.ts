import { type CorrectionLine, isAboutText, type TextDecision } from '../../schemas/correction-line.ts';
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
  for (const [index, correction] of corrections.entries()) {
    if (correction.status !== 'decided' || !isAboutText(correction)) continue;
    const refuse: Refuse = (found, expected, next) => {
      throw new Failure(told(decisionPlace(seedFile, index), found, expected, next));
    };
    const found = wantedIn(draft.text, correction, refuse);
    const other = wanted.find(({ part }) => meets(part, found.part));
    if (other) {
      const said = JSON.stringify(correction.expect);
      refuse(`${said}, which overlaps line ${other.line}`, 'corrections apart from each other', 'join the two');
    }
    wanted.push({ ...found, line: index + 1 });
  }
  const changes = wanted.filter((w) => w.evidence !== null).sort((a, b) => a.start - b.start || a.end - b.end);
  // One at a time from the end, so that two which meet in one repaired piece both apply and offsets stay right.
  return joined(changes, draft.text)
    .reverse()
    .reduce((corrected, edit) => replace(corrected, [edit]), draft);
}

type Refuse = (found: string, expected: string, next: string) => never;

function wantedIn(text: string, correction: TextDecision, refuse: Refuse): Omit<Wanted, 'line'> {
  const said = JSON.stringify(correction.expect);
  const place = onlyPlace(text, correction.expect);
  if (typeof place === 'string') {
    const next = 'read the place again and renew or remove the correction';
    return refuse(`${said} ${place} in the repaired text`, 'it exactly once', next);
  }
  const moved = (part: Span): Span => ({ start: part.start + place.start, end: part.end + place.start });
  if (correction.action === 'replace') {
    if (correction.text === correction.expect) refuse(`${said} on both sides`, 'a change', 'remove the correction');
    const part = changedPart(correction.expect, correction.text);
    const evidence = `${correction.reason} (${correction.evidence})`;
    return { ...place, part: { ...moved(part), text: part.text }, evidence };
  }
  const part = partPlace(correction.expect, correction.text, correction.at);
  if (typeof part === 'string') {
    const found = `${JSON.stringify(correction.text)} ${part} in ${said}`;
    return refuse(found, 'it exactly once, or at the character given', 'renew or remove the correction');
  }
  return { ...place, part: { ...moved(part), text: correction.text }, evidence: null };
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
