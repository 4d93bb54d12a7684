import type { Reference } from '../records.ts';
import { BLANK } from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import { type CutLine, cutRunOrder } from './cut-run-order.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { stretchRunOrder } from './stretch-run-order.ts';
import { type SurveyedLine, surveyOf, tokensOf } from './survey.ts';

const KIND = 'restore-cut-runs';
/** Lines of so many words show something, and longer ones are paragraphs, not lines of a page. */
const MIN_WORDS = 4;
const LONGEST = 250;
/** So many such lines show something, if so large a share of them is decided. */
const MIN_LINES = 4;
/** A document is known by so many of them. */
const MOST_ASKED = 60;
const MOSTLY = 0.5;
/** Words that nobody knows, and gaps of two blanks between words among those of one, that a line has in the mean where runs are cut. */
const MEAN_UNKNOWN = 1;
const MEAN_WIDE = 1;
/** Where a line has more of them, letters are lost or strange, which is another damage. */
const MANY_UNKNOWN = 3;
/** What share of each may be left in the order found: other damages leave more. */
const UNKNOWN_LEFT = 0.35;
const WIDE_LEFT = 0.12;
/** How much likelier a line must be in another order to show one (natural logarithm), and to be put into it where others do. */
const DECIDES = 5;
const FOLLOWS = 3;
/** Lines that are asked before all others, and how many of them must be decided: most texts are cut in another way. */
const SAMPLE = 6;
const SAMPLE_SHOWS = 0.5;
/** How often a run is followed by the right one: which of two words comes first is often seen by little. */
const SURE = 0.93;

export const restoreCutRuns: Damage = {
  id: KIND,
  title: 'Put the runs of a line that were given from the last to the first in reading order',
  why: 'A line that was typed, pasted and corrected in many runs is given by some PDF readers from its last run to its first, each of them as it is read: runs hold one word, several, or a part of one, and the blanks of two runs stand side by side or are missing. Undone where most lines of a document show it, by words glued and gaps of two blanks, and where words and blanks go together far better in the order found.',
  example: {
    before:
      'لا أعرف اسمه الذيجاري  إلىرسالة \nهذا شبعت الصحيفة من فقد من الغلاء،  ولاالكهرباءلا لأشكو من   الاستقلال. أكتب إليكمشارع قديمة في\n البناية. وإن نجحتلجنة من إذن إلى تحتاج يا سيدي، لا  الأحلام،لكنربما!  أحلم. بعضكم إنني سيقول\nإليكم مجددا، وأرسل إليكم صورة للكعك. فسأكتب كرة،الف',
    after:
      'رسالة إلى جاري الذي لا أعرف اسمه\nقديمة في شارع الاستقلال. أكتب إليكم لا لأشكو من الكهرباء ولا من الغلاء، فقد شبعت الصحيفة من هذا\nسيقول بعضكم إنني أحلم. ربما! لكن الأحلام، يا سيدي، لا تحتاج إلى إذن من لجنة البناية. وإن نجحت\nالفكرة، فسأكتب إليكم مجددا، وأرسل إليكم صورة للكعك.',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length < MIN_LINES || !survey.hasPair(BLANK, BLANK)) return {};
    const lines = survey.lines.filter(({ start, end, words }) => words > 0 && end - start <= LONGEST);
    const long = lines.filter(({ words }) => words >= MIN_WORDS).slice(0, MOST_ASKED);
    if (long.length < MIN_LINES || !mayBeCut(text, long)) return {};
    const some = sampleOf(long);
    const readings = [cutRunOrder, stretchRunOrder].map((order) => onceEach(text, order, reference));
    if (!mayBeShown(some, readings)) return {};
    const orderOf = likelierOf(readings, some);
    if (!isShown(text, long, orderOf, reference)) return {};
    const reorderings: Reordering[] = [];
    for (const line of lines) {
      const { start, end } = line;
      const found = orderOf(line);
      if (
        !found ||
        found.runs.length < 2 ||
        found.overRaw < FOLLOWS ||
        !isArabicLine(text.slice(start, end), reference)
      )
        continue;
      reorderings.push({
        start,
        end,
        runs: found.runs.map(([a, b]) => [start + a, start + b] as const),
        kind: KIND,
        evidence: `read from its last run to its first, the line is likelier by ${found.overRaw.toFixed(1)} (natural logarithm)`,
        confidence: Math.round(SURE ** (found.runs.length - 1) * 1e4) / 1e4,
        method: 'statistical',
      });
    }
    return { reorderings };
  },
};

