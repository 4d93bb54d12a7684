import type { MentionType } from '../../schemas/fields.ts';
import { TYPES } from './known-signs.ts';

/** Labels of words: outside of names, the first word of a name of a type, a further word of it. */
export type NameLabel = 'O' | `${'B' | 'I'}-${MentionType}`;

export const NAME_LABELS: readonly NameLabel[] = [
  'O',
  ...TYPES.flatMap((type): NameLabel[] => [`B-${type}`, `I-${type}`]),
];

/** A name by its words, first and last. */
export interface LabelledName {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
}

/** The names that labels mark. */
export function namesOfLabels(labels: Uint8Array): LabelledName[] {
  const names: LabelledName[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue;
    const first = i;
    const inner = labels[i]! + (labels[i]! % 2);
    while (i + 1 < labels.length && labels[i + 1] === inner) i++;
    names.push({ first, last: i, type: TYPES[(inner >> 1) - 1]! });
  }
  return names;
}
