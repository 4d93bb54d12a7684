/** Words of lines that were put in another order which may be fragments of others: nobody knows them, or hardly anybody. */
import type { Reference } from '../records.ts';
import type { Span } from '../text/words.ts';
import type { Context } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf, type Token, tokensOf } from './survey.ts';

/** A known word that is rarer than this may be one by chance. */
const RARE = 15.5;

type IsMoved = (stretch: Span) => boolean;

/** Tells of a stretch whether it lies in an Arabic line that was put in another order. */
export function movedWords(text: string, reference: Reference, context: Context): IsMoved {
  const isOurs = arabicLines(text, reference);
  return ({ start, end }) => context.isReordered(start, end) && isOurs(start);
}

/** The suspects with the words of their line; a clitic before a rare word may be chance. */
export function* suspectWords(
  text: string,
  isMoved: IsMoved,
  reference: Reference,
): Generator<{ tokens: readonly Token[]; i: number }> {
  for (const line of surveyOf(text, reference).lines) {
    if (line.words === 0) continue;
    const tokens = tokensOf(text, line.start, line.end, reference);
    for (const [i, token] of tokens.entries()) {
      const { isArabic, isKnown, cost, letters } = token.unit;
      if (isArabic && (!isKnown || (cost > RARE && letters.length > 4)) && isMoved(token)) yield { tokens, i };
    }
  }
}
