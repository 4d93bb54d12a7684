/** The offices a person holds or has held. Their titles stand on other items, so they are entered when those have been read. */
import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { edtfOfTime } from './edtf-of-time.ts';
import { type Item, qualifiersOf, textIn } from './item-of-line.ts';
import { bestItems, itemIn, statementsOf, valueIn } from './statement-values.ts';

type Role = KnowledgeLine['roles'][number];

/** A role without its title. */
export interface OpenRole {
  readonly office: string;
  readonly ofQid: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** True if nothing says that it ended. An end at an unknown time is an end. */
  readonly isOpen: boolean;
}

export interface Office {
  readonly title: string;
  readonly ofQid: string | null;
}

/** All offices, not only the preferred ones: whoever has a new one has held the old one. */
export function rolesOfItem(item: Item): OpenRole[] {
  const isDead = statementsOf(item, 'P570').length > 0;
  return statementsOf(item, 'P39').flatMap((statement) => {
    const office = itemIn(statement);
    if (office === null) return [];
    const date = (property: string) =>
      qualifiersOf(statement, property)
        .map((snak) => edtfOfTime(valueIn(snak)))
        .find((edtf) => edtf !== null) ?? null;
    const ofQid =
      qualifiersOf(statement, 'P642')
        .map(itemIn)
        .find((qid) => qid !== null) ?? null;
    const isOpen = !isDead && qualifiersOf(statement, 'P582').length === 0;
    return [{ office, ofQid, from: date('P580'), to: date('P582'), isOpen }];
  });
}

/** What the item of an office says of it: its title, and the state or body it belongs to. Null if it has no name we read. */
export function officeOf(item: Item): Office | null {
  const title = ['en', 'mul', 'ar'].map((lang) => textIn(item, 'labels', lang)).find((text) => text !== null);
  if (!title) return null;
  return { title, ofQid: bestItems(item, 'P1001')[0] ?? bestItems(item, 'P17')[0] ?? null };
}

/** The roles with their titles, oldest first, each once; those whose office has no title are left out. */
export function titledRoles(
  roles: readonly OpenRole[],
  offices: ReadonlyMap<string, Office>,
  { source, asOf }: { source: string; asOf: string | null },
): Role[] {
  const titled = new Map<string, Role>();
  for (const { office, ofQid, from, to, isOpen } of roles) {
    const known = offices.get(office);
    if (!known) continue;
    const role = {
      title: known.title,
      of_qid: ofQid ?? known.ofQid,
      from,
      to,
      as_of: isOpen ? asOf : null,
      source,
    };
    titled.set(JSON.stringify([from ?? '', role.title, role.of_qid, to]), role);
  }
  return [...titled].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, role]) => role);
}
