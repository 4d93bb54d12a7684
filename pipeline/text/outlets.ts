import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { Lexicon } from '../../schemas/lexicon-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from './arabic.ts';
import { entitiesNamed } from './names.ts';

type OutletLine = Lexicon['outlets'][number];

/** An outlet that a text names: of the knowledge base, of the lexicon, or of both. */
export interface NamedOutlet {
  readonly entity: KnowledgeLine | null;
  readonly line: OutletLine | null;
  readonly isAgency: boolean;
  /** True if the name alone is also an everyday word. */
  readonly isWeak: boolean;
}

const linesByName = perReference(
  (reference: Reference) => new Map(reference.lexicon.outlets.map((line) => [fold(line.name), line])),
);
const mediaByEnglishName = perReference(
  (reference: Reference) =>
    new Map(
      reference.knowledge
        .filter(({ type, subtype }) => type === 'media' && subtype !== 'social')
        .flatMap((entity) => entity.names.filter((n) => n.lang === 'en').map((n) => [n.name, entity] as const)),
    ),
);

/** What an outlet is, before its name: `صحيفة`, `وكالة أنباء`. */
const CLASS =
  /^(?:ال)?(?:وكالة أنباء|وكالة|صحيفة|جريدة|يومية|موقع|بوابة|قناة|مجلة|شبكة|إذاعة|راديو|منصة|منتدى|منتديات)\s+/u;
const TAIL = /\s+(?:ال)?(?:إلكترونية|الكترونية|إلكتروني|الكتروني|إخبارية|اخبارية|إخباري|اخباري|للأنباء|للانباء)$/u;
/** The short form behind a name: `وكالة الأنباء السعودية (واس)`. */
const SHORT = /\s+\([^()]{2,12}\)?$/u;
const OUTER = /^[\s«»"“”„'‘’()[\]{}/\\*.،:–—-]+|[\s«»"“”„'‘’()[\]{}/\\*.،:–—-]+$/gu;

/** No name is longer: what is, is not walked through by patterns that look for the end of it. */
const LONGEST_NAME = 100;

/** Without quotation marks, brackets and points around it. */
export const bareName = (text: string): string => text.replace(OUTER, '');
/** A name without the word for what the outlet is, before or behind it. */
export const withoutClass = (name: string): string =>
  name
    .replace(CLASS, '')
    .replace(TAIL, '')
    .replace(/["«»“”]/gu, '');

/** The outlet that a text names and nothing else; null if none is known by that name. */
export function outletNamed(text: string, reference: Reference): NamedOutlet | null {
  if (text.length > LONGEST_NAME) return null;
  const name = bareName(text);
  for (const candidate of [
    name,
    name.replace(CLASS, ''),
    name.replace(TAIL, ''),
    withoutClass(name),
    name.replace(SHORT, ''),
  ]) {
    const line = linesByName(reference).get(fold(candidate)) ?? null;
    const entity =
      (line && mediaByEnglishName(reference).get(line.outlet)) ??
      (line === null
        ? entitiesNamed(candidate, reference).find((e) => e.type === 'media' && e.subtype !== 'social')
        : undefined) ??
      null;
    if (!line && !entity) continue;
    const ofEntity = entity?.names.find((n) => fold(n.name) === fold(candidate));
    const isWeak = candidate === name && (line ? line.weak : (ofEntity?.weak ?? false));
    return { entity, line, isAgency: (entity?.subtype ?? line?.kind) === 'news_agency', isWeak };
  }
  return null;
}
