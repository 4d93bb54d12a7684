import type { Reference } from '../records.ts';
import { OTHER_BLANK } from '../text/character-kinds.ts';
import { type Damage, replaceMatches } from './damage.ts';
import { surveyOf } from './survey.ts';

export const normaliseLineEnds: Damage = {
  id: 'normalise-line-ends',
  title: 'Write every line end as one line feed',
  why: 'Windows and old tools end lines with CR LF, CR, NEL, LS or PS; form feed and vertical tab part pages. One line end keeps offsets and readers in step.',
  example: {
    before: 'السطر الأول\r\nالسطر الثاني\r\n',
    after: 'السطر الأول\nالسطر الثاني\n',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(OTHER_BLANK)) return {};
    return {
      replacements: replaceMatches(
        text,
        /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g,
        { kind: 'normalise-line-ends', evidence: 'a line end other than a line feed', confidence: 1, method: 'rule' },
        () => '\n',
      ),
    };
  },
};
