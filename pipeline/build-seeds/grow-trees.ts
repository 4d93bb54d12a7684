/** Grows boosted trees: each new one corrects what those before it say wrong. Depends on nothing but its examples. */
import type { BoostedTrees, TreeNode } from '../text/boosted-trees.ts';

export interface Example {
  readonly row: readonly number[];
  readonly answer: boolean;
  readonly weight: number;
}

export interface Growth {
  readonly trees: number;
  readonly leaves: number;
}

/** Share of its answer that a tree adds, weight that a leaf holds at least, and weight of an answer of zero in it. */
const RATE = 0.15;
const LEAST_WEIGHT = 3;
const PRIOR = 2;
/** A sign is cut at so many values. */
const CUTS = 40;
const LEAST_GAIN = 0.5;

interface Leaf {
  readonly members: Int32Array;
  readonly slope: number;
  readonly curve: number;
  cut: Cut | null;
  below?: Leaf;
  above?: Leaf;
}

interface Cut {
  readonly sign: number;
  readonly bin: number;
  readonly gain: number;
}

export function growTrees(
  examples: readonly Example[],
  { trees, leaves }: Growth,
): Pick<BoostedTrees, 'bias' | 'trees'> {
  const n = examples.length;
  const signs = examples[0]!.row.length;
  const cuts = Array.from({ length: signs }, (_, sign) => cutsOf(examples.map(({ row }) => row[sign]!)));
  const bins = cuts.map((values, sign) => Uint8Array.from(examples, ({ row }) => binOf(values, row[sign]!)));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const yes = examples.reduce((sum, { weight, answer }) => sum + (answer ? weight : 0), 0);
  const bias = rounded(Math.log(yes / (total - yes)));
  const odds = new Float64Array(n).fill(bias);
  const slopes = new Float64Array(n);
  const curves = new Float64Array(n);

  const leafOf = (members: Int32Array): Leaf => {
    let [slope, curve] = [0, 0];
    for (const i of members) {
      slope += slopes[i]!;
      curve += curves[i]!;
    }
    return { members, slope, curve, cut: bestCut(members, slope, curve) };
  };
  const bestCut = (members: Int32Array, slope: number, curve: number): Cut | null => {
    let best: Cut | null = null;
    const whole = (slope * slope) / (curve + PRIOR);
    for (let sign = 0; sign < signs; sign++) {
      const size = cuts[sign]!.length + 1;
      if (size < 2) continue;
      const slopeOf = new Float64Array(size);
      const curveOf = new Float64Array(size);
      const own = bins[sign]!;
      for (const i of members) {
        slopeOf[own[i]!]! += slopes[i]!;
        curveOf[own[i]!]! += curves[i]!;
      }
      let [a, b] = [0, 0];
      for (let bin = 0; bin < size - 1; bin++) {
        a += slopeOf[bin]!;
        b += curveOf[bin]!;
        if (b < LEAST_WEIGHT) continue;
        if (curve - b < LEAST_WEIGHT) break;
        const gain = (a * a) / (b + PRIOR) + (slope - a) ** 2 / (curve - b + PRIOR) - whole;
        if (gain > LEAST_GAIN && (best === null || gain > best.gain)) best = { sign, bin, gain };
      }
    }
    return best;
  };
  const nodeOf = (leaf: Leaf): TreeNode => {
    if (leaf.below && leaf.above) {
      const { sign, bin } = leaf.cut!;
      return [sign, cuts[sign]![bin]!, nodeOf(leaf.below), nodeOf(leaf.above)];
    }
    const value = rounded((-RATE * leaf.slope) / (leaf.curve + PRIOR));
    for (const i of leaf.members) odds[i]! += value;
    return value;
  };

  const grown: TreeNode[] = [];
  for (let t = 0; t < trees; t++) {
    for (const [i, { answer, weight }] of examples.entries()) {
      const chance = 1 / (1 + Math.exp(-odds[i]!));
      slopes[i] = weight * (chance - Number(answer));
      curves[i] = weight * chance * (1 - chance);
    }
    const root = leafOf(Int32Array.from(examples.keys()));
    const open = [root];
    while (open.length < leaves) {
      const leaf = open.reduce((a, b) => ((b.cut?.gain ?? 0) > (a.cut?.gain ?? 0) ? b : a));
      if (!leaf.cut) break;
      const { sign, bin } = leaf.cut;
      leaf.below = leafOf(leaf.members.filter((i) => bins[sign]![i]! <= bin));
      leaf.above = leafOf(leaf.members.filter((i) => bins[sign]![i]! > bin));
      open.splice(open.indexOf(leaf), 1, leaf.below, leaf.above);
    }
    grown.push(nodeOf(root));
  }
  return { bias, trees: grown };
}

/** Values between which a sign is cut: between all that occur if they are few, else so that as many lie between two. */
function cutsOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const different = [...new Set(sorted)];
  const found =
    different.length <= CUTS
      ? different.slice(1).map((value, i) => (value + different[i]!) / 2)
      : Array.from({ length: CUTS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / CUTS)]!);
  return [...new Set(found.map(rounded))].filter((value) => value > sorted[0]!);
}

/** How many of the cuts a value has reached. */
function binOf(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
