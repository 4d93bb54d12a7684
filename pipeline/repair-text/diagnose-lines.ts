/**
 * What was found out about a repaired text and each of its lines: which cause had put a line out of order, how sure that
 * is, whether a person should read it. Published for every line, so that doubt stands where it belongs.
 */
import type { LineDiagnosis, Reference } from '../records.ts';
import type { Edit } from '../text/edits.ts';
import type { Draft } from '../text/pieces.ts';
import { isBeyondRepair, isIllegible } from './beyond-repair.ts';
import { isDoubtfulLine } from './doubtful-lines.ts';
import { lineSigns } from './line-signs.ts';
import { surveyOf } from './survey.ts';
import { type TracedLine, tracedLines } from './trace-lines.ts';

interface Diagnosis {
  /** In the order of the raw text, without empty ones; none if nothing was changed. */
  readonly lines: readonly LineDiagnosis[];
  readonly beyondRepair: boolean;
}

/** Repairs of what harms no word, and what stands in any text of the web: they do not show that a text is damaged. */
const HARMLESS: ReadonlySet<string> = new Set([
  'collapse-blanks',
  'normalise-line-ends',
  'remove-byte-order-mark',
  'remove-control-characters',
  'remove-direction-controls',
  'remove-tatweel',
  'remove-zero-width-characters',
]);

/** Nor do these in a text of which nearly all words are known; they come with other damage, too. */
const OF_PUNCTUATION: ReadonlySet<string> = new Set([
  'place-blanks-at-punctuation',
  'place-blanks-at-quotation-marks',
  'turn-quotation-marks',
]);
const FEW_UNKNOWN = 0.03;
/** Where more words are unknown, letters stand alone or are lost, and what was repaired does not say it. */
const MANY_UNKNOWN = 0.4;

/** A repair that is less sure than this needs a reader, whatever else the line shows. */
const DOUBTFUL = 0.7;

/**
 * Offsets are UTF-16 units. In a text that shows no damage, and whose words are known, no line is doubted.
 */
export function diagnose(draft: Draft, edits: readonly Edit[], reference: Reference): Diagnosis {
  const { unknown, words } = surveyOf(draft.text, reference);
  const isSound = unknown.length <= words * FEW_UNKNOWN;
  const isStrange = unknown.length > words * MANY_UNKNOWN;
  const isHarmless = edits.every(({ kind }) => HARMLESS.has(kind) || (isSound && OF_PUNCTUATION.has(kind)));
  const traced = tracedLines(draft, edits);
  if (isHarmless && !isStrange) {
    return { lines: traced.map((line) => told(line, false)), beyondRepair: isIllegible(draft, reference) };
  }
  const signs = lineSigns(draft.text, traced, reference);
  const lines = traced.map((line, i) =>
    told(
      line,
      line.confidence < DOUBTFUL || isDoubtfulLine(draft.text.slice(line.start, line.end), signs[i]!, reference),
    ),
  );
  const beyondRepair = isHarmless ? isIllegible(draft, reference) : isBeyondRepair(draft, edits, signs, reference);
  return { lines, beyondRepair };
}

const told = ({ rawStart, rawEnd, start, end, cause, confidence }: TracedLine, needsReview: boolean): LineDiagnosis => {
  return { rawStart, rawEnd, start, end, cause, confidence, needsReview };
};
