/** Finds the items that entities without one may be: by the English page or label that an editor noted to look for. */
import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { field, type Item, sitelinksOf, textIn } from './item-of-line.ts';

/** An item that an entity may be. Whether it is, an editor decides: many things are called the same. */
export interface Candidate {
  readonly entity_id: string;
  readonly resolve_hint: string;
  readonly qid: string;
  /** The page has this title, or the label is the same. */
  readonly by: 'page' | 'label';
  readonly description_en: string | null;
  readonly sitelinks: number;
}

export interface HintResolver {
  look(item: Item): void;
  /** By entity; those whose page has the title first, then those with most pages. */
  candidates(): Candidate[];
}

export function hintResolver(lines: readonly KnowledgeLine[]): HintResolver {
  const byHint = new Map<string, KnowledgeLine[]>();
  for (const line of lines) {
    if (line.qid !== null || line.resolve_hint === null) continue;
    byHint.set(line.resolve_hint, [...(byHint.get(line.resolve_hint) ?? []), line]);
  }
  const found: Candidate[] = [];
  return {
    look(item) {
      if (byHint.size === 0) return;
      const page = field(field(field(item.entity, 'sitelinks'), 'enwiki'), 'title');
      const label = textIn(item, 'labels', 'en') ?? textIn(item, 'labels', 'mul');
      const title = typeof page === 'string' && byHint.has(page) ? page : label;
      const lines = title === null ? undefined : byHint.get(title);
      if (!lines) return;
      const sitelinks = sitelinksOf(item);
      // Papers, books and streets have labels, too; what the news speaks of has a page.
      if (sitelinks === 0) return;
      const by = title === page ? 'page' : 'label';
      const description_en = textIn(item, 'descriptions', 'en');
      for (const { entity_id } of lines) {
        found.push({ entity_id, resolve_hint: title!, qid: item.id, by, description_en, sitelinks });
      }
    },
    candidates() {
      const key = (c: Candidate) => `${c.entity_id} ${c.by === 'page' ? 0 : 1}`;
      return found.sort((a, b) => {
        if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
        return b.sitelinks - a.sitelinks || (a.qid < b.qid ? -1 : a.qid > b.qid ? 1 : 0);
      });
    },
  };
}
