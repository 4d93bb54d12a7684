import { shown } from './rule.ts';

const CONTEXT = 20;

/** Both sides of the first difference of two texts: shown from the beginning, long texts would look the same. */
export function firstDifference(found: string, expected: string): { found: string; expected: string } {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  const from = Math.max(0, at - CONTEXT);
  const side = (text: string) => `…${shown(text.slice(from, at + CONTEXT))}… (${text.length} UTF-16 units)`;
  return { found: side(found), expected: side(expected) };
}
