import type { Reference } from '../records.ts';
import { LETTER, MARK } from '../text/arabic.ts';
import { ENDS_IN_CLITICS } from '../text/clitics.ts';
import { type Damage, replaceMatches } from './damage.ts';
import { arabicLines } from './language-gate.ts';

const KIND = 'place-blanks-at-punctuation';
const A = `[${LETTER}]`;
const WORD_END = `[${LETTER}${MARK}]`;

export const placeBlanksAtPunctuation: Damage = {
  id: KIND,
  title: 'Put blanks on the right side of punctuation',
  why: 'Extraction moves the blank of a comma, stop or bracket to its other side or loses it: `كلمة ،كلمة`, `( كلمة )`, `قوله:كلمة`. Numbers, times, abbreviations (أ.ف.ب) and dots in a row are left alone, and so is any punctuation that does not stand between Arabic words.',
  find(text: string, reference: Reference) {
    const isOurs = arabicLines(text, reference);
    const cause = { kind: KIND, confidence: 0.95, method: 'rule' as const };
    const fix = (pattern: RegExp, evidence: string, put: (m: RegExpExecArray) => string | null) =>
      replaceMatches(text, pattern, { ...cause, evidence }, (m) =>
        isOurs(m.index) && !isInAddress(text, m.index) ? put(m) : null,
      );
    const replacements = [
      // A blank before a mark that belongs to the word before it; the mark keeps or gets the blank after it.
      ...fix(
        new RegExp(`(?<=[${LETTER}${MARK}\\p{N}»”"\\])]) ([،؛؟!:.])(?=$|[ \\n]|${A})`, 'gmu'),
        'a mark belongs to the word before it',
        (m) => {
          const between = text.slice(Math.max(0, m.index - 1), m.index + 4);
          // Dots in a row, and marks between two numbers: a score, a ratio, a time.
          return /^. \. ?\./.test(between) || /^\p{N} . ?\p{N}/u.test(between) ? null : m[1]!;
        },
      ),
      // No blank after a mark between two words.
      ...fix(
        new RegExp(`(?<=${WORD_END}{2}[»”"\\])]?)(?:[،؛؟!](?=${A})|:(?=${A}{2}))`, 'gu'),
        'a blank after the mark parts the words',
        (m) => `${m[0]} `,
      ),
      // A full stop between two words of at least three letters; shorter ones may be an abbreviation.
      ...fix(
        new RegExp(`(?<=${WORD_END}{3}[»”"\\])]?)\\.(?=${A}{3})`, 'gu'),
        'a blank after the full stop parts the sentences',
        () => '. ',
      ),
      // Blanks just inside brackets.
      ...fix(
        /([([﴿]) (?=[^\s)\]﴾])|(?<=[^\s([﴿]) ([)\]﴾])/gu,
        'brackets stand close to what they hold',
        (m) => m[1] ?? m[2]!,
      ),
      // Before an opening and after a closing bracket or quotation mark.
      ...fix(
        new RegExp(
          `(?<=${WORD_END}{2}|[،؛:])[(«“](?=[${LETTER}\\p{N}]{2})|(?<=[${LETTER}${MARK}\\p{N}.!؟])[)»](?=${A})`,
          'gu',
        ),
        'a blank parts a bracket from the word outside',
        (m) => {
          if (!/[(«“]/.test(m[0])) return /\(\S{1,3}$/.test(text.slice(0, m.index).slice(-5)) ? null : `${m[0]} `;
          return ENDS_IN_CLITICS.test(text.slice(Math.max(0, m.index - 6), m.index)) ? null : ` ${m[0]}`;
        },
      ),
    ];
    return { replacements: apart(replacements.sort((a, b) => a.start - b.start)) };
  },
};

/** Endings of names of sites and companies, written in Arabic letters. */
const DOMAIN = /^\.(?:كوم|نت|أورغ|اورغ|أورج|إنك|انك|ليمتد|مصر|السعودية|امارات|قطر|عمان|المغرب|تونس)(?!\p{L})/u;

/** True inside a web address, a path or a mail address, where marks part nothing. */
function isInAddress(text: string, offset: number): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, offset - 200), offset))![0];
  const after = /^\S*/u.exec(text.slice(offset, offset + 200))![0];
  return /:\/\/|\S@\S|[A-Za-z]\/[A-Za-z]|^[#@]/.test(before + after) || DOMAIN.test(after);
}

/** Drops a replacement that touches the one before it; the next round finds it again. */
function apart<R extends { start: number; end: number }>(replacements: R[]): R[] {
  let end = -1;
  return replacements.filter((r) => {
    if (r.start < end) return false;
    end = r.end;
    return true;
  });
}
