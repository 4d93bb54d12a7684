import { readDateline } from '../text/datelines.ts';
import { type BlockRule, unclaimed } from './page.ts';

export const markDateline: BlockRule = {
  id: 'mark-dateline',
  title: 'Mark the dateline',
  why: 'Agencies open with a line of place and agency, `موسكو-سانا`. Both must be known and nothing else may stand there; a dateline at the beginning of the first sentence stays in its paragraph.',
  claim: (page, reference) =>
    unclaimed(page)
      .filter((s) => readDateline(s.text, reference) !== null)
      .map((s) => ({ segment: s.index, kind: 'dateline', article: 0, confidence: 0.97 })),
};
