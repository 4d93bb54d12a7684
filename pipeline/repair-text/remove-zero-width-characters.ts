import type { Reference } from '../records.ts';
import { MARK } from '../text/arabic.ts';
import { type Damage, replaceMatches } from './damage.ts';
import { arabicLines } from './language-gate.ts';

const KIND = 'remove-zero-width-characters';
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060]+/g;
const ARABIC_BEFORE = new RegExp(`[\\p{Script=Arabic}${MARK}\\s]$`, 'u');
const ARABIC_AFTER = /^[\p{Script=Arabic}\s]/u;

export const removeZeroWidthCharacters: Damage = {
  id: KIND,
  title: 'Remove zero-width characters beside Arabic letters',
  why: 'Zero-width spaces, joiners, word joiners and soft hyphens split one word into two for every program. Kept in Persian, Urdu and Kurdish, where the non-joiner is spelling; inside emoji; and after a lone ه (ه‍), which is an abbreviation.',
  find(text: string, reference: Reference) {
    const isOurs = arabicLines(text, reference);
    const replacements = replaceMatches(
      text,
      ZERO_WIDTH,
      { kind: KIND, evidence: 'a character without width beside an Arabic letter', confidence: 0.98, method: 'rule' },
      (match) => {
        const before = text.slice(Math.max(0, match.index - 2), match.index);
        const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
        if (!isOurs(match.index)) return null;
        // Between letters of a Persian word that is quoted here the non-joiner is spelling.
        if (match[0] === '\u200C' && isInPersianWord(text, match.index)) return null;
        if (!(before === '' || ARABIC_BEFORE.test(before)) || !(after === '' || ARABIC_AFTER.test(after))) return null;
        if (/(^|[^\p{L}\p{M}])ه$/u.test(before) && match[0].includes('\u200D')) return null;
        return '';
      },
    );
    return { replacements };
  },
};

/** True if the letters around an offset, non-joiners included, hold a letter of the Persian keyboard. */
function isInPersianWord(text: string, offset: number): boolean {
  const before = /[\p{L}\p{M}\u200C]*$/u.exec(text.slice(Math.max(0, offset - 30), offset))![0];
  const after = /^[\p{L}\p{M}\u200C]*/u.exec(text.slice(offset, offset + 30))![0];
  return /[\u06A9\u06CC\u067E\u0686\u0698\u06AF]/.test(before + after);
}
