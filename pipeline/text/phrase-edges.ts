/**
 * The edges of a phrase index: which node follows a node by a word. Open addressing in threes, with a bit for each edge beside it, by
 * which most pairs that are no edge are told without a look into the table.
 */
export class PhraseEdges {
  /** Node, word, and the node that follows; places are a power of two. */
  private table: Int32Array;
  /** Four times as many bits as places. */
  private marks: Uint8Array;
  private mask: number;
  private size = 0;

  constructor(places: number) {
    this.table = new Int32Array(3 * places);
    this.marks = new Uint8Array(places >> 1);
    this.mask = places - 1;
  }

  /** The node that follows; -1 if there is none. */
  follow(node: number, word: number): number {
    const { table, marks } = this;
    const hash = edgeHash(node, word);
    const mark = markOf(hash) & (marks.length * 8 - 1);
    if (((marks[mark >> 3]! >> (mark & 7)) & 1) === 0) return -1;
    for (let place = hash & this.mask; ; place = (place + 1) & this.mask) {
      const at = 3 * place;
      const to = table[at + 2]!;
      if (to === 0) return -1;
      if (table[at] === node && table[at + 1] === word) return to;
    }
  }

  /** Adds an edge that is not there yet. */
  add(node: number, word: number, to: number): void {
    if (++this.size * 2 > this.mask + 1) {
      const { table } = this;
      this.table = new Int32Array(table.length * 2);
      this.marks = new Uint8Array(this.marks.length * 2);
      this.mask = this.mask * 2 + 1;
      for (let at = 0; at < table.length; at += 3) {
        if (table[at + 2] !== 0) this.put(table[at]!, table[at + 1]!, table[at + 2]!);
      }
    }
    this.put(node, word, to);
  }

  private put(node: number, word: number, to: number): void {
    const { table, marks, mask } = this;
    const hash = edgeHash(node, word);
    const mark = markOf(hash) & (marks.length * 8 - 1);
    marks[mark >> 3]! |= 1 << (mark & 7);
    let place = hash & mask;
    while (table[3 * place + 2] !== 0) place = (place + 1) & mask;
    table[3 * place] = node;
    table[3 * place + 1] = word;
    table[3 * place + 2] = to;
  }
}

function edgeHash(node: number, word: number): number {
  const hash = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** Made anew, so that the bit says something else than the place. */
function markOf(hash: number): number {
  const other = Math.imul(hash, 0xc2b2ae35);
  return other ^ (other >>> 13);
}
