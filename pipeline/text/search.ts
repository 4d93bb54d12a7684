/**
 * The first of `length` places at which a condition holds, if it holds from there on; `length` if it holds nowhere. Asks
 * no more than log2(length) + 1 times.
 */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
