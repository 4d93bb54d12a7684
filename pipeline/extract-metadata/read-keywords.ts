import { perReference } from '../per-reference.ts';
import type { ArticleDocument, Block, Reference, Stated } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { labelAt } from '../text/labels.ts';
import { phraseTokens } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';
import { type Field, stated, textOf } from './field.ts';
import { pageLines } from './page-lines.ts';

export const readKeywords: Field<readonly Stated<string>[]> = {
  id: 'read-keywords',
  title: 'Read the keywords',
  why: 'What stands after the label of the keyword line, parted by commas, bars or number signs; or one a line under a label that stands alone; underscores of a tag are read as blanks. Words that only blanks part are not decided.',
  example: {
    page: [
      'مهرجان الخزامى في جبال كازاخستان',
      'يقام في جبال كازاخستان الأسبوع المقبل مهرجان للخزامى البري، ويقود علماء النبات الزوار إلى الحقول التي تزهر في أبريل.',
      'وسوم: #آسيا_الوسطى، #السياحة، الطبيعة',
    ],
    values: { keywords_json: '["آسيا الوسطى","السياحة","الطبيعة"]' },
  },
  lookAlike: {
    page: [
      'مهرجان الخزامى في جبال كازاخستان',
      'يقام في جبال كازاخستان الأسبوع المقبل مهرجان للخزامى البري، ونشر المنظمون صور الحقول تحت وسم #السياحة في مواقع التواصل.',
    ],
    values: { keywords_json: '[]' },
  },
  read(document, reference) {
    const lines = document.blocks.filter(
      (b) => b.kind !== 'blank' && !(b.article !== null && b.article > 0 && b.kind !== 'related_title'),
    );
    const found: Stated<string>[] = [];
    for (const [i, block] of lines.entries()) {
      const line = textOf(document, block);
      const { isLabel, start } = labelOf(line, reference);
      const isOwnKind = block.kind === 'keywords';
      const isTags =
        /^(?:#[^\s#]+\s*)+$/u.test(line) && pageLines(document, reference).foot.some((l) => l.block === block);
      if (!isLabel && !(isOwnKind && /^#/u.test(line)) && !isTags) continue;
      const rest = line.slice(start);
      if (/\p{L}/u.test(rest)) found.push(...tagsOf(rest, block.textStart + start));
      else
        for (const below of tagLines(document, lines, i + 1, reference))
          found.push(...tagsOf(textOf(document, below), below.textStart));
    }
    return found.filter((tag, i) => found.findIndex((other) => other.value === tag.value) === i);
  },
};

const labels = perReference((reference: Reference) => {
  const phrases = reference.lexicon.furniture.filter((e) => e.kind === 'keywords' && e.place !== 'end');
  return phrases.map((e) => ({ words: phraseTokens(e.phrase).filter((t) => /\p{L}/u.test(t)), place: e.place }));
});

/** The label that a line of keywords begins with; alone on its line, or with a colon or bar behind it. */
function labelOf(line: string, reference: Reference): { isLabel: boolean; start: number } {
  const words = wordsOf(line);
  let start = 0;
  for (const label of labels(reference)) {
    if (!label.words.every((word, i) => fold(words[i]?.text ?? '') === word)) continue;
    const end = words[label.words.length - 1]?.end ?? 0;
    const mark = /^\s*(?:[:：|/–-]+\s*|(?=#)|$)/u.exec(line.slice(end));
    if (mark && end + mark[0].length > start) start = end + mark[0].length;
  }
  return { isLabel: start > 0, start };
}

/** The lines under a label: one with marks between its tags, or one tag a line, until something else begins. */
function tagLines(document: ArticleDocument, lines: readonly Block[], from: number, reference: Reference): Block[] {
  const tags: Block[] = [];
  for (const block of lines.slice(from, from + MOST_TAGS)) {
    const text = textOf(document, block);
    const isTag = wordsOf(text).length <= TAG_WORDS && !/[.؟!:]$|©|:\/\//u.test(text);
    const isSplit = MARK.test(text) && !/[.؟!]$/u.test(text);
    if (
      block.ruleId === 'mark-furniture-phrase' ||
      block.ruleId === 'mark-related-heading' ||
      labelAt(text, reference)?.says.has('rights')
    )
      break;
    if (isSplit && tags.length === 0) return [block];
    if (!isTag || OTHER.has(block.kind)) break;
    tags.push(block);
  }
  return tags;
}
const MOST_TAGS = 15;
const TAG_WORDS = 4;
const MARK = /[،,؛;|#]/u;
const OTHER: ReadonlySet<Block['kind']> = new Set([
  'copyright',
  'share_line',
  'related_heading',
  'newsletter',
  'comment_count',
  'advert',
]);

function tagsOf(text: string, start: number): Stated<string>[] {
  return Array.from(text.matchAll(/(?:(?!\s[-–—/]\s)[^،,؛;|#\n•·])+/gu)).flatMap((match) => {
    const word = match[0]
      .trim()
      .replace(/[.]$/u, '')
      .replace(/^[-–/]\s*|\s*[-–/]$/gu, '');
    if (!/[\p{L}\p{N}]/u.test(word)) return [];
    const at = start + match.index + match[0].indexOf(word);
    return [stated(word.replaceAll('_', ' '), 'read-keywords', at, at + word.length)];
  });
}
