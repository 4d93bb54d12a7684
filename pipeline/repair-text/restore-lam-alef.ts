import type { Reference } from '../records.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { swappedLamAlefs } from './lam-alef-readings.ts';
import { arabicLines } from './language-gate.ts';
import { lostLamAlefs } from './lost-lam-alefs.ts';

const KIND = 'restore-lam-alef';

export const restoreLamAlef: Damage = {
  id: KIND,
  title: 'Restore lam-alef',
  why: 'Fonts draw لا as one glyph; extractors give its two letters in the wrong order (`األحمد`, `دوالر`, `ال نريد`), or the first of them only (`الجتماع`). `األ` and its like are in no Arabic word; where they, or unknown words that the change makes known, prove the cause, real words are read anew too if the other order is far likelier between its neighbours. A lost letter is put back only if exactly one frequent word comes of it.',
  example: {
    before: 'رواية «ظالل الملح» لليلى األسمر: مدينة تُروى من تحت الماء',
    after: 'رواية «ظلال الملح» لليلى الأسمر: مدينة تُروى من تحت الماء',
  },
  find(text: string, reference: Reference) {
    const readings = [...swappedLamAlefs(text, reference), ...lostLamAlefs(text, reference)];
    if (readings.length === 0) return {};
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    let last = 0;
    for (const { start, end, text: put, evidence, confidence } of readings.sort((a, b) => a.start - b.start)) {
      if (start < last || !isOurs(start)) continue;
      last = end;
      replacements.push({ start, end, text: put, kind: KIND, evidence, confidence, method: 'lexicon' });
    }
    return { replacements };
  },
};
