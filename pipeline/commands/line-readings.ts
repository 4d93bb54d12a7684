/** A repaired document line by line: how each line reads, how it stood in the raw text, and what was done between. */
import type { LineDiagnosis, RepairedDocument } from '../records.ts';
import { damages } from '../repair-text/damages.ts';
import { type CodePoints, codePointsOf } from '../text/code-points.ts';
import { type Edit, inCodePoints } from '../text/edits.ts';
import { linesOf } from '../text/words.ts';

/** A damage that was undone. */
export interface Cause {
  readonly id: string;
  readonly title: string;
}

/** One line of the apparatus, in the names of the tables. Offsets are code points. */
export interface LineReading {
  /** Number of the line in the raw file, from 1. */
  readonly line: number;
  readonly raw_start: number;
  readonly raw_end: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly raw_text: string;
  /** What was undone in the line, what took most of it first; none if the line was left alone. */
  readonly causes: readonly Cause[];
  readonly confidence: number;
  readonly needs_review: boolean;
  /** Repairs of a part of the line, each smaller than half of it. */
  readonly repairs: readonly PartRepair[];
}

export interface PartRepair {
  readonly raw_start: number;
  readonly raw_end: number;
  readonly raw_text: string;
  readonly text: string;
  /** The same with the rest of the word, for a repair of some of its letters. */
  readonly raw_word: string;
  readonly word: string;
  readonly kind: string;
  readonly evidence: string;
  readonly confidence: number;
}

export interface Apparatus {
  readonly n_lines: number;
  readonly n_changed: number;
  readonly n_needs_review: number;
  /** Lines that were changed or need a reader; all that are not blank, if that was asked for. */
  readonly lines: readonly LineReading[];
  /** What was done outside of these lines: to line ends and blank lines. */
  readonly between_lines: readonly (Cause & { readonly n: number })[];
}

const LONGEST_WORD = 40;
const titles = new Map(damages.map((damage) => [damage.id, damage.title]));
const causeOf = (id: string): Cause => ({ id, title: titles.get(id) ?? id });

/** Makes the apparatus of a document, of its changed and doubtful lines or of all. */
export function apparatusOf(record: RepairedDocument, isAll: boolean): Apparatus {
  const raw = codePointsOf(record.raw);
  const repaired = codePointsOf(record.draft.text);
  // They come by raw start, and the lines, too: one walk finds the edits of each line.
  const edits = inCodePoints(record.edits, raw, repaired);
  const starts = lineStartsOf(record.raw);
  const outside = new Set(edits);
  const partIn = (edit: Edit): PartRepair => ({
    raw_start: edit.rawStart,
    raw_end: edit.rawEnd,
    raw_text: edit.rawText,
    text: edit.text,
    ...wordsAround(edit, { text: record.raw, points: raw }, { text: record.draft.text, points: repaired }),
    kind: edit.kind,
    evidence: edit.evidence,
    confidence: edit.confidence,
  });
  let first = 0;
  let number = 0;
  const readings = diagnosesOf(record).map((diagnosis): LineReading => {
    while (number < starts.length && starts[number]! <= diagnosis.rawStart) number++;
    const [rawStart, rawEnd] = [raw.fromUnits(diagnosis.rawStart), raw.fromUnits(diagnosis.rawEnd)];
    while (first < edits.length && edits[first]!.rawEnd < rawStart) first++;
    const own: Edit[] = [];
    for (let i = first; i < edits.length && edits[i]!.rawStart <= rawEnd; i++) {
      if (touches(edits[i]!, rawStart, rawEnd)) own.push(edits[i]!);
    }
    for (const edit of own) outside.delete(edit);
    return {
      line: number,
      raw_start: rawStart,
      raw_end: rawEnd,
      start: repaired.fromUnits(diagnosis.start),
      end: repaired.fromUnits(diagnosis.end),
      text: record.draft.text.slice(diagnosis.start, diagnosis.end),
      raw_text: record.raw.slice(diagnosis.rawStart, diagnosis.rawEnd),
      causes: causesOf(own, diagnosis, rawStart, rawEnd),
      confidence: diagnosis.confidence,
      needs_review: diagnosis.needsReview,
      repairs: own.filter((edit) => isPart(edit, rawStart, rawEnd)).map(partIn),
    };
  });
  const isChanged = (reading: LineReading) => reading.causes.length > 0;
  return {
    n_lines: readings.length,
    n_changed: readings.filter(isChanged).length,
    n_needs_review: readings.filter((reading) => reading.needs_review).length,
    lines: readings.filter((reading) => isAll || isChanged(reading) || reading.needs_review),
    between_lines: counted([...outside].map((edit) => edit.kind)),
  };
}

/** What was found out about the lines; where nothing was changed, nothing was found, and every line is as it was. */
function diagnosesOf({ lines, raw }: RepairedDocument): readonly LineDiagnosis[] {
  if (lines.length > 0) return lines;
  return linesOf(raw)
    .filter(({ text }) => text.trim() !== '')
    .map(({ start, end }) => {
      const place = { rawStart: start, rawEnd: end, start, end };
      return { ...place, cause: null, confidence: 1, needsReview: false };
    });
}

const lineStartsOf = (text: string): number[] => linesOf(text).map((line) => line.start);

/** A repair of a line end is one of no line; an insertion at the edge of a line is one of the line. */
const touches = (edit: Edit, rawStart: number, rawEnd: number): boolean =>
  !/^\s*[\r\n]\s*$/.test(edit.rawText) &&
  (edit.rawStart === edit.rawEnd || (edit.rawStart < rawEnd && edit.rawEnd > rawStart));

/** A repair that covers half of its line or more is told by the readings of the line. */
const isPart = (edit: Edit, rawStart: number, rawEnd: number): boolean =>
  edit.rawStart >= rawStart && edit.rawEnd <= rawEnd && (edit.rawEnd - edit.rawStart) * 2 < rawEnd - rawStart;

/** The damages of a line: what put it out of order, then by how much of it they touched. */
function causesOf(edits: readonly Edit[], { cause }: LineDiagnosis, rawStart: number, rawEnd: number): Cause[] {
  const touched = new Map<string, number>();
  for (const edit of edits) {
    const share = Math.min(edit.rawEnd, rawEnd) - Math.max(edit.rawStart, rawStart);
    touched.set(edit.kind, (touched.get(edit.kind) ?? 0) + share);
  }
  const rank = ([kind, share]: [string, number]) => (kind === cause ? Number.POSITIVE_INFINITY : share);
  return [...touched].sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1)).map(([kind]) => causeOf(kind));
}

interface Text {
  readonly text: string;
  readonly points: CodePoints;
}

/** Letters alone do not tell a reader what word they are of; where blanks or punctuation were moved, there is no one word. */
function wordsAround(edit: Edit, raw: Text, repaired: Text): { raw_word: string; word: string } {
  if (!/^[\p{L}\p{M}]*$/u.test(edit.rawText + edit.text)) return { raw_word: edit.rawText, word: edit.text };
  const around = ({ text, points }: Text, start: number, end: number): string => {
    const [from, to] = [points.toUnits(start), points.toUnits(end)];
    const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, from - LONGEST_WORD), from))![0];
    return before + text.slice(from, to) + /^[\p{L}\p{M}]*/u.exec(text.slice(to, to + LONGEST_WORD))![0];
  };
  return { raw_word: around(raw, edit.rawStart, edit.rawEnd), word: around(repaired, edit.start, edit.end) };
}

function counted(kinds: readonly string[]): (Cause & { n: number })[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id, n]) => ({ ...causeOf(id), n }));
}
