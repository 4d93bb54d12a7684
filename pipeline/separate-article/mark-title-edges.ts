import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { isSectionName } from '../text/credit-line.ts';
import { entitiesNamed } from '../text/names.ts';
import { outletNamed } from '../text/outlets.ts';
import { type Line, linesOf, wordsOf } from '../text/words.ts';
import type { BlockRule, Claim, Segment } from './page.ts';

const TAIL = /(?<!\s)\s+[|–—•-]\s+([^|–—•/:]{2,40})$/u;
/** A section or agency and the mark behind it: `ثقافة - `, `(رويترز) -- `. */
const STEP = /^\s*(\(?[^|/–—•():-]{2,25}\)?)\s+(?:[|/–—•]|-{1,2})\s+/u;
const MOST_WORDS = 5;
const TITLE_WORDS = 4;
/** The title stands among the first lines. */
const HEAD = 12;
const LONGEST = 80;

/**
 * Where a title is cut from what is glued to it, as offsets in the file: the name of the site behind it (`… | سودان تربيون`),
 * sections or an agency before it (`الجزائر - ثقافة - …`).
 */
export function titleEdges(text: string, reference: Reference): number[] {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  return lines.slice(0, HEAD).flatMap((line) => [...startOf(line, reference), ...tailOf(line, lines, reference)]);
}

/** The name of a known outlet, or one that another short line has, too. */
function tailOf(line: Line, lines: readonly Line[], reference: Reference): number[] {
  const trimmed = line.text.trimEnd();
  const tail = TAIL.exec(trimmed);
  if (!tail || /[.؟!:،]$/u.test(trimmed) || /^\s*[-–—]/u.test(line.text)) return [];
  const name = tail[1]!.trim();
  const title = trimmed.slice(0, tail.index);
  if (wordsOf(title).length < TITLE_WORDS || wordsOf(name).length > MOST_WORDS || /[>›»|\\/]/u.test(title)) return [];
  const outlet = outletNamed(name, reference);
  const isKnown = outlet !== null && (!outlet.isWeak || tail[0].includes('|'));
  const isElsewhere = lines.some(
    (other) =>
      other !== line &&
      other.text.length < LONGEST &&
      fold(other.text).includes(fold(name)) &&
      !fold(other.text).includes(fold(title)),
  );
  return isKnown || (isElsewhere && !isSectionName(name, reference)) ? [line.start + tail.index] : [];
}

/** What a text is, before its title, is part of the title: `حوار - …`. */
const genres = perReference((reference: Reference) => new Set(reference.lexicon.genres.map((e) => fold(e.word))));

function startOf(line: Line, reference: Reference): number[] {
  let at = 0;
  let steps = 0;
  let isSure = false;
  let isOutlet = false;
  for (let step = STEP.exec(line.text); step; step = STEP.exec(line.text.slice(at))) {
    const name = step[1]!.replace(/[()]/g, '').trim();
    const outlet = outletNamed(name, reference);
    const isSection = isSectionName(name, reference) && !genres(reference).has(fold(name));
    const isPlace = entitiesNamed(name, reference).some(({ type }) => type === 'place');
    if (!isSection && !(outlet && !outlet.isWeak)) break;
    isSure ||= !isPlace;
    isOutlet ||= !isSection;
    at += step[0].length;
    steps++;
  }
  // One section or country before a mark may be the words of the title, or one side of what it tells of.
  const rest = line.text.slice(at);
  if (
    steps === 0 ||
    (steps === 1 && !isOutlet) ||
    !isSure ||
    wordsOf(rest).length < TITLE_WORDS ||
    STEP.test(rest) ||
    /[.]$/u.test(rest.trim())
  )
    return [];
  return [line.start + line.text.slice(0, at).trimEnd().length];
}

const BEHIND = /^[|–—•-]\s+\S/u;
const BEFORE = /\s(?:[|/–—•]|-{1,2})$/u;

export const markTitleEdges: BlockRule = {
  id: 'mark-title-edges',
  title: 'Mark what is glued to the title',
  why: 'Titles of pages carry the name of the site behind a bar or dash, some their sections or an agency before one. The name is cut off where it is that of a known outlet or stands elsewhere on the page, too; what stands before where it is known as a section or outlet. Any other words beside a dash are part of the title.',
  claim: ({ segments }) =>
    segments.flatMap((s, i): Claim[] => {
      const [above, below] = [segments[i - 1], segments[i + 1]];
      if (above && BEHIND.test(s.text) && isCut(above, s))
        return [{ segment: s.index, kind: 'navigation', article: null, confidence: 0.9 }];
      if (below && BEFORE.test(s.text) && isCut(s, below))
        return [{ segment: s.index, kind: 'category', article: null, confidence: 0.9 }];
      return [];
    }),
};

/** True if two segments are parts of one line: the first ends with its text, no line feed follows. */
const isCut = (one: Segment, two: Segment): boolean =>
  one.text !== '' && one.end === one.textEnd && two.start === one.end;
