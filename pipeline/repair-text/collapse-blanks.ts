import type { Reference } from '../records.ts';
import { LINE_END, SPACE, WIDE_BLANK } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { surveyOf } from './survey.ts';

const KIND = 'collapse-blanks';
// Blanks of all widths, but not tabs (they part columns) and no line ends.
const BLANK = /[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
/** A blank that is more than one between two words: beside another, beside a line end, or of another width. */
const ODD = / {2}| \n|\n |^ | $|[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Gaps of this many blanks and more part columns, or the two halves of a verse. */
const WIDE = 4;

const CAUSE = { kind: KIND, evidence: 'blanks that part no words', confidence: 0.99, method: 'rule' } as const;

export const collapseBlanks: Damage = {
  id: KIND,
  title: 'Write one blank between words',
  why: 'Justified lines come out with two or three blanks between words, and with blanks at both ends; a no-break space is a blank that a program does not see as one. Gaps of four blanks and more are left where the line has no narrower ones: they part columns, or the halves of a verse.',
  example: {
    before: 'اجتماعات  عقدا   الرئيسين  أن',
    after: 'اجتماعات عقدا الرئيسين أن',
  },
  find(text: string, reference: Reference) {
    const { has, hasPair } = surveyOf(text, reference);
    if (!has(WIDE_BLANK) && !hasPair(SPACE, SPACE | LINE_END) && !hasPair(LINE_END, SPACE)) return {};
    const replacements: Replacement[] = [];
    let end = 0;
    for (const match of text.matchAll(ODD)) {
      let start = match.index + (match[0][0] === '\n' ? 1 : 0);
      if (start < end) continue;
      end = start;
      while (start > 0 && BLANK.test(text[start - 1]!)) start--;
      while (end < text.length && BLANK.test(text[end]!)) end++;
      const put = blankFor(text, start, end);
      if (put !== null) replacements.push({ ...CAUSE, start, end, text: put });
    }
    return { replacements };
  },
};

/** What is to stand in place of a gap; null if it stays as it is. */
function blankFor(text: string, start: number, end: number): string | null {
  if (isInNumber(text, start, end)) return null;
  if (start === 0 || end === text.length || text[start - 1] === '\n' || text[end] === '\n') return '';
  return end - start >= WIDE && isColumnGap(text, start, end - start) ? null : ' ';
}

/** A narrow or no-break blank between digits parts thousands: `19 899 000`. */
const isInNumber = (text: string, start: number, end: number): boolean =>
  end - start === 1 && text[start] !== ' ' && /\p{N}/u.test(text[start - 1] ?? '') && /\p{N}/u.test(text[end] ?? '');

/** True if every gap of the line is wide or one blank: columns, or halves of a verse. Looks no further than 400 characters. */
function isColumnGap(text: string, start: number, length: number): boolean {
  const before = text.slice(Math.max(0, start - 400), start);
  const after = text.slice(start + length, start + length + 400);
  const line = `${before.slice(before.lastIndexOf('\n') + 1).trimStart()} ${/^[^\n]*/.exec(after)![0].trimEnd()}`;
  const gaps = line.match(/ {2,}/g) ?? [];
  return gaps.every((gap) => gap.length >= WIDE);
}