/** Some lines from all over a text. */
const sampleOf = (lines: readonly SurveyedLine[]): SurveyedLine[] =>
  lines.filter((_, i) => Math.floor((i * SAMPLE) / lines.length) !== Math.floor(((i - 1) * SAMPLE) / lines.length));

/** The order of the runs of a line. */
type Reading = (line: SurveyedLine) => CutLine | null;

/** Each line is read once: it is asked for up to three times. */
function onceEach(text: string, order: typeof cutRunOrder, reference: Reference): Reading {
  const kept = new Map<number, CutLine | null>();
  return ({ start, end }) => {
    let found = kept.get(start);
    if (found === undefined) {
      found = order(text.slice(start, end), reference);
      kept.set(start, found);
    }
    return found;
  };
}

/** False as soon as so many lines of a sample gain nothing by either reading that too few are left. */
function mayBeShown(lines: readonly SurveyedLine[], readings: readonly Reading[]): boolean {
  let failed = 0;
  return lines.every((line) => {
    if (readings.every((reading) => (reading(line)?.gain ?? 0) < DECIDES)) failed++;
    return failed <= lines.length * (1 - SAMPLE_SHOWS);
  });
}

/** Whether runs are told from the whole line or from each stretch between two numbers: what is likelier in these lines. */
function likelierOf(readings: readonly Reading[], lines: readonly SurveyedLine[]): Reading {
  const [whole, parted] = readings.map((reading) => sumOf(lines, (line) => reading(line)?.score ?? 0));
  return readings[parted! > whole! ? 1 : 0]!;
}

const sumOf = (lines: readonly SurveyedLine[], value: (line: SurveyedLine) => number): number =>
  lines.reduce((sum, line) => sum + value(line), 0);

const gapsOf = (line: string): readonly string[] => line.trim().match(/\s+/g) ?? [];
/** Gaps of several blanks between two words; at numbers and brackets there are others. */
const WIDE = /[\u0621-\u0652.،؛:؟!]\s{2,}(?=[\u0621-\u064A])/g;
const wideOf = (line: string): number => line.match(WIDE)?.length ?? 0;

/** True if lines have words that nobody knows, and wide gaps among narrow ones: stretched lines have hardly any narrow. */
function mayBeCut(text: string, lines: readonly SurveyedLine[]): boolean {
  const unknown = sumOf(lines, (line) => line.unknown) / lines.length;
  if (unknown < MEAN_UNKNOWN || unknown > MANY_UNKNOWN) return false;
  const wide = sumOf(lines, ({ start, end }) => wideOf(text.slice(start, end)));
  return (
    wide >= MEAN_WIDE * lines.length &&
    wide * 2 <= sumOf(lines, ({ start, end }) => gapsOf(text.slice(start, end)).length)
  );
}

/** True if most lines are far likelier in the order found, and hardly a word or gap of them is left that looks wrong. */
function isShown(text: string, lines: readonly SurveyedLine[], orderOf: Reading, reference: Reference): boolean {
  let [decided, unknown, unknownLeft, wide, wideLeft] = [0, 0, 0, 0, 0];
  for (const line of lines) {
    const raw = text.slice(line.start, line.end);
    const found = orderOf(line);
    const read = found ? found.runs.map(([a, b]) => raw.slice(a, b)).join('') : raw;
    if (found && found.gain >= DECIDES) decided++;
    unknown += line.unknown;
    wide += wideOf(raw);
    wideLeft += wideOf(read);
    for (const { unit } of tokensOf(read, 0, read.length, reference)) if (unit.isArabic && !unit.isKnown) unknownLeft++;
  }
  return decided >= lines.length * MOSTLY && unknownLeft <= unknown * UNKNOWN_LEFT && wideLeft <= wide * WIDE_LEFT;
}
