/**
 * Which documents are worth comparing. A scaled MinHash (FracMinHash): of the hashed triples of a document those that
 * a quarter of all hashes belong to are its sketch, the same quarter for all documents. A short text inside a long one
 * shares as large a part of its sketch as of its words, so that one index serves copies, cut copies and quotations; bands
 * of a MinHash of fixed size would miss texts of unlike length.
 *
 * What very many documents share (a closing formula, a paragraph of background) must not make a pair of every two of
 * them: in such a crowd each is compared with the first few only. A family of copies as large stays connected through these.
 */
import type { HashSet } from './fingerprints.ts';

/** One hash in so many belongs to a sketch. */
const SCALE = 4;
/** So many documents with the same triple are a crowd … */
export const CROWD = 64;
/** … in which each is compared with so many. */
export const HUBS = 8;
/** Two shared hashes make a candidate: one is a name or a set phrase. Where a sketch is small, one must do. */
const SHARED = 2;
const SMALL_SKETCH = 12;

/** Documents are numbered in 23 bits beside the 30 bits of a hash: together a whole number that a float holds. */
const MOST_DOCUMENTS = 2 ** 23;

/**
 * Calls `visit` for each pair of sets that may overlap in a large part of one of them, once, as numbers `a < b`. The work grows with
 * the number of hashes.
 * @throws RangeError for more than 8,388,608 sets
 */
export function findCandidates(sets: readonly HashSet[], visit: (a: number, b: number) => void): void {
  if (sets.length > MOST_DOCUMENTS)
    throw new RangeError(`found ${sets.length} documents, expected at most ${MOST_DOCUMENTS}; compare them in parts`);
  const sketches = sets.map((set) => set.filter((hash) => hash % SCALE === 0));
  const postings = postingsOf(sketches);
  const groupsOf = groupsByMember(postings, sketches);
  const shared = new Uint32Array(sets.length);
  for (const [a, groups] of groupsOf.entries()) {
    const met: number[] = [];
    for (const { start, end } of groups) {
      for (let i = start; i < end; i++) {
        const b = memberAt(postings, i);
        if (b <= a) continue;
        if (shared[b] === 0) met.push(b);
        shared[b]!++;
      }
    }
    for (const b of met) {
      const least = Math.min(sketches[a]!.length, sketches[b]!.length) <= SMALL_SKETCH ? 1 : SHARED;
      if (shared[b]! >= least) visit(a, b);
      shared[b] = 0;
    }
  }
}

/** Every hash of every sketch with its document, sorted by hash, then document. */
function postingsOf(sketches: readonly HashSet[]): Float64Array {
  const postings = new Float64Array(sketches.reduce((sum, sketch) => sum + sketch.length, 0));
  let size = 0;
  for (const [document, sketch] of sketches.entries())
    for (const hash of sketch) postings[size++] = (hash / SCALE) * MOST_DOCUMENTS + document;
  return postings.sort();
}

const memberAt = (postings: Float64Array, i: number): number => postings[i]! % MOST_DOCUMENTS;
const hashAt = (postings: Float64Array, i: number): number => Math.floor(postings[i]! / MOST_DOCUMENTS);

interface Group {
  readonly start: number;
  readonly end: number;
}

/** For each document the groups, of two and more with the same hash, in which it looks for those behind it. */
function groupsByMember(postings: Float64Array, sketches: readonly HashSet[]): Group[][] {
  const groupsOf: Group[][] = sketches.map(() => []);
  for (let start = 0, end = 0; start < postings.length; start = end) {
    const hash = hashAt(postings, start);
    while (end < postings.length && hashAt(postings, end) === hash) end++;
    if (end - start < 2) continue;
    const lookers = end - start > CROWD ? start + HUBS : end;
    for (let i = start; i < lookers; i++) groupsOf[memberAt(postings, i)]!.push({ start, end });
  }
  return groupsOf;
}
