/**
 * Arabic on a screen. It is written in logical order; a terminal that turns text round does so for each piece by itself,
 * since each is isolated. What cannot be seen is spelt out, so that no raw text can steer the terminal.
 */
export interface Screen {
  /** Columns, for all that is not a reading. */
  readonly width: number;
  /** True for a terminal: only there are readings isolated. A file is to hold the text and nothing else. */
  readonly isTerminal: boolean;
}

/** Of standard output. */
export const screenOfOutput = (): Screen => ({
  width: Math.max(40, process.stdout.columns || 80),
  isTerminal: process.stdout.isTTY === true,
});

/** First strong isolate and its end. */
const [FSI, PDI] = ['\u2068', '\u2069'];
/** Controls, and formatting characters but for those that are seen: Arabic number signs and the end of a verse. */
const UNSEEN = /(?![\u0600-\u0605\u06DD\u0890\u0891\u08E2])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const NAMES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A reading as it may stand in a line of the screen. */
export const seen = (text: string, { isTerminal }: Pick<Screen, 'isTerminal'>): string =>
  isolated(spelt(text), { isTerminal });

/** Text with what cannot be seen spelt out. */
const spelt = (text: string): string =>
  text.replace(UNSEEN, (c) => NAMES[c] ?? `\\u{${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}}`);

const isolated = (text: string, { isTerminal }: Pick<Screen, 'isTerminal'>): string =>
  isTerminal && /\P{ASCII}/u.test(text) ? `${FSI}${text}${PDI}` : text;

/**
 * A reading as one or more lines that leave so many columns free; a file gets it in one. A terminal by itself would break
 * it in the middle of a word, whose letters then no longer join.
 */
export function seenLines(text: string, screen: Screen, taken: number): string[] {
  const shown = spelt(text);
  const parts = screen.isTerminal ? wrapped(shown, screen.width - taken) : [shown];
  return parts.map((part) => isolated(part, screen));
}

/** Breaks a text at blanks into lines of a width; what holds no blank is not broken. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const word of text.split(' ')) {
    const columns = columnsOf(word);
    if (lines.length > 0 && length + 1 + columns <= width) {
      lines[lines.length - 1] += ` ${word}`;
      length += 1 + columns;
    } else {
      lines.push(word);
      length = columns;
    }
  }
  return lines;
}

/** Marks take no column of their own. */
const columnsOf = (word: string): number => Array.from(word.replace(/\p{M}/gu, '')).length;
