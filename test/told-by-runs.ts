import type { Edit } from '../pipeline/text/edits.ts';

/** The text of a reordering as its runs tell it: raw characters in reading order, replacements inside them applied. */
export function toldByRuns(move: Edit, edits: readonly Edit[], raw: readonly string[]): string {
  const told = (move.runs ?? []).map(([start, end]) => {
    let out = '';
    let position = start;
    for (const inner of edits) {
      if (inner.runs || inner.rawStart < position || inner.rawEnd > end) continue;
      out += raw.slice(position, inner.rawStart).join('') + inner.text;
      position = inner.rawEnd;
    }
    return out + raw.slice(position, end).join('');
  });
  return told.join('');
}

/** True if the runs cut the raw span of the reordering into stretches that follow one another. */
export function runsTile({ runs = [], rawStart, rawEnd }: Edit): boolean {
  const inRawOrder = [...runs].sort((a, b) => a[0] - b[0]);
  const ends = [rawStart, ...inRawOrder.map(([, end]) => end)];
  return ends.at(-1) === rawEnd && inRawOrder.every(([start, end], i) => start === ends[i] && end > start);
}
