/** What is true of a damaged text whose clean text is known, as the damage lab defines it (test/bench/damage-lab). */

const bare = (text: string): string => text.normalize('NFC').replace(/[\p{M}\u0640]/gu, '');

/** Words as the project's metrics count them. */
export const wordsOfTruth = (text: string): string[] => bare(text).match(/[\p{L}\p{N}_]+/gu) ?? [];

export interface Truth {
  readonly letters: ReadonlyMap<string, number>;
  /** True if these words stand in the clean text side by side. */
  holds(words: readonly string[]): boolean;
}

export function truthOf(text: string): Truth {
  const words = ` ${wordsOfTruth(text).join(' ')} `;
  return { letters: lettersOf(text), holds: (stretch) => words.includes(` ${stretch.join(' ')} `) };
}

const LETTERS_NEEDED = 0.995;
const FOREIGN_ALLOWED = 0.02;
/** Private use, replacement characters and controls other than white space. */
const NEVER_TEXT = /[\p{Co}\p{Cn}\uFFFD\x00-\x08\x0E-\x1F\x7F-\x9F]/gu;

/** True if letters of the clean text are missing in the damaged one, or too much else is there. */
export function isLost({ letters }: Truth, damaged: string): boolean {
  const there = lettersOf(damaged);
  let [wanted, found] = [0, 0];
  for (const [letter, count] of letters) {
    if (!/\p{Script=Arabic}/u.test(letter)) continue;
    wanted += count;
    found += Math.min(count, there.get(letter) ?? 0);
  }
  let strangers = damaged.match(NEVER_TEXT)?.length ?? 0;
  for (const [letter, count] of there) strangers += Math.max(0, count - (letters.get(letter) ?? 0));
  const visible = [...damaged].filter((character) => !/\s/u.test(character)).length;
  return found < LETTERS_NEEDED * wanted || strangers > FOREIGN_ALLOWED * visible;
}

function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFKC').match(/\p{L}/gu) ?? []) {
    if (letter !== '\u0640') counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}
