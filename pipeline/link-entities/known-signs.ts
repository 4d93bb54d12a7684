import type { MentionType } from '../../schemas/fields.ts';
import type { Found } from './find-names.ts';
import type { Entry } from './gazetteer.ts';

/** Types as numbers, in the order of the contract. */
export const TYPES = [
  'person',
  'organization',
  'place',
  'event',
  'agreement',
  'project',
  'facility',
  'media',
  'military',
  'people',
  'work',
] as const satisfies readonly MentionType[];

/** The type of the mention that a name makes: a nationality is `people`, whatever it is linked to. */
export const typeOf = ({ entity, name }: Entry): MentionType => (name.kind === 'demonym' ? 'people' : entity.type);

/**
 * By word what the knowledge base says of it, for the model of names: 0 nothing; else the type of the name, whether it begins
 * here, whether it may be an everyday word or has several meanings, and whether it has several words.
 */
export function knownSigns(found: readonly Found[], size: number): Int32Array {
  const signs = new Int32Array(size);
  for (const { first, last, entries } of found) {
    const type = TYPES.indexOf(typeOf(entries[0]!));
    const isMixed = entries.some((entry) => typeOf(entry) !== typeOf(entries[0]!));
    const isWeak = entries.every(({ name }) => name.weak);
    const sign = 1 + type * 8 + Number(isWeak) * 4 + Number(last > first) * 2 + Number(isMixed) * 128;
    for (let i = first; i <= last; i++) signs[i] = sign + Number(i === first);
  }
  return signs;
}
