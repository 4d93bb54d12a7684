/**
 * A list of Arabic word forms with their frequency, kept as the text of its file and an index of integers: loading it
 * costs one walk over the characters, and looking a word up makes no string. A step is the negative common logarithm of
 * the frequency, times 100: 300 is one word in a thousand, 750 the rarest that the list holds.
 */

const LEAST = 0x600;
const MOST = 0x6ff;
/** Letters that differ between spellings of one word, as `fold` in arabic.ts joins them; by code less 0x600. */
const FOLDED = foldTable();
/** Prime of the 32-bit Fowler–Noll–Vo hash. */
const PRIME = 0x01000193;
const SPACE = 0x20;
const LINE_FEED = 0x0a;

export interface WordList {
  /** Number of forms. */
  readonly size: number;
  /** The step of a form; undefined if the list does not have it. */
  get(word: string): number | undefined;
  has(word: string): boolean;
  /** The step of the form that stands in a text from `start` to `end`; `UNKNOWN` if the list does not have it. */
  stepAt(text: string, start: number, end: number): number;
  /** The step of the most frequent form that is equal to this one up to hamza seats on alef, final ya and ta marbuta. */
  foldedStepAt(text: string, start: number, end: number): number;
  /** All forms, in the order of the file. */
  forms(): IterableIterator<readonly [form: string, step: number]>;
}

/** The step of what is not in the list: rarer than anything. */
export const UNKNOWN = 1000;

/** Reads a list: one line a step, `<step> <form> <form> …`. */
export function wordListOf(file: string): WordList {
  const spellings = new Index(file, false);
  let folded: Index | undefined;
  const stepAt = (text: string, start: number, end: number) => spellings.find(text, start, end);
  return {
    size: spellings.size,
    get(word) {
      const step = stepAt(word, 0, word.length);
      return step === UNKNOWN ? undefined : step;
    },
    has: (word) => stepAt(word, 0, word.length) !== UNKNOWN,
    stepAt,
    foldedStepAt(text, start, end) {
      folded ??= new Index(file, true);
      return folded.find(text, start, end);
    },
    *forms() {
      for (const line of file.split('\n')) {
        const [step, ...forms] = line.split(' ');
        for (const form of forms) yield [form, Number(step)];
      }
    },
  };
}

/** Open addressing over offsets into the file: a slot holds where a form begins, and its step. */
class Index {
  size = 0;
  /** Of the forms: what is longer is not looked for, so that letters without a blank cost no more than words. */
  private longest = 0;
  private readonly file: string;
  private readonly isFolded: boolean;
  private readonly mask: number;
  private readonly places: Int32Array;
  private readonly steps: Uint16Array;

  constructor(file: string, isFolded: boolean) {
    this.file = file;
    this.isFolded = isFolded;
    // A form takes about seven characters; a table at most two thirds full answers in one or two looks.
    let capacity = 64;
    while (capacity < file.length / 4.5) capacity *= 2;
    this.mask = capacity - 1;
    this.places = new Int32Array(capacity).fill(-1);
    this.steps = new Uint16Array(capacity);
    this.fill();
  }

  private fill(): void {
    const { file } = this;
    let position = 0;
    while (position < file.length) {
      let step = 0;
      for (let code = file.charCodeAt(position); code >= 0x30 && code <= 0x39; code = file.charCodeAt(++position)) {
        step = step * 10 + code - 0x30;
      }
      while (position < file.length && file.charCodeAt(position) === SPACE) {
        const start = ++position;
        let hash = 0;
        for (; position < file.length; position++) {
          const code = file.charCodeAt(position);
          if (code === SPACE || code === LINE_FEED) break;
          hash = Math.imul(hash ^ this.letter(code), PRIME);
        }
        if (position > start) this.put(start, position, hash, step);
      }
      position++;
    }
  }

  /** Lines come with falling frequency, so the first of several equal forms is the one to keep. */
  private put(start: number, end: number, hash: number, step: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    for (; this.places[slot] !== -1; slot = (slot + 1) & this.mask) {
      if (this.equals(this.places[slot]!, this.file, start, end)) return;
    }
    this.places[slot] = start;
    this.steps[slot] = step;
    this.size++;
    if (end - start > this.longest) this.longest = end - start;
  }

  find(text: string, start: number, end: number): number {
    if (end - start > this.longest) return UNKNOWN;
    let hash = 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ this.letter(text.charCodeAt(i)), PRIME);
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    for (; this.places[slot] !== -1; slot = (slot + 1) & this.mask) {
      if (this.equals(this.places[slot]!, text, start, end)) return this.steps[slot]!;
    }
    return UNKNOWN;
  }

  private equals(place: number, text: string, start: number, end: number): boolean {
    const { file } = this;
    const length = end - start;
    for (let i = 0; i < length; i++) {
      if (this.letter(file.charCodeAt(place + i)) !== this.letter(text.charCodeAt(start + i))) return false;
    }
    const next = file.charCodeAt(place + length);
    return next === SPACE || next === LINE_FEED || Number.isNaN(next);
  }

  private letter(code: number): number {
    return this.isFolded && code >= LEAST && code <= MOST ? FOLDED[code - LEAST]! : code;
  }
}

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: MOST - LEAST + 1 }, (_, i) => LEAST + i);
  const pairs = ['أا', 'إا', 'آا', 'ٱا', 'ىي', 'ةه', '\u06CCي', '\u06A9ك'];
  for (const [from, to] of pairs) table[from!.charCodeAt(0) - LEAST] = to!.charCodeAt(0);
  return table;
}
