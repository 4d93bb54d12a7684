import type { Reference } from '../records.ts';
import { LETTER, MARK } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';

const KIND = 'move-punctuation-behind-number';
/** A number with its percent sign, or Latin words with their numbers: what keeps its own direction in Arabic text. */
const NUMBER = '%?\\p{Nd}(?:[\\p{Nd}.,:/٫٬–-]{0,20}\\p{Nd})?%?';
const LATIN = "(?:\\p{N}[\\p{N}.]*\\s)?[A-Za-z][A-Za-z0-9&+’'-]*(?:\\s[A-Z][A-Za-z0-9&+’'-]*){0,3}";
/** A mark glued before a number or name, after a blank; the number or name is followed by a blank or the end of its line. */
const GLUED = new RegExp(`(?<=^|[\\s(])([،؛؟!.])(${NUMBER}|${LATIN})(?=[\\s)]|$)`, 'gmu');
/** Tells whether a text may have any; begins with the mark, so that a long text is searched quickly. */
const MAYBE_GLUED = /[،؛؟!.][\p{Nd}%A-Za-z](?<=(?:^|[\s(])..)/mu;
const PERCENT = /(?<=^|[\s(])%(\p{N}[\p{N}.,٫]*(?:[–-]\p{N}[\p{N}.,٫]*)?)(?=[\s،؛.)؟!]|$)/gmu;
const YEAR = /^(?:1[3-9]|20)\p{N}{2}$/u;
/** A writer who puts the blank before the comma instead of behind it: then nothing tells to which side the mark belongs. */
const BLANK_BEFORE_COMMA = new RegExp(`[${LETTER}${MARK}] [،؛](?=[${LETTER}])`);

export const movePunctuationBehindNumber: Damage = {
  id: KIND,
  title: 'Put punctuation behind the number that it follows',
  why: 'A number or Latin name runs from left to right; read off the page, the mark behind it comes out before it: `عام ،2005 في`, `.2029`, and its percent sign likewise. A comma glued before a number after a blank is never right in Arabic. Full stops before anything but a year (.5, .com) and `%5` are left unless the same text shows that order.',
  find(text: string, reference: Reference) {
    if (!MAYBE_GLUED.test(text)) return {};
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    const add = (start: number, end: number, put: string, evidence: string, confidence: number) =>
      replacements.push({ start, end, text: put, kind: KIND, evidence, confidence, method: 'rule' });
    const glued = Array.from(text.matchAll(GLUED)).filter((m) => isOurs(m.index));
    const sure = glued.filter((m) => isSure(m[1]!, m[2]!));
    if (sure.length === 0 || BLANK_BEFORE_COMMA.test(text)) return {};
    for (const match of glued) {
      const [whole, mark = '', number = ''] = match;
      const isLatin = /[A-Za-z]/.test(number);
      // `.com`, `.5`, `.NET`: only beside a sure sign, and never what may be an ending or a decimal.
      if (mark === '.' && !isSure(mark, number) && !(isLatin ? /^[A-Z].*\s/.test(number) : /\p{N}{3}/u.test(number)))
        continue;
      const turned = turnedPercent(number);
      add(
        match.index,
        match.index + whole.length,
        turned + mark,
        'a mark glued before a number belongs behind it',
        isSure(mark, number) ? 0.92 : 0.8,
      );
    }
    if (!/\p{N}%/u.test(text)) {
      for (const match of text.matchAll(PERCENT)) {
        if (!isOurs(match.index)) continue;
        const evidence = 'marks of this text stand before their numbers';
        add(match.index, match.index + match[0].length, turnedPercent(match[0]), evidence, 0.85);
      }
    }
    return { replacements: replacements.sort((a, b) => a.start - b.start) };
  },
};

const isSure = (mark: string, number: string): boolean =>
  mark === '.' ? YEAR.test(number) : !/^[A-Za-z]/.test(number);

/** `%12.5` → `12.5%`; the halves of a range came out in reverse too: `%7-5`. */
function turnedPercent(number: string): string {
  if (!number.startsWith('%')) return number;
  const [first = '', sign, second] = number.slice(1).split(/([–-])/);
  const isReversed = second !== undefined && Number(first) > Number(second);
  return `${isReversed ? `${second}${sign}${first}` : number.slice(1)}%`;
}
