import type { Reference } from '../records.ts';
import { LETTER, MARK } from '../text/arabic.ts';
import { HIDDEN } from '../text/character-kinds.ts';
import { type Damage, replaceMatches } from './damage.ts';
import { surveyOf } from './survey.ts';

const KIND = 'remove-control-characters';
// Everything in C0 and C1 but tab, line ends (see normalise-line-ends) and the line feed itself; noncharacters.
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF\uFDD0-\uFDEF]+/g;
const IN_WORD = new RegExp(`[${LETTER}${MARK}]$`);

export const removeControlCharacters: Damage = {
  id: KIND,
  title: 'Remove control characters',
  why: 'A justified PDF stretches words with glyphs that have no Unicode value; they come out as U+0004, U+0017 and the like inside words. Between words they are removed as well; they are never text. U+FFFD is left: it stands for a character that is lost.',
  example: {
    before: 'استقب\u0004ل الرئيس الضيوف',
    after: 'استقبل الرئيس الضيوف',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(HIDDEN)) return {};
    return {
      replacements: replaceMatches(
        text,
        CONTROL,
        { kind: KIND, evidence: '', confidence: 1, method: 'rule' },
        () => '',
      ).map((edit) => ({
        ...edit,
        evidence: IN_WORD.test(text.slice(Math.max(0, edit.start - 1), edit.start))
          ? 'control characters in place of a kashida'
          : 'control characters are not text',
      })),
    };
  },
};
