/**
 * One walk over a text that tells what the damages ask: which classes of characters stand there and which beside which,
 * which words are unknown, and whether the words of each line follow one another as words do. Most text is in order, and
 * this walk is all that it costs. Offsets are UTF-16 units.
 */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import {
  BLANK,
  CLAUSE_MARK,
  COLON,
  DIGIT,
  FULL_STOP,
  KINDS,
  kindOf,
  LETTER,
  LETTER_OF_OTHERS,
  LETTER_OF_SCRIPT,
  LINE_END,
  MARK,
  TATWEEL,
} from '../text/character-kinds.ts';
import type { Span } from '../text/words.ts';
import { perLine } from './per-line.ts';
import { hashOn, type Unit, wordEvidence } from './word-evidence.ts';
import { GLUED_NUMBER, isClitic, NUMBER_BEHIND_NUMBER, RARE_AND_SHORT } from './word-traits.ts';

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
  /** Marks and tatweels: characters that take no room in a line. */
  readonly marks: number;
}

export interface Survey {
  /** Those that are not empty. */
  readonly lines: readonly SurveyedLine[];
  /** Words in Arabic script that neither list nor knowledge base has, in any spelling or with any clitics. */
  readonly unknown: readonly Token[];
  /** Rare words of two or three letters, beside a blank. */
  readonly short: readonly Span[];
  readonly words: number;
  /** True if a word has this trait; see word-traits.ts. */
  hasWord(trait: number): boolean;
  /** True if a character of one of these kinds stands in the text; see text/character-kinds.ts. */
  has(kinds: number): boolean;
  /** True if a character of the first kinds stands right before one of the second; the edges of the text are line ends. */
  hasPair(first: number, second: number): boolean;
}

const LONGEST_LINE = 1 << 16;

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
  readonly short: readonly Span[];
  readonly traits: number;
  /** Kinds that stand right before another, and for each of them, from the lowest, which stand behind it; the line ends included. */
  readonly firsts: number;
  readonly seconds: readonly number[];
}

/** A repair changes a few lines: those that are the same as before are not walked over again. */
const findingsOf = perLine(walk);

function survey(text: string, reference: Reference): Survey {
  const lines: SurveyedLine[] = [];
  const unknown: Token[] = [];
  const short: Span[] = [];
  const pairs = new Int32Array(KINDS);
  let [words, traits] = [0, 0];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const findings = findingsOf(text.slice(start, end), reference);
    for (const word of findings.unknownWords) {
      unknown.push({ start: start + word.start, end: start + word.end, unit: word.unit });
    }
    for (const word of findings.short) short.push({ start: start + word.start, end: start + word.end });
    let at = 0;
    for (let left = findings.firsts; left !== 0; left &= left - 1) {
      pairs[31 - Math.clz32(left & -left)]! |= findings.seconds[at++]!;
    }
    words += findings.words;
    traits |= findings.traits;
    const { words: own, unknown: strange, links, forward, marks } = findings;
    // Empty lines say nothing, and a text may have millions of them.
    if (end > start) lines.push({ start, end, words: own, unknown: strange, links, forward, marks });
    start = end + 1;
  }
  let [firsts, seconds] = [0, 0];
  for (let i = 0; i < KINDS; i++) {
    if (pairs[i] !== 0) firsts |= 1 << i;
    seconds |= pairs[i]!;
  }
  return {
    lines,
    unknown,
    short,
    words,
    hasWord: (trait) => (traits & trait) !== 0,
    has: (kinds) => ((firsts | seconds) & kinds) !== 0,
    hasPair(first, second) {
      for (let left = first & firsts; left !== 0; left &= left - 1) {
        if ((pairs[31 - Math.clz32(left & -left)]! & second) !== 0) return true;
      }
      return false;
    },
  };
}

/** The UTF-16 units of the line that is walked over, and which kinds stand behind each. */
let units = new Uint16Array(1 << 10);
const behind = new Int32Array(KINDS);

