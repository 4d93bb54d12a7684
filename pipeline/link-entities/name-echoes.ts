import type { WordSigns } from './word-signs.ts';

/** What a word is where it stands elsewhere in the document, by a first reading. */
export interface Echoes {
  /** How often it stands elsewhere. */
  readonly times: Int32Array;
  /** The number of the label that it has there most probably; 0, outside of names, if it stands nowhere else. */
  readonly label: Int32Array;
  /** How probable, from 0 to 3. */
  readonly sureness: Uint8Array;
}

/**
 * @param odds of the first reading: row a word, column a label, for the words of all sentences
 * @param n number of labels
 */
export function nameEchoes({ core }: WordSigns, odds: Float64Array, n: number): Echoes {
  const size = core.length;
  const sums = new Map<number, { readonly odds: Float64Array; times: number }>();
  for (let i = 0; i < size; i++) {
    let sum = sums.get(core[i]!);
    if (!sum) {
      sum = { odds: new Float64Array(n), times: 0 };
      sums.set(core[i]!, sum);
    }
    sum.times++;
    for (let k = 0; k < n; k++) sum.odds[k]! += odds[i * n + k]!;
  }
  const echoes = { times: new Int32Array(size), label: new Int32Array(size), sureness: new Uint8Array(size) };
  for (let i = 0; i < size; i++) {
    const sum = sums.get(core[i]!)!;
    const times = sum.times - 1;
    if (times === 0) continue;
    let label = 0;
    let most = -1;
    for (let k = 0; k < n; k++) {
      const rest = sum.odds[k]! - odds[i * n + k]!;
      if (rest > most) {
        most = rest;
        label = k;
      }
    }
    const share = most / times;
    echoes.times[i] = times;
    echoes.label[i] = label;
    echoes.sureness[i] = share > 0.9 ? 3 : share > 0.7 ? 2 : share > 0.45 ? 1 : 0;
  }
  return echoes;
}
