import type { Reference } from '../records.ts';
import {
  APOSTROPHE,
  CLOSING,
  CLOSING_GUILLEMET,
  DIGIT,
  LETTER_OF_OTHERS,
  LETTER_OF_SCRIPT,
  MARK,
  OPENING,
  OPENING_GUILLEMET,
  OTHER,
  QUOTATION_MARK,
  TATWEEL,
} from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Context, Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';

const KIND = 'turn-brackets';
const PAIRS = [
  { open: '(', close: ')', any: /[()]/g },
  { open: '[', close: ']', any: /[[\]]/g },
  { open: '{', close: '}', any: /[{}]/g },
  { open: '«', close: '»', any: /[«»]/g },
] as const;
/** A closing shape that stands at the beginning of a word: every mirrored pair has one. */
const CLOSES = CLOSING | CLOSING_GUILLEMET;
const MARKS_AT_WORD = QUOTATION_MARK | APOSTROPHE | OPENING | OPENING_GUILLEMET | CLOSES;
/** Tatweel, small letters above others and those beyond the basic plane are letters, too. */
const AT_WORD = LETTER_OF_SCRIPT | LETTER_OF_OTHERS | DIGIT | TATWEEL | MARK | OTHER | MARKS_AT_WORD;
/** The two halves of a pair are not further apart than a long sentence. */
const LONGEST = 800;
/** So many mirrored pairs, and no good one, speak for a half whose other half is lost. */
const SURE = 2;

export const turnBrackets: Damage = {
  id: KIND,
  title: 'Turn brackets the right way round',
  why: 'Brackets are printed mirrored in right-to-left text, and some extractors keep the mirrored shape: `)كلمة(`. Turned pair by pair, where the closing shape stands at the beginning of a word and the opening shape at the end of one; a lone half only in a text that has mirrored pairs and no good one. In lines that were put in reading order a blank may part a mirrored half from its word, and its other half stand in a later line. List items `1)`, smileys and open intervals `]0، 5[` are left alone.',
  example: {
    before: 'رواية »ظلال الملح« لليلى الأسمر: مدينة',
    after: 'رواية «ظلال الملح» لليلى الأسمر: مدينة',
  },
  find(text: string, reference: Reference, context: Context) {
    if (!context.hasReordered && !surveyOf(text, reference).hasPair(CLOSES, AT_WORD)) return {};
    const replacements: Replacement[] = [];
    const isOurs = arabicLines(text, reference);
    for (const { open, close, any } of PAIRS) {
      if (!text.includes(open) || !text.includes(close)) continue;
      const { pairs, lone, good } = matched(
        text,
        Array.from(text.matchAll(any), (m) => m.index),
        open,
        (at) => context.isReordered(at, at + 1),
      );
      const turned = (at: number, evidence: string, confidence: number) => {
        if (!isOurs(at)) return;
        const put = text[at] === open ? close : open;
        replacements.push({ start: at, end: at + 1, text: put, kind: KIND, evidence, confidence, method: 'rule' });
      };
      for (const at of pairs.flat()) turned(at, 'closed before it opens: a mirrored pair', good === 0 ? 0.96 : 0.9);
      if (pairs.length < SURE || good > 0) continue;
      for (const at of lone)
        turned(at, `half of a pair; ${pairs.length} pairs of this text are mirrored, none is not`, 0.8);
    }
    return { replacements: replacements.sort((a, b) => a.start - b.start) };
  },
};

interface Matched {
  readonly pairs: readonly (readonly [number, number])[];
  /** Halves that stand as if they were mirrored, without another half. */
  readonly lone: readonly number[];
  /** Number of pairs the right way round. */
  readonly good: number;
}

