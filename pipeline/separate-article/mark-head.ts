import type { BlockKind } from '../../schemas/fields.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { type CreditLine, isSectionName, readCreditLine } from '../text/credit-line.ts';
import { isPlaceLike, openingDateline } from '../text/opening-dateline.ts';
import { isPersonName } from '../text/person-names.ts';
import { wordsOf } from '../text/words.ts';
import { contentWords } from './content-words.ts';
import { scoresOfSegment } from './line-scores.ts';
import { breadcrumbSteps } from './mark-breadcrumb.ts';
import {
  type BlockRule,
  type Claim,
  countOfNumbers,
  endsSentence,
  isFurniture,
  isParagraph,
  type Page,
  type Segment,
} from './page.ts';

/** The article begins within so many filled lines. */
const MOST_LINES = 16;
const FEW_LINES = 3;
const OPENING_WORDS = 5;
const LABEL_WORDS = 4;
/** Of an outlet that nobody knows, between place and author. */
const FEW_WORDS = 3;
const TITLE_WORDS = 28;
const LONGEST_TITLE = 22;
const LONG_TITLE = 12;
const LENGTH = 0.02;
const AGAIN = 6;
const MUCH = 0.5;
/** So many lines that read like headlines may stand above the title. */
const MOST_ABOVE = 2;
const OF_HEADLINES = -1;
const ARTICLE = 1;
/** What the model of words says so surely of a line is no title. */
const OF_FURNITURE = -4;

export const markHead: BlockRule = {
  id: 'mark-head',
  title: 'Tell the lines above the first paragraph apart',
  why: 'Above the first sentence stand the name of the site, its sections, the title, who wrote it, where and when. What is nothing but names of outlets, sections, people and places is told by those names, and the title is, of the lines that are left, the one whose words the text takes up. A head without any such line is left to the rules for titles.',
  claim(page, reference) {
    const filled = page.segments.filter(({ text }) => text !== '');
    const others = filled.findIndex(({ index }) => page.claims[index]?.kind === 'related_heading' && index > 0);
    const opening = filled.findIndex((s) => !page.claims[s.index] && isOpening(s, reference));
    if (opening < 1 || opening > MOST_LINES) return [];
    // Under a heading for other articles stand their titles; one at the very head is the name of a section.
    const head = filled.slice(0, others > FEW_LINES && others < opening ? others : opening);
    const open = head.filter(({ index }) => !page.claims[index]);
    const read = new Map(open.map((s) => [s, readCreditLine(s.text, reference)]));
    const kinds = new Map(open.map((s) => [s, kindOfLine(s, read.get(s)!, reference)] as const));
    const known = open.filter((s) => kinds.get(s) !== null);
    if (known.length === 0 && !head.some(({ index }) => isFurniture(page, index))) return [];
    const free = open.filter(
      (s) => !known.includes(s) && mayBeTitle(s) && scoresOfSegment(s, reference).main > OF_FURNITURE,
    );
    const title = titleOf(free, filled, opening, page, reference);
    if (!title) return [];
    // With several lines above it that may be the title, as in lists and live reports, no line is known to be it.
    const isLike = (s: Segment) => s.words >= LABEL_WORDS && scoresOfSegment(s, reference).headline > OF_HEADLINES;
    if (free.filter((s) => s.index < title.index && isLike(s)).length >= MOST_ABOVE) return [];
    const isSite = kinds.get(head[0]!) === 'navigation' && !isFurniture(page, head[0]!.index);
    const roles = open.filter((s) => s.index > title.index && isRoleOf(s, filled, kinds, read));
    return [
      ...roles.map((s): Claim => claimOf(s, 'byline', false)),
      { segment: title.index, kind: 'title', article: 0, confidence: 0.9 },
      ...known.map((s): Claim => claimOf(s, kinds.get(s)!, s.index < title.index)),
      ...open
        .filter((s) => s.index < title.index && !known.includes(s) && (free.includes(s) || s.words < 2))
        // What reads like a part of an article is left to others.
        .filter((s) => scoresOfSegment(s, reference).main < ARTICLE)
        .map((s) => aboveTitle(s, head, isSite)),
      ...free
        .filter((s) => s.index > title.index && fold(s.text) === fold(title.text))
        .map((s): Claim => ({ segment: s.index, kind: 'title', article: 0, kept: false, confidence: 0.95 })),
    ];
  },
};

