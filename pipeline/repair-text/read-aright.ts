/** Reads what was read wrongly once more, stretch by stretch, without asking yet whether it should be put in place. */
import type { Reference } from '../records.ts';
import { countWords } from './decoded-words.ts';
import { type WrongDecoding, wrongDecodings } from './wrong-decodings.ts';

/** So often a text may have been spoilt. */
const MOST_STEPS = 3;
const MOST_WAYS = 4;
const ARABIC_LETTER = /[\u0621-\u064A]/;
/** Three Arabic letters beside Latin ones may be a word; these are Osmanlı and Çetin, São and Düsseldorf. */
const EUROPEAN_WORD =
  /[A-Za-z][\u0620-\u065F\u066E-\u06D3\u200C-\u200F]{1,2}(?![\u0620-\u065F\u066E-\u06D3\u200C-\u200F])/;
const MIXED_WORD =
  /(?<![\u0620-\u065F\u066E-\u06D3\u200C-\u200F])[\u0620-\u065F\u066E-\u06D3\u200C-\u200F]{1,2}[A-Za-z]/;
const OTHER_LETTER = /[^\P{L}A-Za-z]/u;

/** A way in which a text was spoilt: wrong readings, the last one that happened first, since it is undone first. */
export interface Way {
  readonly name: string;
  readonly steps: readonly WrongDecoding[];
}

/** Characters without a blank between them. */
export interface Chunk {
  readonly start: number;
  readonly line: number;
  readonly text: string;
  /** The same read aright. */
  readonly right: { readonly text: string; readonly way: Way } | null;
  /** True if it begins with a letter or two that come out, before Latin ones: European, unless the whole text is Arabic. */
  readonly isMixed: boolean;
  /** True if it shows a wrong reading, and something in it is lost. */
  readonly isLossy: boolean;
}

export interface Stretch {
  readonly way: Way;
  readonly chunks: readonly Chunk[];
}

/** The chunks of a text, all of them read in the ways in which most of it makes sense. */
export function chunksReadAright(text: string, reference: Reference): Chunk[] {
  const chunks: Chunk[] = [];
  const uses = new Map<string, { way: Way; count: number }>();
  let line = 0;
  for (const { 0: found, index } of text.matchAll(/[^ \t\r\n]+|\n/g)) {
    if (found === '\n') {
      line++;
      continue;
    }
    const alone = readAlone(found, reference);
    const use = alone ? (uses.get(alone.way.name) ?? { way: alone.way, count: 0 }) : null;
    if (use) uses.set(use.way.name, { way: use.way, count: use.count + 1 });
    const right = alone && { ...alone, way: use!.way };
    chunks.push({ start: index, line, text: found, right, isMixed: false, isLossy: false });
  }
  const ways = rankedWays(chunks, [...uses.values()], reference);
  return chunks.map((chunk) => {
    const read = readLikeOthers(chunk, ways, reference);
    const right = read && isSingleByte(read.way) && EUROPEAN_WORD.test(read.text) ? null : read;
    const isMixed = right !== null && isSingleByte(right.way) && MIXED_WORD.test(right.text);
    const isLossy = right === null && wrongDecodings.some((step) => step.trace.test(chunk.text));
    return { ...chunk, right, isMixed, isLossy };
  });
}

/** True if nothing but the words tells whether it is undone rightly. */
export const isSingleByte = (way: Way): boolean => way.steps.some((step) => step.isSingleByte);

/** First the way in which most words are known. */
function rankedWays(chunks: readonly Chunk[], uses: { way: Way; count: number }[], reference: Reference): Way[] {
  if (uses.length < 2) return uses.map((use) => use.way);
  const most = uses.sort((a, b) => b.count - a.count).slice(0, MOST_WAYS);
  const read = chunks.filter((chunk) => chunk.right !== null);
  const ranked = most.map(({ way }) => {
    const texts = read.map((chunk) => undo(way, chunk.text) ?? '');
    return { way, known: countWords(texts, reference).known };
  });
  ranked.sort((a, b) => b.known - a.known);
  // One text is in one encoding.
  const first = ranked.find(({ way }) => isSingleByte(way));
  return ranked.map(({ way }) => way).filter((way) => !isSingleByte(way) || way === first?.way);
}

function undo(way: Way, chunk: string): string | null {
  let text: string | null = chunk;
  for (const step of way.steps) text = text === null ? null : step.undo(text);
  return text === chunk ? null : text;
}

function wayOf(steps: readonly WrongDecoding[]): Way {
  const names = steps.map((step) => step.name);
  const isTwice = names.length === 2 && names[0] === names[1];
  return { name: isTwice ? `${names[0]}, twice` : names.join(' after '), steps };
}

/** Undoes every wrong reading that shows its sign in the chunk itself. */
function readAlone(chunk: string, reference: Reference): Chunk['right'] {
  const steps: WrongDecoding[] = [];
  let text = chunk;
  while (steps.length < MOST_STEPS) {
    let best: { step: WrongDecoding; text: string; known: number } | null = null;
    for (const step of wrongDecodings) {
      const next = step.sign.test(text) ? step.undo(text) : null;
      if (next === null || next === text) continue;
      const { known } = countWords([next], reference);
      if (!best || known > best.known) best = { step, text: next, known };
      // Bytes that make well-formed UTF-8 are no accident.
      if (!step.isSingleByte) break;
    }
    if (!best) break;
    steps.push(best.step);
    text = best.text;
  }
  return steps.length > 0 && ARABIC_LETTER.test(text) ? { text, way: wayOf(steps) } : null;
}

/**
 * Reads a chunk as others of its text are read: a single letter does not tell how it was spoilt, and a name does not
 * tell which of two encodings with a byte for a letter is meant.
 */
function readLikeOthers(chunk: Chunk, ways: readonly Way[], reference: Reference): Chunk['right'] {
  const own = chunk.right;
  for (const way of ways) {
    if (way === own?.way) return own;
    const text = undo(way, chunk.text);
    if (text === null) continue;
    const isLike = own === null || (isSingleByte(way) && isSingleByte(own.way));
    if (isLike || countWords([text], reference).known >= countWords([own.text], reference).known) return { text, way };
  }
  return own && isSingleByte(own.way) ? null : own;
}

/** Chunks of one way that follow each other in a line, with no word between them that is written in other letters. */
export function stretchesOf(chunks: readonly Chunk[]): Stretch[] {
  const stretches: Chunk[][] = [];
  let isOpen = false;
  for (const chunk of chunks) {
    if (chunk.right === null) {
      if (OTHER_LETTER.test(chunk.text) && !chunk.isLossy) isOpen = false;
      continue;
    }
    const last = stretches.at(-1)?.at(-1);
    isOpen &&= last?.line === chunk.line && last.right!.way === chunk.right.way;
    if (isOpen) stretches.at(-1)!.push(chunk);
    else stretches.push([chunk]);
    isOpen = true;
  }
  return stretches.map((members) => ({ way: members[0]!.right!.way, chunks: members }));
}
