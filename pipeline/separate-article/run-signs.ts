/**
 * Runs of paragraphs, with no other line between them, and what speaks for a run being another article: what stands before it, and
 * whose words it takes up.
 */

/** What is looked at of a filled line. */
export interface RunLine {
  readonly words: number;
  readonly content: readonly string[];
  readonly isParagraph: boolean;
  readonly isHeadline: boolean;
  readonly isHeading: boolean;
  readonly isFoot: boolean;
}

export const RUN_SIGNS: readonly string[] = [
  ...['run', 'run-words', 'run-gap', 'run-foot', 'run-heading', 'run-headlines', 'run-above'],
  ...[
    'run-topic',
    'run-topic-of-first',
    'run-new-words',
    'run-of-headline',
    'run-headline-known',
    'run-headline-unknown',
  ],
];

const CAP = 20;
const MOST_WORDS = 600;
const NO_RUN: readonly number[] = RUN_SIGNS.map(() => -2);

/**
 * A row of `RUN_SIGNS` for each line: of the run it is in, else of the next one below it.
 * @param weightOf how much a word says of a topic
 */
export function runSigns(lines: readonly RunLine[], weightOf: (word: string) => number): number[][] {
  const rows: number[][] = lines.map(() => [...NO_RUN]);
  const known = new Set<string>();
  let first: ReadonlySet<string> | null = null;
  let previous: ReadonlySet<string> | null = null;
  let number = 0;
  let wordsAbove = 0;
  let gapStart = 0;
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && lines[end]!.isParagraph) end++;
    if (end === start) {
      start++;
      continue;
    }
    const run = lines.slice(start, end);
    const gap = lines.slice(gapStart, start);
    const content = run.flatMap((line) => line.content);
    const words = new Set(content);
    const headlineAbove = gap.at(-1)?.content ?? [];
    const headline = gap.findLast((line) => line.isHeadline)?.content ?? [];
    const share = (of: Iterable<string>, among: ReadonlySet<string>) => {
      let [all, found] = [0, 0];
      for (const word of of) {
        const weight = weightOf(word);
        all += weight;
        if (among.has(word)) found += weight;
      }
      return all === 0 ? -1 : found / all;
    };
    const length = run.reduce((sum, line) => sum + line.words, 0);
    const row = [
      Math.min(number, CAP),
      Math.min(length, MOST_WORDS),
      Math.min(gap.length, CAP),
      Math.min(gap.filter((line) => line.isFoot).length, CAP),
      gap.filter((line) => line.isHeading).length,
      Math.min(gap.filter((line) => line.isHeadline).length, CAP),
      Math.min(wordsAbove, MOST_WORDS),
      number === 0 ? 2 : share(words, known),
      number === 0 ? 2 : share(content, known),
      first === null ? 2 : share(words, first),
      previous === null ? 2 : share(words, previous),
      share(headlineAbove, words),
      number === 0 ? 2 : share(headlineAbove, known),
      number === 0 ? -1 : Math.min([...words].filter((word) => !known.has(word)).length, 60),
      share(headline, words),
      number === 0 ? 2 : share(headline, known),
      headline.filter((word) => words.has(word) && !known.has(word)).length,
    ];
    for (let i = gapStart; i < end; i++) rows[i] = row;
    for (const word of content) known.add(word);
    first ??= words;
    previous = words;
    number++;
    wordsAbove += length;
    gapStart = end;
    start = end;
  }
  return rows;
}
