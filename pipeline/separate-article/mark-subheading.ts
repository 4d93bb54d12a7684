import { type BlockRule, endsSentence, unclaimed } from './page.ts';

const MAX_WORDS = 12;
const MIN_PARAGRAPH_WORDS = 15;

export const markSubheading: BlockRule = {
  id: 'mark-subheading',
  title: 'Mark subheadings',
  why: 'A short line without a full stop between a paragraph that ends and a long paragraph that begins is a subheading. Lists, verse and short paragraphs are left as body.',
  claim(page) {
    const lines = unclaimed(page);
    return lines
      .filter((line, i) => {
        const [above, below] = [lines[i - 1], lines[i + 1]];
        if (!above || !below || line.words === 0 || line.words > MAX_WORDS) return false;
        if (endsSentence(line.text) || /[،؛,:]$|^\(.*\)$/.test(line.text)) return false;
        return below.words >= MIN_PARAGRAPH_WORDS && (endsSentence(above.text) || above.words >= MIN_PARAGRAPH_WORDS);
      })
      .map((line) => ({ segment: line.index, kind: 'subheading', article: 0, confidence: 0.85 }));
  },
};
