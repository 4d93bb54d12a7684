/** Which items of the dump are of use for a region. */
import { type Item, sitelinksOf, textIn } from './item-of-line.ts';
import { isArabicName } from './names-of-item.ts';
import { bestItems, bestStrings, itemIn, statementsOf } from './statement-values.ts';

export interface Selection {
  readonly countries: ReadonlySet<string>;
  /** So many pages speak for an item that has no Arabic label. */
  readonly minSitelinks: number;
  /** Organizations whose members belong to the region, too. */
  readonly organizations: ReadonlySet<string>;
  /** Host names of media that a corpus cites. */
  readonly hosts: ReadonlySet<string>;
  /** Items that are wanted in any case. */
  readonly wanted: ReadonlySet<string>;
}

export type Reason = 'wanted' | 'country' | 'office' | 'member' | 'host';

/** Why an item is taken, or null. Of what is in a country only what has an Arabic label or is known widely. */
export function reasonFor(item: Item, selection: Selection, offices: ReadonlySet<string>): Reason | null {
  const { countries } = selection;
  if (countries.has(item.id) || selection.wanted.has(item.id)) return 'wanted';
  if (countryOf(item, countries) !== null && isKnown(item, selection.minSitelinks)) return 'country';
  if (statementsOf(item, 'P39').some((statement) => offices.has(itemIn(statement) ?? ''))) return 'office';
  if (bestItems(item, 'P463').some((qid) => selection.organizations.has(qid))) return 'member';
  if (selection.hosts.size > 0 && bestStrings(item, 'P856').some((url) => isOfHost(url, selection.hosts)))
    return 'host';
  return null;
}

const isKnown = (item: Item, minSitelinks: number): boolean =>
  isArabicName(textIn(item, 'labels', 'ar') ?? '') || sitelinksOf(item) >= minSitelinks;

/** The country of the region that an item is in or a citizen of; where none is named, the place it is in may be one. */
function countryOf(item: Item, countries: ReadonlySet<string>): string | null {
  const named = [...bestItems(item, 'P17'), ...bestItems(item, 'P27')];
  const qids = named.length > 0 ? named : bestItems(item, 'P131');
  return qids.find((qid) => countries.has(qid)) ?? null;
}

/** True if an address is on one of the hosts, or on one below them. */
function isOfHost(url: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(url)) return false;
  const labels = new URL(url).hostname.split('.');
  return labels.some((_, i) => hosts.has(labels.slice(i).join('.')));
}

/** The country to enter for an item: one of the region before others, none for a state itself. */
export function countryToEnter(item: Item, countries: ReadonlySet<string>): string | null {
  const inRegion = countryOf(item, countries);
  const others = [...bestItems(item, 'P17'), ...bestItems(item, 'P27')];
  const qid = inRegion ?? others[0] ?? null;
  return qid === item.id ? null : qid;
}

/**
 * True if an item may be an office of the region: it says for which state it is. Also laws and elections say so, but nobody
 * holds them.
 */
export const isOfficeOf = (item: Item, countries: ReadonlySet<string>): boolean =>
  bestItems(item, 'P1001').some((qid) => countries.has(qid));

/** The offices that a state names for its head and its government. */
export const headOffices = (item: Item): string[] => [...bestItems(item, 'P1906'), ...bestItems(item, 'P1313')];
