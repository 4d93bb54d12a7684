/** What the rules of this stage look at: the repaired file cut into segments, and what has been said of each. */
import { type BlockKind, TextKinds } from '../../schemas/fields.ts';
import type { Reference } from '../records.ts';

/** A line, or a part of one where something was glued to it. The segments tile the repaired file. */
export interface Segment {
  readonly index: number;
  /** Where it begins, and where it ends with its line feed, in the repaired file. */
  readonly start: number;
  readonly end: number;
  /** Its text without blanks around it, and where that stands. */
  readonly text: string;
  readonly textStart: number;
  readonly textEnd: number;
  readonly words: number;
}

export interface Claim {
  readonly segment: number;
  readonly kind: BlockKind;
  /** 0 main article, 1… others, null for furniture. */
  readonly article: number | null;
  /** False for a text kind that is set aside all the same: a title that was said before. */
  readonly kept?: boolean;
  readonly confidence: number;
}

export interface Page {
  readonly segments: readonly Segment[];
  /** What is known of each segment so far; null for a segment that no rule has claimed. */
  readonly claims: readonly ((Claim & { ruleId: string }) | null)[];
}

export interface BlockRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** Claims segments. A segment that another rule has claimed before is not taken from it. */
  readonly claim: (page: Page, reference: Reference) => readonly Claim[];
}

/** The segments that nobody has claimed, in order. */
export const unclaimed = (page: Page): Segment[] => page.segments.filter((s) => page.claims[s.index] === null);

/** True if the text ends as a sentence does. A colon or a question mark may also end a heading. */
export const endsSentence = (text: string): boolean => /[.!…]["”»)\]]*$/.test(text);

/** Kinds of the article itself, and parts of it. */
const OF_ARTICLE: ReadonlySet<BlockKind> = new Set([...TextKinds, 'blank', 'basmala'] satisfies BlockKind[]);
export const isOfArticle = (kind: BlockKind): boolean => OF_ARTICLE.has(kind);

/** True if a rule has said that a segment is no part of the article. */
export function isFurniture({ claims }: Page, index: number): boolean {
  const claim = claims[index];
  return claim !== null && claim !== undefined && !isOfArticle(claim.kind);
}

/** A paragraph has so many words, or fewer and ends as a sentence. */
const PARAGRAPH_WORDS = 15;
const SENTENCE_WORDS = 8;
const MANY_NUMBERS = 0.25;
const NUMBERS = /\p{N}+(?:[.,:٫٬]\p{N}+)*/gu;
export const countOfNumbers = (text: string): number => text.match(NUMBERS)?.length ?? 0;

/** Tickers and tables of times have many words, of which many are numbers. */
export const isParagraph = ({ words, text }: Segment): boolean =>
  (words >= PARAGRAPH_WORDS || (words >= SENTENCE_WORDS && endsSentence(text))) &&
  countOfNumbers(text) < words * MANY_NUMBERS;
