/** What two documents are to each other, by the triples of words that they share. Exact: nothing is estimated here. */
import { type Article, type Fingerprints, type HashSet, sharedBy } from './fingerprints.ts';

export interface Relation {
  readonly id: string;
  readonly relatedId: string;
  readonly kind: 'same_text' | 'near_duplicate' | 'contains';
  /** Between 0 and 1, rounded to 4 decimals: the share that the kind is told by. */
  readonly score: number;
  /** What was counted, in words. */
  readonly evidence: string;
}

/** Fewer triples tell too little: such a text is related only to one with the same words. */
const FEWEST_TRIPLES = 12;
/** Share of the triples of the shorter text. All these figures were chosen on one half of test/bench/relations. */
const NEAR = 0.5;
const CONTAINED = 0.6;
/**
 * So many of the eight parts of the shorter text must stand in the other, each by such a share of its triples: edits are
 * all over a text, but a paragraph of background or the foot of a page, however large, is only a part of a report.
 */
const PARTS = 8;
const PARTS_SHARED = 7;
const PART_SHARED = 0.2;
/**
 * A copy is most of the other, or it is cut: then such a share of the other's first hundred triples is in it. What stands
 * behind another article is no copy of the page. Of a text five times as long anything is only a part.
 */
const WHOLE = 0.7;
const LEAD = 100;
const SAME_LEAD = 0.1;
const CUT_LENGTH = 0.2;
/** Reports of a series have the words of a form and each its own numbers: another day, another match, another price. */
const FEWEST_NUMBERS = 5;
const SAME_NUMBERS = 0.4;

/** The relations of two documents, the one with the smaller id given first. */
export function compareDocuments(a: Fingerprints, b: Fingerprints): Relation[] {
  if (a.sequence === b.sequence && a.sequence !== '') return [sameText(a, b)];
  const near = nearDuplicate(a, b);
  return near ? [near] : [contains(a, b), contains(b, a)].filter((relation) => relation !== null);
}

/** The row of two documents that have the same words. */
export const sameText = (a: Fingerprints, b: Fingerprints): Relation => ({
  id: a.id,
  relatedId: b.id,
  kind: 'same_text',
  score: 1,
  evidence: `the same ${a.words} words`,
});

function nearDuplicate(a: Fingerprints, b: Fingerprints): Relation | null {
  const [shorter, longer] = a.main.triples.length <= b.main.triples.length ? [a, b] : [b, a];
  const [size, longerSize] = [shorter.main.triples.length, longer.main.triples.length];
  if (size < FEWEST_TRIPLES || size < CUT_LENGTH * longerSize) return null;
  const { shared, parts, lead } = overlapOf(shorter.main, longer.main);
  if (shared < NEAR * size || parts < PARTS_SHARED) return null;
  if (shared < WHOLE * longerSize && lead < SAME_LEAD) return null;
  if (hasOtherNumbers(shorter.numbers, longer.numbers)) return null;
  const jaccard = shared / (size + longerSize - shared);
  return {
    id: a.id,
    relatedId: b.id,
    kind: 'near_duplicate',
    score: rounded(shared / size),
    evidence: `${shared} of the ${size} word triples of the shorter text are among the ${longerSize} of the other (Jaccard ${rounded(jaccard)})`,
  };
}

function contains(outer: Fingerprints, inner: Fingerprints): Relation | null {
  const size = inner.main.triples.length;
  if (size < FEWEST_TRIPLES) return null;
  const own = overlapOf(inner.main, outer.main);
  const all = outer.whole === outer.main.triples ? own : overlapOf(inner.main, { triples: outer.whole });
  if (all.shared < CONTAINED * size || all.parts < PARTS_SHARED) return null;
  if (hasOtherNumbers(inner.numbers, outer.wholeNumbers)) return null;
  const { shared } = all;
  const place =
    shared === own.shared
      ? 'its own text'
      : own.shared === 0
        ? 'other articles of its file'
        : 'the articles of its file';
  return {
    id: outer.id,
    relatedId: inner.id,
    kind: 'contains',
    score: rounded(shared / size),
    evidence: `${shared} of the ${size} word triples of the contained text stand in ${place}`,
  };
}

/** How many triples of a text stand in another, in how many of its parts they are, and what share of the other's lead they make. */
function overlapOf(
  inner: Article,
  outer: Pick<Article, 'triples'> & Partial<Article>,
): { shared: number; parts: number; lead: number } {
  const byPart = new Array<number>(PARTS).fill(0);
  let lead = 0;
  const { places } = outer;
  const shared = sharedBy(inner.triples, outer.triples, (i, j) => {
    byPart[Math.floor((inner.places[i]! * PARTS) / inner.triples.length)]!++;
    if (places && places[j]! < LEAD) lead++;
  });
  const parts = byPart.filter((n) => n * PARTS >= PART_SHARED * inner.triples.length).length;
  return { shared, parts, lead: lead / Math.min(LEAD, outer.triples.length) };
}

const hasOtherNumbers = (shorter: HashSet, longer: HashSet): boolean => {
  const few = Math.min(shorter.length, longer.length);
  return few >= FEWEST_NUMBERS && sharedBy(shorter, longer) < SAME_NUMBERS * few;
};

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;
