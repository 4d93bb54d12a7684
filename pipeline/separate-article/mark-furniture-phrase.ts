import type { BlockKind } from '../../schemas/fields.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { phraseTokens, withoutOuterMarks } from '../text/phrases.ts';
import { type BlockRule, type Claim, endsSentence, type Segment } from './page.ts';

/** Longer lines are sentences that happen to begin or end like furniture. */
const LONGEST = 40;
/** Words of a line that is known by one word at its beginning, without a colon. */
const MOST_AFTER_WORD = 7;
/** Words of a line that is known by its end. */
const MOST_BEFORE_END = 12;
/** Kinds that stand at the head or foot of an article, never in its middle. */
const AT_THE_EDGES: ReadonlySet<BlockKind> = new Set(['byline', 'translator_note']);
const EDGE = 5;
/** Parts of the main article; everything else is furniture and belongs to no article. */
const OF_THE_ARTICLE: ReadonlySet<BlockKind> = new Set(['byline', 'translator_note', 'date_line', 'section_label']);

interface Phrases {
  readonly lines: ReadonlyMap<string, BlockKind>;
  readonly starts: ReadonlyMap<string, BlockKind>;
  readonly ends: ReadonlyMap<string, BlockKind>;
  readonly longest: number;
}

const phrasesOf = perReference((reference: Reference): Phrases => {
  const lines = new Map<string, BlockKind>();
  const starts = new Map<string, BlockKind>();
  const ends = new Map<string, BlockKind>();
  let longest = 0;
  for (const { phrase, place, kind } of reference.lexicon.furniture) {
    const tokens = phraseTokens(phrase.replaceAll('#', '0'));
    longest = Math.max(longest, tokens.length);
    if (place === 'line') lines.set(withoutOuterMarks(tokens).join(' '), kind);
    else (place === 'start' ? starts : ends).set(tokens.join(' '), kind);
  }
  return { lines, starts, ends, longest };
});

export const markFurniturePhrase: BlockRule = {
  id: 'mark-furniture-phrase',
  title: 'Mark lines by the phrases of page furniture',
  why: 'Adverts, counters, share buttons, source lines, bylines and headings of related articles are known by set phrases, which are kept in seeds/lexicon. A phrase that may begin a sentence counts only as a whole line; a long line or one that ends with a full stop is never furniture by its first words alone, unless a colon follows them.',
  claim({ segments }, reference) {
    const phrases = phrasesOf(reference);
    const filled = segments.filter((s) => s.text !== '');
    const claims: Claim[] = [];
    filled.forEach((segment, place) => {
      const kind = kindOf(segment, phrases);
      if (!kind) return;
      // The first line, a word alone above a text, is a title more often than a button.
      if (place === 0 && segment.words === 1 && kind !== 'section_label' && filled.length > 1) return;
      if (AT_THE_EDGES.has(kind) && place >= EDGE && place < filled.length - EDGE) return;
      const article = OF_THE_ARTICLE.has(kind) ? 0 : null;
      claims.push({ segment: segment.index, kind, article, confidence: 0.95 });
    });
    return claims;
  },
};

/** The kind of a line by its phrase: the whole line, else the longest phrase it begins with, else ends with. */
function kindOf(segment: Segment, phrases: Phrases): BlockKind | null {
  if (segment.words > LONGEST) return null;
  const tokens = phraseTokens(segment.text);
  const whole = phrases.lines.get(withoutOuterMarks(tokens).join(' '));
  if (whole) return whole;
  const longest = Math.min(phrases.longest, tokens.length);
  for (let length = longest; length > 0; length--) {
    const start = phrases.starts.get(tokens.slice(0, length).join(' '));
    if (!start) continue;
    if (/[:|/-]/.test(tokens[length - 1]!)) return start;
    // Without a colon a word alone says little: `بقلم الرصاص.. فنان يرسم` is a title.
    if (length === 1 && (segment.words > MOST_AFTER_WORD || /\.\.|\S:\s/.test(segment.text))) continue;
    if (!endsSentence(segment.text)) return start;
  }
  // A sentence may end in the words of a stamp; furniture that is known by its end is short.
  if (segment.words > MOST_BEFORE_END || endsSentence(segment.text)) return null;
  for (let length = longest; length > 0; length--) {
    const end = phrases.ends.get(tokens.slice(-length).join(' '));
    if (end) return end;
  }
  return null;
}
