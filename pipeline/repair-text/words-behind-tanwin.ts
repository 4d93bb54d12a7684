/** Words that are glued to the alef of a tanwin before them, with which a word ends. */
import type { Reference } from '../records.ts';
import { bare, LETTER } from '../text/arabic.ts';
import { MARK } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Survey } from './survey.ts';
import { isOfAddress } from './web-addresses.ts';
import { wordCosts } from './word-costs.ts';

const INSIDE = new RegExp(`(?:\\u064Bا|ا\\u064B)(?=[${LETTER}])`, 'g');
/** So many show that the program writes no blank there. */
const SEVERAL = 2;

/** The places where a blank is missing, if there are several and both parts are words; and where those words begin. */
export function wordsBehindTanwin(
  text: string,
  survey: Survey,
  isOurs: (offset: number) => boolean,
  reference: Reference,
  kind: string,
): { parted: ReadonlySet<number>; replacements: readonly Replacement[] } {
  const parted = new Set<number>();
  const places: number[] = [];
  const { isKnown } = wordCosts(reference);
  for (const { start, end } of survey.has(MARK) ? survey.unknown : []) {
    const word = text.slice(start, end);
    const cuts = [...word.matchAll(INSIDE)].map(({ index }) => index + 2);
    if (cuts.length === 0 || !isOurs(start) || isOfAddress(text, { start, end })) continue;
    const parts = [0, ...cuts].map((cut, i) => word.slice(cut, cuts[i]));
    if (!parts.every((part) => isKnown(bare(part)) && !/^(.)\1*$/u.test(bare(part)))) continue;
    parted.add(start);
    for (const cut of cuts) places.push(start + cut);
  }
  if (places.length < SEVERAL) return { parted: new Set(), replacements: [] };
  const replacements = places.map((place) => ({
    start: place,
    end: place,
    text: ' ',
    kind,
    evidence: 'nothing follows the alef of a tanwin, and both parts are words',
    confidence: 0.95,
    method: 'rule' as const,
  }));
  return { parted, replacements };
}
