import { hashOfLetters, type WordTable } from './word-table.ts';

/**
 * Phrases by their folded words, in tables of integers: half a million take some tens of megabytes, and looking one up makes no
 * string. A node stands for the first words of a phrase; node 0 is the beginning.
 */
export class PhraseIndex {
  /** Number of nodes; ids run from 1. */
  nodes = 1;
  private letters = new Uint16Array(1 << 12);
  private filled = 0;
  /** Distinct words: where each begins in `letters`. */
  private wordStarts = new Int32Array(1 << 8);
  private words = 0;
  /** Open addressing: word number + 1, by the hash of its letters. */
  private slots = new Int32Array(1 << 9);
  /** Open addressing over (node, word): both, and the node that follows. */
  private edgeFrom = new Int32Array(1 << 9);
  private edgeWord = new Int32Array(1 << 9);
  private edgeTo = new Int32Array(1 << 9);
  private edges = 0;

  /** Adds the words of a table as one phrase and returns its node; 0 for no words. */
  add(table: WordTable): number {
    let node = 0;
    for (let i = 0; i < table.size; i++) {
      const word = this.addWord(table.letters, table.at[i]!, table.at[i + 1]!);
      node = this.addEdge(node, word);
    }
    return node;
  }

  /** The node that follows a node by a word; -1 if no phrase goes on so. */
  next(node: number, letters: Uint16Array, from: number, to: number): number {
    const word = this.wordOf(letters, from, to);
    return word < 0 ? -1 : this.follow(node, word);
  }

  /** The node of a phrase; -1 if there is none. */
  find(table: WordTable): number {
    let node = 0;
    for (let i = 0; i < table.size && node >= 0; i++) {
      node = this.next(node, table.letters, table.at[i]!, table.at[i + 1]!);
    }
    return node;
  }

  private wordOf(letters: Uint16Array, from: number, to: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOfLetters(letters, from, to) & mask; ; slot = (slot + 1) & mask) {
      const word = this.slots[slot]! - 1;
      if (word < 0 || this.equals(word, letters, from, to)) return word;
    }
  }

  private equals(word: number, letters: Uint16Array, from: number, to: number): boolean {
    const start = this.wordStarts[word]!;
    const length = to - from;
    if (this.wordStarts[word + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.letters[start + i] !== letters[from + i]) return false;
    return true;
  }

  private follow(node: number, word: number): number {
    const mask = this.edgeTo.length - 1;
    for (let slot = edgeHash(node, word) & mask; ; slot = (slot + 1) & mask) {
      const to = this.edgeTo[slot]!;
      if (to === 0) return -1;
      if (this.edgeFrom[slot] === node && this.edgeWord[slot] === word) return to;
    }
  }

  private addWord(letters: Uint16Array, from: number, to: number): number {
    const known = this.wordOf(letters, from, to);
    if (known >= 0) return known;
    if (this.words * 2 >= this.slots.length) this.growSlots();
    while (this.filled + to - from > this.letters.length) this.letters = doubled(this.letters);
    if (this.words + 2 > this.wordStarts.length) this.wordStarts = doubled(this.wordStarts);
    this.letters.set(letters.subarray(from, to), this.filled);
    this.filled += to - from;
    const word = this.words++;
    this.wordStarts[word + 1] = this.filled;
    put(this.slots, hashOfLetters(letters, from, to), word + 1);
    return word;
  }

  private growSlots(): void {
    const slots = new Int32Array(this.slots.length * 2);
    for (let word = 0; word < this.words; word++) {
      put(slots, hashOfLetters(this.letters, this.wordStarts[word]!, this.wordStarts[word + 1]!), word + 1);
    }
    this.slots = slots;
  }

  private addEdge(node: number, word: number): number {
    const known = this.follow(node, word);
    if (known >= 0) return known;
    if (this.edges * 2 >= this.edgeTo.length) this.growEdges();
    this.putEdge(node, word, this.nodes);
    this.edges++;
    return this.nodes++;
  }

  private putEdge(node: number, word: number, to: number): void {
    const slot = put(this.edgeTo, edgeHash(node, word), to);
    this.edgeFrom[slot] = node;
    this.edgeWord[slot] = word;
  }

  private growEdges(): void {
    const { edgeFrom, edgeWord, edgeTo } = this;
    const size = edgeTo.length * 2;
    this.edgeFrom = new Int32Array(size);
    this.edgeWord = new Int32Array(size);
    this.edgeTo = new Int32Array(size);
    for (let slot = 0; slot < edgeTo.length; slot++) {
      if (edgeTo[slot] !== 0) this.putEdge(edgeFrom[slot]!, edgeWord[slot]!, edgeTo[slot]!);
    }
  }
}

/** Puts a value that is not 0 into the first free slot from its hash on, and returns the slot. */
function put(slots: Int32Array, hash: number, value: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = value;
  return slot;
}

function edgeHash(node: number, word: number): number {
  const hash = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function doubled<Numbers extends Uint16Array | Int32Array>(numbers: Numbers): Numbers {
  const more = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
  more.set(numbers as never);
  return more;
}
