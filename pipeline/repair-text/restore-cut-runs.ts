import type { Reference } from '../records.ts';
import { BLANK } from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import { cutRunOrder } from './cut-run-order.ts';
import { placesInWord } from './cut-run-places.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { perLine } from './per-line.ts';
import { stretchRunOrder } from './stretch-run-order.ts';
import { type SurveyedLine, surveyOf, type Token, tokensOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';

const KIND = 'restore-cut-runs';
/** Lines of so many words show something, and longer ones are paragraphs, not lines of a page. */
const MIN_WORDS = 4;
const LONGEST = 250;
/** So many lines must show cuts, and so large a share of all. */
const MIN_SHOWN = 4;
const MOSTLY = 0.5;
/** How much likelier a line must be in another order to show one (natural logarithm), and to be put into it where others do. */
const DECIDES = 14;
const FOLLOWS = 3;
/** How much likelier than a word that nobody knows two words must be, to be taken for what was glued. */
const GLUED = 4;

export const restoreCutRuns: Damage = {
  id: KIND,
  title: 'Put the runs of a line that were given from the last to the first in reading order',
  why: 'A line that was typed, pasted and corrected in many runs is given by some PDF readers from its last run to its first, each of them as it is read: runs hold one word, several, or a part of one, and the blanks of two runs stand side by side or are missing. Undone where most lines of a document show it, by words glued and gaps of two blanks, and where words and blanks go together far better in the order found.',
  example: {
    before: 'x',
    after: 'x',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length < MIN_SHOWN || !survey.hasPair(BLANK, BLANK)) return {};
    const lines = survey.lines.filter(({ start, end, words }) => words > 0 && end - start <= LONGEST);
    const long = lines.filter(({ words }) => words >= MIN_WORDS);
    const isCut = (line: SurveyedLine): boolean =>
      line.unknown > 0 && showsCuts(text.slice(line.start, line.end), reference);
    if (long.length < MIN_SHOWN || long.filter(isCut).length < Math.max(MIN_SHOWN, long.length * MOSTLY)) return {};
    const orderOf = readingOf(text, long, reference);
    const deciding = long.filter((line) => (orderOf(line)?.gain ?? 0) >= DECIDES).length;
    if (deciding < Math.max(MIN_SHOWN, long.length * MOSTLY)) return {};
    const reorderings: Reordering[] = [];
    for (const line of lines) {
      const { start, end } = line;
      const found = orderOf(line);
      if (!found || found.runs.length < 2 || found.gain < FOLLOWS || !isArabicLine(text.slice(start, end), reference))
        continue;
      reorderings.push({
        start,
        end,
        runs: found.runs.map(([a, b]) => [start + a, start + b] as const),
        kind: KIND,
        evidence: `read from its last run to its first, the line is likelier by ${found.gain.toFixed(1)} (natural logarithm)`,
        confidence: Math.round((1 / (1 + Math.exp(-(found.gain - 10) / 12))) * 1e4) / 1e4,
        method: 'statistical',
      });
    }
    return { reorderings };
  },
};

/** Whether the runs of this document are told from the whole line or from each stretch between two numbers: what is likelier. */
function readingOf(text: string, lines: readonly SurveyedLine[], reference: Reference) {
  let [whole, parted] = [0, 0];
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    whole += ofWholeLines(line, reference)?.score ?? 0;
    parted += ofStretches(line, reference)?.score ?? 0;
  }
  const reading = parted > whole ? ofStretches : ofWholeLines;
  return ({ start, end }: SurveyedLine) => reading(text.slice(start, end), reference);
}

const ofWholeLines = perLine(cutRunOrder);
const ofStretches = perLine(stretchRunOrder);

/** True if gaps of two blanks stand among those of one, and a word that nobody knows is two words glued. */
const showsCuts = perLine((line, reference) => {
  const gaps = line.trim().match(/\s+/g) ?? [];
  const wide = gaps.filter((gap) => gap.length > 1).length;
  if (wide === 0 || wide * 2 > gaps.length + 1) return false;
  return tokensOf(line, 0, line.length, reference).some((token) => isGlued(token, reference));
});

function isGlued({ unit }: Token, reference: Reference): boolean {
  if (!unit.isArabic || unit.isKnown) return false;
  const costs = wordCosts(reference);
  return placesInWord(unit.letters, reference).some((at) => {
    const [a, b] = [unit.letters.slice(0, at), unit.letters.slice(at)];
    return (
      a.length > 1 &&
      b.length > 1 &&
      costs.isKnown(a) &&
      costs.isKnown(b) &&
      costs.costOf(a) + costs.costOf(b) < unit.cost - GLUED
    );
  });
}
