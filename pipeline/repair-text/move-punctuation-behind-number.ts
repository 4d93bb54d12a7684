import type { Reference } from '../records.ts';
import { LETTER, MARK } from '../text/arabic.ts';
import { BLANK, CLAUSE_MARK, DIGIT, FULL_STOP, LATIN, LINE_END, OPENING, PERCENT } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import { asksForNumber } from './asks-for-number.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';

const KIND = 'move-punctuation-behind-number';
/** A number with its percent sign, or Latin words with their numbers: what keeps its own direction in Arabic text. */
const NUMBER = '%?\\p{Nd}(?:[\\p{Nd}.,:/٫٬–-]{0,20}\\p{Nd})?%?';
const LATIN_NAME = "(?:\\p{N}[\\p{N}.]*\\s)?[A-Za-z][A-Za-z0-9&+’'-]*(?:\\s[A-Z][A-Za-z0-9&+’'-]*){0,3}";
/** A mark glued before a number or name, after a blank; the number or name is followed by a blank or the end of its line. */
const GLUED = new RegExp(`(?<=^|[\\s(])([،؛؟!.])(${NUMBER}|${LATIN_NAME})(?=[\\s)]|$)`, 'gmu');
/** Tells whether a text may have any; begins with the mark, so that a long text is searched quickly. */
const MAYBE_GLUED = /[،؛؟!.][\p{Nd}%A-Za-z](?<=(?:^|[\s(])..)/mu;
const TURNED_PERCENT = /(?<=^|[\s(])%(\p{N}[\p{N}.,٫]*(?:[–-]\p{N}[\p{N}.,٫]*)?)(?=[\s،؛.)؟!]|$)/gmu;
const YEAR = /^(?:1[3-9]|20)\p{N}{2}$/u;
/** A writer who puts the blank before the comma instead of behind it: then nothing tells to which side the mark belongs. */
const BLANK_BEFORE_COMMA = new RegExp(`[${LETTER}${MARK}] [،؛](?=[${LETTER}])`);

export const movePunctuationBehindNumber: Damage = {
  id: KIND,
  title: 'Put punctuation behind the number that it follows',
  why: 'A number or Latin name runs from left to right; read off the page, the mark behind it comes out before it: `عام ،2005 في`, `.2029`, and its percent sign likewise. No comma stands between a word that asks for a number (عام, a preposition) and that number. Other marks, and percent signs, are moved only in a text that shows this; `%5` is a style by itself, `.5` and `.com` are no ends of sentences.',
  example: {
    before: 'بدأ العمل في عام ،2024 ثم توقف',
    after: 'بدأ العمل في عام 2024، ثم توقف',
  },
  find(text: string, reference: Reference) {
    const { hasPair } = surveyOf(text, reference);
    if (!hasPair(CLAUSE_MARK | FULL_STOP, DIGIT | PERCENT | LATIN)) return {};
    if (!hasPair(LINE_END | BLANK | OPENING, CLAUSE_MARK | FULL_STOP)) return {};
    if (!MAYBE_GLUED.test(text)) return {};
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    const add = (start: number, end: number, put: string, evidence: string, confidence: number) =>
      replacements.push({ start, end, text: put, kind: KIND, evidence, confidence, method: 'rule' });
    const glued = Array.from(text.matchAll(GLUED)).filter((m) => isOurs(m.index));
    const asks = asksForNumber(reference);
    const sure = new Set(glued.filter((m) => isSure(text, m, asks)));
    if (sure.size === 0) return {};
    const isStyle = BLANK_BEFORE_COMMA.test(text);
    for (const match of glued) {
      const [whole, mark = '', number = ''] = match;
      if (!sure.has(match) && (isStyle || (mark === '.' && !isLikely(number)))) continue;
      const evidence = sure.has(match)
        ? 'a number is missing before the mark, and stands behind it'
        : 'marks of this text stand before their numbers';
      add(
        match.index,
        match.index + whole.length,
        turnedPercent(number) + mark,
        evidence,
        sure.has(match) ? 0.93 : 0.8,
      );
    }
    if (!/\p{N}%/u.test(text)) {
      for (const match of text.matchAll(TURNED_PERCENT)) {
        if (!isOurs(match.index)) continue;
        const evidence = 'marks of this text stand before their numbers';
        add(match.index, match.index + match[0].length, turnedPercent(match[0]), evidence, 0.85);
      }
    }
    return { replacements: replacements.sort((a, b) => a.start - b.start) };
  },
};

const LAST_WORD = new RegExp(`([${LETTER}${MARK}]+) ?$`);

/** A comma at the beginning of a line, or a mark between a word that asks for a number and that number. */
function isSure(text: string, match: RegExpMatchArray, asks: (word: string) => boolean): boolean {
  const [, mark, number = ''] = match;
  if (!/^%?\p{Nd}/u.test(number) || (mark === '.' && !YEAR.test(number))) return false;
  const before = text.slice(Math.max(0, match.index! - 20), match.index);
  if (/(?:^|\n) ?$/.test(before)) return mark !== '.';
  const word = LAST_WORD.exec(before)?.[1];
  return word !== undefined && asks(word);
}

/** `.com`, `.NET`, `.5` are no sentence's end; two Latin words or a long number may be. */
const isLikely = (number: string): boolean =>
  /[A-Za-z]/.test(number) ? /^[A-Z].*\s/.test(number) : /\p{Nd}{3}/u.test(number);

/** `%12.5` → `12.5%`; the halves of a range came out in reverse too: `%7-5`. */
function turnedPercent(number: string): string {
  if (!number.startsWith('%')) return number;
  const [first = '', sign, second] = number.slice(1).split(/([–-])/);
  const isReversed = second !== undefined && Number(first) > Number(second);
  return `${isReversed ? `${second}${sign}${first}` : number.slice(1)}%`;
}
