import { codePointsOf } from '../text/code-points.ts';

/** Cuts a text by code points. Null if the span is reversed, open or leaves the text: `slice` would hide that. */
export interface TextSlices {
  readonly length: number;
  cut(start: number | null, end: number | null): string | null;
}

/** Counts the code points of a text once, for all spans of a document. */
export function slicesOf(text: string): TextSlices {
  const points = codePointsOf(text);
  return {
    length: points.length,
    cut(start, end) {
      if (start === null || end === null || start < 0 || start > end || end > points.length) return null;
      return text.slice(points.toUnits(start), points.toUnits(end));
    },
  };
}