/** What the author is, on the line under the name. */
function isRoleOf(
  s: Segment,
  filled: readonly Segment[],
  kinds: ReadonlyMap<Segment, BlockKind | null>,
  read: ReadonlyMap<Segment, CreditLine>,
): boolean {
  const above = filled[filled.indexOf(s) - 1]!;
  return kinds.get(s) === null && kinds.get(above) === 'byline' && read.get(s)!.parts[0]?.isRole === true;
}

const claimOf = (s: Segment, kind: BlockKind, isAbove: boolean): Claim => {
  const told = isAbove && kind === 'dateline' ? 'navigation' : kind;
  return {
    segment: s.index,
    kind: told,
    article: told === 'byline' || told === 'dateline' ? 0 : null,
    confidence: 0.85,
  };
};

/** A short line above the title is a section where the site has said its name above it. */
function aboveTitle(s: Segment, head: readonly Segment[], isUnderSite: boolean): Claim {
  const isFirst = s === head[0];
  const isSection =
    !isFirst && isUnderSite && s.words < LABEL_WORDS && /\p{Script=Arabic}/u.test(s.text) && !/\p{N}|:$/u.test(s.text);
  return { segment: s.index, kind: isSection ? 'category' : 'navigation', article: null, confidence: 0.7 };
}

function kindOfLine({ text }: Segment, line: CreditLine, reference: Reference): BlockKind | null {
  if (isPath(text, reference)) return 'category';
  const words = text.split(/\s+/);
  // A menu is made of names of sections that nothing parts.
  if (words.length > 2 && words.every((word) => isSectionName(word, reference))) return 'navigation';
  return kindOf(line, reference);
}

/** Steps of a few words each, one of them at least the name of a section. */
function isPath(text: string, reference: Reference): boolean {
  const steps = text.split(STEP).filter((step) => step.trim() !== '');
  return (
    steps.length > 1 &&
    steps.every((step) => step.trim().split(/\s+/).length <= LABEL_WORDS + 1) &&
    steps.some((step) => isSectionName(step, reference)) &&
    !steps.some((step) => isPersonName(step, reference)) &&
    steps.slice(1).every((step) => isSectionName(step, reference) || /[>›»\\/]/.test(text))
  );
}
const STEP = /[»›>\\/|←]|::|\s[-–]\s/u;

