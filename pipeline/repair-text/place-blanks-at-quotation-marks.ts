import type { Reference } from '../records.ts';
import { QUOTATION_MARK } from '../text/character-kinds.ts';
import { ENDS_IN_CLITICS } from '../text/clitics.ts';
import type { Replacement } from '../text/pieces.ts';
import { linesWith } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { surveyOf } from './survey.ts';

const KIND = 'place-blanks-at-quotation-marks';

export const placeBlanksAtQuotationMarks: Damage = {
  id: KIND,
  title: 'Put blanks outside straight quotation marks',
  why: 'A straight mark does not show which way it faces, so its blank gets lost (`إن"كل هذه"`) or to the wrong side (`" حزام"`). Only in lines with an even number of marks, which are then taken in pairs; a pair whose ends do not fit is left alone.',
  example: {
    before: 'قال إن"كل هذه الأمور" واضحة',
    after: 'قال إن "كل هذه الأمور" واضحة',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(QUOTATION_MARK)) return {};
    const replacements: Replacement[] = [];
    const cause = { kind: KIND, confidence: 0.9, method: 'rule' as const };
    for (const line of linesWith(text, '"')) {
      const marks = Array.from(line.text.matchAll(/"/g), (m) => m.index);
      if (marks.length % 2 !== 0) continue;
      let ours: boolean | undefined;
      for (let i = 0; i < marks.length; i += 2) {
        const [open, close] = [marks[i]!, marks[i + 1]!];
        const inside = line.text.slice(open + 1, close);
        const before = line.text.slice(open - 1 < 0 ? 0 : open - 1, open);
        const after = line.text.slice(close + 1, close + 2);
        if (!/\p{L}|\p{N}/u.test(inside) || /[\p{L}\p{N}]/u.test(after)) continue;
        const isApart = inside.startsWith(' ') && !inside.endsWith(' ') && (before === '' || /[\s(]/.test(before));
        const isGlued =
          /[\p{Script=Arabic}:،؛]/u.test(before) &&
          !ENDS_IN_CLITICS.test(line.text.slice(Math.max(0, open - 6), open)) &&
          /^[\p{L}\p{N}]/u.test(inside);
        if (!isApart && !isGlued) continue;
        ours ??= isArabicLine(line.text, reference);
        if (!ours) break;
        const at = line.start + open;
        if (isApart) {
          const evidence = 'an opening mark stands close to the word after it';
          replacements.push({ ...cause, start: at + 1, end: at + 2, text: '', evidence });
        } else {
          const evidence = 'a blank parts an opening mark from the word before it';
          replacements.push({ ...cause, start: at, end: at + 1, text: ' "', evidence });
        }
      }
    }
    return { replacements };
  },
};
