import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { breadcrumbSteps } from './mark-breadcrumb.ts';
import { type BlockRule, type Claim, endsSentence, isFurniture, type Page, type Segment, unclaimed } from './page.ts';

/** A title has not many words; a paragraph that follows it has more. */
const MAX_WORDS = 28;
const MIN_BODY_WORDS = 12;
/** Fewer if it ends as a sentence. */
const SENTENCE_WORDS = 7;
const KICKER_WORDS = 3;
/** So many lines may be copies. */
const HEAD = 8;

export const markTitle: BlockRule = {
  id: 'mark-title',
  title: 'Mark the title',
  why: 'The title is the first line of the article, short, without a full stop, above paragraphs; that it stands in the breadcrumb or is repeated makes it sure. A first line that ends with a full stop is a lede, not a title. The same line again right after it, with only furniture between, is a second copy and is set aside.',
  claim(page, reference) {
    if (page.claims.some((claim) => claim?.kind === 'title' && claim.kept !== false)) return [];
    const all = unclaimed(page);
    const kicker = isKicker(all) && showsPage(page) ? all[0]! : null;
    const lines = kicker ? all.slice(1) : all;
    const first = lines[0];
    if (!first || !isTitle(first, lines) || reports(first, reference)) return [];
    const folded = fold(first.text);
    // A copy follows at once: a line that comes back later is a refrain.
    const others = lines.slice(1, HEAD);
    const different = others.findIndex((s) => fold(s.text) !== folded);
    const copies = different < 0 ? others : others.slice(0, different);
    const sure = copies.length > 0 || isInBreadcrumb(folded, page, reference);
    const title: Claim = { segment: first.index, kind: 'title', article: 0, confidence: sure ? 0.99 : 0.9 };
    const section: Claim[] = kicker
      ? [{ segment: kicker.index, kind: 'category', article: null, confidence: 0.8 }]
      : [];
    return [
      ...section,
      title,
      ...copies.map((s): Claim => ({ segment: s.index, kind: 'title', article: 0, kept: false, confidence: 0.97 })),
    ];
  },
};

const reportVerbs = perReference(
  (reference: Reference) =>
    // Headlines may begin with a verb of the present; one of the past begins a report.
    new Set(reference.lexicon['speech-verbs'].map((e) => fold(e.word)).filter((word) => !/^[يت]/.test(word))),
);

/** True if the line begins with somebody having said something: the text itself, not its title. */
const reports = (line: Segment, reference: Reference): boolean =>
  reportVerbs(reference).has(fold(/^[\p{L}\p{M}]+/u.exec(line.text)?.[0] ?? ''));

/** A first line that ends with one full stop opens the text; dots in a row or an exclamation may end a title. */
const isLede = (text: string): boolean => /(?<!\.)\.["”»)\]]*$/.test(text);

/** True if there is anything around the article. */
const showsPage = (page: Page): boolean => page.segments.some(({ index }) => isFurniture(page, index));

/** A word or two above the title is the section it stands in. */
function isKicker(lines: readonly Segment[]): boolean {
  const [first, second, third] = lines;
  if (
    !first ||
    !second ||
    !third ||
    first.words > KICKER_WORDS ||
    second.words < first.words + 3 ||
    /^\p{N}/u.test(second.text)
  )
    return false;
  return isTitle(first, lines) && isTitle(second, lines.slice(1)) && third.words >= second.words;
}

function isTitle(first: Segment, lines: readonly Segment[]): boolean {
  if (first.words === 0 || first.words > MAX_WORDS || isLede(first.text) || /[،؛:,]$/.test(first.text)) return false;
  return lines.slice(1).some((s) => {
    const isSentence = endsSentence(s.text);
    return (
      (s.words >= MIN_BODY_WORDS || (isSentence && s.words >= SENTENCE_WORDS)) && (s.words > first.words || isSentence)
    );
  });
}

function isInBreadcrumb(title: string, page: Page, reference: Reference): boolean {
  return page.segments.some((s) => {
    if (page.claims[s.index]?.kind !== 'breadcrumb') return false;
    const last = breadcrumbSteps(s.text, reference)?.at(-1);
    return last !== undefined && fold(last) === title;
  });
}
