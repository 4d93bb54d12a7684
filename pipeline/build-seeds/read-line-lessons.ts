/** What composed pages teach of lines: the words of each, and the signs of its place, with what is true of it. */
import { readFileSync } from 'node:fs';
import { BlockKind } from '../../schemas/fields.ts';
import type { Reference } from '../records.ts';
import { cutSegments } from '../separate-article/cut-segments.ts';
import { lineFeatures } from '../separate-article/line-features.ts';
import { type LineScores, lineScores } from '../separate-article/line-scores.ts';
import { markOtherLines } from '../separate-article/mark-other-lines.ts';
import type { Page, Segment } from '../separate-article/page.ts';
import { pageSigns } from '../separate-article/page-signs.ts';
import { blockRules, claimed } from '../separate-article/separate-article.ts';
import type { KindModel } from '../text/kind-model.ts';
import { draftOf } from '../text/pieces.ts';
import type { KindExample } from './learn-kinds.ts';

export interface ComposedPage {
  readonly layout: string;
  /** Pages of different parts have neither layouts nor articles in common. */
  readonly part: number;
  readonly lines: readonly {
    readonly text: string;
    readonly kind: BlockKind;
    readonly article: 'main' | 'related' | null;
  }[];
}

/** The model of words does not know whose headline or paragraph it is. */
const KIND_OF_WORDS: Readonly<Partial<Record<BlockKind, BlockKind>>> = {
  related_title: 'title',
  related_article: 'body',
};
/** Told by their form alone. */
const BY_FORM: readonly BlockKind[] = ['blank', 'scripture', 'dateline'];
export const WORD_KINDS: readonly BlockKind[] = BlockKind.options.filter(
  (kind) => !KIND_OF_WORDS[kind] && !BY_FORM.includes(kind),
);

export interface WordLesson extends KindExample<BlockKind> {
  readonly part: number;
}

/** Weight of a line typed by itself, and of one of many sentences, where one of a page has 1. */
const TYPED = 2;
const SENTENCE = 0.5;
/** What stands for the number of a phrase. */
const A_NUMBER = '12';

/** The different lines of pages, of files of lines (`{ text, kind }`), of running text, and the phrases of the lexicon. */
export function wordLessons(
  pages: readonly ComposedPage[],
  lineFiles: readonly string[],
  sentenceFiles: readonly string[],
  { lexicon }: Reference,
): WordLesson[] {
  const lessons = new Map<string, WordLesson>();
  const add = (text: string, kind: BlockKind, part: number, weight: number) => {
    const key = `${kind} ${part} ${text}`;
    if (!lessons.has(key)) lessons.set(key, { features: lineFeatures(text), kind, part, weight });
  };
  const parts = 1 + Math.max(...pages.map(({ part }) => part));
  const linesOf = (file: string) => readFileSync(file, 'utf8').trim().split('\n').entries();
  for (const { lines, part } of pages)
    for (const { text, kind } of lines) add(text, KIND_OF_WORDS[kind] ?? kind, part, 1);
  for (const file of lineFiles) {
    for (const [i, line] of linesOf(file)) {
      const { text, kind } = JSON.parse(line) as { text: string; kind: BlockKind };
      if (WORD_KINDS.includes(kind)) add(text, kind, i % parts, TYPED);
    }
  }
  for (const file of sentenceFiles)
    for (const [i, text] of linesOf(file)) add(text.trim(), 'body', i % parts, SENTENCE);
  for (const [i, { phrase, kind }] of lexicon.furniture.entries())
    if (WORD_KINDS.includes(kind)) add(phrase.replaceAll('#', A_NUMBER), kind, i % parts, 1);
  return [...lessons.values()];
}

/** A page read up to the rule that asks the models. */
export interface PageLesson {
  readonly part: number;
  readonly layout: string;
  readonly page: Page;
  readonly lines: readonly Segment[];
  readonly scores: readonly LineScores[];
  readonly rows: readonly (readonly number[])[];
  /** What is true of each line. */
  readonly kinds: readonly BlockKind[];
  readonly isAside: readonly boolean[];
}

const BEFORE = blockRules.slice(0, blockRules.indexOf(markOtherLines));

export function pageLesson(composed: ComposedPage, words: KindModel<BlockKind>, reference: Reference): PageLesson {
  const text = composed.lines.map((line) => line.text).join('\n');
  const page = claimed(cutSegments(draftOf(text)), BEFORE, reference);
  const lines = page.segments.filter((segment) => segment.text !== '');
  const scores = lines.map((segment) => lineScores(words, segment.text));
  const starts: number[] = [];
  let at = 0;
  for (const line of composed.lines) {
    starts.push(at);
    at += line.text.length + 1;
  }
  let line = 0;
  const truths = lines.map((segment) => {
    while (line + 1 < starts.length && starts[line + 1]! <= segment.start) line++;
    return composed.lines[line]!;
  });
  return {
    part: composed.part,
    layout: composed.layout,
    page,
    lines,
    scores,
    rows: pageSigns(page, lines, scores, reference),
    kinds: truths.map(({ kind }) => kind),
    isAside: truths.map(({ article }) => article !== 'main'),
  };
}
