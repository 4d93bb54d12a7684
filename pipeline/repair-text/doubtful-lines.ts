/** Signs that a repaired line still has damage: words that nobody knows, neighbours that never stand together. */
import type { Reference } from '../records.ts';
import { tokensOf } from './survey.ts';
import { wordEvidence } from './word-evidence.ts';

/** Share of unknown words, and mean link of neighbours, beyond which a line is doubtful. */
const UNKNOWN = 0.15;
const LINKS = -1.6;

/** True if a line of a repaired text should be read by a person. */
export function isDoubtfulLine(line: string, reference: Reference): boolean {
  const tokens = tokensOf(line, 0, line.length, reference);
  const words = tokens.filter(({ unit }) => unit.isArabic);
  if (words.length === 0) return false;
  const unknown = words.filter(({ unit }) => !unit.isKnown).length;
  if (unknown > words.length * UNKNOWN) return true;
  const { link } = wordEvidence(reference);
  let sum = 0;
  for (let i = 1; i < tokens.length; i++) sum += link(tokens[i - 1]!.unit, tokens[i]!.unit);
  return tokens.length > 4 && sum < LINKS * (tokens.length - 1);
}
