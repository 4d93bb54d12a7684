import type { MentionType } from '../../schemas/fields.ts';
import { hashOf } from '../text/kind-model.ts';
import { letterSlug } from '../text/slug.ts';

/** Longer ids are cut and end in a number made of the whole name. */
const LONGEST = 60;

/**
 * The id of something that the knowledge base lacks, the same in every document and release: `ent_nil_x-`, its type, and the letters
 * of its name, one for one, folded. The same name of the same type is the same id: two people of one name are not told apart.
 */
export function unknownEntityId(name: string, type: MentionType): string {
  const letters = letterSlug(name) || (hashOf(name) >>> 0).toString(16);
  const cut =
    letters.length > LONGEST
      ? `${letters.slice(0, LONGEST).replace(/-$/, '')}-${(hashOf(letters) >>> 0).toString(16)}`
      : letters;
  return `ent_nil_x-${type}-${cut}`;
}
