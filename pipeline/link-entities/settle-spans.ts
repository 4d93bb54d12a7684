import type { MentionType } from '../../schemas/fields.ts';
import { firstWhere } from '../text/search.ts';
import type { Found } from './find-names.ts';
import { typeOf } from './known-signs.ts';
import type { LabelledSpan, Labelling } from './label-names.ts';

/** A name in the text, before it is said what it names. */
export interface NamedSpan {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  /** What the knowledge base has for just these words. */
  readonly known: Found | null;
  /** How probable the name is by the model; 0 if the model sees none here. */
  readonly odds: number;
  /** How probable the model finds it that no word of it stands in a name. */
  readonly outside: number;
  /** Known names inside, which count if this one turns out to be none. */
  readonly held?: readonly Found[];
}

/** What the model is this sure of holds against a known name of one word. */
const SURE = 0.6;

/**
 * Brings the names of the knowledge base and those that the model sees together so that none overlap. A known name and a name that
 * the model sees on the same words are one. Where one holds the other, the longer one stands: a university is named after a town,
 * and the longest known name is the one that is meant; but a known name of several words stands against a name that only
 * overlaps it. Known names that the model does not see stay for the choice to judge.
 */
export function settleSpans(found: readonly Found[], { names: labelled, outside }: Labelling): NamedSpan[] {
  const names = labelled.map((name) => withoutBodyBehind(name, found));
  const spans: NamedSpan[] = [];
  let next = 0;
  const seen: LabelledSpan[] = [];
  const inside = new Map<LabelledSpan, Found[]>();
  const add = (known: Found | null, name: LabelledSpan | null) => {
    const { first, last } = known ?? name!;
    let least = 1;
    for (let i = first; i <= last; i++) least = Math.min(least, outside[i]!);
    const type = name?.type ?? typeOf(known!.entries[0]!);
    const held = name === null ? undefined : inside.get(name);
    spans.push({ first, last, type, known, odds: name?.odds ?? 0, outside: least, ...(held && { held }) });
  };
  for (const known of found) {
    for (; next < names.length && names[next]!.last < known.first; next++) seen.push(names[next]!);
    const over: LabelledSpan[] = [];
    for (let k = next; k < names.length && names[k]!.first <= known.last; k++) over.push(names[k]!);
    const same = over.find(({ first, last }) => first === known.first && last === known.last);
    if (same) {
      add(known, same);
      next++;
    } else if (over.length === 0) add(known, null);
    else if (over.every((name) => givesWay(name, known))) {
      add(known, null);
      // Names that the known one holds or cuts are gone.
      while (next < names.length && names[next]!.first <= known.last) next++;
    } else if (over.length === 1) inside.set(over[0]!, [...(inside.get(over[0]!) ?? []), known]);
  }
  for (; next < names.length; next++) seen.push(names[next]!);
  const taken = new Set(spans.map(({ first }) => first));
  for (const name of seen) if (!taken.has(name.first)) add(null, name);
  return spans.sort((a, b) => a.first - b.first || a.last - b.last);
}

/**
 * A body behind another with ب is named by itself: `اللجنة القضائية بمجلس الشيوخ` are two names.
 */
function withoutBodyBehind(name: LabelledSpan, found: readonly Found[]): LabelledSpan {
  if (name.type !== 'organization') return name;
  const behind = found[firstWhere(found.length, (i) => found[i]!.last >= name.last)];
  const isBody =
    behind?.last === name.last && behind.first > name.first && behind.clitics > 0 && behind.last > behind.first;
  return isBody && behind.entries.some(({ entity }) => entity.type === 'organization')
    ? { ...name, last: behind.first - 1 }
    : name;
}

/** True if a name that the model sees gives way to a known name of other words. */
function givesWay(name: LabelledSpan, known: Found): boolean {
  const holds = name.first <= known.first && name.last >= known.last;
  const isHeld = name.first >= known.first && name.last <= known.last;
  const isShort = known.first === known.last;
  // The rest is a class noun that an alias has, too: `مجموعة البريكس`.
  if (holds && name.last === known.last && known.from !== undefined && name.first >= known.from) return true;
  // A nationality is no part of a longer one: `الشوفينيون الروس`.
  if (holds && name.type === 'people' && known.entries.some((entry) => entry.name.kind === 'demonym')) return true;
  if (holds) return isShort ? name.odds < SURE / 2 : name.odds < SURE;
  if (isHeld) return !known.entries.every((entry) => entry.name.weak) || name.odds < SURE;
  return name.odds < SURE || known.last - known.first > name.last - name.first;
}
