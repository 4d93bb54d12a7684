/** A model of many small decision trees whose answers are summed: logistic regression over rules that were learnt. */

/** Where a tree ends, what it adds to the sum; elsewhere the number of a sign, and what follows below a value and from it on. */
export type TreeNode = number | readonly [sign: number, value: number, below: TreeNode, above: TreeNode];

export interface BoostedTrees {
  /** Names of the signs, in the order in which they are counted. */
  readonly signs: readonly string[];
  /** Sum from which on the answer is yes. */
  readonly least: number;
  readonly bias: number;
  readonly trees: readonly TreeNode[];
}

/** Log odds (natural logarithm) that the answer is yes. */
export function oddsOf({ bias, trees }: Pick<BoostedTrees, 'bias' | 'trees'>, row: readonly number[]): number {
  let sum = bias;
  for (let node of trees) {
    while (typeof node !== 'number') node = row[node[0]]! < node[1] ? node[2] : node[3];
    sum += node;
  }
  return sum;
}

/** @throws RangeError if the trees were grown for other signs */
export function checkSigns({ signs }: BoostedTrees, expected: readonly string[]): void {
  if (signs.length === expected.length && signs.every((sign, i) => sign === expected[i])) return;
  throw new RangeError(
    `found trees for other signs than those that are read now; make them again, see the card beside them`,
  );
}
