/**
 * A knowledge base from the lines of a dump, in three readings: what class lies below which and which offices the region
 * has; the items of the region; the titles of the offices that they hold. In memory is what was selected, the edges of
 * the class tree and one line; what is not selected leaves nothing behind.
 */
import type { AmbiguousLine, KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { DumpLine } from './dump-lines.ts';
import { mergeOverlay } from './merge-overlay.ts';
import { type SelectOptions, select, survey, titlesOf } from './readings-of-dump.ts';
import { type Candidate, hintResolver } from './resolve-hints.ts';
import { type Office, titledRoles } from './roles-of-item.ts';
import { sharedNames } from './shared-names.ts';

export interface GatherOptions extends SelectOptions {
  /** The day of the dump: until then an open role is known to be open. */
  readonly asOf: string | null;
}

/** What a reader is told on the way. */
export interface Listener {
  step(text: string): void;
  broken(line: number, found: string): void;
}

export interface Gathered {
  readonly entities: KnowledgeLine[];
  readonly ambiguous: AmbiguousLine[];
  /** Items that entered entities without one may be. */
  readonly candidates: Candidate[];
  /** How many of what, in the order in which it is told. */
  readonly counts: ReadonlyMap<string, number>;
  readonly broken: number;
}

/** Reads the dump as often as it needs to; each call of `read` begins at the first line. */
export async function gatherKnowledge(
  read: () => AsyncIterable<DumpLine>,
  options: GatherOptions,
  listener: Listener,
): Promise<Gathered> {
  const counts = new Map<string, number>();
  const count = (what: string, n = 1) => counts.set(what, (counts.get(what) ?? 0) + n);
  let broken = 0;
  const tellBroken = (line: number, found: string) => {
    broken++;
    listener.broken(line, found);
  };

  listener.step('first reading: classes and offices');
  const resolver = hintResolver(options.overlay.lines);
  const { countries } = options.selection;
  const { tree, offices } = await survey(read(), countries, resolver.look, count, tellBroken);
  listener.step('second reading: items of the region');
  const selected = await select(read(), options, tree, offices, count, tellBroken);
  const held = new Set([...selected.values()].flatMap(({ roles }) => roles.map((role) => role.office)));
  if (held.size > 0) listener.step('third reading: titles of offices');
  const titles = held.size > 0 ? await titlesOf(read(), held) : new Map<string, Office>();

  const entities = new Map<string, KnowledgeLine>();
  const entered = new Map(options.overlay.lines.map((line) => [line.entity_id, line]));
  if (options.overlay.isKept) for (const line of options.overlay.lines) entities.set(line.entity_id, line);
  for (const [id, { line, roles }] of selected) {
    const whole = { ...line, roles: titledRoles(roles, titles, options) };
    count('roles left out, their office has no title', roles.filter((role) => !titles.has(role.office)).length);
    const ours = entered.get(id);
    entities.set(id, ours ? mergeOverlay(whole, ours) : whole);
  }
  const sorted = [...entities.values()].sort((a, b) => (a.entity_id < b.entity_id ? -1 : 1));
  const sitelinks = new Map(Array.from(selected, ([id, { sitelinks: n }]) => [id, n]));
  const ambiguous = sharedNames(sorted, sitelinks, options.overlay.ambiguous);
  for (const { type } of sorted) count(`entities of type ${type}`);
  return { entities: sorted, ambiguous, candidates: resolver.candidates(), counts, broken };
}
