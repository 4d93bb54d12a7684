import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { wordTable } from '../text/word-table.ts';
import { gazetteer } from './gazetteer.ts';

const NISBA = /(?:يات|يتان|يتين|يه|يون|يين|يان|ي)$/;

/** The town or region that a nationality is made of, where nobody lists the nationality: `الطشقندية`. */
export function townOfNationality(surface: string, reference: Reference): KnowledgeLine | null {
  const form = fold(surface)
    .replace(/^لل/, '')
    .replace(/^ال(?=.{4})/, '');
  if (!NISBA.test(form)) return null;
  const stem = form.replace(NISBA, '');
  for (const name of [stem, `${stem}ا`, `${stem}ه`, `${stem}ي`]) {
    const words = wordTable(name);
    if (words.size !== 1 || name.length < 4) continue;
    const node = gazetteer(reference).nodeOf(words, 0, 0);
    const entries = node > 0 ? gazetteer(reference).entriesAt(node) : [];
    const places = entries.filter((e) => e.entity.type === 'place' && e.name.kind !== 'demonym' && e.derived === null);
    if (places.length === 1) return places[0]!.entity;
  }
  return null;
}
