import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Damage } from './damage.ts';

const KIND = 'restore-month-pair';

/** Finds two names of one month with the slash at the wrong end, in any of the spellings of the lexicon. */
const pairsOf = perReference((reference: Reference) => {
  const months = reference.lexicon.months.filter((m) => m.calendar === 'gregorian');
  const names = [...new Set(months.map((m) => m.name))].sort((a, b) => b.length - a.length);
  const any = names.map((name) => name.replaceAll(' ', '\\s')).join('|');
  const monthOf = new Map(months.map((m) => [m.name, m.month]));
  return {
    pattern: new RegExp(`(?<![\\p{L}/])(${any})(،?)(\\s*)(${any})/(?![\\p{L}\\p{N}]|\\s(?:${any}))`, 'gu'),
    monthOf,
  };
});

export const restoreMonthPair: Damage = {
  id: KIND,
  title: 'Put the slash between two names of one month',
  why: 'News gives months two names, `نيسان/أبريل`. Read run by run, the name with the slash comes last: `أبريلنيسان/`. Undone only where both names are names of the same month and no third name follows the slash.',
  find(text: string, reference: Reference) {
    const { pattern, monthOf } = pairsOf(reference);
    const reorderings: Reordering[] = [];
    for (const match of text.matchAll(pattern)) {
      const [, first = '', comma = '', blanks = '', second = ''] = match;
      if (monthOf.get(first) !== monthOf.get(second) || first === second) continue;
      const start = match.index;
      const parted = start + first.length + comma.length;
      const slashed = parted + blanks.length;
      const end = slashed + second.length + 1;
      const runs: [number, number][] = [
        [slashed, end],
        [start, parted],
      ];
      if (blanks) runs.push([parted, slashed]);
      reorderings.push({
        start,
        end,
        runs,
        kind: KIND,
        evidence: `${first} and ${second} are names of the same month`,
        confidence: 0.97,
        method: 'lexicon',
      });
    }
    return { reorderings };
  },
};
