import type { Word } from '../text/words.ts';
import type { Found } from './find-names.ts';
import { readingsOf } from './proclitics.ts';

/** An institution that the knowledge base lacks, named by what it is and whose it is. */
export interface Institution {
  readonly first: number;
  readonly last: number;
  readonly clitics: number;
}

/** Words that open the name of a ministry, and the fields such a ministry may have after it. */
const HEAD = new Set(['وزاره']);
const MAX_FIELDS = 4;

/**
 * Finds ministries of states: `وزارة الدفاع القرغيزية`. The head, then words with the article, then the nationality.
 * Only where the nationality was found as such; `وزارة الدفاع` alone says not whose it is and is left.
 */
export function findInstitutions(
  words: readonly Word[],
  folded: readonly string[],
  found: readonly Found[],
): Institution[] {
  const demonymAt = new Map(
    found.filter((f) => f.entries.some((e) => e.name.kind === 'demonym')).map((f) => [f.first, f]),
  );
  const institutions: Institution[] = [];
  for (let first = 0; first < words.length; first++) {
    const head = readingsOf(words[first]!.text).find((reading) => HEAD.has(reading.form));
    if (!head) continue;
    for (let last = first + 1; last <= first + MAX_FIELDS && last < words.length; last++) {
      const demonym = demonymAt.get(last);
      if (demonym && demonym.last === last && demonym.clitics === 0 && last > first + 1) {
        institutions.push({ first, last, clitics: head.clitics });
        break;
      }
      if (!/^(?:و?ال|لل)/.test(folded[last]!) || words[last]!.start !== words[last - 1]!.end + 1) break;
    }
  }
  return institutions;
}
