import { type Damage, replaceMatches } from './damage.ts';

const KIND = 'collapse-blanks';
// Blanks of all widths, but not tabs (they part columns) and no line ends.
const BLANKS = /[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
/** Gaps of this many blanks and more part columns, or the two halves of a verse. */
const WIDE = 4;

export const collapseBlanks: Damage = {
  id: KIND,
  title: 'Write one blank between words',
  why: 'Justified lines come out with two or three blanks between words, and with blanks at both ends; a no-break space is a blank that a program does not see as one. Gaps of four blanks and more are left where the line has no narrower ones: they part columns, or the halves of a verse.',
  find(text) {
    const replacements = replaceMatches(
      text,
      BLANKS,
      { kind: KIND, evidence: 'blanks that part no words', confidence: 0.99, method: 'rule' },
      (match) => {
        if (isInNumber(text, match.index, match[0])) return null;
        if (match[0] === ' ') return atLineEnd(text, match.index, 1) ? '' : null;
        if (atLineEnd(text, match.index, match[0].length)) return '';
        return match[0].length >= WIDE && isColumnGap(text, match.index, match[0].length) ? null : ' ';
      },
    );
    return { replacements };
  },
};

const atLineEnd = (text: string, start: number, length: number): boolean =>
  start === 0 || text[start - 1] === '\n' || start + length === text.length || text[start + length] === '\n';

/** A narrow or no-break blank between digits parts thousands: `19 899 000`. */
const isInNumber = (text: string, start: number, blank: string): boolean =>
  blank.length === 1 && blank !== ' ' && /\p{N}/u.test(text[start - 1] ?? '') && /\p{N}/u.test(text[start + 1] ?? '');

/** True if every gap of the line is wide or one blank: columns, or halves of a verse. Looks no further than 400 characters. */
function isColumnGap(text: string, start: number, length: number): boolean {
  const before = text.slice(Math.max(0, start - 400), start);
  const after = text.slice(start + length, start + length + 400);
  const line = `${before.slice(before.lastIndexOf('\n') + 1).trimStart()} ${/^[^\n]*/.exec(after)![0].trimEnd()}`;
  const gaps = line.match(/ {2,}/g) ?? [];
  return gaps.every((gap) => gap.length >= WIDE);
}
