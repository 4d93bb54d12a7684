/**
 * Cuts a line that was read off the page run by run into the runs, as they were printed, and puts them in the order in
 * which they are read. A run is a word with the comma
 * or closing mark attached to it; full stops, colons, question and exclamation marks, brackets, and numbers are runs of
 * their own.
 */
import { LETTER, MARK } from '../text/arabic.ts';

export interface Run {
  readonly start: number;
  readonly end: number;
}

const WORD = `[${LETTER}${MARK}\\u0640\\u066E-\\u06D3\\uFB50-\\uFDFF\\uFE70-\\uFEFC]`;
/** Latin words, numbers and what holds them together keep their own direction: they are one run with their blanks. */
export const LEFT_TO_RIGHT =
  /https?:\/\/\S+|\p{N}{1,100000}(?:[.,:/٫٬]\p{N}+){0,10000}|(?!\p{Script=Arabic})\p{L}(?:(?:(?!\p{Script=Arabic})[\p{L}\p{M}]|[\p{N}.,:/@_+&'’%#?=~-]){0,10000}(?:(?!\p{Script=Arabic})[\p{L}\p{M}]|[\p{N}%+]))?/uy;
/** Flags, and pictures joined or coloured by what follows them. */
const PICTURE = /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\uFE0F|\p{EMod}|\u200D\p{Extended_Pictographic})*/uy;
/** Tanwin never follows a ta marbuta with its alef: there it is a run of its own, of the word that is read before. */
const WORD_RUN = new RegExp(`(?:اً|(?:(?!(?<=ة)اً)${WORD}){1,10000})(?:/${WORD}*){0,1000}[،؛»”"]*`, 'uy');
const BLANKS = /\s+/uy;
/** A mark carries the blanks after it, as it was typed: `2034. وتبادلا`. */
const MARKS = /[.،؛:!؟…]+\s*/uy;

/**
 * How a line was printed: marks `apart`, as runs of their own that come after the sentence they close; marks `attached` to
 * the word before them, so that whatever stands between two blanks is one run; or every run `embedded` in controls of
 * direction, which then show where it begins and ends. It depends on the programs that made and read the page.
 */
export type MarkStyle = 'apart' | 'attached' | 'embedded';

const TOKEN = /\S{1,100000}/uy;
const EMBEDDING = /[\u202A\u202B\u2067][^\u202A-\u202C\u2066-\u2069]*[\u202C\u2069]/uy;
const PATTERNS: Readonly<Record<MarkStyle, readonly RegExp[]>> = {
  apart: [BLANKS, PICTURE, LEFT_TO_RIGHT, WORD_RUN, MARKS],
  attached: [BLANKS, TOKEN],
  embedded: [BLANKS, EMBEDDING, PICTURE, LEFT_TO_RIGHT, WORD_RUN],
};

/** The runs of a line, in the order in which they stand; together they tile it. */
export function runsOf(line: string, style: MarkStyle): readonly Run[] {
  const runs: Run[] = [];
  let position = 0;
  while (position < line.length) {
    let end = position;
    for (const pattern of PATTERNS[style]) {
      pattern.lastIndex = position;
      if (!pattern.test(line)) continue;
      end = pattern.lastIndex;
      break;
    }
    if (end === position) end += line.codePointAt(position)! > 0xffff ? 2 : 1;
    runs.push({ start: position, end });
    position = end;
  }
  return style === 'apart' ? withAttachedEnd(line, runs) : runs;
}

/**
 * The first word of the line is the last one read. A mark attached to it closes the line, so it stays with the word;
 * anywhere else the mark closes the sentence that is read before the word, and is a run of its own.
 */
function withAttachedEnd(line: string, runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex((run) => line.slice(run.start, run.end).trim() !== '');
  const [word, mark] = [runs[first], runs[first + 1]];
  if (!word || !mark || !/^[.!؟:]+\s/.test(line.slice(mark.start, mark.end))) return runs;
  if (!new RegExp(`^${WORD}`, 'u').test(line.slice(word.start, word.end))) return runs;
  const end = mark.start + line.slice(mark.start, mark.end).trimEnd().length;
  const rest = [
    { start: word.start, end },
    { start: end, end: mark.end },
  ];
  return [...runs.slice(0, first), ...rest, ...runs.slice(first + 2)];
}

/**
 * The runs without the blanks between them. Runs of Latin letters and numbers that follow one another were laid out from
 * left to right and keep their order, so they become one.
 */
export function inkOf<R extends Run>(line: string, runs: readonly R[]): R[][] {
  const groups: R[][] = [];
  let latin = false;
  for (const run of runs) {
    const text = line.slice(run.start, run.end);
    if (/^\s+$/.test(text)) continue;
    const isLatin = /\p{Script=Latin}/u.test(text);
    // A number behind a Latin word goes with it: `Boeing 787`.
    const follows = latin && (isLatin || /^\p{N}/u.test(text));
    if (follows && line.slice(groups.at(-1)!.at(-1)!.end, run.start).length <= 1) groups.at(-1)!.push(run);
    else groups.push([run]);
    latin = isLatin;
  }
  return groups;
}
