import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold, LETTER } from '../text/arabic.ts';

const ARABIC_WORD = new RegExp(`^[${LETTER}]+$`);
const PROCLITIC = /^(?:و|ف)?(?:ال|لل|[بلك](?:ال)?)?/;
/** Shorter words are too easily made of something else. */
const MIN_LETTERS = 4;

export interface KnownForms {
  /** True if the word, with or without proclitics and article, is a word of a name or a demonym. */
  isName(word: string): boolean;
  /** True if two words stand beside each other in a name, as they are. */
  isPair(first: string, second: string): boolean;
}

/** The single words of the names that the knowledge base holds, and the demonyms, folded. */
export const knownForms = perReference((reference: Reference): KnownForms => {
  const forms = new Set<string>();
  const pairs = new Set<string>();
  for (const entity of reference.knowledge) {
    for (const { name, lang, weak } of entity.names) {
      if (lang !== 'ar') continue;
      const parts = fold(name).split(/[\s-]+/);
      for (let i = 1; i < parts.length; i++) pairs.add(`${parts[i - 1]} ${parts[i]}`);
      if (weak) continue;
      for (const word of wordsOfName(name, reference)) {
        const stem = fold(word).replace(/^ال/, '');
        if (ARABIC_WORD.test(word) && stem.length >= MIN_LETTERS) forms.add(stem);
      }
    }
  }
  const sieve = sieveOf(forms);
  return {
    isPair: (first, second) => pairs.has(`${fold(first)} ${fold(second)}`),
    isName(word) {
      if (!mayBeIn(sieve, word)) return false;
      const folded = fold(word);
      if (forms.has(folded)) return true;
      const clitics = PROCLITIC.exec(folded)![0];
      for (let cut = clitics.length; cut > 0; cut--) if (forms.has(folded.slice(cut))) return true;
      return false;
    },
  };
});

/** In steps of the word list: what is more frequent is an ordinary word, which stands in long names, too. */
const ORDINARY = 480;

/** The words by which a name is known: all but the ordinary ones of a name of several words (`المركز الدولي لتطوير السياسات`). */
export function wordsOfName(name: string, { wordFrequency }: Pick<Reference, 'wordFrequency'>): string[] {
  const words = name.split(/[\s-]+/);
  if (words.length === 1) return words;
  return words.filter((word) => (wordFrequency.get(word) ?? Number.POSITIVE_INFINITY) >= ORDINARY);
}

/** Nearly all words that are asked for are none: a sieve of bits tells most of them without a string being made. */
const BITS = 1 << 18;
/** No proclitics with article are longer. */
const LONGEST_PROCLITICS = 4;

function sieveOf(forms: ReadonlySet<string>): Uint32Array {
  const sieve = new Uint32Array(BITS >> 5);
  for (const form of forms) {
    let hash = 0;
    for (let i = form.length - 1; i >= 0; i--) hash = hashed(hash, form.charCodeAt(i));
    sieve[placeOf(hash)]! |= 1 << (hash & 31);
  }
  return sieve;
}

/** False if neither the word nor its end, after any proclitics, is one of the forms. */
function mayBeIn(sieve: Uint32Array, word: string): boolean {
  const ends: number[] = [];
  let hash = 0;
  // From the end, so that every ending has its hash on the way.
  for (let i = word.length - 1; i >= 0; i--) {
    const unit = word.charCodeAt(i);
    // What else has letters to fold is left to the sets.
    if (unit < 0x621 || unit > 0x64a || unit === 0x640) return true;
    hash = hashed(hash, foldedUnit(unit));
    if (i <= LONGEST_PROCLITICS) ends.push(hash);
  }
  return ends.some((end) => (sieve[placeOf(end)]! & (1 << (end & 31))) !== 0);
}

const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const placeOf = (hash: number): number => ((hash ^ (hash >>> 15)) >>> 5) & ((BITS >> 5) - 1);

/** As `fold` does it with the letters of Arabic. */
const foldedUnit = (unit: number): number =>
  unit === 0x622 || unit === 0x623 || unit === 0x625 ? 0x627 : unit === 0x649 ? 0x64a : unit === 0x629 ? 0x647 : unit;
