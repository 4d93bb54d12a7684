/**
 * What is known of a word: how frequent it is, and how readily it stands beside another. Every word is looked up once
 * and kept, up to a bound; the results do not depend on what is kept.
 */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { bare } from '../text/arabic.ts';
import { type Linkable, linkable } from '../text/linkable.ts';
import { asFirst, asSecond, linkBetween, linkOf } from '../text/word-links.ts';
import { isRareAndShort } from './rare-short-words.ts';
import { strangeCost, wordCosts } from './word-costs.ts';
import { RARE_AND_SHORT, traitsOf } from './word-traits.ts';

/** Words kept with what was looked up about them, and the room for their letters; beyond, the memory is cleared. */
const MOST_UNITS = 40_000;
const ROOM = MOST_UNITS * 12;
const SLOTS = 1 << 16;
/** Longer stretches of letters are no words, and are not kept. */
const LONGEST_KEPT = 40;
/** Numbers of a slot: what is needed of a word in good order lies side by side. */
const [HASH, PLACE, BITS, WORD, NEXT_WORD, SHAPE, ENDING, NEXT_BEGINNING, WIDTH] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** The place of a spelling in the room for letters, and its length in the lowest bits; 0 is an empty slot. */
const LENGTH_BITS = 6;
const [IS_ARABIC, IS_KNOWN] = [1, 2];

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
  /** For one walk at a time over words from the first to the last. */
  readonly walk: Walk;
}

/** Walks over the words of a stretch of UTF-16 units without making anything of them. */
interface Walk {
  /** Begins anew. */
  begin(): void;
  /** Reads the next word, whose hash is that of `hashOn` over its units. */
  next(units: Uint16Array, start: number, end: number, hash: number): void;
  /** The word that was read last. */
  unit(): Unit;
  /** Bits of word-traits.ts. */
  traits(): number;
  isArabic(): boolean;
  isKnown(): boolean;
  /** How readily it stands behind the one before it; 0 for the first. */
  link(): number;
}

/** The hash of a word, one unit further; it begins with 0. */
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

export const wordEvidence = perReference((reference: Reference): WordEvidence => {
  const costs = wordCosts(reference);
  const weights = reference.wordOrder;
  const learn = (spelling: string): Unit => {
    const letters = bare(spelling);
    const isArabic = startsArabic(letters.charCodeAt(0));
    const cost = isArabic ? costs.costOf(letters) : 0;
    const isKnown = !isArabic || cost < strangeCost(letters.length);
    const { word, shape, beginning, ending } = linkable(spelling);
    return { word, shape, beginning, ending, spelling, letters, cost, isKnown, isArabic };
  };
  // Open addressing by the units of the spelling: looking a known word up makes no string. The slot after the last holds
  // what is not kept.
  const table = new Int32Array((SLOTS + 1) * WIDTH);
  const room = new Uint16Array(ROOM);
  const units: (Unit | undefined)[] = new Array(SLOTS + 1).fill(undefined);
  let [kept, used] = [0, 0];
  const put = (slot: number, unit: Unit): number => {
    const at = slot * WIDTH;
    table[at + WORD] = asFirst(unit.word);
    table[at + NEXT_WORD] = asSecond(unit.word);
    table[at + SHAPE] = unit.shape;
    table[at + ENDING] = asFirst(unit.ending);
    table[at + NEXT_BEGINNING] = asSecond(unit.beginning);
    table[at + BITS] =
      (unit.isArabic ? IS_ARABIC : 0) |
      (unit.isKnown ? IS_KNOWN : 0) |
      (isRareAndShort(unit.spelling, reference) ? RARE_AND_SHORT : 0) |
      traitsOf(unit.spelling);
    units[slot] = unit;
    return slot;
  };
  const slotOf = (codes: Uint16Array, start: number, end: number, hash: number): number => {
    const length = end - start;
    if (length > LONGEST_KEPT) return put(SLOTS, learn(spell(codes, start, end)));
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (; table[slot * WIDTH + PLACE] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      const at = slot * WIDTH;
      if (table[at + HASH] !== hash) continue;
      const packed = table[at + PLACE]!;
      if ((packed & ((1 << LENGTH_BITS) - 1)) !== length) continue;
      const place = packed >> LENGTH_BITS;
      let i = 0;
      while (i < length && room[place + i] === codes[start + i]) i++;
      if (i === length) return slot;
    }
    if (kept >= MOST_UNITS || used + length > ROOM) {
      table.fill(0);
      units.fill(undefined);
      [kept, used] = [0, 0];
      slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
    const at = slot * WIDTH;
    table[at + HASH] = hash;
    table[at + PLACE] = (used << LENGTH_BITS) | length;
    for (let i = 0; i < length; i++) room[used + i] = codes[start + i]!;
    kept++;
    used += length;
    return put(slot, learn(spell(codes, start, end)));
  };
  const word = new Uint16Array(LONGEST_KEPT);
  const unitAt = (text: string, start: number, end: number): Unit => {
    const length = end - start;
    if (length > LONGEST_KEPT) return learn(text.slice(start, end));
    if (length === 0) return learn('');
    let hash = 0;
    for (let i = 0; i < length; i++) {
      word[i] = text.charCodeAt(start + i);
      hash = hashOn(hash, word[i]!);
    }
    return units[slotOf(word, 0, length, hash)]!;
  };
  let [slot, at] = [0, -1];
  let [lastWord, lastShape, lastEnding, isFirst] = [0, 0, 0, true];
  const walk: Walk = {
    begin() {
      at = -1;
      isFirst = true;
    },
    next(codes, start, end, hash) {
      if (at >= 0) {
        // Taken out of the table, which may be cleared for the next word.
        lastWord = table[at + WORD]!;
        lastShape = asFirst(table[at + SHAPE]!);
        lastEnding = table[at + ENDING]!;
        isFirst = false;
      }
      slot = slotOf(codes, start, end, hash);
      at = slot * WIDTH;
    },
    unit: () => units[slot]!,
    traits: () => table[at + BITS]!,
    isArabic: () => (table[at + BITS]! & IS_ARABIC) !== 0,
    isKnown: () => (table[at + BITS]! & IS_KNOWN) !== 0,
    link() {
      if (isFirst) return 0;
      return linkBetween(
        weights,
        lastWord,
        lastShape,
        lastEnding,
        table[at + NEXT_WORD]!,
        asSecond(table[at + SHAPE]!),
        table[at + NEXT_BEGINNING]!,
      );
    },
  };
  return {
    unitAt,
    walk,
    unit: (spelling) => unitAt(spelling, 0, spelling.length),
    link: (first, second) => linkOf(weights, first, second),
  };
});

/** A string of its own: a slice would keep the text that it was cut from. */
function spell(codes: Uint16Array, start: number, end: number): string {
  if (end - start > LONGEST_KEPT) {
    let text = '';
    for (let i = start; i < end; i += 1 << 12)
      text += String.fromCharCode(...codes.subarray(i, Math.min(end, i + (1 << 12))));
    return text;
  }
  return String.fromCharCode(...codes.subarray(start, end));
}

/** True for a letter of the Arabic script, or the shape of one. */
const startsArabic = (unit: number): boolean =>
  (unit >= 0x621 && unit <= 0x63a) ||
  (unit >= 0x641 && unit <= 0x64a) ||
  (unit >= 0x66e && unit <= 0x6d3) ||
  (unit >= 0xfb50 && unit <= 0xfdfb) ||
  (unit >= 0xfe70 && unit <= 0xfefc);
