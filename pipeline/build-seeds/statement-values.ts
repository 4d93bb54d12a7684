/** What the statements of an item say. Deprecated statements and values that are unknown or none say nothing. */
import { claimsOf, cleanText, field, type Item } from './item-of-line.ts';

const rankOf = (statement: unknown): unknown => field(statement, 'rank');

/** The statements of a property that have not been found wrong, also those that hold no longer. */
export const statementsOf = (item: Item, property: string): unknown[] =>
  claimsOf(item, property).filter((statement) => rankOf(statement) !== 'deprecated');

/**
 * The statements of a property that hold: the preferred ones if there are any, otherwise the normal ones. If the value of
 * a preferred one is unknown, the normal ones still give way.
 */
export function bestStatements(item: Item, property: string): unknown[] {
  const valid = statementsOf(item, property);
  const preferred = valid.filter((statement) => rankOf(statement) === 'preferred');
  return preferred.length > 0 ? preferred : valid;
}

/** The value of a statement or of a qualifier; undefined if it is unknown or none. */
export function valueIn(statement: unknown): unknown {
  const snak = field(statement, 'mainsnak') ?? statement;
  return field(snak, 'snaktype') === 'value' ? field(field(snak, 'datavalue'), 'value') : undefined;
}

/** The item that a statement points to. */
export function itemIn(statement: unknown): string | null {
  const id = field(valueIn(statement), 'id');
  return typeof id === 'string' && /^Q[1-9]\d*$/.test(id) ? id : null;
}

const itemsIn = (statements: readonly unknown[]): string[] => statements.flatMap((s) => itemIn(s) ?? []);

/** The items that a property points to, by the statements that hold. */
export const bestItems = (item: Item, property: string): string[] => itemsIn(bestStatements(item, property));

/** The strings of a property (codes, ids, addresses), by the statements that hold. */
export const bestStrings = (item: Item, property: string): string[] =>
  bestStatements(item, property).flatMap((statement) => {
    const value = valueIn(statement);
    return typeof value === 'string' ? value : [];
  });

export interface TextInLanguage {
  readonly text: string;
  readonly lang: string;
}

/** Texts with their language, also those of former times: a name stays a name. */
export const textsOf = (item: Item, property: string): TextInLanguage[] =>
  statementsOf(item, property).flatMap((statement) => {
    const value = valueIn(statement);
    const [text, lang] = [cleanText(field(value, 'text')), field(value, 'language')];
    return text !== null && typeof lang === 'string' ? { text, lang } : [];
  });

/** Position on Earth (a crater may have one elsewhere), to four decimals: about ten metres. */
export function positionOf(item: Item): { readonly lat: number; readonly lon: number } | null {
  for (const statement of bestStatements(item, 'P625')) {
    const value = valueIn(statement);
    const [lat, lon, globe] = [field(value, 'latitude'), field(value, 'longitude'), field(value, 'globe')];
    if (typeof globe !== 'string' || !/\/Q2$/.test(globe)) continue;
    if (typeof lat !== 'number' || typeof lon !== 'number' || Math.abs(lat) > 90 || Math.abs(lon) > 180) continue;
    return { lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4 };
  }
  return null;
}
