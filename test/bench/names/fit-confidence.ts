/**
 * Maker of seeds/models/link-confidence: logistic regression over the signs of the mentions of the seen half of the gold; what it is worth is
 * measured on the other half.
 *
 *   npx tsx test/bench/names/fit-confidence.ts --texts DIR [--out seeds/models/link-confidence]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONFIDENCE_SIGNS } from '../../../pipeline/link-entities/link-confidence.ts';
import { readReference } from '../../../pipeline/read-reference.ts';
import { calibration } from './calibration.ts';
import { readGoldNames } from './gold-names.ts';
import { type Judged, scoreNames } from './score-names.ts';

const { values: options } = parseArgs({ options: { texts: { type: 'string' }, out: { type: 'string' } } });
if (!options.texts) throw new Error('expected --texts DIR, the folder of the open texts');

const ROUNDS = 4000;
const RATE = 0.5;
/** Weights are drawn towards none, so that a sign that is rare in the seen half says little. */
const DECAY = 0.004;

function weightsFor(judged: readonly Judged[]): number[] {
  const weights = CONFIDENCE_SIGNS.map(() => 0);
  const spread = CONFIDENCE_SIGNS.map(
    (_, k) => Math.sqrt(judged.reduce((sum, { mention }) => sum + mention.signs[k]! ** 2, 0) / judged.length) || 1,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((weight, k) => (k === 0 ? 0 : -DECAY * weight * spread[k]! ** 2));
    for (const { mention, isRight } of judged) {
      const sum = mention.signs.reduce((total, sign, k) => total + sign * weights[k]!, 0);
      const rest = (Number(isRight) - 1 / (1 + Math.exp(-sum))) / judged.length;
      for (let k = 0; k < weights.length; k++) slopes[k]! += rest * mention.signs[k]!;
    }
    for (let k = 0; k < weights.length; k++) weights[k]! += (RATE * slopes[k]!) / spread[k]! ** 2;
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4);
}

const reference = readReference();
const seen = scoreNames(readGoldNames('seen', options.texts), reference).judged;
const other = scoreNames(readGoldNames('held-out', options.texts), reference).judged;
const weights = weightsFor(seen);
for (const [title, judged] of [
  ['seen', seen],
  ['held out', other],
] as const) {
  const { error, area, share } = calibration(judged, weights);
  console.log(
    `${title}: ${judged.length} mentions, ${share.toFixed(3)} right; expected calibration error ${error.toFixed(4)}, AUROC ${area.toFixed(3)}`,
  );
}
if (options.out) {
  const rows = CONFIDENCE_SIGNS.map((sign, k) => `  ${JSON.stringify(sign)}: ${weights[k]}`);
  console.log(rows.join('\n'));
  writeFileSync(
    join(options.out, 'weights.json'),
    `{\n  "signs": ${JSON.stringify(CONFIDENCE_SIGNS)},\n  "weights": ${JSON.stringify(weights)}\n}\n`,
  );
}
