import type { BlockKind } from '../../schemas/fields.ts';
import { oddsOf } from '../text/boosted-trees.ts';
import { type LineScores, lineScores } from './line-scores.ts';
import { type BlockRule, type Claim, isOfArticle, isParagraph, type Page, type Segment } from './page.ts';
import { pageSigns } from './page-signs.ts';

/** So many lines that are furniture by their words or by a rule show that the file is a page, not an article alone. */
const MIN_FURNITURE = 2;
const SURE = -3;

export const markOtherLines: BlockRule = {
  id: 'mark-other-lines',
  title: 'Mark lines of the page around the article by their words and their place',
  why: 'What a line is is told by its words, how it is built, the lines around it, how far it stands from the paragraphs, and whether it takes up their words: weighed by a model that was learnt from composed pages (seeds/models/line-kinds). A file without furniture is left alone.',
  claim(page, reference) {
    const { words, trees } = reference.lineKinds;
    const lines = page.segments.filter(({ text }) => text !== '');
    const scores = lines.map(({ text }) => lineScores(words, text));
    const furniture = lines.filter(({ index }, i) => isFurniture(page, index) || scores[i]!.main <= SURE).length;
    if (furniture < MIN_FURNITURE) return [];
    const rows = pageSigns(page, lines, scores, reference);
    const odds = rows.map((row) => oddsOf(trees, row));
    return lines.flatMap((line, i): Claim[] => {
      if (page.claims[line.index] || odds[i]! < trees.least) return [];
      const kind = kindOf(line, scores[i]!);
      const article = kind.startsWith('related_') && kind !== 'related_heading' ? 1 : null;
      return [{ segment: line.index, kind, article, confidence: 0.8 }];
    });
  },
};

function kindOf(line: Segment, { best, other }: LineScores): BlockKind {
  if (!isOfArticle(best)) return best;
  if (best === 'body' && isParagraph(line)) return 'related_article';
  return line.words >= 4 ? 'related_title' : other;
}

function isFurniture(page: Page, index: number): boolean {
  const claim = page.claims[index];
  return claim !== null && claim !== undefined && !isOfArticle(claim.kind);
}
