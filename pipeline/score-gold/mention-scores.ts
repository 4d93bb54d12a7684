import type { ReadDocument } from '../records.ts';
import { spanMap } from './align-words.ts';
import type { GoldMention } from './gold.ts';

export interface MentionScores {
  /** Mentions with the right span and type; found beyond the gold; missed. */
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
  /** Of the right ones that have an item in the gold: all, and those with that item. */
  readonly linkable: number;
  readonly linked: number;
  readonly errors: readonly string[];
}

/**
 * Compares mentions by exact span and type, then by link. Gold spans are carried over to our text word by word, so that
 * a letter that was not repaired costs its own mention only. Optional mentions of the gold count neither way.
 */
export function scoreMentions(
  goldText: string,
  gold: readonly GoldMention[],
  document: ReadDocument,
  qidOf: (entityId: string | null) => string | null,
): MentionScores {
  const map = spanMap(goldText, document.text);
  const starts = lineStarts(goldText);
  const expected = new Map<string, GoldMention>();
  const errors: string[] = [];
  let missed = 0;
  for (const mention of gold) {
    const start = occurrence(goldText, mention, starts);
    const span = map(start, start + mention.surface.length);
    if (span) expected.set(`${span.start} ${span.end} ${mention.type}`, mention);
    else if (!mention.optional) {
      missed++;
      errors.push(`missed, its words are damaged: ${mention.surface}`);
    }
  }
  let [right, extra, linkable, linked] = [0, 0, 0, 0];
  for (const mention of document.mentions) {
    const key = `${mention.start} ${mention.end} ${mention.type}`;
    const truth = expected.get(key);
    expected.delete(key);
    if (!truth) {
      extra++;
      errors.push(`extra ${mention.type}: ${document.text.slice(Math.max(0, mention.start - 15), mention.end + 10)}`);
      continue;
    }
    if (truth.optional) continue;
    right++;
    if (!truth.qid) continue;
    linkable++;
    if (qidOf(mention.entityId) === truth.qid) linked++;
    else errors.push(`wrong link: ${mention.surface} → ${mention.entityId ?? 'nil'}, expected ${truth.qid}`);
  }
  for (const truth of expected.values()) {
    if (truth.optional) continue;
    missed++;
    errors.push(`missed ${truth.type}: ${truth.surface} (line ${truth.line})`);
  }
  return { right, extra, missed, linkable, linked, errors };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

function occurrence(text: string, mention: GoldMention, starts: readonly number[]): number {
  let at = (starts[mention.line - 1] ?? text.length) - 1;
  for (let n = 0; n < mention.nth; n++) at = text.indexOf(mention.surface, at + 1);
  if (at < 0)
    throw new RangeError(`gold: found no ${JSON.stringify(mention.surface)} (${mention.nth}) on line ${mention.line}`);
  return at;
}
