import { fold } from '../text/arabic.ts';
import type { Reference } from '../records.ts';
import { isSectionName } from '../text/credit-line.ts';
import { outletNamed } from '../text/outlets.ts';
import { linesOf, wordsOf } from '../text/words.ts';
import type { BlockRule } from './page.ts';

const TAIL = /\s+[|–—•-]\s+([^|–—•/:]{2,40})$/u;
const MOST_WORDS = 5;
const TITLE_WORDS = 4;
/** The title stands among the first lines. */
const HEAD = 12;

/**
 * Where the name of the site begins behind the title, `… بعد غياب | سودان تربيون`: offsets in the file. It is one if it is
 * the name of a known outlet, or stands elsewhere on the page, too.
 */
export function siteTails(text: string, reference: Reference): number[] {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  return lines.slice(0, HEAD).flatMap((line) => {
    const trimmed = line.text.trimEnd();
    const tail = TAIL.exec(trimmed);
    if (!tail || /[.؟!:،]$/u.test(trimmed) || /^\s*[-–—]/u.test(line.text)) return [];
    const name = tail[1]!.trim();
    const title = trimmed.slice(0, tail.index);
    if (wordsOf(title).length < TITLE_WORDS || wordsOf(name).length > MOST_WORDS || /[>›»|\\/]/u.test(title)) return [];
    const outlet = outletNamed(name, reference);
    const isKnown = outlet !== null && (!outlet.isWeak || tail[0].includes('|'));
    const isElsewhere = lines.some(
      (other) => other !== line && other.text.length < LONGEST && fold(other.text).includes(fold(name)) && !fold(other.text).includes(fold(title)),
    );
    return isKnown || (isElsewhere && !isSectionName(name, reference)) ? [line.start + tail.index] : [];
  });
}
const LONGEST = 80;

const MARKED = /^[|–—•-]\s+\S/u;

export const markSiteTail: BlockRule = {
  id: 'mark-site-tail',
  title: 'Mark the name of the site behind the title',
  why: 'Titles of pages carry the name of the site behind a bar or dash. It is cut off where it is the name of a known outlet or stands elsewhere on the page, too; any other words behind a dash are part of the title.',
  claim: ({ segments }) =>
    segments
      .filter((s, i) => i > 0 && MARKED.test(s.text) && segments[i - 1]!.end === s.start && isCut(segments[i - 1]!.text, segments[i - 1]!.end - segments[i - 1]!.textEnd))
      .map((s) => ({ segment: s.index, kind: 'navigation', article: null, confidence: 0.9 })),
};

/** True if the segment before it is a part of the same line: no line feed ends it. */
const isCut = (text: string, behind: number): boolean => text !== '' && behind === 0;
