import type { MentionForm } from '../../schemas/fields.ts';
import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { labelOf } from '../text/names.ts';
import { wordsOf } from '../text/words.ts';
import type { Entry } from './gazetteer.ts';

/** Subtype of the buildings that stand for a government unless one goes there. */
const SEAT = 'seat_of_government';

const locatives = perReference((reference: Reference) => new Set(reference.lexicon.locatives.map((e) => fold(e.word))));
const speechVerbs = perReference(
  (reference: Reference) => new Set(reference.lexicon['speech-verbs'].map((e) => fold(e.word))),
);
const states = perReference((reference: Reference) => {
  const byQid = new Map<string, KnowledgeLine>();
  for (const entity of reference.knowledge) if (entity.qid && entity.iso3) byQid.set(entity.qid, entity);
  return byQid;
});

export interface Form {
  readonly form: MentionForm;
  readonly metonymOf: string | null;
}

/** The folded words around a name. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** How an entity is named: by its name, a short form, an acronym, a nationality, or by its seat of government. */
export function nameForm(entry: Entry, surface: string, around: Neighbours, reference: Reference): Form {
  const { entity, name } = entry;
  if (name.kind === 'demonym') return { form: 'demonym', metonymOf: null };
  if (isAcronym(surface)) return { form: 'acronym', metonymOf: null };
  const state = states(reference).get(entity.country_qid ?? '');
  if (
    state &&
    isSeat(entity) &&
    !locatives(reference).has(around.before) &&
    (entity.subtype === SEAT || acts(around, reference))
  ) {
    return { form: 'metonym', metonymOf: state.entity_id };
  }
  const label = labelOf(entity, 'ar');
  const shorter = label !== null && wordsOf(surface).length < wordsOf(label).length;
  return { form: entity.type === 'person' && shorter ? 'short_name' : 'name', metonymOf: null };
}

/** Latin capitals and digits. */
export const isAcronym = (surface: string): boolean => /^[A-Z0-9][A-Z0-9.+-]*$/.test(surface);

const isSeat = (entity: KnowledgeLine): boolean => entity.subtype === 'capital' || entity.subtype === SEAT;

/** A capital that speaks, or whose policy is spoken of, is the government. */
function acts({ before, after }: Neighbours, reference: Reference): boolean {
  const verbs = speechVerbs(reference);
  if (verbs.has(after) || verbs.has(after.replace(/^س/, '')) || verbs.has(before)) return true;
  // `إن موسكو تنظر`, `أن واشنطن لا تريد`, `فإن أستانا لديها`: cities do not.
  if (/^[وفبل]?ان$/.test(before) && /^(?:س?ت.{2,}|لا|لم|لن|لدي.{1,3})$/u.test(after)) return true;
  return /^(?:موقف|سياس|محاول|قرار|علاق|نفوذ|رد|دعم|خطط|مصالح)/.test(before);
}
