import type { BlockKind } from '../../schemas/fields.ts';
import { oddsOf } from '../text/boosted-trees.ts';
import { bestKind } from '../text/kind-model.ts';
import { formsOf } from './line-form.ts';
import { type LineScores, scoresOfSegment } from './line-scores.ts';
import { type BlockRule, type Claim, isFurniture, isParagraph, type Page, type Segment } from './page.ts';
import { pageSigns } from './page-signs.ts';
import { placeFeatures } from './place-features.ts';
import { sharedOdds } from './shared-odds.ts';

/**
 * So many lines of furniture show that the file is a page, so many of them of kinds that nothing but pages have. What stands around
 * the article on a page with fewer is left to the rules.
 */
const MIN_FURNITURE = 4;
const MIN_OF_PAGE = 1;
const SURE = -4;
/** What no article, list or table holds. */
const OF_PAGES: ReadonlySet<BlockKind> = new Set([
  'advert',
  'breadcrumb',
  'comment_count',
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
    const { trees, places } = reference.lineKinds;
    const lines = page.segments.filter(({ text }) => text !== '');
    // No more lines than these can be furniture: most articles are done with here.
    const mayBe = lines.filter((line) =>
      page.claims[line.index] ? isFurniture(page, line.index) : !isParagraph(line),
    );
    if (mayBe.length < MIN_FURNITURE) return [];
    const scores = lines.map((line) => scoresOfSegment(line, reference));
    const known = lines.map((_, i) => furnitureOf(page, lines[i]!, scores[i]!));
    if (known.filter((kind) => kind && OF_PAGES.has(kind)).length < MIN_OF_PAGE) return [];
    if (known.filter((kind) => kind !== null).length < MIN_FURNITURE) return [];
    const paragraphs = lines.filter((line) => !page.claims[line.index] && isParagraph(line));
    if (paragraphs.length === 0 || !paragraphs.some(isArabic)) return [];
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
      const told = bestKind(places, features[i]!);
      // A path has steps; a menu has none.
      const kind = told === 'breadcrumb' && !STEPS.test(lines[i]!.text) ? 'navigation' : told;
      return [{ segment: index, kind, article: OF_OTHERS.has(kind) ? 1 : null, confidence: confidenceOf(odds[i]!) }];
    });
  },
};

/** The models know pages in Arabic. */
const isArabic = ({ text }: Segment): boolean =>
  (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0) / 2;

/** A rank: half where the trees cannot tell, nearly one from this sum on. */
const confidenceOf = (odds: number): number =>
  Math.round((0.5 + Math.min(odds, SUREST) / (2 * SUREST + 1)) * 100) / 100;
const SUREST = 10;
const STEPS = /[»›>\\/|←]|::|\s[-–—]\s/;

/** The kind of what is none of the article by a rule, or by its words for sure; a paragraph is no evidence of a page. */
function furnitureOf(page: Page, line: Segment, { main, other }: LineScores): BlockKind | null {
  const claim = page.claims[line.index];
  if (claim) return isFurniture(page, line.index) ? claim.kind : null;
  // A word and a number also make the row of a table.
  return main <= SURE && other !== 'comment_count' && !isParagraph(line) ? other : null;
}
