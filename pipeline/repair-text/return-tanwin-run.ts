import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Context, Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { wordCosts } from './word-costs.ts';

const KIND = 'return-tanwin-run';
/** A word, a gap, and a word that has a tanwin with its alef at its end or, where runs were turned, in front. */
const TANWIN_BEHIND = new RegExp(
  `(?<![${LETTER}\\p{M}])([${LETTER}]{2,12})( +)([${LETTER}]{2,12})(اً)(?![${LETTER}\\p{M}])`,
  'gu',
);
const TANWIN_BEFORE = new RegExp(
  `(?<![${LETTER}\\p{M}])([${LETTER}]{2,12})( +)(اً)([${LETTER}]{2,12})(?![${LETTER}\\p{M}])`,
  'gu',
);

/** How much likelier the two words must be with the tanwin at the first of them (natural logarithm). */
const GAINS = 6;

export const returnTanwinRun: Damage = {
  id: KIND,
  title: 'Give a tanwin that was a run of its own back to its word',
  why: 'A tanwin with its alef may have been typed as a run of its own; in a line that was read run by run it ends up at the word that follows: `وفد برئاسةاً`. Given back in lines that were put in another order, where the word that has it cannot carry it (ةاً) or is no word with it, and the word before is one with it.',
  example: {
    before: 'البلدين بين العلاقات معه وبحث أستانا العاصمة في الروسي الخارجية وزير برئاسةاً وفد أمس الرئيس استقبل',
    after: 'استقبل الرئيس أمس وفداً برئاسة وزير الخارجية الروسي في العاصمة أستانا وبحث معه العلاقات بين البلدين',
  },
  find(text: string, reference: Reference, context: Context) {
    if (!context.hasReordered || !text.includes('اً')) return {};
    const costs = wordCosts(reference);
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    for (const [pattern, isBehind] of [[TANWIN_BEHIND, true] as const, [TANWIN_BEFORE, false] as const]) {
      for (const match of text.matchAll(pattern)) {
        const [whole, first = '', gap = '', third = '', fourth = ''] = match;
        const [start, end] = [match.index, match.index + whole.length];
        const second = isBehind ? third : fourth;
        if (!context.isReordered(start, end) || !isOurs(start)) continue;
        if (!costs.isKnown(`${first}ا`) || !costs.isKnown(second)) continue;
        const gain =
          costs.costOf(first) + costs.costOf(`${second}ا`) - costs.costOf(`${first}ا`) - costs.costOf(second);
        if (isBehind && !second.endsWith('ة') && gain < GAINS) continue;
        const put = `${first}اً${gap}${second}`;
        replacements.push({
          start,
          end,
          text: put,
          kind: KIND,
          evidence: `${first}اً is a word and ${isBehind ? `${second}اً` : `اً${second}`} is none`,
          confidence: 0.85,
          method: 'lexicon',
        });
      }
    }
    return { replacements: replacements.sort((a, b) => a.start - b.start) };
  },
};
