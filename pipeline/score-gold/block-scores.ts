import type { ReadDocument } from '../records.ts';
import type { GoldBlock } from './gold.ts';

export interface BlockScores {
  /** Share of the raw characters (blanks left out) whose block kind is right. */
  readonly accuracy: number;
  /** Wrong stretches, for reading. */
  readonly errors: readonly string[];
}

/** Compares the block kind of every raw character that is no blank. */
export function scoreBlocks(gold: readonly GoldBlock[], document: ReadDocument): BlockScores {
  const truth = goldKinds(gold, document.raw);
  let right = 0;
  let all = 0;
  const errors: string[] = [];
  for (const block of document.blocks) {
    let wrong: string | null = null;
    for (let i = block.rawStart; i < block.rawEnd; i++) {
      if (/\s/.test(document.raw[i]!)) continue;
      all++;
      const expected = truth(i);
      if (expected === `${block.kind} ${block.article}`) right++;
      else wrong ??= `${block.kind} ${block.article} for ${expected}: ${document.raw.slice(i, i + 40)}`;
    }
    if (wrong) errors.push(wrong);
  }
  return { accuracy: all === 0 ? 1 : right / all, errors };
}

/** The kind and article that the gold gives for a raw offset. */
function goldKinds(gold: readonly GoldBlock[], raw: string): (offset: number) => string {
  const lineStarts = [0];
  for (let feed = raw.indexOf('\n'); feed >= 0; feed = raw.indexOf('\n', feed + 1)) lineStarts.push(feed + 1);
  const starts = gold.map((block) => {
    const line = lineStarts[block.line - 1];
    if (line === undefined)
      throw new RangeError(`gold: found line ${block.line}, expected at most ${lineStarts.length}`);
    const at = block.begins ? raw.indexOf(block.begins, line) : line;
    if (at < 0) throw new RangeError(`gold: found no ${JSON.stringify(block.begins)} on line ${block.line}`);
    return at;
  });
  return (offset) => {
    const index = starts.findLastIndex((start) => start <= offset);
    const block = gold[index];
    return block ? `${block.kind} ${block.article}` : 'blank null';
  };
}
