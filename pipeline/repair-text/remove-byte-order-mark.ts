import type { Reference } from '../records.ts';
import { OTHER_BLANK } from '../text/character-kinds.ts';
import { type Damage, replaceMatches } from './damage.ts';
import { surveyOf } from './survey.ts';

export const removeByteOrderMark: Damage = {
  id: 'remove-byte-order-mark',
  title: 'Remove byte order marks',
  why: 'U+FEFF at the beginning of a file says how it is encoded; elsewhere it is left over from joining files. It is never text.',
  example: {
    before: '\uFEFFأعلنت الوزارة النتائج',
    after: 'أعلنت الوزارة النتائج',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(OTHER_BLANK)) return {};
    return {
      replacements: replaceMatches(
        text,
        /\uFEFF/g,
        {
          kind: 'remove-byte-order-mark',
          evidence: 'U+FEFF is not a character of any text',
          confidence: 1,
          method: 'rule',
        },
        () => '',
      ),
    };
  },
};
