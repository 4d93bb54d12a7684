import { type BlockRule, unclaimed } from './page.ts';

export const markBody: BlockRule = {
  id: 'mark-body',
  title: 'Keep everything else as body',
  why: 'What no rule has recognised as something else is text of the article: nothing is thrown away for want of a name.',
  claim: (page) => unclaimed(page).map((s) => ({ segment: s.index, kind: 'body', article: 0, confidence: 0.8 })),
};
