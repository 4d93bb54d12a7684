import type { Reference } from '../records.ts';
import { LETTER as LETTERS, MARK as MARKS } from '../text/arabic.ts';
import {
  CLAUSE_MARK,
  CLOSING,
  CLOSING_GUILLEMET,
  COLON,
  FULL_STOP,
  LETTER,
  MARK,
  OPENING,
  OPENING_GUILLEMET,
  QUOTATION_MARK,
  SPACE,
} from '../text/character-kinds.ts';
import { ENDS_IN_CLITICS } from '../text/clitics.ts';
import { type Context, type Damage, replaceMatches } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';
import { isInAddress } from './web-addresses.ts';

const KIND = 'place-blanks-at-punctuation';
// Every pattern begins with the mark or its blank, so that a text is searched for rare characters only; what stands
// before is looked at afterwards.
const BLANK_BEFORE_MARK = new RegExp(` [،؛؟!:.](?=$|[ \\n]|[${LETTERS}])`, 'gm');
const BLANK_BEFORE_ELLIPSIS = / (?:\.{2,4}|…)(?=[ \t]*$)/gm;
const MARK_BEFORE_LETTER = new RegExp(`[،؛؟!](?=[${LETTERS}])|:(?=[${LETTERS}]{2})|\\.(?=[${LETTERS}]{3})`, 'g');
const BLANK_IN_BRACKET = /[([﴿] (?=[^\s)\]﴾])| [)\]﴾]/g;
const BRACKET_AT_WORD = new RegExp(`[(«“](?=[${LETTERS}\\d]{2})|[)»](?=[${LETTERS}])`, 'g');

const ENDS_IN_WORD = new RegExp(`[${LETTERS}${MARKS}\\p{N}»”"\\])]$`, 'u');
const ENDS_IN_TWO_LETTERS = new RegExp(`[${LETTERS}${MARKS}]{2}[»”"\\])]?$`);
const ENDS_IN_THREE_LETTERS = new RegExp(`[${LETTERS}${MARKS}]{3}[»”"\\])]?$`);
const BEFORE_OPENING = new RegExp(`[${LETTERS}${MARKS}]{2}$|[،؛:]$`);
const BEFORE_CLOSING = new RegExp(`[${LETTERS}${MARKS}\\p{N}.!؟]$`, 'u');

