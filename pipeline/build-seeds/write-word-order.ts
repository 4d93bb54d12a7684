/**
 * Maker of seeds/models/word-order: counts in which order words and word shapes stand in running Arabic text. Run by
 * hand; see the card in that folder.
 *
 *   node lib/pipeline/build-seeds/write-word-order.js TEXT-FILE… --out seeds/models/word-order/counts.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fold } from '../text/arabic.ts';
import { ORDER_UNIT, shapeOf } from '../text/word-shape.ts';

/** A word needs this many sightings to be counted as itself; below, its shape alone says more than it does. */
const MIN_WORD = 12;
/** A pair is kept if it was seen this often; rarer ones move no decision. */
const MIN_PAIR = 3;

/** Counts pairs of neighbours in texts, one paragraph a line. The result depends on nothing but the texts. */
export function countWordOrder(texts: readonly string[]): [first: string, second: string, count: number][] {
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')))].map((line) =>
    Array.from(line.matchAll(ORDER_UNIT), ([unit]) => fold(unit)),
  );
  const seen = new Map<string, number>();
  for (const line of lines) for (const unit of line) seen.set(unit, (seen.get(unit) ?? 0) + 1);
  const frequent = new Set([...seen].filter(([, n]) => n >= MIN_WORD).map(([unit]) => unit));
  const pairs = new Map<string, number>();
  const count = (a: string, b: string) => pairs.set(`${a}\t${b}`, (pairs.get(`${a}\t${b}`) ?? 0) + 1);
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const [shapeA, shapeB] = [shapeOf(a), shapeOf(b)];
      count(shapeA, shapeB);
      if (frequent.has(a) && a !== shapeA) count(a, shapeB);
      if (frequent.has(b) && b !== shapeB) count(shapeA, b);
      if (frequent.has(a) && frequent.has(b) && (a !== shapeA || b !== shapeB)) count(a, b);
    }
  }
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...pairs]
    .filter(([, n]) => n >= MIN_PAIR)
    .sort((a, b) => byText(a[0], b[0]))
    .map(([key, n]) => [...(key.split('\t') as [string, string]), n]);
}

if (process.argv[1]?.endsWith('write-word-order.js')) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const pairs = countWordOrder(positionals.map((file) => readFileSync(file, 'utf8')));
  writeFileSync(values.out!, `{"pairs": [\n${pairs.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`);
}
