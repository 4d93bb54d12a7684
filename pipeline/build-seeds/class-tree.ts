/** Which class lies below which: all the memory that a dump needs apart from what is selected, eight bytes an edge. */

const LARGEST = 0xffffffff;
const SMALLEST_ROOM = 1024;

/** The number of an item; null if it is beyond what the tree holds, as no item of Wikidata is. */
export function numberOf(qid: string): number | null {
  const number = Number(qid.slice(1));
  return number <= LARGEST ? number : null;
}

export interface ClassTree {
  /** The classes directly above a class. */
  parentsOf(id: number): number[];
}

/** Gathers edges as they come. A class and the one above it are one number of 64 bits, so that sorting joins them. */
export function treeGrower(): { add(child: string, parent: string): void; tree(): ClassTree; readonly edges: number } {
  let pairs = new BigUint64Array(SMALLEST_ROOM);
  let n = 0;
  return {
    add(child, parent) {
      const [low, high] = [numberOf(parent), numberOf(child)];
      if (low === null || high === null) return;
      if (n === pairs.length) {
        const more = new BigUint64Array(pairs.length * 2);
        more.set(pairs);
        pairs = more;
      }
      pairs[n++] = (BigInt(high) << 32n) | BigInt(low);
    },
    tree() {
      const sorted = pairs.subarray(0, n).sort();
      return { parentsOf: (id) => parentsIn(sorted, id) };
    },
    get edges() {
      return n;
    },
  };
}

function parentsIn(sorted: BigUint64Array, id: number): number[] {
  const from = BigInt(id) << 32n;
  const to = from | BigInt(LARGEST);
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  const parents: number[] = [];
  for (; low < sorted.length && sorted[low]! <= to; low++) parents.push(Number(sorted[low]! & BigInt(LARGEST)));
  return parents;
}
