import type { AmbiguousLine } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import type { Entry } from './gazetteer.ts';

/** What the choice between the readings of a name is made on. */
export interface Surroundings {
  /** The folded word before the name, clitics off; empty at the beginning. */
  readonly before: string;
  /** Entities that the document names beyond doubt, with their countries. */
  readonly sure: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, number>;
}

export interface Choice {
  readonly entry: Entry;
  readonly confidence: number;
  readonly evidence: string;
}

const ambiguous = perReference(
  (reference: Reference) => new Map<string, AmbiguousLine>(reference.ambiguous.map((line) => [fold(line.name), line])),
);
const introducing = perReference((reference: Reference) => {
  const words = new Map<string, string>();
  for (const { word, class: kind } of reference.lexicon['class-nouns']) words.set(fold(word), kind);
  return words;
});

/** True if a name means one thing wherever it stands: neither weak nor shared. */
export const isSure = (entries: readonly Entry[], form: string, reference: Reference): boolean =>
  entries.length === 1 && !entries[0]!.name.weak && !ambiguous(reference).has(form);

/**
 * Chooses what a name means, or null if it is an everyday word here. A nationality goes to the country rather than to
 * the people of the same name; a shared name to the entity that the document names elsewhere, then to the one whose
 * country it speaks of most, then to the default of the knowledge base.
 */
export function chooseEntity(
  all: readonly Entry[],
  form: string,
  around: Surroundings,
  reference: Reference,
): Choice | null {
  const introduced = introducing(reference).get(around.before) ?? introducing(reference).get(`ال${around.before}`);
  // A paper or a channel that is called like something else is meant only where it is called a paper or a channel.
  const noMedia = all.filter((e) => e.entity.type !== 'media');
  const entries = noMedia.length > 0 && introduced !== 'class_noun' ? noMedia : all;
  const shared = ambiguous(reference).get(form) ?? ambiguous(reference).get(form.replace(/^ال/, ''));
  const elsewhere = entries.find((e) => around.sure.has(e.entity.entity_id));
  const needsContext =
    shared?.needs_context ?? (entries.every((e) => e.name.weak) && !form.includes(' ') && !isDemonym(entries));
  // After a definite noun a definite word is its adjective: `الحد الأقصى`, wherever the mosque is named.
  const isAdjective = form.startsWith('ال') && around.before.startsWith('ال') && !introduced;
  if (needsContext && (!elsewhere || isAdjective) && !fits(entries[0]!, introduced)) return null;

  if (entries.length === 1) {
    const [entry] = entries;
    if (isSure(entries, form, reference))
      return { entry: entry!, confidence: 0.95, evidence: 'known name, not shared' };
    if (elsewhere)
      return { entry: entry!, confidence: 0.97, evidence: 'known name; the document names it without doubt elsewhere' };
    if (introduced) return { entry: entry!, confidence: 0.97, evidence: `known name after ${around.before}` };
    if (entry!.name.weak || shared) return { entry: entry!, confidence: 0.85, evidence: 'known name, usual meaning' };
    return { entry: entry!, confidence: 0.95, evidence: 'known name, not shared' };
  }
  if (elsewhere)
    return { entry: elsewhere, confidence: 0.9, evidence: 'shared name; this entity is named in the document' };
  const [place, ...others] = [...entries].sort(
    (a, b) => Number(a.entity.type !== 'place') - Number(b.entity.type !== 'place'),
  );
  if (place!.entity.type === 'place' && others.every((e) => e.entity.type === 'facility')) {
    return { entry: place!, confidence: 0.85, evidence: 'a port or station is named by its town' };
  }
  const state = entries.filter((e) => e.name.kind === 'demonym' && e.entity.type === 'place');
  if (state.length === 1) return { entry: state[0]!, confidence: 0.9, evidence: 'nationality, linked to the country' };
  const usual = entries.find((e) => e.entity.entity_id === shared?.default_entity_id);
  const near = [...entries].sort((a, b) => weightOf(b, around) - weightOf(a, around) || order(a, b));
  const [best, second] = near;
  if (weightOf(best!, around) > weightOf(second!, around)) {
    const agrees = !usual || usual === best;
    return {
      entry: best!,
      confidence: agrees ? 0.8 : 0.65,
      evidence: 'shared name; the document speaks of its country',
    };
  }
  if (usual) return { entry: usual, confidence: 0.75, evidence: 'shared name, usual meaning' };
  const label = entries.find((e) => e.name.kind === 'label');
  return { entry: label ?? best!, confidence: 0.5, evidence: 'shared name; nothing decides' };
}

const isDemonym = (entries: readonly Entry[]): boolean => entries.some((e) => e.name.kind === 'demonym');
const weightOf = (entry: Entry, around: Surroundings): number =>
  around.countries.get(entry.entity.country_qid ?? entry.entity.qid ?? '') ?? 0;
const order = (a: Entry, b: Entry): number => (a.entity.entity_id < b.entity.entity_id ? -1 : 1);

/** A title introduces a person, a class noun anything else. */
function fits(entry: Entry, introduced: string | undefined): boolean {
  if (!introduced) return false;
  return entry.entity.type === 'person' ? introduced === 'title' : introduced === 'class_noun';
}
