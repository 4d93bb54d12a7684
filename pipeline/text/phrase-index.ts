import { PhraseEdges } from './phrase-edges.ts';
import { hashOfLetters, type WordTable } from './word-table.ts';

/**
 * Phrases by their folded words, in tables of integers: half a million take some tens of megabytes, and looking one up makes no
 * string. A node stands for the first words of a phrase; node 0 is the beginning. A walk asks for the number of each word once and
 * then follows nodes by numbers. What a look needs stands together, since in large tables each place that is read costs more than
 * what is done with it.
 */
export class PhraseIndex {
  /** Number of nodes; ids run from 1. */
  nodes = 1;
  /** Distinct words, one record after the other; the number of a word is where its record begins. See `HASH`. */
  private records: Int32Array<ArrayBuffer>;
  /** The same memory, for the letters. */
  private letters: Uint16Array<ArrayBuffer>;
  private filled = RECORD;
  /** Words that were entered as the first of a phrase, and the others: what every word of a text is looked up in first is small. */
  private firsts = new Words(1 << 9);
  private others: Words;
  /** By node a bit each: whether a phrase ends there, and whether one goes on. */
  private ends = new Uint8Array(1 << 6);
  private open = new Uint8Array(1 << 6);
  /** Edges by words that were begun before the first phrase was added, and by others. */
  private readonly usual = new PhraseEdges(1 << 9);
  private readonly rare: PhraseEdges;
  /** Where the records of the words that were begun end; 0 until a phrase is added. */
  private begunEnd = 0;

  /**
   * @param words of all phrases that will be added, about, the same ones as often as they come
   * @param letters of all of them: memory that is not written to costs nothing, but a table that grows is there twice
   */
  constructor(words = 0, letters = 0) {
    this.records = new Int32Array(Math.max(1 << 12, RECORD + words * (RECORD + 1) + (letters >> 1)));
    this.letters = new Uint16Array(this.records.buffer);
    let places = 1 << 9;
    while (places < words) places *= 2;
    this.rare = new PhraseEdges(places);
    this.others = new Words(places);
  }

  /**
   * Enters the first word of a phrase that will be added. Where all phrases are begun before the first is added, what the words of a
   * text are looked up in most stands close together: common words begin a name sooner or later, rare ones seldom do.
   */
  begin(table: WordTable): void {
    if (table.size > 0) this.addNode(0, this.addWord(this.firsts, table.letters, 0, table.at[1]!, table.hashes[0]!));
  }

  /** Adds the words of a table as one phrase and returns its node; 0 for no words. */
  add(table: WordTable): number {
    this.begunEnd ||= this.filled;
    let node = 0;
    for (let i = 0; i < table.size; i++) {
      const word = this.addWord(
        i === 0 ? this.firsts : this.others,
        table.letters,
        table.at[i]!,
        table.at[i + 1]!,
        table.hashes[i]!,
      );
      node = this.addNode(node, word);
    }
    if (node > 0) setBit(this.ends, node);
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
    if (node === 0) return this.records[word + BEGUN]! || -1;
    if (!this.goesOn(node)) return -1;
    return (word < this.begunEnd ? this.usual : this.rare).follow(node, word);
  }

  /** True if a phrase ends at a node. */
  endsAt(node: number): boolean {
    return hasBit(this.ends, node);
  }

  /** True if a phrase goes on from a node. */
  goesOn(node: number): boolean {
    return hasBit(this.open, node);
  }

  private wordOf(letters: Uint16Array, from: number, to: number, hash: number): number {
    const word = this.wordIn(this.firsts.slots, letters, from, to, hash);
    return word < 0 ? this.wordIn(this.others.slots, letters, from, to, hash) : word;
  }

  private wordIn(slots: Int32Array, letters: Uint16Array, from: number, to: number, hash: number): number {
    const { records } = this;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot]!;
      if (word === 0) return -1;
      if (records[word + HASH] === hash && this.equals(word, letters, from, to)) return word;
    }
  }

  private equals(word: number, letters: Uint16Array, from: number, to: number): boolean {
    const length = to - from;
    if (this.records[word + LENGTH] !== length) return false;
    const start = (word + RECORD) * 2;
    for (let i = 0; i < length; i++) if (this.letters[start + i] !== letters[from + i]) return false;
    return true;
  }

  private addWord(words: Words, letters: Uint16Array, from: number, to: number, hash: number): number {
    const known = this.wordOf(letters, from, to, hash);
    if (known >= 0) return known;
    const word = this.filled;
    this.filled += RECORD + ((to - from + 1) >> 1);
    if (this.filled > this.records.length) {
      // By a quarter: this is the largest table, and nothing is placed anew in it.
      const more = new Int32Array(this.filled + (this.filled >> 2));
      more.set(this.records);
      this.records = more;
      this.letters = new Uint16Array(more.buffer);
    }
    this.records[word + HASH] = hash;
    this.records[word + LENGTH] = to - from;
    this.letters.set(letters.subarray(from, to), (word + RECORD) * 2);
    words.put(word, this.records);
    return word;
  }

  private addNode(node: number, word: number): number {
    const known = this.follow(node, word);
    if (known >= 0) return known;
    const to = this.nodes++;
    if (to >> 3 >= this.ends.length) {
      this.ends = doubled(this.ends);
      this.open = doubled(this.open);
    }
    if (node === 0) {
      this.records[word + BEGUN] = to;
      return to;
    }
    setBit(this.open, node);
    (word < this.begunEnd ? this.usual : this.rare).add(node, word, to);
    return to;
  }
}

/**
 * The record of a word: the hash of its letters, the node of the phrases that begin with it or 0, how many letters it has, and the
 * letters, two to a number.
 */
const HASH = 0;
const BEGUN = 1;
const LENGTH = 2;
const RECORD = 3;

/** Open addressing by the hash of a word's letters: the number of the word; none is 0. */
class Words {
  slots: Int32Array;
  private size = 0;

  constructor(places: number) {
    this.slots = new Int32Array(places);
  }

  put(word: number, records: Int32Array): void {
    if (++this.size * 2 > this.slots.length) {
      const { slots } = this;
      this.slots = new Int32Array(slots.length * 2);
      for (const known of slots) if (known !== 0) this.place(known, records);
    }
    this.place(word, records);
  }

  private place(word: number, records: Int32Array): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = records[word + HASH]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = word;
  }
}

const hasBit = (bits: Uint8Array, i: number): boolean => ((bits[i >> 3]! >> (i & 7)) & 1) === 1;

function setBit(bits: Uint8Array, i: number): void {
  bits[i >> 3]! |= 1 << (i & 7);
}

function doubled<Numbers extends Uint8Array | Int32Array>(numbers: Numbers): Numbers {
  const more = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
  more.set(numbers as never);
  return more;
}
