import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { wordsOf } from '../text/words.ts';
import { stopWords } from './content-words.ts';
import { type BlockRule, endsSentence, type Segment, unclaimed } from './page.ts';

const MOST_WORDS = 6;
const HEADLINE_WORDS = 25;

const wordLists = perReference((reference: Reference) => {
  const words = reference.lexicon['related-words'];
  const of = (role: string) => new Set(words.filter((entry) => entry.role === role).map(({ word }) => fold(word)));
  return { heads: of('head'), modifiers: of('modifier'), small: stopWords(reference) };
});

export const markRelatedHeading: BlockRule = {
  id: 'mark-related-heading',
  title: 'Mark the heading of a list of other articles by its words',
  why: 'Headings such as "أخبار مقترحة لك" are made of a few words in ever new company: what the list holds, and that it is related, new or much read. A short line of such words and function words alone, with one of each kind at least, above a short line that ends no sentence. A line with any other word is left.',
  claim(page, reference) {
    const { heads, modifiers, small } = wordLists(reference);
    const isHeading = ({ text, words }: Segment): boolean => {
      if (words < 2 || words > MOST_WORDS || endsSentence(text)) return false;
      const forms = wordsOf(text).map((word) => fold(word.text));
      const isOf = (list: ReadonlySet<string>) => forms.some((form) => list.has(form));
      return (
        isOf(heads) &&
        isOf(modifiers) &&
        forms.every(
          (form) => heads.has(form) || modifiers.has(form) || small.has(form) || small.has(form.replace(/^و/, '')),
        )
      );
    };
    const filled = page.segments.filter(({ text }) => text !== '');
    const next = new Map(filled.map((segment, i) => [segment.index, filled[i + 1]]));
    return unclaimed(page)
      .filter((segment) => {
        const below = next.get(segment.index);
        return (
          segment !== filled[0] &&
          isHeading(segment) &&
          below &&
          below.words <= HEADLINE_WORDS &&
          !endsSentence(below.text)
        );
      })
      .map(({ index }) => ({ segment: index, kind: 'related_heading', article: null, confidence: 0.85 }));
  },
};