/** The text itself: a sentence with its full stop, a long line, or a dateline with a sentence behind it. */
function isOpening(s: Segment, reference: Reference): boolean {
  if (/(?<!\.)\.["”»)\]]*$/.test(s.text) && s.words >= OPENING_WORDS) return true;
  if (isParagraph(s) && (s.words > LONGEST_TITLE || (s.words >= LONG_TITLE && s.text.endsWith(':')))) return true;
  return s.words > OPENING_WORDS && openingDateline(s.text, reference) !== null;
}

/** Steps, tickers, buttons, addresses and times: no title has these. */
const NO_TITLE =
  /[|>»›•◂▲▼☰♡@#]|::|\s([—/])\s.*\s\1\s|^الرئيسية(?!\p{L})|[،؛,:]$|:\/\/|\p{N}\s?%\s?$|\p{N}{1,2}\s?:\s?\p{N}{2}|\p{N}{1,4}\s?[-/]\s?\p{N}{1,2}\s?[-/]\s?\p{N}{1,4}/u;
const MOST_NUMBERS = 3;
const OF_MENU = 0.75;

function mayBeTitle({ text, words }: Segment): boolean {
  if (words < 2 || words > TITLE_WORDS || NO_TITLE.test(text.replace(/«[^«»]*»/gu, ''))) return false;
  // Most words of a menu have the article, as names of sections do.
  const defined = wordsOf(text).filter((word) => word.text.startsWith('ال')).length;
  return countOfNumbers(text) <= MOST_NUMBERS && (words < 4 || text.includes(':') || defined <= words * OF_MENU);
}

/** What a line of the head is that is made of names alone; null if something else is in it. */
export function kindOf({ parts, isWhole, hasDate }: CreditLine, reference: Reference): BlockKind | null {
  const [first] = parts;
  if (!first) return null;
  if (first.says.has('section')) return 'category';
  const outlet = parts.find((part) => part.outlet);
  const isDateline = outlet?.outlet && outlet !== first && (first.place ?? isPlaceLike(first, reference));
  if (!isWhole) {
    // A place that nobody knows, beside an outlet or an author that somebody does.
    const rest = parts.slice(1).filter((part) => !part.isLabel);
    const others = rest.filter((part) => part.isOther);
    const isSigned = rest.some((part) => part.isPerson) && (first.place ?? first.outlet) !== null;
    if (isSigned && others.length === 1 && wordsOf(others[0]!.text).length <= FEW_WORDS) return 'byline';
    if (others.length > 0 || rest.length === 0 || !isPlaceLike(first, reference)) return null;
    if (rest.some((part) => part.outlet)) return 'dateline';
    return rest.some((part) => part.isPerson) ? 'byline' : null;
  }
  if (parts.some((part) => part.says.has('translator') && !part.isSection)) return 'translator_note';
  if (parts.some((part) => part.isPerson || part.says.has('role'))) return 'byline';
  if (parts.some((part) => part.says.has('source') || part.says.has('quoted'))) return 'source_line';
  if (isDateline) return first.isSection && outlet.isSection ? 'category' : 'dateline';
  if (outlet && parts.some((part) => part.place && !part.outlet)) return 'dateline';
  if (parts.length === 1 && first.outlet && !first.isSection) return 'navigation';
  if (parts.every((part) => part.isSection || (part === first && part.outlet))) return 'category';
  if (parts.every((part) => part.place && part.text.length > 1)) return hasDate ? 'dateline' : 'byline';
  return 'byline';
}

/** Of the lines that may be it, the one in the breadcrumb, or whose words the text takes up most; of two that do, the upper. */
function titleOf(
  free: readonly Segment[],
  filled: readonly Segment[],
  opening: number,
  page: Page,
  reference: Reference,
): Segment | null {
  const crumbs = filled.flatMap((s) =>
    page.claims[s.index]?.kind === 'breadcrumb' ? (breadcrumbSteps(s.text, reference)?.slice(-1) ?? []) : [],
  );
  const inCrumbs = free.find((s) => crumbs.some((step) => fold(step.trim()) === fold(s.text)));
  if (inCrumbs) return inCrumbs;
  const text = new Set(
    filled
      .slice(opening)
      .flatMap((s) =>
        page.claims[s.index] || !(isParagraph(s) || endsSentence(s.text)) ? [] : contentWords(s.text, reference),
      ),
  );
  const shareOf = (s: Segment) => {
    const words = contentWords(s.text, reference);
    return words.length === 0 ? 0 : words.filter((word) => text.has(word)).length / words.length;
  };
  // Paths, tickers and captions say the title again; that a paragraph holds a line is what a deck is made of.
  const isAgain = (s: Segment) =>
    filled.some((other) => other !== s && !isParagraph(other) && other.text.includes(s.text));
  const scoreOf = (s: Segment) => {
    return (
      (shareOf(s) + LENGTH) * Math.min(s.words, LONG_TITLE) +
      (isAgain(s) && shareOf(s) > 0 && s.words > LABEL_WORDS ? AGAIN : 0)
    );
  };
  let best: Segment | null = null;
  let most = 0;
  for (const s of free) if (scoreOf(s) > most) [best, most] = [s, scoreOf(s)];
  if (!best) return null;
  // A deck takes up the words of the text as the title does: the title stands above it.
  const above = free[free.indexOf(best) - 1];
  const isNext = above && filled.indexOf(best) - filled.indexOf(above) === 1;
  if (!isNext || above === filled[0] || above.words < LABEL_WORDS || isAgain(best)) return best;
  return shareOf(best) < MUCH || shareOf(above) > 0 ? above : best;
}
