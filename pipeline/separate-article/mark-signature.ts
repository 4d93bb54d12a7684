import { readCreditLine } from '../text/credit-line.ts';
import { kindOf } from './mark-head.ts';
import { type BlockRule, type Claim, isOfArticle } from './page.ts';

const MOST_WORDS = 9;
const SENTENCE_WORDS = 3;

export const markSignature: BlockRule = {
  id: 'mark-signature',
  title: 'Mark who signs under the text',
  why: 'Under the last sentence of a report stand the agencies it was taken from, the initials of the desk, or its author: `ع.خ/ م.س (د ب أ)`. Every part of such a line must be known; a name that only begins like one, any line above the last sentence, and every line of a file without furniture are left in the text.',
  claim(page, reference) {
    const filled = page.segments.filter(({ text }) => text !== '');
    const last = filled.findLastIndex(
      (s) => !page.claims[s.index] && s.words >= SENTENCE_WORDS && /[.!؟…]["”»)\]]*$/u.test(s.text),
    );
    const claims: Claim[] = [];
    // Of an article alone, without a page around it, nothing is taken.
    const isPage = page.claims.some((claim) => claim && !isOfArticle(claim.kind));
    if (last < 1 || !isPage) return claims;
    for (const s of filled.slice(last + 1)) {
      const claim = page.claims[s.index];
      if (claim && isOfArticle(claim.kind)) break;
      if (claim) {
        if (claim.kind.startsWith('related')) break;
        continue;
      }
      const read = readCreditLine(s.text, reference);
      if (s.words > MOST_WORDS || /[.؟!]$/.test(s.text)) break;
      const [first] = read.parts;
      if (first?.says.has('translator') && !first.says.has('role')) {
        claims.push({ segment: s.index, kind: 'translator_note', article: 0, confidence: 0.8 });
        continue;
      }
      if (!read.isWhole) break;
      const isSigned = read.parts.some((p) => p.isPerson || p.isInitials || p.outlet || p.says.has('quoted'));
      if (!isSigned) break;
      const kind = kindOf(read, reference);
      const told = kind === 'byline' || kind === 'translator_note' ? kind : 'source_line';
      claims.push({ segment: s.index, kind: told, article: told === 'source_line' ? null : 0, confidence: 0.8 });
    }
    return claims;
  },
};
