/** The three readings of a dump, each a walk over its lines that keeps what it is there for and nothing else. */
import type { AmbiguousLine, KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { Failure, told } from '../failure.ts';
import { type ClassTree, treeGrower } from './class-tree.ts';
import type { DumpLine } from './dump-lines.ts';
import { type Item, idAtStart, itemOfLine } from './item-of-line.ts';
import { kindTeller } from './kind-of-item.ts';
import { knowledgeOfItem, type LineOptions, type Selected } from './knowledge-of-item.ts';
import { type Office, officeOf } from './roles-of-item.ts';
import { headOffices, isOfficeOf, reasonFor, type Selection } from './select-item.ts';
import { bestItems } from './statement-values.ts';

/** JSON that was laid out over many lines, or something else altogether: nobody wants to be told of each line. */
const MOST_BROKEN_AT_FIRST = 100;

export interface Overlay {
  readonly lines: readonly KnowledgeLine[];
  readonly ambiguous: readonly AmbiguousLine[];
  /** True if its lines are kept also where the dump selects no such item. */
  readonly isKept: boolean;
}

export interface SelectOptions extends Omit<LineOptions, 'countries'> {
  readonly selection: Omit<Selection, 'wanted'>;
  readonly overlay: Overlay;
}

export type Count = (what: string, n?: number) => void;
export type TellBroken = (line: number, found: string) => void;

/** The first reading also looks at every line whole: what is broken is told here, and passed over later. */
export async function survey(
  lines: AsyncIterable<DumpLine>,
  countries: ReadonlySet<string>,
  look: (item: Item) => void,
  count: Count,
  tellBroken: TellBroken,
): Promise<{ tree: ClassTree; offices: Set<string> }> {
  const grower = treeGrower();
  const offices = new Set<string>();
  let [broken, whole] = [0, 0];
  for await (const line of lines) {
    const parsed = 'broken' in line ? line : itemOfLine(line.text);
    if ('broken' in parsed) {
      broken++;
      tellBroken(line.number, parsed.broken);
    } else whole++;
    if (whole === 0 && broken === MOST_BROKEN_AT_FIRST) {
      const found = `no entity in the first ${broken} lines`;
      throw new Failure(told('the dump', found, 'one entity a line', 'give a JSON dump as Wikidata publishes it'));
    }
    if ('broken' in parsed) continue;
    if ('other' in parsed) count(`lines with a ${parsed.other}`);
    else {
      const { item } = parsed;
      count('items read');
      look(item);
      for (const parent of bestItems(item, 'P279')) grower.add(item.id, parent);
      if (isOfficeOf(item, countries)) offices.add(item.id);
      if (countries.has(item.id)) for (const office of headOffices(item)) offices.add(office);
    }
  }
  return { tree: grower.tree(), offices };
}

/** The second reading: the items of the region, without the titles of their roles. */
export async function select(
  lines: AsyncIterable<DumpLine>,
  options: SelectOptions,
  tree: ClassTree,
  offices: ReadonlySet<string>,
  count: Count,
  tellBroken: TellBroken,
): Promise<Map<string, Selected>> {
  const entered = new Map(options.overlay.lines.flatMap((line) => (line.qid ? [[line.qid, line]] : [])));
  const wanted = new Set(options.overlay.isKept ? entered.keys() : []);
  const selection: Selection = { ...options.selection, wanted };
  const lineOptions = { ...options, countries: selection.countries };
  const kindOf = kindTeller(tree);
  const mayBe = prefilter(selection, offices.size > 0);
  const selected = new Map<string, Selected>();
  for await (const line of lines) {
    if ('broken' in line || !mayBe(line.text)) continue;
    const parsed = itemOfLine(line.text);
    if (!('item' in parsed)) continue;
    const { item } = parsed;
    const reason = reasonFor(item, selection, offices);
    if (reason === null) continue;
    const kind = kindOf(item) ?? entered.get(item.id) ?? null;
    if (kind === null) count('items left out, of no class we know');
    else if (reason === 'host' && kind.type !== 'media') count('items left out, on a host but no media');
    else if (selected.has(`ent_${item.id}`)) count('items left out, a second time in the dump');
    else {
      const made = knowledgeOfItem(item, kind, lineOptions);
      if (made === null) count('items left out, without a name');
      else if ('broken' in made) tellBroken(line.number, made.broken);
      else {
        selected.set(made.line.entity_id, made);
        count('items selected');
        count('names left out, not in letters of their language', made.leftOut);
      }
    }
  }
  return selected;
}

/** True for the line of an item that may be selected. Parsing is what takes time, and most lines name none of our ids. */
function prefilter(selection: Selection, hasOffices: boolean): (text: string) => boolean {
  const parts = [...selection.countries, ...selection.organizations].map((qid) => `"${qid}"`);
  if (hasOffices) parts.push('"P39"');
  if (selection.hosts.size > 0) parts.push('"P856"');
  const named = new RegExp(parts.join('|'));
  return (text) => {
    const id = idAtStart(text);
    return id === null || selection.wanted.has(id) || named.test(text);
  };
}

/** The third reading: the offices that selected persons hold, wherever they stand in the dump. */
export async function titlesOf(
  lines: AsyncIterable<DumpLine>,
  wanted: ReadonlySet<string>,
): Promise<Map<string, Office>> {
  const titles = new Map<string, Office>();
  const take = (item: Item): void => {
    const office = wanted.has(item.id) ? officeOf(item) : null;
    if (office && !titles.has(item.id)) titles.set(item.id, office);
  };
  for await (const line of lines) {
    if ('broken' in line) continue;
    const id = idAtStart(line.text);
    if (id !== null && !wanted.has(id)) continue;
    const parsed = itemOfLine(line.text);
    if ('item' in parsed) take(parsed.item);
  }
  return titles;
}