/** Finds what belongs together among the brackets of one kind: the innermost pairs first. */
function matched(text: string, offsets: readonly number[], open: string, isMoved: (at: number) => boolean): Matched {
  const pairs: [number, number][] = [];
  const lone: number[] = [];
  const waiting: { at: number; isMirrored: boolean; isLoose?: boolean }[] = [];
  let good = 0;
  for (const at of offsets) {
    while (waiting.length > 0 && at - waiting[0]!.at > LONGEST) {
      const lost = waiting.shift()!;
      if (lost.isMirrored && !lost.isLoose) lone.push(lost.at);
    }
    const top = waiting.at(-1);
    if (text[at] === open) {
      // The opening shape: of a good pair, unless it stands at the end of a word.
      if (top?.isMirrored && (closesWord(text, at) || isReference(text, top.at, at)) && isPair(text, top.at, at)) {
        pairs.push([top.at, at]);
        waiting.pop();
      } else if (top?.isMirrored && isMoved(at) && isLoosePair(text, top.at, at)) {
        pairs.push([top.at, at]);
        waiting.pop();
      } else if (closesWord(text, at) && !opensWord(text, at)) lone.push(at);
      else waiting.push({ at, isMirrored: false });
    } else if (top && !top.isMirrored) {
      good++;
      waiting.pop();
    } else if (opensWord(text, at) || /^\p{N}/u.test(text.slice(at + 1, at + 2)))
      waiting.push({ at, isMirrored: true });
    else if (isMoved(at) && opensLoosely(text, at)) waiting.push({ at, isMirrored: true, isLoose: true });
  }
  for (const { at, isMirrored } of waiting) if (isMirrored && opensWord(text, at)) lone.push(at);
  return { pairs, lone, good };
}

const AFTER_OPENING = /^["“”'«»([\]){}]?[\p{L}\p{N}]/u;
const BEFORE_OPENING = /(?:^|[\s"“”،؛«»([{])(?:[وف]?(?:ال|لل|[بلك])ـ?|[وف]|بـ|لـ|كـ)?$/u;
const BEFORE_CLOSING = /[\p{L}\p{M}\p{N}.!؟%…"“”»«)\](]$/u;
const AFTER_CLOSING = /^(?:$|[\s.،؛:؟!"“”»«)(\]])/u;

/** True if a bracket stands where one opens: free on the outside (nothing, a blank, clitics), a word inside. */
function opensWord(text: string, at: number): boolean {
  if (!AFTER_OPENING.test(text.slice(at + 1, at + 3))) return false;
  const before = text.slice(Math.max(0, at - 5), at);
  // A colon may be the eyes of a smiley `:)`; no smiley has guillemets.
  return BEFORE_OPENING.test(before) || (/[«»]/.test(text[at]!) && before.endsWith(':'));
}

function closesWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at);
  return BEFORE_CLOSING.test(before) && AFTER_CLOSING.test(text.slice(at + 1, at + 2));
}

/** Runs of a line are put down with blanks between them, so that a bracket with a run of its own stands off its word. */
const opensLoosely = (text: string, at: number): boolean =>
  /(?:^|[\s.،؛:؟!])$/.test(text.slice(Math.max(0, at - 1), at)) && /^[ \t]+\p{L}{2}/u.test(text.slice(at + 1, at + 8));

/** A pair of which a half stands off its word: closed before it opens, with what ends a sentence or a line behind it. */
function isLoosePair(text: string, start: number, end: number): boolean {
  if (!opensLoosely(text, start) && !opensWord(text, start)) return false;
  const before = text.slice(start + 1, end).trimEnd();
  return /[\p{L}\p{N}]$/u.test(before) && /^[ \t]*(?:$|[\n.،؛:؟!])/.test(text.slice(end + 1, end + 8));
}

/** A number alone in brackets is a reference; it may touch the words around it. */
const isReference = (text: string, start: number, end: number): boolean =>
  end - start <= 6 && /^\s*\p{N}+\s*$/u.test(text.slice(start + 1, end));

/** Two halves with what a pair holds: an Arabic or Latin word. `]0، 5[` is an interval; so is `]-∞، صفر[`. */
function isPair(text: string, start: number, end: number): boolean {
  if (isReference(text, start, end)) return true;
  const inside = text.slice(start + 1, end);
  if (!opensWord(text, start) || !/\p{L}{2}/u.test(inside)) return false;
  // German has »Wort« that way round.
  if (text[start] === '»' && !/\p{Script=Arabic}/u.test(inside)) return false;
  return text[start] !== ']' || !/^[^،؛;,]{1,12}[،؛;,][^،؛;,]{1,12}$/.test(inside);
}
