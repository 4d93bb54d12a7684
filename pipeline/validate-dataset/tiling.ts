/** Where spans do not tile: the number of the span (the last one for a wrong end), what it does, what it should. */
export interface TilingFault {
  readonly index: number;
  readonly found: string;
  readonly expected: string;
}

/** Where spans in order fail to tile `from` to `to`: a gap, an overlap, a span without characters, a wrong end. */
export function tilingFaults(
  spans: readonly (readonly [start: number, end: number])[],
  from: number,
  to: number,
): TilingFault[] {
  const faults: TilingFault[] = [];
  let position = from;
  spans.forEach(([start, end], index) => {
    if (start !== position) faults.push({ index, found: `a span that begins at ${start}`, expected: `${position}` });
    if (end <= start)
      faults.push({ index, found: `a span from ${start} to ${end}`, expected: 'at least one character' });
    position = end;
  });
  if (position === to) return faults;
  const found = spans.length === 0 ? 'no span' : `a last span that ends at ${position}`;
  return [...faults, { index: spans.length - 1, found, expected: `spans up to ${to}` }];
}
