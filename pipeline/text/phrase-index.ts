import { hashOfLetters, type WordTable } from './word-table.ts';

/**
 * Phrases by their folded words, in tables of integers: half a million take some tens of megabytes, and looking one up makes no
 * string. A node stands for the first words of a phrase; node 0 is the beginning. A walk asks for the number of each word once and
 * then follows nodes by numbers; each of these looks goes to one place of a table.
 */
export class PhraseIndex {
  /** Number of nodes; ids run from 1. */
  nodes = 1;
  private letters = new Uint16Array(1 << 12);
  private filled = 0;
  /** Distinct words: where each begins in `letters`. */
  private wordStarts = new Int32Array(1 << 8);
  private words = 0;
  /** Open addressing by the hash of a word's letters, pairs: the hash, and the number of the word + 1. */
  private slots = new Int32Array(2 << 9);
  /** By word: the node of the phrases that begin with it, or 0. */
  private begun = new Int32Array(1 << 8);
  /** By node: 1 if a phrase goes on from there. */
  private isOpen = new Uint8Array(1 << 9);
  /** Open addressing over nodes beyond the first word, threes: node, word, and the node that follows. */
  private edges = new Int32Array(3 << 9);
  private filledEdges = 0;

  /** Adds the words of a table as one phrase and returns its node; 0 for no words. */
  add(table: WordTable): number {
    let node = 0;
    for (let i = 0; i < table.size; i++) {
      const word = this.addWord(table.letters, table.at[i]!, table.at[i + 1]!, table.hashes[i]!);
      node = this.addNode(node, word);
    }
    return node;
  }

  /** The node that follows a node by a word; -1 if no phrase goes on so. */
  next(node: number, letters: Uint16Array, from: number, to: number): number {
    return this.follow(node, this.wordOf(letters, from, to, hashOfLetters(letters, from, to) | 0));
  }

  /** The node of a phrase; -1 if there is none. */
  find(table: WordTable): number {
    let node = 0;
    for (let i = 0; i < table.size && node >= 0; i++) node = this.follow(node, this.wordAt(table, i));
    return node;
  }

  /** The number of a word of a table; -1 if no phrase holds it. */
  wordAt({ letters, at, hashes }: WordTable, i: number): number {
    return this.wordOf(letters, at[i]!, at[i + 1]!, hashes[i]!);
  }

  /** The node that follows a node by the number of a word; -1 if no phrase goes on so. */
  follow(node: number, word: number): number {
    if (word < 0) return -1;
    if (node === 0) return this.begun[word]! || -1;
    if (this.isOpen[node] === 0) return -1;
    const { edges } = this;
    const end = edges.length;
    for (let at = placeOf(node, word, end); ; at = at + 3 === end ? 0 : at + 3) {
      const to = edges[at + 2]!;
      if (to === 0) return -1;
      if (edges[at] === node && edges[at + 1] === word) return to;
    }
  }

  /** True if a phrase goes on from a node. */
  goesOn(node: number): boolean {
    return this.isOpen[node] === 1;
  }

  private wordOf(letters: Uint16Array, from: number, to: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const word = slots[at + 1]! - 1;
      if (word < 0 || (slots[at] === hash && this.equals(word, letters, from, to))) return word;
    }
  }

  private equals(word: number, letters: Uint16Array, from: number, to: number): boolean {
    const start = this.wordStarts[word]!;
    const length = to - from;
    if (this.wordStarts[word + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.letters[start + i] !== letters[from + i]) return false;
    return true;
  }

  private addWord(letters: Uint16Array, from: number, to: number, hash: number): number {
    const known = this.wordOf(letters, from, to, hash);
    if (known >= 0) return known;
    if (this.words * 4 >= this.slots.length) this.growSlots();
    while (this.filled + to - from > this.letters.length) this.letters = doubled(this.letters);
    if (this.words + 2 > this.wordStarts.length) {
      this.wordStarts = doubled(this.wordStarts);
      this.begun = doubled(this.begun);
    }
    for (let i = from; i < to; i++) this.letters[this.filled++] = letters[i]!;
    const word = this.words++;
    this.wordStarts[word + 1] = this.filled;
    putWord(this.slots, hash, word + 1);
    return word;
  }

  private growSlots(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 2) {
      if (slots[at + 1] !== 0) putWord(this.slots, slots[at]!, slots[at + 1]!);
    }
  }

  private addNode(node: number, word: number): number {
    const known = this.follow(node, word);
    if (known >= 0) return known;
    const to = this.nodes++;
    if (to >= this.isOpen.length) this.isOpen = doubled(this.isOpen);
    if (node === 0) {
      this.begun[word] = to;
      return to;
    }
    if (this.filledEdges * 6 >= this.edges.length) this.growEdges();
    this.isOpen[node] = 1;
    putEdge(this.edges, node, word, to);
    this.filledEdges++;
    return to;
  }

  private growEdges(): void {
    const { edges } = this;
    this.edges = new Int32Array(edges.length * 2);
    for (let at = 0; at < edges.length; at += 3) {
      if (edges[at + 2] !== 0) putEdge(this.edges, edges[at]!, edges[at + 1]!, edges[at + 2]!);
    }
  }
}

/** Puts a word into the first free slot from its hash on. */
function putWord(slots: Int32Array, hash: number, value: number): void {
  const mask = slots.length - 1;
  let at = (hash << 1) & mask;
  while (slots[at + 1] !== 0) at = (at + 2) & mask;
  slots[at] = hash;
  slots[at + 1] = value;
}

function putEdge(edges: Int32Array, node: number, word: number, to: number): void {
  const end = edges.length;
  let at = placeOf(node, word, end);
  while (edges[at + 2] !== 0) at = at + 3 === end ? 0 : at + 3;
  edges[at] = node;
  edges[at + 1] = word;
  edges[at + 2] = to;
}

/** Where a table of threes, of 3 times a power of two numbers, is to be searched from. */
function placeOf(node: number, word: number, end: number): number {
  const hash = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return 3 * ((hash ^ (hash >>> 15)) & (((end / 3) | 0) - 1));
}

function doubled<Numbers extends Uint8Array | Uint16Array | Int32Array>(numbers: Numbers): Numbers {
  const more = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
  more.set(numbers as never);
  return more;
}