const FREE_BEFORE = /(?:^|[\s"«“،؛.!؟])$/;
const FREE_AFTER = /^(?:$|[\s"»”،؛.!؟:])/;

export const placeBlanksAtPunctuation: Damage = {
  id: KIND,
  title: 'Put blanks on the right side of punctuation',
  why: 'Extraction moves the blank of a comma, stop or bracket to its other side or loses it: `كلمة ،كلمة`, `( كلمة )`, `قوله:كلمة`. Numbers, times, abbreviations (أ.ف.ب) and dots in a row (unless they end a line that was put in reading order) are left alone, and so is any punctuation that does not stand between Arabic words.',
  example: {
    before: 'هل انتهى الاجتماع ؟ نعم !',
    after: 'هل انتهى الاجتماع؟ نعم!',
  },
  find(text: string, reference: Reference, context: Context) {
    const { hasPair } = surveyOf(text, reference);
    // What a pattern finds, told by the kinds of its first two characters.
    const isBehindBlank = hasPair(SPACE, PARTING);
    const isBeforeLetter = hasPair(PARTING, LETTER);
    const hasBlankInside = hasPair(OPENING | OPENING_GUILLEMET, SPACE) || hasPair(SPACE, CLOSING | CLOSING_GUILLEMET);
    const isAtWord =
      hasPair(LETTER | MARK | CLAUSE_MARK | COLON, OPENING | OPENING_GUILLEMET) ||
      (hasPair(LETTER | MARK | CLAUSE_MARK | COLON, QUOTATION_MARK) && text.includes('“')) ||
      hasPair(CLOSING | CLOSING_GUILLEMET, LETTER);
    if (!isBehindBlank && !isBeforeLetter && !hasBlankInside && !isAtWord && !context.hasReordered) return {};
    const isOurs = arabicLines(text, reference);
    const cause = { kind: KIND, confidence: 0.95, method: 'rule' as const };
    const fix = (
      pattern: RegExp | false,
      evidence: string,
      put: (mark: string, before: string, at: number) => string | null,
    ) =>
      !pattern
        ? []
        : replaceMatches(text, pattern, { ...cause, evidence }, (m) => {
            const done = put(m[0], text.slice(Math.max(0, m.index - 6), m.index), m.index);
            return done !== null && isOurs(m.index) && !isInAddress(text, m.index) ? done : null;
          });
    const replacements = [
      // The mark keeps or gets the blank after it.
      ...fix(isBehindBlank && BLANK_BEFORE_MARK, 'a mark belongs to the word before it', (mark, before, at) => {
        if (!ENDS_IN_WORD.test(before)) return null;
        const between = text.slice(Math.max(0, at - 1), at + 4);
        // Dots in a row, marks between two numbers (a score, a ratio, a time), and the mouth of a smiley: ` :د `.
        if (/^. \. ?\./.test(between) || /^\p{N} . ?\p{N}/u.test(between)) return null;
        return isSmiley(text, at + 1) ? null : mark[1]!;
      }),
      // Some authors put a blank before an ellipsis. Where runs were put down apart, it is none of the author's.
      ...fix(
        context.hasReordered && BLANK_BEFORE_ELLIPSIS,
        'dots that end a line belong to the word before them',
        (mark, before, at) =>
          ENDS_IN_WORD.test(before) && context.isReordered(at, at + mark.length) ? mark.trimStart() : null,
      ),
      // A mark between two words; words of one or two letters around a full stop may be an abbreviation.
      ...fix(isBeforeLetter && MARK_BEFORE_LETTER, 'a blank after the mark parts the words', (mark, before, at) => {
        const isBetween = mark === '.' ? ENDS_IN_THREE_LETTERS : ENDS_IN_TWO_LETTERS;
        return isBetween.test(before) && !isSmiley(text, at) ? `${mark} ` : null;
      }),
      // A bracket that does not stand free outside is no such bracket: `:( `, `]0، 5[ `.
      ...fix(hasBlankInside && BLANK_IN_BRACKET, 'brackets stand close to what they hold', (mark, before, at) => {
        if (mark[0] !== ' ') return FREE_BEFORE.test(before) ? mark[0]! : null;
        if (before === '' || /[\s([﴿]$/.test(before)) return null;
        return FREE_AFTER.test(text.slice(at + 2, at + 3)) ? mark[1]! : null;
      }),
      ...fix(isAtWord && BRACKET_AT_WORD, 'a blank parts a bracket from the word outside', (mark, before) => {
        if (/[)»]/.test(mark)) return !BEFORE_CLOSING.test(before) || /\(\S{1,3}$/.test(before) ? null : `${mark} `;
        return BEFORE_OPENING.test(before) && !ENDS_IN_CLITICS.test(before) ? ` ${mark}` : null;
      }),
    ];
    return { replacements: apart(replacements.sort((a, b) => a.start - b.start)) };
  },
};

const PARTING = CLAUSE_MARK | COLON | FULL_STOP;
/** `:د` alone is a face that laughs, in dialect and chats. */
const isSmiley = (text: string, at: number): boolean =>
  text[at] === ':' && /^:[دص](?![\p{L}\p{M}])/u.test(text.slice(at, at + 3));

/** Drops a replacement that touches the one before it; the next round finds it again. */
function apart<R extends { start: number; end: number }>(replacements: R[]): R[] {
  let end = -1;
  return replacements.filter((r) => {
    if (r.start < end) return false;
    end = r.end;
    return true;
  });
}
