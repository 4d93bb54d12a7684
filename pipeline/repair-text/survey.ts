/**
 * One walk over a text that tells what the damages ask: which classes of characters stand there and which beside which,
 * which words are unknown, and whether the words of each line follow one another as words do. Most text is in order, and
 * this walk is all that it costs. Offsets are UTF-16 units.
 */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import {
  CLAUSE_MARK,
  classOf,
  DIGIT,
  FORM,
  FULL_STOP,
  LETTER_OF_ARABIC,
  LINE_END,
  ORNAMENT,
  OTHER_LETTER,
  SCRIPT_LETTER,
} from '../text/character-classes.ts';
import type { Span } from '../text/words.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** A word or mark with its place in the text. */
export interface Token extends Span {
  readonly unit: Unit;
}

export interface SurveyedLine extends Span {
  /** Words in Arabic script, and how many of them are unknown. */
  readonly words: number;
  readonly unknown: number;
  /** Number of neighbours, and the sum of their links as they stand. */
  readonly links: number;
  readonly forward: number;
}

export interface Survey {
  readonly lines: readonly SurveyedLine[];
  /** Words in Arabic script that neither list nor knowledge base has, in any spelling or with any clitics. */
  readonly unknown: readonly Token[];
  readonly words: number;
  /** True if a character of this class stands in the text; see text/character-classes.ts. */
  has(characterClass: number): boolean;
  /** True if a character of the first class stands right before one of the second; the edges of the text are line ends. */
  hasPair(first: number, second: number): boolean;
}

const CLASSES = 16;

/** The survey of a text; the last one is kept, since every damage of a round asks for the same. */
export function surveyOf(text: string, reference: Reference): Survey {
  const kept = lastOf(reference);
  if (kept.text !== text || !kept.survey) {
    kept.text = text;
    kept.survey = survey(text, reference);
  }
  return kept.survey;
}

const lastOf = perReference((): { text: string; survey: Survey | null } => ({ text: '', survey: null }));

function survey(text: string, reference: Reference): Survey {
  const evidence = wordEvidence(reference);
  const lines: SurveyedLine[] = [];
  const unknown: Token[] = [];
  const pairs = new Uint8Array(CLASSES * CLASSES);
  let words = 0;
  let start = 0;
  let before = LINE_END;
  while (start < text.length) {
    let [lineWords, lineUnknown, forward, links] = [0, 0, 0, 0];
    let last: Unit | null = null;
    let i = start;
    for (; i < text.length; ) {
      const at = classOf(text.charCodeAt(i));
      pairs[before * CLASSES + at] = 1;
      before = at;
      if (at === LINE_END) break;
      const from = i++;
      if (isOfWord(at)) {
        for (; i < text.length; i++) {
          const next = classOf(text.charCodeAt(i));
          if (!goesOn(at, next)) break;
          pairs[before * CLASSES + next] = 1;
          before = next;
        }
      } else if (at === FULL_STOP) while (text.charCodeAt(i) === 0x2e) i++;
      else if (at !== CLAUSE_MARK) continue;
      const unit = evidence.unitAt(text, from, i);
      if (unit.isArabic) {
        lineWords++;
        if (!unit.isKnown) {
          lineUnknown++;
          unknown.push({ start: from, end: i, unit });
        }
      }
      if (last) {
        forward += evidence.link(last, unit);
        links++;
      }
      last = unit;
    }
    words += lineWords;
    lines.push({ start, end: i, words: lineWords, unknown: lineUnknown, forward, links });
    start = i + 1;
  }
  pairs[before * CLASSES + LINE_END] = 1;
  const has = (characterClass: number): boolean => {
    for (let i = 0; i < CLASSES; i++) if (pairs[i * CLASSES + characterClass]) return true;
    return false;
  };
  return { lines, unknown, words, has, hasPair: (first, second) => pairs[first * CLASSES + second] === 1 };
}

const isOfScript = (c: number): boolean =>
  c === LETTER_OF_ARABIC || c === ORNAMENT || c === FORM || c === SCRIPT_LETTER;
const isOfWord = (c: number): boolean => isOfScript(c) || c === DIGIT || c === OTHER_LETTER;

/** Words of two scripts and numbers are words of their own, also where nothing parts them. */
const goesOn = (first: number, next: number): boolean => {
  if (next === ORNAMENT) return true;
  return isOfScript(first)
    ? isOfScript(next)
    : first === DIGIT
      ? next === DIGIT
      : next === OTHER_LETTER || next === DIGIT;
};

/** The words and marks of a stretch of a text. */
export function tokensOf(text: string, start: number, end: number, reference: Reference): Token[] {
  const evidence = wordEvidence(reference);
  const tokens: Token[] = [];
  for (let i = start; i < end; ) {
    const at = classOf(text.charCodeAt(i));
    const from = i++;
    if (isOfWord(at)) while (i < end && goesOn(at, classOf(text.charCodeAt(i)))) i++;
    else if (at === FULL_STOP) while (i < end && text.charCodeAt(i) === 0x2e) i++;
    else if (at !== CLAUSE_MARK) continue;
    tokens.push({ start: from, end: i, unit: evidence.unitAt(text, from, i) });
  }
  return tokens;
}
