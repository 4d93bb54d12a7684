import type { ReadDocument } from '../records.ts';
import type { Gold } from './gold.ts';

/**
 * Scripture is set right from its canonical text, which is no work of a rule. These are the texts without it, so that a verse
 * that came out in pieces does not hide how the rest was read.
 */
export const truthOutsideScripture = ({ name, text, blocks }: Gold): string => {
  const kept = blocks.filter((block) => block.kept);
  const lines = text.split('\n');
  if (kept.length !== lines.length)
    throw new RangeError(
      `gold of ${name}: found ${kept.length} kept blocks, expected one for each of ${lines.length} lines`,
    );
  return lines.filter((_, i) => kept[i]!.kind !== 'scripture').join('\n');
};

export const textOutsideScripture = ({ parts, text }: ReadDocument): string =>
  parts
    .filter(({ block }) => block.kind !== 'scripture')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
