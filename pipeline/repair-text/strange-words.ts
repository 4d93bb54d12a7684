/** What is asked of a word that nobody knows: how strange its letters are, whether it is two words, whether it may be a name. */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { letterCosts } from './letter-costs.ts';
import { wordCosts } from './word-costs.ts';
import type { Unit } from './word-evidence.ts';

interface StrangeWord {
  /** Mean cost of its letters. */
  readonly strangeness: number;
  /** How much likelier it is as two words. */
  readonly splitting: number;
  readonly isLikeName: boolean;
}

/** Endings of names that Arabic took over, and how a name of another language begins. */
const LIKE_NAMES = /(?:وف|يف|وفا|يفا|سكي|فيتش|ستان|شان|باي|بيك|غول|بيرغ|سون|مان|يان|ينا|كو|يا)$|^(?:تش|غو|كو|شي|جي)/;

/** Kept as long as the word is. */
export const strangeWords = perReference((reference: Reference) => {
  const strangenessOf = letterCosts(reference);
  const { costAt } = wordCosts(reference);
  const kept = new WeakMap<Unit, StrangeWord>();
  return (unit: Unit): StrangeWord => {
    let found = kept.get(unit);
    if (!found) {
      const { letters, cost } = unit;
      const splitting = splitGain(letters, cost, costAt);
      found = { strangeness: strangenessOf(letters), splitting, isLikeName: LIKE_NAMES.test(letters) };
      kept.set(unit, found);
    }
    return found;
  };
});

/** How much likelier a word that nobody knows is as two. */
function splitGain(
  letters: string,
  cost: number,
  costAt: (text: string, start: number, end: number) => number,
): number {
  let best = 0;
  for (let at = 2; at <= letters.length - 2; at++) {
    best = Math.max(best, cost - costAt(letters, 0, at) - costAt(letters, at, letters.length));
  }
  return best;
}
