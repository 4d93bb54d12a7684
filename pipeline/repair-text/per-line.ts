import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';

const MOST_LINES = 500;
const LONGEST_KEPT = 1_000;

/**
 * Works something out for a line by itself, and keeps it, up to a bound: a repair changes a few lines of a text and asks
 * about all of them again. The results do not depend on what is kept.
 */
export function perLine<Value>(make: (line: string, reference: Reference) => Value) {
  const kept = perReference(() => new Map<string, { readonly value: Value }>());
  return (line: string, reference: Reference): Value => {
    if (line.length > LONGEST_KEPT) return make(line, reference);
    const lines = kept(reference);
    const known = lines.get(line);
    if (known) return known.value;
    const value = make(line, reference);
    if (lines.size >= MOST_LINES) lines.clear();
    lines.set(line, { value });
    return value;
  };
}