/** Walks over a line once. */
function walk(line: string, reference: Reference): LineFindings {
  const { walk: walked } = wordEvidence(reference);
  walked.begin();
  const unknownWords: Token[] = [];
  const short: Span[] = [];
  const pairs = behind.fill(0);
  const { length } = line;
  if (units.length < length) units = new Uint16Array(2 * length);
  const codes = units;
  for (let i = 0; i < length; i++) codes[i] = line.charCodeAt(i);
  let [words, forward, links, traits, marks, word] = [0, 0, 0, 0, 0, 0];
  let before = END;
  /** Where the last word or mark ended. */
  let ended = 0;
  let isPlain = false;
  for (let i = 0; i < length; ) {
    const kind = kindOf(codes[i]!);
    const last = before;
    pairs[before]! |= 1 << kind;
    const isAfterBlank = ((1 << last) & BLANK) !== 0;
    before = kind;
    const from = i++;
    const at = 1 << kind;
    let hash = hashOn(0, codes[from]!);
    if (
      at === DIGIT &&
      ((1 << last) & (LETTER | MARK | TATWEEL)) !== 0 &&
      !(from - word === 1 && isClitic(codes[word]!))
    ) {
      traits |= GLUED_NUMBER;
    }
    if (at === DIGIT && isAfterBlank && ended === from - 1 && ended > 0 && 1 << kindOf(codes[ended - 1]!) === DIGIT) {
      traits |= NUMBER_BEHIND_NUMBER;
    }
    if ((at & NO_ROOM) !== 0) marks++;
    if ((at & OF_WORD) !== 0) {
      const goesOn = goingOn(at);
      for (; i < length; i++) {
        const code = codes[i]!;
        const next = kindOf(code);
        if (((1 << next) & goesOn) === 0) break;
        hash = hashOn(hash, code);
        // Nearly all of a text is letter after letter.
        if (next === PLAIN && before === PLAIN) {
          isPlain = true;
          continue;
        }
        pairs[before]! |= 1 << next;
        before = next;
        if (((1 << next) & NO_ROOM) !== 0) marks++;
      }
    } else if (at === FULL_STOP) {
      while (i < length && codes[i] === 0x2e) hash = hashOn(hash, codes[i++]!);
      if (i - from > 1) pairs[kind]! |= at;
    } else if ((at & PARTING) === 0) continue;
    if (
      (at & JOINING) !== 0 &&
      ((1 << last) & (LETTER | TATWEEL)) !== 0 &&
      i < length &&
      1 << kindOf(codes[i]!) === DIGIT
    ) {
      traits |= GLUED_NUMBER;
    }
    word = from;
    ended = i;
    walked.next(codes, from, i, hash);
    if (walked.isArabic()) {
      words++;
      if (!walked.isKnown()) unknownWords.push({ start: from, end: i, unit: walked.unit() });
    }
    const own = walked.traits();
    traits |= own;
    if ((own & RARE_AND_SHORT) !== 0 && (isAfterBlank || (i < length && ((1 << kindOf(codes[i]!)) & BLANK) !== 0))) {
      short.push({ start: from, end: i });
    }
    forward += walked.link();
    links++;
  }
  pairs[before]! |= LINE_END;
  if (isPlain) pairs[PLAIN]! |= LETTER;
  // What a very long line took is given back.
  if (length > LONGEST_LINE) units = new Uint16Array(1 << 10);
  const unknown = unknownWords.length;
  let firsts = 0;
  const seconds: number[] = [];
  for (let kind = 0; kind < KINDS; kind++) {
    if (pairs[kind] === 0) continue;
    firsts |= 1 << kind;
    seconds.push(pairs[kind]!);
  }
  return {
    words,
    unknown,
    links: Math.max(0, links - 1),
    forward,
    unknownWords,
    short,
    traits,
    marks,
    firsts,
    seconds,
  };
}

/** What stands between a letter and a digit by damage only. */
const JOINING = FULL_STOP | COLON;
const NO_ROOM = MARK | TATWEEL;
const END = 31 - Math.clz32(LINE_END);
const PLAIN = 31 - Math.clz32(LETTER);
/** Marks of the script stand in its words. */
const OF_SCRIPT = LETTER_OF_SCRIPT | MARK | TATWEEL;
const OF_WORD = OF_SCRIPT | DIGIT | LETTER_OF_OTHERS;
/** Marks that part clauses, and are units of their own. */
const PARTING = CLAUSE_MARK | COLON;

/**
 * What goes on with a word that begins so. Words of two scripts and numbers are words of their own, also where nothing
 * parts them; marks belong to any.
 */
const goingOn = (first: number): number =>
  (first & OF_SCRIPT) !== 0 ? OF_SCRIPT : MARK | TATWEEL | DIGIT | (first === DIGIT ? 0 : LETTER_OF_OTHERS);

/** The words and marks of a stretch of a text. */
export function tokensOf(text: string, start: number, end: number, reference: Reference): Token[] {
  const evidence = wordEvidence(reference);
  const tokens: Token[] = [];
  for (let i = start; i < end; ) {
    const at = 1 << kindOf(text.charCodeAt(i));
    const from = i++;
    if ((at & OF_WORD) !== 0) {
      const goesOn = goingOn(at);
      while (i < end && ((1 << kindOf(text.charCodeAt(i))) & goesOn) !== 0) i++;
    } else if (at === FULL_STOP) while (i < end && text.charCodeAt(i) === 0x2e) i++;
    else if ((at & PARTING) === 0) continue;
    tokens.push({ start: from, end: i, unit: evidence.unitAt(text, from, i) });
  }
  return tokens;
}
