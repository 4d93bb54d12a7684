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

const spelledAlike = perReference((reference: Reference): SpelledAlike => {
  const heads = headsOf(reference);
  const whole = new Map<string, Spelling[]>();
  const ends = new Map<string, Spelling[]>();
  const put = (map: Map<string, Spelling[]>, key: string, spelling: Spelling) => {
    const list = map.get(key);
    if (list) list.push(spelling);
    else map.set(key, [spelling]);
  };
  for (const entity of reference.knowledge) {
    for (const { name, lang, kind, weak } of entity.names) {
      if (lang !== 'ar' || kind === 'demonym' || weak) continue;
      const key = skeletonOfName(withoutHead(name, heads));
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
  const heads = headsOf(reference);
  const bareName = withoutHead(name, heads);
  const key = skeletonOfName(bareName);
  const isNear = ({ entity, name: known }: Spelling) => {
    const isSpoken = countries.has(entity.country_qid ?? entity.qid ?? '');
    const differ = changes(fold(bareName), fold(withoutHead(known, heads)));
    if (type === 'person' && areOthers(name, known, reference)) return false;
    return key.length >= LEAST_CONSONANTS ? differ <= MOST_CHANGES * 2 : isSpoken && differ <= MOST_CHANGES;
  };
  const same = (whole.get(key) ?? []).filter((spelling) => isOfType(spelling, type) && isNear(spelling));
  if (same.length > 0 || type !== 'person') return distinct(same);
  // Between the first and the last name of people of the former Union stands the father's.
  const words = name.split(/[\s\-–]+/u);
  if (words.length < 3 || !PATRONYMIC.test(words.at(-2)!)) return [];
  const full = endsOf(name);
  return distinct(
    (ends.get(endsKey(words)) ?? []).filter(
      (spelling) => isOfType(spelling, type) && !areOthers(full, endsOf(spelling.name), reference),
    ),
  );
}

const PATRONYMIC = /(?:يتش|وفنا|يفنا)$/;
const endsOf = (name: string): string => {
  const words = name.split(/[\s\-–]+/u);
  return `${words[0]} ${words.at(-1)}`;
};

const givenNames = perReference(
  ({ lexicon }: Reference) =>
    new Set([...lexicon['given-names'], ...lexicon['first-names']].map(({ name }) => fold(name))),
);

/** Two names that people really have are no spellings of one: محمد and محمود have the same consonants. */
function areOthers(one: string, other: string, reference: Reference): boolean {
  const [a, b] = [one, other].map((name) => fold(name).split(/[\s\-–]+/u)) as [string[], string[]];
  return a.some(
    (word, i) => b[i] !== undefined && b[i] !== word && [word, b[i]].every((w) => givenNames(reference).has(w!)),
  );
}

const headsOf = perReference(({ lexicon }: Reference) => new Set(lexicon['name-heads'].map(({ word }) => fold(word))));

/** The name without a class noun at its beginning: `ولاية` tells no province from another. */
function withoutHead(name: string, heads: ReadonlySet<string>): string {
  const [first, ...rest] = name.split(' ');
  return rest.length > 0 && heads.has(fold(first!)) ? rest.join(' ') : name;
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
