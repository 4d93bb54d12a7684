import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { skeletonOf, skeletonOfName } from './skeleton.ts';

/** A key of one word must have so many consonants to stand for a name. */
const LEAST_CONSONANTS = 4;

interface SpelledAlike {
  /** By the keys of all words. */
  readonly whole: ReadonlyMap<string, readonly KnowledgeLine[]>;
  /** Of people: by the keys of the first and the last word. */
  readonly ends: ReadonlyMap<string, readonly KnowledgeLine[]>;
}

const spelledAlike = perReference(({ knowledge }: Reference): SpelledAlike => {
  const whole = new Map<string, KnowledgeLine[]>();
  const ends = new Map<string, KnowledgeLine[]>();
  const put = (map: Map<string, KnowledgeLine[]>, key: string, entity: KnowledgeLine) => {
    const list = map.get(key);
    if (!list) map.set(key, [entity]);
    else if (!list.includes(entity)) list.push(entity);
  };
  for (const entity of knowledge) {
    for (const { name, lang, kind, weak } of entity.names) {
      if (lang !== 'ar' || kind === 'demonym' || weak) continue;
      const key = skeletonOfName(name);
      if (key.length >= LEAST_CONSONANTS) put(whole, key, entity);
      const words = name.split(/[\s\-–]+/u);
      if (entity.type === 'person' && words.length > 1) put(ends, endsKey(words), entity);
    }
  }
  return { whole, ends };
});

const endsKey = (words: readonly string[]): string => `${skeletonOf(words[0]!)} ${skeletonOf(words.at(-1)!)}`;

/**
 * Entities whose names are spelt much like a name that the knowledge base does not list: all words have the same consonants; of
 * people with several names the first and the last word are enough (`قاسم جومارت كيميليفيتش توكاييف`).
 */
export function entitiesSpeltLike(name: string, isPerson: boolean, reference: Reference): readonly KnowledgeLine[] {
  const { whole, ends } = spelledAlike(reference);
  const words = name.split(/[\s\-–]+/u);
  const same = whole.get(skeletonOfName(name)) ?? [];
  if (same.length > 0 || !isPerson || words.length < 3) return same;
  const key = endsKey(words);
  return key.length > LEAST_CONSONANTS ? (ends.get(key) ?? []) : [];
}
