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
const FOREIGN = /[\u0679\u067A-\u067D\u067F-\u0686\u0688-\u06A3\u06AA-\u06BF\u06C0-\u06CB\u06CD-\u06D3\u06D5]/gu;
const NAME_LETTERS = /[\u067E\u0686\u0698\u06AF\u06A4]/u;
const LETTERS = /\p{Script=Arabic}/gu;

const otherWords = perReference(
  (reference: Reference) => new Set(reference.lexicon['other-languages'].map((e) => e.word)),
);

/**
 * True if a line in Arabic script is in the Arabic language, as far as letters and frequent words can tell. Quotations
 * of a few foreign words do not make a line foreign: at least a tenth of its words must speak against Arabic.
 */
export function isArabicLine(line: string, reference: Reference): boolean {
  const letters = line.match(LETTERS)?.length ?? 0;
  if (letters === 0 || isPersianSpelling(line)) return false;
  const foreign = line.match(FOREIGN) ?? [];
  const strong = foreign.filter((letter) => !NAME_LETTERS.test(letter)).length;
  const known = otherWords(reference);
  // The non-joiner is part of a Persian word, though it parts words elsewhere.
  const words = line.match(/[\p{L}\p{M}\p{N}\u200C]+/gu) ?? [];
  const hits = words.filter((word) => known.has(word)).length;
  if (strong === 0 && hits === 0) return foreign.length / letters < 0.06;
  return strong / letters < 0.02 && (hits + strong) / Math.max(1, words.length) < 0.1;
}

/**
 * A line with ی and ک but hardly a letter or article that only Arabic has is Persian (or Urdu): Arabic typed on a Persian
 * keyboard still has its articles, ة and hamzas.
 */
function isPersianSpelling(line: string): boolean {
  const persian = line.match(/[\u06CC\u06A9]/g)?.length ?? 0;
  if (persian < 3) return false;
  const arabic = line.match(/[يكةىأإؤئ]|(?<!\p{L})[وفبك]?ال(?=\p{L}{2})|(?<!\p{L})لل/gu)?.length ?? 0;
  return arabic * 2 < persian;
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
