/** The number of the first bound that a value does not pass; how many there are if it passes all. */
export function bucket(value: number, bounds: readonly number[]): number {
  const found = bounds.findIndex((bound) => value <= bound);
  return found < 0 ? bounds.length : found;
}
