import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { Reference } from '../records.ts';
import { entitiesNamed } from './names.ts';

export interface Dateline {
  readonly place: { readonly entity: KnowledgeLine; readonly start: number; readonly end: number } | null;
  readonly agency: { readonly entity: KnowledgeLine; readonly start: number; readonly end: number } | null;
}

const PARTS = /[^-–—/،,:()|]+/g;
const MAX_WORDS = 8;

/**
 * Reads a line such as `موسكو-سانا` or `دمشق / سانا /`: a place, an agency, or both, and nothing else but a date or
 * numbers. Null if a part of the line is something else. Offsets count in the line.
 */
export function readDateline(line: string, reference: Reference): Dateline | null {
  if (line.split(/\s+/).length > MAX_WORDS || /[.؟!]$/.test(line)) return null;
  let place: Dateline['place'] = null;
  let agency: Dateline['agency'] = null;
  let parts = 0;
  for (const match of line.matchAll(PARTS)) {
    const text = match[0].trim();
    if (text === '') continue;
    parts++;
    const start = match.index + match[0].indexOf(text);
    const span = { start, end: start + text.length };
    const entities = entitiesNamed(text, reference);
    const city = entities.find((e) => e.type === 'place');
    const medium = entities.find((e) => e.type === 'media');
    if (city && !place) place = { entity: city, ...span };
    else if (medium && !agency) agency = { entity: medium, ...span };
    else if (!/^[\p{N}\s]+$/u.test(text)) return null;
  }
  return place && agency && parts >= 2 ? { place, agency } : null;
}
