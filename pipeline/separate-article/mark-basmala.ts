import { bare } from '../text/arabic.ts';
import type { BlockRule } from './page.ts';

const BASMALA = /^بسم [ٱا]?لله [ٱا]?لرحم[اٰ]?ن [ٱا]?لرحيم[.]?$|^﷽$/u;

export const markBasmala: BlockRule = {
  id: 'mark-basmala',
  title: 'Mark the basmala',
  why: 'The opening formula stands above the title; it is not part of the article. Only a line that holds nothing else.',
  claim: ({ segments }) =>
    segments
      .filter((s) => BASMALA.test(bare(s.text)) || BASMALA.test(s.text))
      .map((s) => ({ segment: s.index, kind: 'basmala', article: 0, confidence: 0.99 })),
};
