/**
 * What is known of a word: how frequent it is, and how readily it stands beside another. Every word is looked up once
 * and kept, up to a bound; the results do not depend on what is kept.
 */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { bare } from '../text/arabic.ts';
import { type Linkable, linkable, linkOf } from '../text/word-links.ts';
import { wordCosts } from './word-costs.ts';

/** Words kept with what was looked up about them; beyond, the memory is cleared. */
const MOST_UNITS = 40_000;
const SLOTS = 1 << 17;
/** Longer stretches of letters are no words, and are not kept. */
const LONGEST_KEPT = 40;

/** A word or mark of a text. */
export interface Unit extends Linkable {
  readonly spelling: string;
  /** Without marks and tatweel. */
  readonly letters: string;
  /** Negative natural logarithm of its frequency; 0 for what is no Arabic word. */
  readonly cost: number;
  readonly isKnown: boolean;
  readonly isArabic: boolean;
}

export interface WordEvidence {
  unit(spelling: string): Unit;
  /** The same for a stretch of a text. */
  unitAt(text: string, start: number, end: number): Unit;
  /** Log odds (natural logarithm) that the second is read right after the first. */
  link(first: Unit, second: Unit): number;
}

export const wordEvidence = perReference((reference: Reference): WordEvidence => {
  const costs = wordCosts(reference);
  // Open addressing by the units of the spelling: looking a known word up makes no string.
  let slots: (Unit | undefined)[] = new Array(SLOTS);
  let kept = 0;
  const learn = (spelling: string): Unit => {
    const letters = bare(spelling);
    const isArabic = /^[\u0621-\u063A\u0641-\u064A\u066E-\u06D3\uFB50-\uFDFB\uFE70-\uFEFC]/.test(letters);
    return {
      ...linkable(spelling),
      spelling,
      letters,
      cost: isArabic ? costs.costOf(letters) : 0,
      isKnown: !isArabic || costs.isKnown(letters),
      isArabic,
    };
  };
  const unitAt = (text: string, start: number, end: number): Unit => {
    if (end - start > LONGEST_KEPT) return learn(text.slice(start, end));
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let unit = slots[slot]; unit !== undefined; unit = slots[slot]) {
      if (equals(unit.spelling, text, start, end)) return unit;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const unit = learn(text.slice(start, end));
    if (kept >= MOST_UNITS) {
      slots = new Array(SLOTS);
      kept = 0;
    }
    slots[slot] = unit;
    kept++;
    return unit;
  };
  return {
    unitAt,
    unit: (spelling) => unitAt(spelling, 0, spelling.length),
    link: (first, second) => linkOf(reference.wordOrder, first, second),
  };
});

function equals(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let i = 0; i < spelling.length; i++) if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
