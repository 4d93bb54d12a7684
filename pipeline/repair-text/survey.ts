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
import { perLine } from './per-line.ts';
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

/** What a walk over one line found; offsets within the line. */
interface LineFindings extends Omit<SurveyedLine, 'start' | 'end'> {
  readonly unknownWords: readonly Token[];
  /** Bits of the pairs of classes that stand beside each other, the line ends included. */
  readonly pairs: Uint16Array;
}

/** A repair changes a few lines: those that are the same as before are not walked over again. */
const findingsOf = perLine(walk);

function survey(text: string, reference: Reference): Survey {
  const lines: SurveyedLine[] = [];
  const unknown: Token[] = [];
  const pairs = new Uint16Array(CLASSES);
  let words = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const findings = findingsOf(text.slice(start, end), reference);
    for (const word of findings.unknownWords) {
      unknown.push({ start: start + word.start, end: start + word.end, unit: word.unit });
    }
    for (let i = 0; i < CLASSES; i++) pairs[i]! |= findings.pairs[i]!;
    words += findings.words;
    const { words: own, unknown: strange, links, forward } = findings;
    lines.push({ start, end, words: own, unknown: strange, links, forward });
    start = end + 1;
  }
  const has = (characterClass: number): boolean => {
    if (pairs[characterClass] !== 0) return true;
    return pairs.some((seconds) => (seconds & (1 << characterClass)) !== 0);
  };
  return { lines, unknown, words, has, hasPair: (first, second) => (pairs[first]! & (1 << second)) !== 0 };
}

/** Walks over a line once. */
function walk(line: string, reference: Reference): LineFindings {
  const evidence = wordEvidence(reference);
  const unknownWords: Token[] = [];
  const pairs = new Uint16Array(CLASSES);
  let [words, forward, links] = [0, 0, 0];
  let before = LINE_END;
  let last: Unit | null = null;
  for (let i = 0; i < line.length; ) {
    const at = classOf(line.charCodeAt(i));
    pairs[before]! |= 1 << at;
    before = at;
    const from = i++;
    if (isOfWord(at)) {
      for (; i < line.length; i++) {
        const next = classOf(line.charCodeAt(i));
        if (!goesOn(at, next)) break;
        pairs[before]! |= 1 << next;
        before = next;
      }
    } else if (at === FULL_STOP) while (i < line.length && line.charCodeAt(i) === 0x2e) i++;
    else if (at !== CLAUSE_MARK) continue;
    const unit = evidence.unitAt(line, from, i);
    if (unit.isArabic) {
      words++;
      if (!unit.isKnown) unknownWords.push({ start: from, end: i, unit });
    }
    if (last) {
      forward += evidence.link(last, unit);
      links++;
    }
    last = unit;
  }
  pairs[before]! |= 1 << LINE_END;
  return { words, unknown: unknownWords.length, links, forward, unknownWords, pairs };
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
