/**
 * Maker of seeds/models/word-order: learns from running Arabic text which word readily follows which. Run by hand; see
 * the card in that folder. Texts have one paragraph a line; of JSON Lines the field `text` is read.
 *
 *   node lib/pipeline/build-seeds/write-word-order.js TEXT-FILE… --out seeds/models/word-order/weights.bin
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Linkable, linkable } from '../text/linkable.ts';
import { FEATURES, featuresOf, SCALE, WEIGHTS } from '../text/word-links.ts';
import { ORDER_UNIT } from '../text/word-shape.ts';
import { drawing } from './drawing.ts';

const ROUNDS = 6;
const RATE = 0.07;
const DECAY = 1e-5;
/** Words drawn from the same line as examples of what does not follow, for each word that does. */
const DRAWN = 2;
const WEIGHT_OF_DRAWN = 0.5;

/** Learns the weights: logistic regression with a step size for each weight. Depends on nothing but the texts. */
export function learnWordOrder(texts: readonly string[]): Int8Array {
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')))]
    .map((line) => Array.from(line.matchAll(ORDER_UNIT), ([unit]) => unitOf(unit)))
    .filter((line) => line.length > 2);
  const weights = new Float32Array(WEIGHTS);
  const squares = new Float32Array(WEIGHTS).fill(0.01);
  const places = new Int32Array(FEATURES);
  const learn = (a: Linkable, b: Linkable, truth: number, importance: number) => {
    featuresOf(a, b, places);
    let sum = 0;
    for (const place of places) sum += weights[place]!;
    const error = (truth - 1 / (1 + Math.exp(-sum))) * importance;
    for (const place of places) {
      const slope = error - DECAY * weights[place]!;
      squares[place]! += slope * slope;
      weights[place]! += (RATE * slope) / Math.sqrt(squares[place]!);
    }
  };
  const draw = drawing(12345);
  for (let n = 0; n < ROUNDS * lines.length; n++) {
    const line = lines[draw(lines.length)]!;
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      learn(a, b, 1, 1);
      if (a !== b) learn(b, a, 0, 1);
      for (let k = 0; k < DRAWN; k++) {
        const later = line[draw(line.length)]!;
        if (later !== a && later !== b) learn(a, later, 0, WEIGHT_OF_DRAWN);
        const earlier = line[draw(line.length)]!;
        if (earlier !== a && earlier !== b) learn(earlier, b, 0, WEIGHT_OF_DRAWN);
      }
    }
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE))));
}

const units = new Map<string, Linkable>();
function unitOf(spelling: string): Linkable {
  const unit = units.get(spelling) ?? linkable(spelling);
  units.set(spelling, unit);
  return unit;
}

function readText(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.jsonl')) return text;
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text).join('\n');
}

if (process.argv[1]?.endsWith('write-word-order.js')) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  writeFileSync(values.out!, new Uint8Array(learnWordOrder(positionals.map(readText)).buffer));
}
