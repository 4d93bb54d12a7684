import type { BlockRule, Claim, Page } from './page.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** The line under an embedded post: `— Name (@handle) February 20, 2025`; in Arabic pages the month may be Arabic. */
const ATTRIBUTION = new RegExp(
  `[—–-]\\s?[^\\n(]{1,80}\\(@\\w{1,30}\\)\\s*(?:${MONTH}\\s+\\d{1,2},\\s+\\d{4}|\\d{1,2}\\s+\\p{Script=Arabic}+،?\\s+\\d{4})`,
  'gu',
);
const POST_LINK = /(?:https?:\/\/)?(?:t\.co|pic\.twitter\.com)\/\w+/;

/** Where posts end inside a line and something else goes on. */
export function postEnds(line: string): number[] {
  const ends = Array.from(line.matchAll(ATTRIBUTION), (match) => match.index + match[0].length);
  return ends.filter((end) => line.slice(end).trim() !== '');
}

const isAttribution = (text: string): boolean => {
  ATTRIBUTION.lastIndex = 0;
  return ATTRIBUTION.test(text);
};

export const markEmbeddedPost: BlockRule = {
  id: 'mark-embedded-post',
  title: 'Mark embedded posts',
  why: 'Posts of social networks stand in the text of a page with their author, handle and date, and sometimes the next sentence is glued to the date. A post is known by that last line or by its shortened links; the lines in other letters just above it belong to it.',
  claim(page: Page) {
    const claims: Claim[] = [];
    const post = (index: number, confidence: number) =>
      claims.push({ segment: index, kind: 'embed', article: null, confidence });
    for (const segment of page.segments) {
      if (isAttribution(segment.text)) {
        post(segment.index, 0.97);
        for (let above = segment.index - 1; above >= 0; above--) {
          const line = page.segments[above]!.text;
          if (line === '' || isMostlyLatin(line)) post(above, 0.9);
          else break;
        }
      } else if (POST_LINK.test(segment.text) && isMostlyLatin(segment.text)) post(segment.index, 0.9);
    }
    return claims.filter((claim) => page.segments[claim.segment]!.text !== '');
  },
};

function isMostlyLatin(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return latin > 3 * arabic && latin > 0;
}
