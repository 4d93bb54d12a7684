import type { Reference } from '../records.ts';
import { FORM } from '../text/character-classes.ts';
import type { Reordering, Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { lettersOfForms } from './fold-presentation-forms.ts';
import { isArabicLine } from './language-gate.ts';
import { turnedLine } from './letter-order.ts';
import { type SurveyedLine, surveyOf, tokensOf } from './survey.ts';

const KIND = 'restore-visual-letter-order';
/** Share of unknown words from which a line is looked at: of a line turned round nearly all are, of names few. */
const SUSPICIOUS = 0.34;
/** How much likelier the words must be when the line is turned (natural logarithm), where nothing else is turned. */
const DECIDES = 14;
/** The same in a document of which most lines are turned for sure. */
const FOLLOWS = 0.5;
/** Lines that are turned for sure, as a share of those that were looked at, from which others follow them. */
const MOST = 0.5;

interface Judged {
  readonly line: SurveyedLine;
  readonly turned: ReturnType<typeof turnedLine>;
  readonly gain: number;
}

export const restoreVisualLetterOrder: Damage = {
  id: KIND,
  title: 'Put the letters of a line in reading order',
  why: 'Some PDF readers give the letters as they stand on the page, from left to right: `ةيبرعلا ةغللا`. Decided by how likely the words are as they stand and turned round, for each line and for the document; numbers and Latin words keep their order. Words that read well either way are left.',
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length === 0) return {};
    const hasForms = survey.has(FORM);
    const judge = (line: SurveyedLine): Judged => {
      const raw = text.slice(line.start, line.end);
      const turned = turnedLine(raw);
      const before = costOf(hasForms ? lettersOfForms(raw) : raw, reference);
      const after = costOf(hasForms ? lettersOfForms(turned.text) : turned.text, reference);
      return { line, turned, gain: before - after };
    };
    const isSuspicious = (line: SurveyedLine) => line.words > 0 && line.unknown >= line.words * SUSPICIOUS;
    const suspects = survey.lines.filter(isSuspicious).map(judge);
    const sure = suspects.filter(({ gain }) => gain >= DECIDES).length;
    if (sure === 0) return {};
    // In a document that is turned, short words may hide a turned line: then every line is looked at.
    const follows = sure >= suspects.length * MOST;
    const least = follows ? FOLLOWS : DECIDES;
    const others = follows ? survey.lines.filter((line) => line.words > 0 && !isSuspicious(line)).map(judge) : [];
    const replacements: Replacement[] = [];
    const reorderings: Reordering[] = [];
    for (const { line, turned, gain } of [...suspects, ...others].sort((a, b) => a.line.start - b.line.start)) {
      if (gain < least || !isArabicLine(lettersOfForms(turned.text), reference)) continue;
      const cause = {
        kind: KIND,
        evidence: `turned round, the words are likelier by ${gain.toFixed(1)} (natural logarithm)`,
        confidence: Math.round((1 / (1 + Math.exp(-(gain + (follows ? 6 : -8)) / 4))) * 1e4) / 1e4,
        method: 'statistical' as const,
      };
      for (const { start, end, text: put } of turned.words) {
        replacements.push({ start: line.start + start, end: line.start + end, text: put, ...cause });
      }
      if (turned.runs.length < 2) continue;
      const runs = turned.runs.map(([a, b]) => [line.start + a, line.start + b] as const);
      reorderings.push({ start: line.start, end: line.end, runs, ...cause });
    }
    return { replacements, reorderings };
  },
};

/** What the Arabic words of a line cost together. */
function costOf(line: string, reference: Reference): number {
  let sum = 0;
  for (const { unit } of tokensOf(line, 0, line.length, reference)) sum += unit.cost;
  return sum;
}
