import type { Reference } from '../records.ts';
import { fold } from './arabic.ts';
import { type CreditPart, readCreditLine } from './credit-line.ts';
import { hasFormOfName } from './person-names.ts';
import { wordsOf } from './words.ts';

/** Place, day and agency before the first sentence of a report: `القاهرة - أ ش أ: `. Offsets count in the paragraph. */
export interface OpeningDateline {
  /** Null for a place that the knowledge base does not know. */
  readonly place: CreditPart | null;
  readonly outlet: CreditPart | null;
  readonly end: number;
}

const LONGEST = 100;
const CLOSER = /[:.)\]/»]+\s*[-–—ـ:.]*(?=\s|$)|\s?[-–—ـ]+(?=[\s"«“\p{L}])/gu;
const PLACE_WORDS = 3;
const SENTENCE_WORDS = 4;

/** The dateline that a paragraph opens with; the longest that is nothing but place, day, agency and author. */
export function openingDateline(paragraph: string, reference: Reference): OpeningDateline | null {
  let best: OpeningDateline | null = null;
  for (const { index, 0: closer } of paragraph.slice(0, LONGEST).matchAll(CLOSER)) {
    const end = index + closer.length;
    const behind = paragraph.slice(end);
    if (wordsOf(behind).length < SENTENCE_WORDS) break;
    const read = datelineOf(paragraph.slice(0, index + 1), closer, reference);
    if (read) best = { ...read, end };
  }
  return best;
}

/** The outlet alone that a paragraph opens with, by its full name: `شفق نيوز/ أعلنت …`. */
export function openingOutlet(paragraph: string, reference: Reference): CreditPart | null {
  const head = /^([^/:–—-]{3,40}?)\s*(?:\/|\s[–—-]|[–—-]\s)/u.exec(paragraph.slice(0, LONGEST));
  if (!head || wordsOf(paragraph.slice(head[0].length)).length < SENTENCE_WORDS) return null;
  const { parts, hasDate } = readCreditLine(head[1]!, reference);
  const [part] = parts;
  const isKnown = part?.outlet && (!part.outlet.isWeak || part.outlet.isAgency);
  return isKnown && parts.length === 1 && !hasDate ? part : null;
}

function datelineOf(head: string, closer: string, reference: Reference): Omit<OpeningDateline, 'end'> | null {
  const { parts, hasDate } = readCreditLine(head.replace(/[\s:–—-]+$/u, ''), reference);
  const [first] = parts;
  if (!first) return null;
  const outlet =
    parts.find((p) => p.outlet && p !== first && !p.says.has('quoted')) ??
    (first.outlet && !first.place ? first : null);
  const isOpen = /[-–—ـ:]/.test(closer);
  // A place that is known needs less beside it than one that only may be one.
  const isParted = (known: CreditPart | null, by: CreditPart) =>
    known
      ? !by.outlet!.isWeak || isOpen || hasDate || /[/»]/.test(closer)
      : isPlaceLike(first, reference) && (isOpen || hasDate || closer.includes('/'));
  const rest = parts.filter((part) => part !== first);
  if (rest.some((part) => part.isOther || (part.isSection && !part.outlet && !part.place && !/[)»]/.test(closer))))
    return null;
  const place = parts.find((p) => p.place && p !== outlet) ?? null;
  if (outlet && outlet !== first && isParted(place, outlet)) return { place, outlet };
  if (
    place &&
    place === first &&
    place.place!.subtype !== 'sovereign_state' &&
    (isOpen || hasDate) &&
    /[-–—ـ:).]/.test(closer)
  )
    return rest.every((part) => part.outlet || part.isPerson || part.place || part.isLabel || part.isSection)
      ? { place, outlet: null }
      : null;
  const isKnown = outlet === first && (!first.outlet!.isWeak || first.outlet!.isAgency);
  if (isKnown && place && isOpen) return { place, outlet };
  return null;
}

/** A place that nobody knows: a few words of a name, none of them a verb or a particle. */
export const isPlaceLike = (part: CreditPart, reference: Reference): boolean => {
  const words = wordsOf(part.text);
  if (words.length === 0 || words.length > PLACE_WORDS || part.isLabel || part.isSection || part.outlet) return false;
  if (part.says.size > 0 || /[\p{N}؟!]/u.test(part.text)) return false;
  return words.length === 1
    ? hasFormOfName(`${part.text} ${part.text}`, reference) && !/^و?(?:قال|ذكر)/u.test(fold(part.text))
    : hasFormOfName(part.text, reference);
};
