import type { BlockKind } from '../../schemas/fields.ts';
import { oddsOf } from '../text/boosted-trees.ts';
import { bestKind } from '../text/kind-model.ts';
import { formsOf } from './line-form.ts';
import { type LineScores, lineScores } from './line-scores.ts';
import { type BlockRule, type Claim, isParagraph, type Page } from './page.ts';
import { pageSigns } from './page-signs.ts';
import { placeFeatures } from './place-features.ts';
import { sharedOdds } from './shared-odds.ts';

/** So many lines that are furniture by their words or by a rule show that the file is a page, not an article alone. */
const MIN_FURNITURE = 2;
const SURE = -4;
/** What no article, list or table holds; a counter is told by a phrase only, for a word and a number also make a table. */
const OF_PAGES: ReadonlySet<BlockKind> = new Set([
  'advert',
  'breadcrumb',
  'copyright',
  'newsletter',
  'related_heading',
  'share_line',
]);

const OF_OTHERS: ReadonlySet<BlockKind> = new Set(['related_title', 'related_article']);

export const markOtherLines: BlockRule = {
  id: 'mark-other-lines',
  title: 'Mark lines of the page around the article by their words and their place',
  why: 'What a line is is told by its words, how it is built, the lines around it, how far it stands from the paragraphs, and whether it takes up their words: weighed by a model that was learnt from composed pages (seeds/models/line-kinds). A file without furniture is left alone.',
  claim(page, reference) {
    const { words, trees, places } = reference.lineKinds;
    const lines = page.segments.filter(({ text }) => text !== '');
    const scores = lines.map(({ text }) => lineScores(words, text));
    if (lines.filter(({ index }, i) => isOfPage(page, index, scores[i]!)).length < MIN_FURNITURE) return [];
    if (!lines.some((line) => !page.claims[line.index] && isParagraph(line))) return [];
    const rows = pageSigns(page, lines, scores, reference);
    const own = rows.map((row) => oddsOf(trees, row));
    const odds = sharedOdds(page, lines, scores, own);
    const text = lines.flatMap((line, i) => (!page.claims[line.index] && isParagraph(line) ? [odds[i]!] : []));
    // What is least likely to be of others is the article: no page is all furniture.
    const most = Math.min(...text);
    const forms = formsOf(page, lines, scores);
    const isAside = lines.map(
      (line, i) =>
        !page.claims[line.index] && odds[i]! >= trees.least[forms[i]!] && !(isParagraph(line) && odds[i] === most),
    );
    const features = placeFeatures(page, lines, scores, isAside);
    return lines.flatMap(({ index }, i): Claim[] => {
      if (!isAside[i]) return [];
      const kind = bestKind(places, features[i]!);
      return [{ segment: index, kind, article: OF_OTHERS.has(kind) ? 1 : null, confidence: confidenceOf(odds[i]!) }];
    });
  },
};

/** A rank: half where the trees cannot tell, nearly one from this sum on. */
const confidenceOf = (odds: number): number =>
  Math.round((0.5 + Math.min(odds, SUREST) / (2 * SUREST + 1)) * 100) / 100;
const SUREST = 10;

function isOfPage(page: Page, index: number, { main, other }: LineScores): boolean {
  const claim = page.claims[index];
  return claim ? OF_PAGES.has(claim.kind) || claim.kind === 'comment_count' : main <= SURE && OF_PAGES.has(other);
}
