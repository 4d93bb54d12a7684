/** A value of a closed vocabulary and what it means. */
interface Meaning {
  readonly id: string;
  readonly title: string;
  readonly what: string;
}

/**
 * What the values of columns mean, by table and column, as `blocks.kind`. Whoever tells them knows more than the schemas
 * may: they are given to what describes a release.
 */
export type Meanings = Readonly<Record<string, readonly Meaning[]>>;

/** The meanings of a column's values; undefined if nobody tells them. */
export const meaningsOf = (meanings: Meanings, table: string, column: string): readonly Meaning[] | undefined =>
  Object.hasOwn(meanings, `${table}.${column}`) ? meanings[`${table}.${column}`] : undefined;
