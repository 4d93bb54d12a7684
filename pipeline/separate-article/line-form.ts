import type { LineScores } from './line-scores.ts';
import { endsSentence, isParagraph, type Page, type Segment } from './page.ts';

/** How a line looks where it stands. The more it looks like a part of the text, the surer one must be that it is none. */
export const LINE_FORMS = ['paragraph', 'sentence', 'heading', 'listed', 'line'] as const;
export type LineForm = (typeof LINE_FORMS)[number];

/** So many lines under a heading of other articles are its list, if no paragraph comes before. */
const LONGEST_LIST = 8;

/** The forms of the filled lines of a page. What stands above a paragraph looks like its heading. */
export function formsOf(page: Page, lines: readonly Segment[], scores: readonly LineScores[]): LineForm[] {
  let sinceHeading = LONGEST_LIST;
  return lines.map((line, i) => {
    const claim = page.claims[line.index];
    if (claim ? claim.kind === 'related_heading' : scores[i]!.best === 'related_heading') sinceHeading = 0;
    else sinceHeading++;
    if (isParagraph(line)) {
      sinceHeading = LONGEST_LIST;
      return 'paragraph';
    }
    if (sinceHeading > 0 && sinceHeading <= LONGEST_LIST) return 'listed';
    if (endsSentence(line.text)) return 'sentence';
    const next = lines[i + 1];
    return next && isParagraph(next) ? 'heading' : 'line';
  });
}
