import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { groupOf } from './choice-signs.ts';
import { skeletonOf, skeletonOfName } from './skeleton.ts';

/** A key must have so many consonants to stand for a name by itself, */
const LEAST_CONSONANTS = 5;
/** and so many where the document speaks of the country of what is named and the letters are nearly the same. */
const LEAST_WITH_COUNTRY = 3;
const MOST_CHANGES = 2;

interface Spelling {
  readonly entity: KnowledgeLine;
  readonly name: string;
}

interface SpelledAlike {
  /** By the keys of all words. */
  readonly whole: ReadonlyMap<string, readonly Spelling[]>;
  /** Of people: by the keys of the first and the last word. */
  readonly ends: ReadonlyMap<string, readonly Spelling[]>;
}

const spelledAlike = perReference(({ knowledge }: Reference): SpelledAlike => {
  const whole = new Map<string, Spelling[]>();
  const ends = new Map<string, Spelling[]>();
  const put = (map: Map<string, Spelling[]>, key: string, spelling: Spelling) => {
    const list = map.get(key);
    if (list) list.push(spelling);
    else map.set(key, [spelling]);
  };
  for (const entity of knowledge) {
    for (const { name, lang, kind, weak } of entity.names) {
      if (lang !== 'ar' || kind === 'demonym' || weak) continue;
      const key = skeletonOfName(name);
      if (key.length >= LEAST_WITH_COUNTRY) put(whole, key, { entity, name });
      const words = name.split(/[\s\-–]+/u);
      if (entity.type === 'person' && words.length > 1) put(ends, endsKey(words), { entity, name });
    }
  }
  return { whole, ends };
});

const endsKey = (words: readonly string[]): string => `${skeletonOf(words[0]!)} ${skeletonOf(words.at(-1)!)}`;

/**
 * The entities of a type whose names are spelt much like a name that the knowledge base does not list: all words have the same
 * consonants; of people with several names the first and the last word are enough (`قاسم جومارت كيميليفيتش توكاييف`). Short keys count
 * only where the document speaks of the country and few letters differ.
 */
export function entitiesSpeltLike(
  name: string,
  type: string,
  countries: ReadonlyMap<string, number>,
  reference: Reference,
): readonly KnowledgeLine[] {
  const { whole, ends } = spelledAlike(reference);
  const words = name.split(/[\s\-–]+/u);
  const key = skeletonOfName(name);
  const isNear = ({ entity, name: known }: Spelling) =>
    key.length >= LEAST_CONSONANTS ||
    (countries.has(entity.country_qid ?? entity.qid ?? '') && changes(fold(name), fold(known)) <= MOST_CHANGES);
  const same = (whole.get(key) ?? []).filter((spelling) => isOfType(spelling, type) && isNear(spelling));
  if (same.length > 0 || type !== 'person' || words.length < 3) return distinct(same);
  const edges = endsKey(words);
  return edges.length > LEAST_CONSONANTS
    ? distinct((ends.get(edges) ?? []).filter((spelling) => isOfType(spelling, type)))
    : [];
}

const isOfType = ({ entity }: Spelling, type: string): boolean => groupOf(entity.type) === groupOf(type);
const distinct = (spellings: readonly Spelling[]): KnowledgeLine[] => [
  ...new Set(spellings.map(({ entity }) => entity)),
];

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein 1966). */
function changes(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, k) => k);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let k = 1; k <= other.length; k++) {
      next.push(Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + Number(one[i - 1] !== other[k - 1])));
    }
    row = next;
  }
  return row[other.length]!;
}
