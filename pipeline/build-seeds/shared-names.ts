/** The names that several entities share, and what they mean when nothing else decides. */
import type { AmbiguousLine, KnowledgeLine, KnownName } from '../../schemas/knowledge-line.ts';
import { fold } from '../text/arabic.ts';

/** An entity is the usual meaning of a name if so many times as many pages are about it as about the next one. */
const LEAD = 2;

/** The names that are looked for in a text: Arabic ones, those of all languages, and aliases of any. */
const isLookedFor = ({ lang, kind }: KnownName): boolean => lang === 'ar' || lang === 'mul' || kind === 'alias';

/**
 * One line for each spelling that two or more lines share, as the linker reads it. The usual meaning is the entity with
 * most pages in the wikis, if it leads clearly; otherwise none. Lines that people have entered stand, with the entities
 * of the dump added.
 */
export function sharedNames(
  lines: readonly KnowledgeLine[],
  sitelinks: ReadonlyMap<string, number>,
  entered: readonly AmbiguousLine[],
): AmbiguousLine[] {
  const ids = new Set(lines.map((line) => line.entity_id));
  const shared = new Map<string, AmbiguousLine>();
  for (const [form, { names, bearers, isWeak }] of bearersOf(lines)) {
    if (bearers.size < 2) continue;
    const pages = (id: string) => sitelinks.get(id) ?? 0;
    const order = [...bearers].sort((a, b) => pages(b) - pages(a) || (a < b ? -1 : 1));
    const [most, next] = [pages(order[0]!), pages(order[1]!)];
    shared.set(form, {
      name: [...names].sort()[0]!,
      entity_ids: order,
      default_entity_id: most > 0 && most >= LEAD * next ? order[0]! : null,
      needs_context: isWeak,
      remark: `shared name; ${most} and ${next} pages about the first two`,
    });
  }
  const known = entered.flatMap((line) => {
    const form = fold(line.name);
    const named = line.entity_ids.filter((id) => ids.has(id));
    if (named.length === 0) return [];
    const more = (shared.get(form)?.entity_ids ?? []).filter((id) => !named.includes(id));
    const usual = line.default_entity_id !== null && ids.has(line.default_entity_id) ? line.default_entity_id : null;
    return [{ ...line, entity_ids: [...named, ...more], default_entity_id: usual }];
  });
  for (const line of known) shared.delete(fold(line.name));
  return [...shared.values(), ...known].sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Spelling {
  readonly names: Set<string>;
  readonly bearers: Set<string>;
  isWeak: boolean;
}

function bearersOf(lines: readonly KnowledgeLine[]): Map<string, Spelling> {
  const byForm = new Map<string, Spelling>();
  for (const { entity_id, names } of lines) {
    for (const name of names.filter(isLookedFor)) {
      const form = fold(name.name);
      const spelling = byForm.get(form) ?? { names: new Set(), bearers: new Set(), isWeak: false };
      spelling.names.add(name.name);
      spelling.bearers.add(entity_id);
      spelling.isWeak ||= name.weak;
      byForm.set(form, spelling);
    }
  }
  return byForm;
}
