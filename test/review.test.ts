/** What needs a reader: wrong lines do, right lines seldom; lost texts are told, good texts never. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { truthOf, wordsOfTruth } from '../pipeline/build-seeds/lab-truth.ts';
import { packageRoot, readReference } from '../pipeline/read-reference.ts';
import type { Reference } from '../pipeline/records.ts';
import { repairDraft } from '../pipeline/repair-text/repair-text.ts';

interface ReviewCase {
  readonly name: string;
  readonly origin: string;
  /** Name of the clean text. */
  readonly truth: string;
  readonly lost: boolean;
  readonly text: string;
}

const reference = readReference();
const folder = join(packageRoot(), 'test');
const linesOf = <Line>(path: string): Line[] =>
  readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
const cases = linesOf<ReviewCase>('cases/review/extracted.jsonl');
const cleanText = (name: string) => readFileSync(join(folder, `bench/damage-lab/texts/${name}.txt`), 'utf8');

/** Of the wrong and of the right lines of a text: how many there are, and how many are flagged. */
function reviewOf({ text, truth }: ReviewCase) {
  const { draft, lines } = repairDraft(text, reference);
  const clean = truthOf(cleanText(truth));
  const counts = { wrong: 0, wrongFlagged: 0, right: 0, rightFlagged: 0 };
  for (const { start, end, needsReview } of lines) {
    const words = wordsOfTruth(draft.text.slice(start, end));
    if (words.length === 0) continue;
    const verdict = clean.holds(words) ? 'right' : 'wrong';
    counts[verdict]++;
    if (needsReview) counts[`${verdict}Flagged`]++;
  }
  return counts;
}

describe('lines', () => {
  it('should need a reader if they are still wrong, and hardly if they are right', () => {
    const all = cases.filter(({ lost }) => !lost).map(reviewOf);
    const sum = (key: keyof (typeof all)[0]) => all.reduce((total, counts) => total + counts[key], 0);
    expect(sum('wrong')).toBeGreaterThan(20);
    expect(sum('right')).toBeGreaterThan(40);
    expect(sum('wrongFlagged') / sum('wrong')).toBeGreaterThan(0.7);
    expect(sum('rightFlagged') / sum('right')).toBeLessThan(0.1);
  });

  it('should need none in a clean text, and none are told of where nothing was changed', () => {
    for (const name of new Set(cases.map(({ truth }) => truth))) {
      const { edits, lines, beyondRepair } = repairDraft(cleanText(name), reference);
      expect([name, edits.length, lines, beyondRepair]).toEqual([name, 0, [], false]);
    }
  });

  it('should hardly need one in text that is set apart, in verse, in dialect, in other languages', () => {
    let [lines, flagged] = [0, 0];
    for (const file of readdirSync(join(folder, 'cases/harmless')).filter((name) => name.endsWith('.jsonl'))) {
      for (const { name, text } of linesOf<{ name: string; text: string }>(`cases/harmless/${file}`)) {
        const repaired = repairDraft(withWideBlanks(text), reference);
        expect([file, name, repaired.beyondRepair]).toEqual([file, name, false]);
        lines += repaired.lines.length;
        flagged += repaired.lines.filter(({ needsReview }) => needsReview).length;
      }
    }
    expect(lines).toBeGreaterThan(100);
    expect(flagged / lines).toBeLessThan(0.03);
  });

  it('should contain whole words, also where a word came in pieces on several lines', () => {
    const { draft, lines } = repairDraft(cases[1]!.text, reference);
    for (const { start, end } of lines) {
      expect(/[\p{L}\p{N}]{2}/u.test(draft.text.slice(Math.max(0, start - 1), start + 1))).toBe(false);
      expect(/[\p{L}\p{N}]{2}/u.test(draft.text.slice(end - 1, end + 1))).toBe(false);
    }
  });
});

const withWideBlanks = (text: string): string => {
  let count = 0;
  return text.replace(/(?<=\p{L}) (?=\p{L})/gu, () => (count++ % 9 === 0 ? '  ' : ' '));
};

describe('texts', () => {
  test.each(cases)('$name: lost $lost', (c) => {
    const { beyondRepair, needsReview } = repairDraft(c.text, reference);
    expect(beyondRepair).toBe(c.lost);
    if (c.lost) expect(needsReview).toBe(true);
  });
});

describe('pages of which nothing was read', () => {
  test.each([
    ['letters of a font as Latin ones', 'þþ×þþ˜þßþþí  þÞþØþŁþàþß  þ“þóþ“þ  þﬁþäþª  þðþàþ¸  þ“þŁþ×þﬁþäþ‡  þòþÓ', true],
    ['blanks alone', `${' '.repeat(30)}\n\t\t${' '.repeat(30)}`, true],
    ['nothing', '', false],
    ['a few empty lines', '\n\n  \n', false],
    ['Icelandic', 'Þetta er íslenska: það er þó ágætt að lesa þessa síðu á hverjum degi, því hún er góð.', false],
    ['Vietnamese', 'Đây là một bài báo tiếng Việt về kinh tế và xã hội của đất nước chúng ta hôm nay.', false],
  ])('%s', (_, text, isLost) => {
    expect(repairDraft(text, reference).beyondRepair).toBe(isLost);
  });
});

test('trees that were grown for other signs are refused', () => {
  const { lineReview } = reference;
  const signs = lineReview.lines.signs.slice(1);
  const stale: Reference = { ...reference, lineReview: { ...lineReview, lines: { ...lineReview.lines, signs } } };
  expect(() => repairDraft(cases[0]!.text, stale)).toThrow('make them again');
});
