import type { Reference } from '../records.ts';
import { wordsOf } from '../text/words.ts';
import { contentWords } from './content-words.ts';
import {
  type BlockRule,
  type Claim,
  countOfNumbers,
  isFurniture,
  isParagraph,
  type Page,
  type Segment,
  unclaimed,
} from './page.ts';

/** So many lines of furniture that others have found show that the file is a page, not an article alone. */
const MIN_FURNITURE = 5;
/** A line of so many words may be the title; one has to. */
const TITLE_WORDS = 3;
/** What speaks for a line of many words, whether the paragraphs take them up or not. */
const LENGTH = 0.02;
/** Share of its words of content that the paragraphs must have for a line to speak of the article. */
const ON_TOPIC = 0.4;
export const markSurroundings: BlockRule = {
  id: 'mark-surroundings',
  title: 'Mark what surrounds the article',
  why: 'On a page that shows furniture elsewhere, short lines above the title belong to the page: menus, tickers, sections; and so do short lines that furniture parts from the title or the last paragraph. The title is the line whose words the paragraphs take up. Sentences, questions and lines that take up the words of the article are left; so is every line of a file without furniture.',
  claim(page, reference) {
    const furniture = page.segments.filter(({ index }) => isFurniture(page, index)).length;
    const open = unclaimed(page).filter(({ text }) => text !== '');
    const first = open.findIndex(isParagraph);
    if (furniture < MIN_FURNITURE || first < 0) return [];
    const last = open.findLastIndex(isParagraph);
    const topic = topicOf(open.filter(isParagraph), reference);
    const head = open.slice(0, first);
    const title = titleOf(head, page, topic);
    const isOther = (s: Segment) =>
      s !== title && !/[.!…؟?]$/.test(s.text) && !(topic.shareOf(s) >= ON_TOPIC && s.words > TITLE_WORDS);
    const claims: Claim[] = [];
    // Above the title anything; below it, and below the text, only what furniture parts from the article.
    for (const segment of head) {
      const isApart = !title || segment.index < title.index || hasFurniture(page, title.index, segment.index);
      if (isApart && isOther(segment)) claims.push(around(segment));
    }
    const end = open[last]!.index;
    for (const segment of open.slice(last + 1)) {
      if (isOther(segment) && hasFurniture(page, end, segment.index)) claims.push(around(segment));
    }
    return claims;
  },
};

const MOST_NUMBERS = 2;

const around = ({ index }: Segment): Claim => ({ segment: index, kind: 'navigation', article: null, confidence: 0.6 });

/** True if furniture stands between two segments; looked for from the second one up. */
function hasFurniture(page: Page, from: number, to: number): boolean {
  for (let i = to - 1; i > from && to - i < MOST_LINES; i--) if (isFurniture(page, i)) return true;
  return false;
}

interface Topic {
  /** Share of the words of content of a segment that the paragraphs have, too. */
  shareOf(segment: Segment): number;
}

function topicOf(paragraphs: readonly Segment[], reference: Reference): Topic {
  const known = new Set(paragraphs.flatMap(({ text }) => contentWords(text, reference)));
  return {
    shareOf({ text }) {
      const words = contentWords(text, reference);
      return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
    },
  };
}

/** The line before the first paragraph whose words the paragraphs take up most, or that comes again; of equal ones the last. */
function titleOf(head: readonly Segment[], page: Page, topic: Topic): Segment | null {
  let [best, most] = [null as Segment | null, 0];
  // A page has no more lines above its article; a list may have any number.
  const lines = page.segments.slice(0, MOST_LINES);
  for (const segment of head.slice(-MOST_HEAD)) {
    const { text, words } = segment;
    if (words < TITLE_WORDS || NO_TITLE.test(text) || countOfNumbers(text) > MOST_NUMBERS || isMenu(text)) continue;
    // Breadcrumbs, tickers and captions hold the title again; they are longer.
    const isAgain = lines.some((s) => s !== segment && s.text.includes(text));
    const score = (topic.shareOf(segment) + LENGTH) * Math.min(words, LONG_TITLE) + (isAgain ? AGAIN : 0);
    if (score >= most) [best, most] = [segment, score];
  }
  return best;
}
/** Most words of a menu have the article, as names of sections do. */
const isMenu = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length > 3 && words.filter((word) => word.text.startsWith('ال')).length >= words.length * OF_MENU;
};
const OF_MENU = 0.6;
const MOST_HEAD = 40;
const MOST_LINES = 120;
const LONG_TITLE = 12;
const AGAIN = 4;
/** Steps, tickers, addresses, times: no title has these. */
const NO_TITLE = /[|>»•◂/]|:\/\/|\p{N}\s{0,4}[:°%]/u;
