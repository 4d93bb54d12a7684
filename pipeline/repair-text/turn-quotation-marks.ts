import type { Reference } from '../records.ts';
import { QUOTATION_MARK } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import { linesWith } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { surveyOf } from './survey.ts';

const KIND = 'turn-quotation-marks';
const OPEN_PLACE = /(^|[\s(:،؛])$/;

export const turnQuotationMarks: Damage = {
  id: KIND,
  title: 'Turn quotation marks the right way',
  why: 'Editors that know nothing of Arabic put a closing mark where a quotation begins (`مضيفا:”لا`). Turned only where no quotation is open, the mark stands before a word and after a blank or colon, and a closing mark follows in the same paragraph. Straight marks are left alone.',
  example: {
    before: 'وصفه بأنه ”تاريخي” بكل معنى الكلمة',
    after: 'وصفه بأنه “تاريخي” بكل معنى الكلمة',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(QUOTATION_MARK)) return {};
    const replacements: Replacement[] = [];
    for (const line of linesWith(text, '”')) {
      let open = false;
      let ours: boolean | undefined;
      for (const match of line.text.matchAll(/[“”]/g)) {
        const before = line.text.slice(Math.max(0, match.index - 1), match.index);
        const after = line.text.slice(match.index + 1, match.index + 2);
        if (match[0] === '“') open = true;
        else if (open) open = false;
        else if (
          OPEN_PLACE.test(before) &&
          /[\p{L}\p{N}]/u.test(after) &&
          /^[^“”]*”/.test(line.text.slice(match.index + 1))
        ) {
          ours ??= isArabicLine(line.text, reference);
          if (!ours) break;
          const start = line.start + match.index;
          const blank = /[:،؛]/.test(before) ? ' ' : '';
          replacements.push({
            start,
            end: start + 1,
            text: `${blank}“`,
            kind: KIND,
            evidence: 'a closing mark where a quotation opens, closed further on',
            confidence: 0.9,
            method: 'rule',
          });
          open = true;
        }
      }
    }
    return { replacements };
  },
};
