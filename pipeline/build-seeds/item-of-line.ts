/** An entity of the dump, from its line. What stands in it is not trusted: every step into it asks what is there. */

export interface Item {
  readonly id: string;
  readonly entity: unknown;
}

/** An item, or why there is none: another kind of entity, which a dump may hold, or a line that is broken. */
export type Parsed =
  | { readonly item: Item }
  | { readonly other: 'property' | 'lexeme' | 'redirect' | 'other kind' }
  | { readonly broken: string };

const QID = /^Q[1-9]\d*$/;

export function itemOfLine(text: string): Parsed {
  let entity: unknown;
  try {
    entity = JSON.parse(text);
  } catch {
    return { broken: `${JSON.stringify(text.slice(0, 60))}, which is no JSON` };
  }
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) {
    return { broken: `${JSON.stringify(text.slice(0, 60))}, which is no entity` };
  }
  if (field(entity, 'redirect') !== undefined) return { other: 'redirect' };
  const [id, type] = [field(entity, 'id'), field(entity, 'type')];
  if (type === 'property' || type === 'lexeme') return { other: type };
  // A dump that was filtered may have lost the type; the letter of the id says it, too.
  if (type !== undefined && type !== 'item') {
    return typeof type === 'string' ? { other: 'other kind' } : { broken: 'a type that is no string' };
  }
  if (typeof id !== 'string') return { broken: 'an entity without an id' };
  return QID.test(id)
    ? { item: { id, entity } }
    : { broken: `the id ${JSON.stringify(id.slice(0, 30))}, which no item has` };
}

/** The beginning of an item as Wikidata writes it, in dumps and on its pages. */
const START = /^\{(?:"(?:pageid|ns|lastrevid)":\d+,|"(?:title|modified)":"[^"\\]*",)*"type":"item","id":"(Q[1-9]\d*)"/;

/** The id of an item in a line that begins as Wikidata writes it, without parsing; null for any other line. */
export const idAtStart = (text: string): string | null => START.exec(text)?.[1] ?? null;

/** A field of an object; undefined for anything else. An empty object may have been written as an empty array. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text in one line, composed; null if nothing is left of it, or if it holds controls or half of a surrogate pair. */
export function cleanText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  return text === '' || /[\p{Cc}\p{Cs}]/u.test(text) ? null : text;
}

/** The text of a label or a description in a language of Wikidata. */
export const textIn = (item: Item, part: 'labels' | 'descriptions', lang: string): string | null =>
  cleanText(field(field(field(item.entity, part), lang), 'value'));

/** The other names in a language of Wikidata. */
export const aliasesIn = (item: Item, lang: string): string[] =>
  listOf(field(field(item.entity, 'aliases'), lang)).flatMap((alias) => cleanText(field(alias, 'value')) ?? []);

/** The number of pages about an item, in all wikis. */
export function sitelinksOf(item: Item): number {
  const links = field(item.entity, 'sitelinks');
  return typeof links === 'object' && links !== null && !Array.isArray(links) ? Object.keys(links).length : 0;
}

/** The statements of a property as they stand. */
export const claimsOf = (item: Item, property: string): readonly unknown[] =>
  listOf(field(field(item.entity, 'claims'), property));

/** The qualifiers of a property on a statement. */
export const qualifiersOf = (statement: unknown, property: string): readonly unknown[] =>
  listOf(field(field(statement, 'qualifiers'), property));
