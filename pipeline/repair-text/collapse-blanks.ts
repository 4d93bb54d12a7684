import { type Damage, replaceMatches } from './damage.ts';

const KIND = 'collapse-blanks';
// Blanks of all widths, but not tabs (they part columns) and no line ends.
const BLANKS = /[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
/** A gap of this many blanks that is the only one in its line parts two halves of a verse, or two columns. */
const WIDE = 4;

export const collapseBlanks: Damage = {
  id: KIND,
  title: 'Write one blank between words',
  why: 'Justified lines come out with two or three blanks between words, and with blanks at both ends; a no-break space is a blank that a program does not see as one. A single wide gap in a line is left: it parts the halves of a verse or two columns.',
  find(text) {
    const replacements = replaceMatches(
      text,
      BLANKS,
      { kind: KIND, evidence: 'blanks that part no words', confidence: 0.99, method: 'rule' },
      (match) => {
        if (isInNumber(text, match.index, match[0])) return null;
        if (match[0] === ' ') return atLineEnd(text, match.index, 1) ? '' : null;
        if (atLineEnd(text, match.index, match[0].length)) return '';
        return match[0].length >= WIDE && isOnlyGap(text, match.index, match[0].length) ? null : ' ';
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

/** True if the rest of the line has no other gap of two or more blanks. Looks no further than 400 characters away. */
function isOnlyGap(text: string, start: number, length: number): boolean {
  const before = text.slice(Math.max(0, start - 400, text.lastIndexOf('\n', start - 1) + 1), start).trimStart();
  const feed = text.indexOf('\n', start);
  const end = Math.min(feed < 0 ? text.length : feed, start + length + 400);
  return !/\s{2}/.test(before) && !/\s{2}/.test(text.slice(start + length, end).trimEnd());
}
