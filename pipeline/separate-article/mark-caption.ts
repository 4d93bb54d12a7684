import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { readCreditLine } from '../text/credit-line.ts';
import { entitiesNamed } from '../text/names.ts';
import { phraseTokens } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';
import { type BlockRule, unclaimed } from './page.ts';

/** Words of a caption that only an agency in brackets tells. */
const MOST_WORDS = 20;
const LAST_BRACKET = /[([]([^()[\]]{2,80})[)\]]\s*(\|?)\s*$/;

const creditStarts = perReference((reference: Reference) => {
  const kinds = new Set(['source_line', 'credit', 'caption']);
  const starts = reference.lexicon.furniture.filter((e) => e.place === 'start' && kinds.has(e.kind));
  return starts.map((e) => phraseTokens(e.phrase).join(' '));
});

export const markCaption: BlockRule = {
  id: 'mark-caption',
  title: 'Mark picture captions by their credit',
  why: 'A caption ends with a credit in brackets, `(المصدر: وكالة …)`, or with the bar that parted it from the picture. It may repeat a sentence of the article; what makes it a caption is the credit. A sentence that ends with an ordinary bracket is left in the text.',
  claim: (page, reference) =>
    unclaimed(page)
      .filter((s) => isCaption(s.text, reference))
      .map((s) => ({ segment: s.index, kind: 'caption', article: null, confidence: 0.95 })),
};

function isCaption(text: string, reference: Reference): boolean {
  const bracket = LAST_BRACKET.exec(text);
  if (!bracket || text.length > 500) return false;
  if (bracket[2] === '|') return true;
  // Place, day and agency alone are a dateline.
  if (readCreditLine(text, reference).isWhole) return false;
  const tokens = phraseTokens(bracket[1]!).join(' ');
  if (creditStarts(reference).some((start) => tokens.startsWith(start))) return true;
  // An agency alone in brackets also closes a report: only a short line of one sentence is a caption by it.
  const said = text.slice(0, bracket.index);
  if (wordsOf(said).length > MOST_WORDS || /[.؟!]\s/.test(said) || speaks(said, reference)) return false;
  const name = bracket[1]!.replace(/^(?:وكالة|وكالة أنباء|صورة|تصوير)\s+/, '');
  return (
    !/[.؟!]\s*$/.test(text.slice(0, bracket.index)) && entitiesNamed(name, reference).some((e) => e.type === 'media')
  );
}

const speechVerbs = perReference(
  (reference: Reference) => new Set(reference.lexicon['speech-verbs'].map((e) => fold(e.word))),
);

/** True if the line begins as a report does, with somebody saying something. */
function speaks(text: string, reference: Reference): boolean {
  const verbs = speechVerbs(reference);
  return wordsOf(text)
    .slice(0, 3)
    .some((word) => verbs.has(fold(word.text).replace(/^[وف](?=.{3})/, '')));
}
