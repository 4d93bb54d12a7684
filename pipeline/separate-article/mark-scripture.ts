import { bare } from '../text/arabic.ts';
import { type BlockRule, unclaimed } from './page.ts';

/** So much of a line must stand between the ornate brackets; less is a quotation within a sentence. */
const SHARE = 0.8;
/** Extraction moves the brackets of a vocalised verse. */
const VOCALISED_SHARE = 0.3;

export const markScripture: BlockRule = {
  id: 'mark-scripture',
  title: 'Mark verses of scripture',
  why: 'A verse on a line of its own stands in ornate brackets. It is part of the article, and repairs leave its marks alone. A verse quoted within a sentence stays in its paragraph.',
  claim: (page) =>
    unclaimed(page)
      .filter(({ text }) => {
        const [first, last] = [text.search(/[﴿﴾]/), Math.max(text.lastIndexOf('﴿'), text.lastIndexOf('﴾'))];
        if (first < 0 || last <= first) return false;
        const inside = text.slice(first, last + 1);
        const vocalised = bare(text).length < text.length * 0.85;
        return inside.length >= text.length * (vocalised ? VOCALISED_SHARE : SHARE);
      })
      .map((s) => ({ segment: s.index, kind: 'scripture', article: 0, confidence: 0.95 })),
};
