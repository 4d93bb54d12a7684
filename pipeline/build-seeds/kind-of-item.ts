/** What an item is: the type and subtype of the knowledge base, by its classes and what lies above them. */
import { CLASS_ROOTS, type Kind, OCCUPATIONS, type Root } from './class-roots.ts';
import { type ClassTree, numberOf } from './class-tree.ts';
import type { Item } from './item-of-line.ts';
import { bestItems, statementsOf } from './statement-values.ts';

const ROOTS = new Map(Array.from(CLASS_ROOTS, ([qid, root]) => [numberOf(qid)!, root]));

/** Tells what items are, keeping what was found of their classes: there are few classes, and many items. */
export function kindTeller(tree: ClassTree): (item: Item) => Kind | null {
  const known = new Map<number, Root | null>();
  const rootOf = (id: number): Root | null => {
    let root = known.get(id);
    if (root === undefined) {
      root = nearestRoot(id, tree);
      known.set(id, root);
    }
    return root;
  };
  return (item) => {
    let best: Root | null = null;
    for (const qid of bestItems(item, 'P31')) {
      const id = numberOf(qid);
      const root = id === null ? null : rootOf(id);
      if (root && (!best || root.order < best.order)) best = root;
    }
    return best?.kind ? refined(best.kind, item) : null;
  };
}

/** The root that the fewest steps up lead to; of two as near the first of the list. The tree has loops: none is walked twice. */
function nearestRoot(id: number, tree: ClassTree): Root | null {
  const seen = new Set([id]);
  for (let level = [id]; level.length > 0; ) {
    const roots = level.flatMap((c) => ROOTS.get(c) ?? []).sort((a, b) => a.order - b.order);
    if (roots[0]) return roots[0];
    const above = level.flatMap((c) => tree.parentsOf(c)).filter((c) => !seen.has(c));
    level = [...new Set(above)];
    for (const c of level) seen.add(c);
  }
  return null;
}

/** What statements tell beyond the class: what a person does, the seat of a state, a state that is no more. */
function refined(kind: Kind, item: Item): Kind {
  if (kind.type === 'person') {
    const occupations = new Set(bestItems(item, 'P106'));
    const known = OCCUPATIONS.find(([, qids]) => qids.some((qid) => occupations.has(qid)))?.[0];
    return { ...kind, subtype: known ?? (statementsOf(item, 'P39').length > 0 ? 'politician' : null) };
  }
  if (kind.type !== 'place') return kind;
  if (kind.subtype === 'sovereign_state' || kind.subtype === 'country') {
    return statementsOf(item, 'P576').length > 0 ? { ...kind, subtype: 'former_country' } : kind;
  }
  // Also a region has a capital; only that of the state stands for a government.
  const states = new Set(bestItems(item, 'P17'));
  return bestItems(item, 'P1376').some((qid) => states.has(qid)) ? { ...kind, subtype: 'capital' } : kind;
}
