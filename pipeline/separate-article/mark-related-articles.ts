import type { Reference } from '../records.ts';
import { contentWords } from './content-words.ts';
import { type BlockRule, type Claim, endsSentence, isParagraph, type Page, type Segment } from './page.ts';

/** A headline has no full stop and not many words. */
const HEADLINE_WORDS = 25;
/** With fewer words before the heading there is no article yet that another one could be told from. */
const MIN_MAIN_WORDS = 30;
/** Paragraphs shorter than this say too little of their topic. */
const MIN_PARAGRAPH_WORDS = 12;
const MIN_CONTENT_WORDS = 3;
/** Share of a paragraph's content words that the main article must know for the article to go on there. */
const SAME_TOPIC = 0.4;
const SOME_TOPIC = 0.15;
/** A heading of more words holds a headline. */
const HEADING_WORDS = 4;

export const markRelatedArticles: BlockRule = {
  id: 'mark-related-articles',
  title: 'Mark related articles',
  why: 'Under a heading such as "اقرأ أيضا" stand headlines of other articles, sometimes the articles themselves with their posts. They reach to the end of the file, or to a paragraph that takes up the words of the main article again. Without a heading nothing is set aside.',
  claim(page, reference) {
    const claims: Claim[] = [];
    let article = 0;
    let index = 0;
    const main = new Set<string>();
    let mainWords = 0;
    while (index < page.segments.length) {
      const segment = page.segments[index]!;
      const claim = page.claims[index];
      index++;
      if (claim?.kind !== 'related_heading') {
        if (!claim && segment.text !== '') {
          mainWords += segment.words;
          for (const word of contentWords(segment.text, reference)) main.add(word);
        }
        continue;
      }
      // Above the article it is a step of a menu.
      if (mainWords < MIN_MAIN_WORDS && !isParagraphAbove(page, index - 1)) continue;
      article++;
      const end = endOfRelated(page, index, { main, mainWords }, reference);
      claims.push(...claimsWithin(page, index, end, article));
      index = end;
    }
    return claims;
  },
};

/** The segment at which the main article goes on: by its words, if it is known well enough. */
function endOfRelated(
  page: Page,
  start: number,
  { main, mainWords }: { main: ReadonlySet<string>; mainWords: number },
  reference: Reference,
): number {
  // A heading with a headline in its own line announces that one article, and seldom its text.
  const heading = page.segments[start - 1]!;
  const inline = heading.words > HEADING_WORDS;
  const ended = hasEnded(page, start - 1);
  const related = new Set<string>(inline ? contentWords(heading.text, reference) : []);
  let onlyHeadlines = true;
  for (let index = start; index < page.segments.length; index++) {
    const segment = page.segments[index]!;
    if (page.claims[index] || segment.text === '') continue;
    if (isHeadline(segment)) {
      for (const word of contentWords(segment.text, reference)) related.add(word);
      continue;
    }
    if (mainWords < MIN_MAIN_WORDS) return index;
    const words = contentWords(segment.text, reference);
    if (words.length >= MIN_CONTENT_WORDS) {
      const known = words.filter((word) => main.has(word)).length / words.length;
      const here = words.filter((word) => related.has(word)).length / words.length;
      if (known >= SAME_TOPIC && known > here) return index;
      // Under mere headlines, a paragraph that has nothing of them is no article of theirs.
      if (onlyHeadlines && here === 0 && (inline || known >= SOME_TOPIC)) return index;
      // In the midst of an article it is the article that goes on, unless the words are those of the headlines.
      if (!ended && (inline || here <= known || here < SOME_TOPIC)) return index;
    }
    if (segment.words >= MIN_PARAGRAPH_WORDS) onlyHeadlines = false;
    for (const word of words) related.add(word);
  }
  return page.segments.length;
}

function claimsWithin(page: Page, start: number, end: number, article: number): Claim[] {
  const claims: Claim[] = [];
  let first = true;
  for (let index = start; index < end; index++) {
    const segment = page.segments[index]!;
    const claim = page.claims[index];
    if (segment.text === '' || (claim && claim.kind !== 'embed')) continue;
    if (claim) claims.push({ segment: index, kind: 'embed', article, confidence: claim.confidence });
    else {
      const next = nextLine(page, index + 1, end);
      const kind = !isHeadline(segment)
        ? 'related_article'
        : first || !next || isHeadline(next)
          ? 'related_title'
          : 'subheading';
      claims.push({ segment: index, kind, article, confidence: 0.85 });
      first = false;
    }
  }
  return claims;
}

/** True if a line that may be text of the article stands above, claimed or not. */
const isParagraphAbove = (page: Page, index: number): boolean =>
  page.segments.some((s) => s.index < index && isParagraph(s) && (page.claims[s.index]?.kind ?? 'body') === 'body');

/** The next filled line that nobody has claimed. */
function nextLine(page: Page, from: number, end: number): Segment | undefined {
  for (let index = from; index < end; index++) {
    if (page.segments[index]!.text !== '' && !page.claims[index]) return page.segments[index];
  }
  return undefined;
}

/** A line that announces something, or in which somebody speaks, is no headline of a list. */
const isHeadline = (segment: Segment): boolean =>
  segment.words <= HEADLINE_WORDS && !endsSentence(segment.text) && !/:$/.test(segment.text);

/** True if furniture of the foot stands between the last paragraph and the heading: then the article is over. */
function hasEnded(page: Page, heading: number): boolean {
  for (let index = heading - 1; index >= 0; index--) {
    const claim = page.claims[index];
    if (claim && FOOT.has(claim.kind)) return true;
    if (!claim && page.segments[index]!.text !== '') return false;
  }
  return false;
}

const FOOT: ReadonlySet<string> = new Set([
  'source_line',
  'keywords',
  'comment_count',
  'copyright',
  'share_line',
  'newsletter',
  'byline',
]);
