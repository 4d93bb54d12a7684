/**
 * Which lines are ours to repair. The Arabic script is written in many languages; what is damage in Arabic may be
 * spelling in Persian, Urdu, Kurdish, Pashto or Uyghur, so their lines are left alone.
 */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';

/**
 * Letters that Arabic does not have. Keheh and Farsi yeh are not among them: they also come from a wrong keyboard.
 * پ چ ژ گ ڤ stand in foreign names within Arabic texts, so it takes more than a few of them.
 */
const FOREIGN = /[\u0679\u067A-\u067D\u067F-\u0686\u0688-\u06A3\u06AA-\u06BF\u06C0-\u06CB\u06CD-\u06D3\u06D5]/u;
const NAME_LETTERS = /[\u067E\u0686\u0698\u06AF\u06A4]/u;

const [SCRIPT, STRONG, NAME, PERSIAN, OF_WORD] = [1, 2, 4, 8, 16];
/** What a UTF-16 unit says of the language, as bits; 0xff is not looked up yet. */
const signs = new Uint8Array(0x10000).fill(0xff);

function signsOf(unit: number): number {
  const known = signs[unit]!;
  if (known !== 0xff) return known;
  const letter = String.fromCharCode(unit);
  let bits = /\p{Script=Arabic}/u.test(letter) ? SCRIPT : 0;
  if (FOREIGN.test(letter)) bits |= NAME_LETTERS.test(letter) ? NAME : STRONG;
  if (/[\u06CC\u06A9]/.test(letter)) bits |= PERSIAN;
  // The non-joiner is part of a Persian word, though it parts words elsewhere.
  if (/[\p{L}\p{M}\p{N}\u200C]/u.test(letter)) bits |= OF_WORD;
  signs[unit] = bits;
  return bits;
}

/** The words of other languages, with a sieve that most words of Arabic fall through without a string being made. */
const otherWords = perReference((reference: Reference) => {
  const words = new Set(reference.lexicon['other-languages'].map((e) => e.word));
  const sieve = new Uint8Array(SIEVE);
  for (const word of words) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i));
    sieve[hash & (SIEVE - 1)] = 1;
  }
  return { words, sieve };
});
const SIEVE = 1 << 14;
const hashed = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/**
 * True if a line in Arabic script is in the Arabic language, as far as letters and frequent words can tell. Quotations
 * of a few foreign words do not make a line foreign: at least a tenth of its words must speak against Arabic.
 */
export function isArabicLine(line: string, reference: Reference): boolean {
  const known = otherWords(reference);
  let [letters, strong, names, persian, words, hits, start, hash] = [0, 0, 0, 0, 0, 0, -1, 0];
  // One walk: this is asked of many lines, by every damage of every round.
  for (let i = 0; i <= line.length; i++) {
    const unit = i < line.length ? line.charCodeAt(i) : 0;
    const bits = signsOf(unit);
    if (bits & SCRIPT) letters++;
    if (bits & OF_WORD) {
      if (start < 0) [start, hash] = [i, 0];
      hash = hashed(hash, unit);
      if (bits & STRONG) strong++;
      if (bits & NAME) names++;
      if (bits & PERSIAN) persian++;
    } else if (start >= 0) {
      words++;
      if (known.sieve[hash & (SIEVE - 1)] === 1 && known.words.has(line.slice(start, i))) hits++;
      start = -1;
    }
  }
  if (letters === 0) return false;
  // One letter decides nothing about a word that stands alone.
  if ((persian > 2 || (persian > 0 && words > 1)) && isPersianSpelling(line, persian + 2 * strong)) return false;
  if (strong === 0 && hits === 0) return names / letters < 0.06;
  return strong / letters < 0.02 && (hits + strong) / Math.max(1, words) < 0.1;
}

/**
 * A line with ی and ک but hardly a letter or article that only Arabic has is Persian (or Urdu, or Ottoman, which mixes
 * both keyboards): Arabic typed on a Persian keyboard still has its articles, ة and hamzas.
 */
function isPersianSpelling(line: string, against: number): boolean {
  const arabic = line.match(/[يكةىأإؤئ]|(?<!\p{L})[وفبك]?ال(?=\p{L}{2})|(?<!\p{L})لل/gu)?.length ?? 0;
  return arabic * 2 < against;
}

/**
 * Tells of quotations of a line whether their words are Persian or Urdu in an Arabic line: typed on another keyboard than the
 * rest of the line, and without signs of Arabic.
 */
export function foreignQuotations(line: string): (quotation: string) => boolean {
  const ofLine = line.match(/[\u06CC\u06A9]/g)?.length ?? 0;
  const arabic = line.match(/[يك]/g)?.length ?? 0;
  return (quotation) => {
    const persian = quotation.match(/[\u06CC\u06A9]/g)?.length ?? 0;
    return persian > 0 && isPersianSpelling(quotation, persian) && arabic > ofLine - persian;
  };
}

/**
 * For a text: tells of an offset whether it lies in a line that is ours. Each line is judged once, and only if somebody
 * asks, so a text without anything to repair costs nothing.
 */
export function arabicLines(text: string, reference: Reference): (offset: number) => boolean {
  const judged = new Map<number, boolean>();
  let [start, end, ours] = [0, -1, false];
  return (offset) => {
    if (offset >= start && offset <= end) return ours;
    start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
    const feed = text.indexOf('\n', offset);
    end = feed < 0 ? text.length : feed;
    const known = judged.get(start);
    ours = known ?? isArabicLine(text.slice(start, end), reference);
    if (known === undefined) judged.set(start, ours);
    return ours;
  };
}
