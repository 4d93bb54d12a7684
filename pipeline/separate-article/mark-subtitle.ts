import type { Reference } from '../records.ts';
import { readCreditLine } from '../text/credit-line.ts';
import { labelAt } from '../text/labels.ts';
import { openingDateline } from '../text/opening-dateline.ts';
import { wordsOf } from '../text/words.ts';
import { contentWords } from './content-words.ts';
import { type BlockRule, type Segment, unclaimed } from './page.ts';

const FEWEST_WORDS = 4;
const MOST_WORDS = 22;
const PARAGRAPH_WORDS = 5;
const NEAR = 2;
const MOST_BELOW = 6;
const LONG_DECK = 6;

export const markSubtitle: BlockRule = {
  id: 'mark-subtitle',
  title: 'Mark the line under the title',
  why: 'The deck stands directly under the title, has no full stop where the paragraphs have theirs, is shorter than a paragraph and takes up words of the title or the text; with the day or the writer under it, it may be any sentence. A first paragraph, a line that ends as a sentence, a question of an interview and a line of verse are left as body.',
  claim(page, reference) {
    const filled = page.segments.filter(({ text }) => text !== '');
    const at = filled.findIndex(
      ({ index }) => page.claims[index]?.kind === 'title' && page.claims[index].kept !== false,
    );
    const line = filled[at + 1];
    if (at < 0 || !line || page.claims[line.index]) return [];
    const below = unclaimed(page).filter((s) => s.index > line.index && s.text !== '');
    // Title, deck, day or writer, text: so the heads of most pages go on.
    const next = filled[at + 2] && page.claims[filled[at + 2]!.index];
    const isInHead = !!next && ['byline', 'date_line', 'dateline', 'translator_note'].includes(next.kind);
    if (!isDeck(line, filled[at]!, below, isInHead, reference)) return [];
    return [{ segment: line.index, kind: 'subtitle', article: 0, confidence: 0.8 }];
  },
};

function isDeck(
  line: Segment,
  title: Segment,
  below: readonly Segment[],
  isInHead: boolean,
  reference: Reference,
): boolean {
  if (
    line.words < FEWEST_WORDS ||
    line.words > MOST_WORDS ||
    /^[•*▪◦–—-]|^\p{N}+[.)-]/u.test(line.text) ||
    (isInHead ? /[؟?:،؛)]$/u : /[.!؟?…:،؛»"”)]$/u).test(line.text)
  )
    return false;
  // Who wrote it, where and for whom stands there, too.
  const { parts } = readCreditLine(line.text, reference);
  const isCredit = parts.some(
    (part) => part.isPerson || part.isLabel || (parts.length > 1 && (part.outlet || part.place)),
  );
  if (isCredit || /[/|–—@]|\s-\s|\p{N}{4}/u.test(line.text) || openingDateline(line.text, reference)) return false;
  // The text is written in sentences that end as such.
  const next = below.slice(0, NEAR).find(isSentence);
  if (!next || (!isInHead && next.words <= line.words / 2)) return false;
  if (below.slice(0, MOST_BELOW).filter(isSentence).length < Math.min(below.length, MOST_BELOW) / 2) return false;
  // A long one over the day needs no word of the text, if nothing in it is what a writer is.
  const isRole = wordsOf(line.text).some((word) => labelAt(word.text, reference)?.says.has('role'));
  if (isInHead && line.words >= LONG_DECK && !isRole) return true;
  // Where every paragraph ends as a sentence and the line under the title does not, it is none.
  if (line.words > FEWEST_WORDS && !isRole && below.length > NEAR && below.slice(0, MOST_BELOW).every(isSentence))
    return true;
  const known = new Set([title, ...below].flatMap(({ text }) => contentWords(text, reference)));
  return contentWords(line.text, reference).some((word) => known.has(word));
}

const isSentence = ({ text, words }: Segment): boolean => words >= PARAGRAPH_WORDS && /[.!؟]["”»)\]]*$/u.test(text);
