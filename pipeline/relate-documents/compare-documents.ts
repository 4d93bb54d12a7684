/** What two documents are to each other, by the triples of words that they share. Exact: nothing is estimated here. */
import { type Fingerprints, type HashSet, sharedBy } from './fingerprints.ts';

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
/** Share of the triples of the shorter text. Measured in test/bench/relations. */
const NEAR = 0.5;
const CONTAINED = 0.6;
/** A copy is not much shorter than the other, or it is cut: then the other begins as it does. */
const LIKE_LENGTH = 0.65;
const SAME_LEAD = 0.35;
/** Of a pair of duplicates the shorter is contained in the longer if it lacks this part of it. */
const SHORTER = 0.8;
/** Reports of a series have the words of a form and each its own numbers: another day, another match, another price. */
const FEWEST_NUMBERS = 5;
const SAME_NUMBERS = 0.5;

/** The relations of two documents, the one with the smaller id given first. */
export function compareDocuments(a: Fingerprints, b: Fingerprints): Relation[] {
  if (a.sequence === b.sequence && a.sequence !== '') return [sameText(a, b)];
  const near = nearDuplicate(a, b);
  const contained = [contains(a, b, near !== null), contains(b, a, near !== null)];
  return [near, ...contained].filter((relation) => relation !== null);
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
  const [shorter, longer] = a.main.length <= b.main.length ? [a, b] : [b, a];
  const size = shorter.main.length;
  if (size < FEWEST_TRIPLES) return null;
  const shared = sharedBy(shorter.main, longer.main);
  if (shared < NEAR * size) return null;
  const isCut = size < LIKE_LENGTH * longer.main.length;
  if (isCut && sharedBy(longer.lead, shorter.main) < SAME_LEAD * longer.lead.length) return null;
  if (hasOtherNumbers(shorter.numbers, longer.numbers)) return null;
  const union = size + longer.main.length - shared;
  return {
    id: a.id,
    relatedId: b.id,
    kind: 'near_duplicate',
    score: rounded(shared / size),
    evidence: `${shared} of the ${size} word triples of the shorter text are among the ${longer.main.length} of the other (Jaccard ${rounded(shared / union)})`,
  };
}

function contains(outer: Fingerprints, inner: Fingerprints, isDuplicate: boolean): Relation | null {
  const size = inner.main.length;
  if (size < FEWEST_TRIPLES) return null;
  // The same article is not said to stand in what surrounds its copy; a cut one stands in the whole one.
  if (isDuplicate && size > SHORTER * outer.main.length) return null;
  const own = sharedBy(inner.main, outer.main);
  const shared = isDuplicate || outer.whole === outer.main ? own : sharedBy(inner.main, outer.whole);
  if (shared < CONTAINED * size || hasOtherNumbers(inner.numbers, outer.wholeNumbers)) return null;
  const place = shared === own ? 'its own text' : own === 0 ? 'other articles of its file' : 'the articles of its file';
  return {
    id: outer.id,
    relatedId: inner.id,
    kind: 'contains',
    score: rounded(shared / size),
    evidence: `${shared} of the ${size} word triples of the contained text stand in ${place}`,
  };
}

const hasOtherNumbers = (shorter: HashSet, longer: HashSet): boolean => {
  const few = Math.min(shorter.length, longer.length);
  return few >= FEWEST_NUMBERS && sharedBy(shorter, longer) < SAME_NUMBERS * few;
};

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;
