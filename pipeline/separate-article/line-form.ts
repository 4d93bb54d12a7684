import { endsSentence, isParagraph, type Segment } from './page.ts';

/** How a line looks. The more it looks like text, the surer one must be that it is none of the article. */
export const LINE_FORMS = ['paragraph', 'sentence', 'line'] as const;
export type LineForm = (typeof LINE_FORMS)[number];

export function formOf(line: Segment): LineForm {
  if (isParagraph(line)) return 'paragraph';
  return endsSentence(line.text) ? 'sentence' : 'line';
}
