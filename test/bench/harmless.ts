/**
 * How often the repair changes text that is good:
 *
 *   npm run harmless -- --shared DIR [--ner FILE] [--part NAME] [--quiet]
 *
 * Each part of the running text is measured with a word-order model that was trained without it; the harmless cases are
 * measured with the model that ships. Prints the changes of the word sequence for each 100,000 characters, then each
 * change with the damage that the repair believed to see, then the changes of blanks and punctuation.
 * `harmless/judged.jsonl` holds the changes that somebody who reads Arabic found to mend a real mistake of the text; all
 * others count as false.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReference } from '../../pipeline/read-reference.ts';
import type { Reference } from '../../pipeline/records.ts';
import { type Change, changesOf, fingerprintOf } from './harmless/changes.ts';
import { type Part, partOf, readKinds, readNer, readShared } from './harmless/parts.ts';
import { weightsFrom } from './harmless/weights.ts';

interface Judged {
  readonly fingerprint: string;
  readonly damage: string;
  /** The mistake that the text has. */
  readonly why: string;
}

const { values } = parseArgs({
  options: {
    shared: { type: 'string' },
    ner: { type: 'string' },
    part: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});

const rows = readFileSync(join(import.meta.dirname, 'harmless', 'judged.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean);
const mends = new Set(rows.map((row) => (JSON.parse(row) as Judged).fingerprint));
const isMend = (change: Change): boolean => mends.has(fingerprintOf(change));

interface Seen extends Change {
  readonly where: string;
}

const ofWords: Seen[] = [];
const ofBlanks: Seen[] = [];
const rateOf = (count: number, characters: number): string => ((count * 100_000) / Math.max(1, characters)).toFixed(2);

function measure(part: Part, reference: Reference): void {
  for (const view of part.views) {
    const where = `${part.name}, ${view.name}`;
    const found = view.texts.flatMap((text) => changesOf(text, reference));
    const characters = view.texts.reduce((sum, text) => sum + Array.from(text).length, 0);
    const changed = found.filter((c) => c.ofWords);
    const wrong = changed.filter((c) => !isMend(c)).length;
    const columns = [wrong, changed.length - wrong, characters].map((n) => String(n).padStart(9));
    console.log(`${where.padEnd(44)}${rateOf(wrong, characters).padStart(9)}${columns.join('')}`);
    for (const change of found) (change.ofWords ? ofWords : ofBlanks).push({ ...change, where });
  }
}

/** Each change once, with the places where it was seen. */
function tell(title: string, changes: readonly Seen[]): void {
  console.log(`\n${title}`);
  const groups = new Map<string, Seen[]>();
  for (const change of changes) {
    const key = `${change.kind}\t${change.before}\t${change.after}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  for (const seen of [...groups.values()].sort((a, b) => (a[0]!.kind < b[0]!.kind ? -1 : 1))) {
    const { kind, before, after, context } = seen[0]!;
    const places = [...new Set(seen.map((s) => s.where))].join('; ');
    const mark = isMend(seen[0]!) ? 'mended' : 'FALSE';
    const head = seen[0]!.ofWords ? `${mark} ${fingerprintOf(seen[0]!)} ${kind}` : kind;
    const arrow = `${JSON.stringify(before)} → ${JSON.stringify(after)}`;
    console.log(`${head} ×${seen.length}: ${arrow}\n    ${places}\n    ${context}`);
  }
}

const ours = readReference();
const running = [...(values.shared ? readShared(values.shared) : []), ...(values.ner ? [readNer(values.ner)] : [])];
console.log(
  `${'part'.padEnd(44)}${'per 1e5'.padStart(9)}${'false'.padStart(9)}${'mended'.padStart(9)}${'chars'.padStart(9)}`,
);
for (const part of running) {
  if (values.part && !part.name.includes(values.part)) continue;
  const others = running.filter((other) => other !== part).map((other) => other.text);
  measure(part, { ...ours, wordOrder: weightsFrom(others) });
}
for (const kind of readKinds()) {
  if (values.part && !kind.name.includes(values.part)) continue;
  measure(partOf(kind), ours);
}
if (!values.quiet) {
  tell('Changes of the word sequence', ofWords);
  tell('Changes of blanks and punctuation', ofBlanks);
}
