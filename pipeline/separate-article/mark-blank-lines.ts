import type { BlockRule } from './page.ts';

export const markBlankLines: BlockRule = {
  id: 'mark-blank-lines',
  title: 'Mark blank lines',
  why: 'Lines without characters part the others. They are kept as blocks so that the blocks tile the file.',
  claim: ({ segments }) =>
    segments
      .filter((s) => s.text === '')
      .map((s) => ({ segment: s.index, kind: 'blank', article: null, confidence: 1 })),
};
