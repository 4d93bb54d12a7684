import type { Reference } from './records.ts';

/** Derives something costly from the reference once, and gives the same thing for the same reference from then on. */
export function perReference<Value>(make: (reference: Reference) => Value): (reference: Reference) => Value {
  const made = new WeakMap<Reference, Value>();
  return (reference) => {
    let value = made.get(reference);
    if (value === undefined) {
      value = make(reference);
      made.set(reference, value);
    }
    return value;
  };
}
