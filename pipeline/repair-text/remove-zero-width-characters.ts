import type { Reference } from '../records.ts';
import { MARK } from '../text/arabic.ts';
import { HIDDEN } from '../text/character-kinds.ts';
import { type Damage, replaceMatches } from './damage.ts';
import { type KnownWords, knownWords } from './known-words.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';

const KIND = 'remove-zero-width-characters';
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060]+/g;
const ARABIC_BEFORE = new RegExp(`[\\p{Script=Arabic}${MARK}\\s]$`, 'u');
const ARABIC_AFTER = /^[\p{Script=Arabic}\s]/u;

export const removeZeroWidthCharacters: Damage = {
  id: KIND,
  title: 'Remove zero-width characters beside Arabic letters',
  why: 'Zero-width spaces, joiners, word joiners and soft hyphens split one word into two for every program. Kept in Persian, Urdu and Kurdish, where the non-joiner is spelling, and where it parts two words; inside emoji; and after a lone ه (ه‍), which is an abbreviation.',
  example: {
    before: 'كازا\u200Bخستان دولة',
    after: 'كازاخستان دولة',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(HIDDEN)) return {};
    const isOurs = arabicLines(text, reference);
    const words = knownWords(reference);
    const replacements = replaceMatches(
      text,
      ZERO_WIDTH,
      { kind: KIND, evidence: 'a character without width beside an Arabic letter', confidence: 0.98, method: 'rule' },
      (match) => {
        const before = text.slice(Math.max(0, match.index - 2), match.index);
        const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
        if (!isOurs(match.index)) return null;
        if (/^\u200C+$/.test(match[0]) && isSpelling(text, match.index, words)) return null;
        if (!(before === '' || ARABIC_BEFORE.test(before)) || !(after === '' || ARABIC_AFTER.test(after))) return null;
        if (/(^|[^\p{L}\p{M}])ه$/u.test(before) && match[0].includes('\u200D')) return null;
        return '';
      },
    );
    return { replacements };
  },
};

/**
 * True if a non-joiner inside a word belongs there: in a Persian word that is quoted, and where it keeps two letters apart
 * that would join, unless they make a word together.
 */
function isSpelling(text: string, offset: number, words: KnownWords): boolean {
  const before = /[\p{L}\p{M}\u200C]*$/u.exec(text.slice(Math.max(0, offset - 30), offset))![0];
  const after = /^[\p{L}\p{M}\u200C]*/u.exec(text.slice(offset, offset + 30))![0];
  const word = (before + after).replaceAll('\u200C', '');
  if (/[\u06CC\u06A9\u067E\u0686\u0698\u06AF]/.test(word)) return true;
  const joins = /[ئبت-خس-غف-ن\u0647ي]\p{M}*$/u.test(before) && /^\u200C*\p{L}/u.test(after);
  return joins && !words.isWord(word);
}
