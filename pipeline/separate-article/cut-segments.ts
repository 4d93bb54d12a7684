import type { Reference } from '../records.ts';
import { cutter } from '../text/cut-points.ts';
import type { Draft } from '../text/pieces.ts';
import { linesOf, wordsOf } from '../text/words.ts';
import { postEnds } from './mark-embedded-post.ts';
import { titleEdges } from './mark-title-edges.ts';
import type { Segment } from './page.ts';

/**
 * Cuts the repaired file into lines, a line where an embedded post ends and a sentence goes on, and a title where the name of
 * the site begins behind it. A cut that would go
 * through a repair (it would give a raw character to two blocks) is left out.
 */
export function cutSegments(draft: Draft, reference?: Reference): Segment[] {
  const { text } = draft;
  const rawAt = cutter(draft);
  const starts = [0];
  const edges = reference ? titleEdges(text, reference) : [];
  for (const line of linesOf(text)) {
    const inside = edges.filter((at) => at > line.start && at < line.end);
    const ends = [...postEnds(line.text).map((offset) => line.start + offset), ...inside].sort((a, b) => a - b);
    const cuts = [...ends, Math.min(line.end + 1, text.length)];
    for (const cut of cuts) if (cut > starts.at(-1)! && cut < text.length && rawAt(cut) !== null) starts.push(cut);
  }
  if (text === '') return draft.raw === '' ? [] : [segmentOf(0, 0, 0, '')];
  return starts.map((start, index) => segmentOf(index, start, starts[index + 1] ?? text.length, text));
}

function segmentOf(index: number, start: number, end: number, text: string): Segment {
  const whole = text.slice(start, end);
  const trimmed = whole.trim();
  const textStart = start + (trimmed ? whole.indexOf(trimmed) : 0);
  const words = wordsOf(trimmed).length;
  return { index, start, end, text: trimmed, textStart, textEnd: textStart + trimmed.length, words };
}
