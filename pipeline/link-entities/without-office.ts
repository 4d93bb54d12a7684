import type { Reference } from '../records.ts';
import { formAt, type WordTable } from '../text/word-table.ts';
import type { Found } from './find-names.ts';
import { gazetteer } from './gazetteer.ts';
import type { LabelledSpan } from './label-names.ts';
import { wordsBefore } from './surroundings.ts';

/** Words for the holder of an office: after them `الخارجية الأمريكية` is part of the title, not the ministry. */
const OFFICE_HOLDERS = /^(?:ال)?(?:وزير|وزيره|وزراء|وزيري|وزيرا)$/;
const MINISTRIES = /^(?:الخارجيه|الدفاع|الداخليه|الماليه|الاقتصاد|الطاقه|الصحه|التجاره|الامن)$/;

/** A ministry named after its minister is the minister's title: only the nationality in it is a name. */
export function withoutOffice(name: Found, words: WordTable, reference: Reference): Found {
  const nationality = nationalityBehindOffice(name, words, reference);
  if (!nationality) return name;
  return { first: name.last, last: name.last, clitics: 0, ...nationality };
}

/** The same for a name that the model sees. */
export function withoutOfficeSeen<Name extends LabelledSpan>(name: Name, words: WordTable, reference: Reference): Name {
  return nationalityBehindOffice(name, words, reference) ? { ...name, first: name.last, type: 'people' } : name;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly clitics?: number;
}

function nationalityBehindOffice({ first, last, clitics = 0 }: Stretch, words: WordTable, reference: Reference) {
  if (last === first || !wordsBefore(words, first).some((word) => OFFICE_HOLDERS.test(word))) return null;
  if (!MINISTRIES.test(formAt(words, first).slice(clitics))) return null;
  const node = gazetteer(reference).nodeOf(words, last, last);
  const entries =
    node < 0
      ? []
      : gazetteer(reference)
          .entriesAt(node)
          .filter((e) => e.name.kind === 'demonym');
  return entries.length > 0 ? { node, entries } : null;
}
