import type { Reference } from '../records.ts';
import { formAt, type WordTable } from '../text/word-table.ts';
import type { Found } from './find-names.ts';
import { gazetteer } from './gazetteer.ts';
import { wordBefore } from './surroundings.ts';

/** Words for the holder of an office: after them `الخارجية الأمريكية` is part of the title, not the ministry. */
const OFFICE_HOLDERS = /^(?:ال)?(?:وزير|وزيره|وزراء|وزيري|وزيرا)$/;
const MINISTRIES = /^(?:الخارجيه|الدفاع|الداخليه|الماليه|الاقتصاد|الطاقه|الصحه|التجاره|الامن)$/;

/** A ministry named after its minister is the minister's title: only the nationality in it is a name. */
export function withoutOffice(name: Found, words: WordTable, reference: Reference): Found {
  if (name.last === name.first || !OFFICE_HOLDERS.test(wordBefore(words, name.first))) return name;
  if (!MINISTRIES.test(formAt(words, name.first).slice(name.clitics))) return name;
  const node = gazetteer(reference).nodeOf(words, name.last, name.last);
  const entries = node < 0 ? [] : gazetteer(reference).entriesAt(node).filter((e) => e.name.kind === 'demonym');
  return entries.length > 0 ? { first: name.last, last: name.last, clitics: 0, node, entries } : name;
}
