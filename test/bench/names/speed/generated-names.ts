import type { KnowledgeLine } from '../../../../schemas/knowledge-line.ts';
import { type Draw, drawing } from '../../../damaged-texts.ts';

const SEED = 20250602;
/** Roughly as often as in Arabic words. */
const LETTERS = 'ااااااالللللييييممممننننررررووووتتتتبببدددسسعععهههفففققحكككجشصطخثذزضغظءةى';
const NAMES_OF_ONE = 4;

/**
 * Entities with so many names in all, the same for the same texts. One name in ten is a single word that is made up; the others have
 * two to four words, the first of which stands in the texts, and in half of them the second as well, as it follows there: so the walk
 * over the text goes into names again and again, and comes out without one.
 */
export function generatedEntities(count: number, texts: readonly string[]): KnowledgeLine[] {
  const words = texts.join(' ').match(/[\u0621-\u064A]{2,}/g)!;
  const draw = drawing(SEED);
  const known = new Set<string>();
  const next = (): string => {
    for (;;) {
      const name = madeUp(draw, words);
      if (known.has(name)) continue;
      known.add(name);
      return name;
    }
  };
  return Array.from({ length: count / NAMES_OF_ONE }, (_, i) => {
    const names = Array.from({ length: NAMES_OF_ONE }, (_, k) => {
      return { name: next(), lang: 'ar', kind: k === 0 ? ('label' as const) : ('alias' as const), weak: false };
    });
    const none = { resolve_hint: null, subtype: null, description_en: null, iso3: null, geonames: null, lat: null, lon: null };
    const id = { entity_id: `ent_nil_made-${i}`, qid: null, country_qid: null };
    return { ...id, type: TYPES[i % TYPES.length]!, ...none, names, roles: [], sources: [] };
  });
}

const TYPES = ['person', 'organization', 'place', 'facility'] as const;

function madeUp(draw: Draw, words: readonly string[]): string {
  if (draw(10) === 0) return word(draw);
  const at = draw(words.length - 1);
  const size = 2 + draw(3);
  const name = [words[at]!];
  if (size > 2 && draw(2) === 0) name.push(words[at + 1]!);
  while (name.length < size) name.push(word(draw));
  return name.join(' ');
}

const word = (draw: Draw): string => Array.from({ length: 4 + draw(5) }, () => LETTERS[draw(LETTERS.length)]!).join('');
