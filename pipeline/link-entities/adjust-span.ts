import type { Word } from '../text/words.ts';
import type { Found } from './find-names.ts';
import type { Entry, Node } from './gazetteer.ts';

/** Words for the holder of an office: after them `الخارجية الأمريكية` is part of the title, not the ministry. */
const OFFICE_HOLDERS = /^(?:ال)?(?:وزير|وزيره|وزراء|وزيري|وزيرا)$/;
const MINISTRIES = /^(?:الخارجيه|الدفاع|الداخليه|الماليه|الاقتصاد|الطاقه|الصحه|التجاره|الامن)$/;

/** A ministry named after its minister is the minister's title: only the nationality in it is a name. */
export function withoutOffice(name: Found, before: string, root: Node): Found {
  if (name.last === name.first || !OFFICE_HOLDERS.test(before) || !MINISTRIES.test(name.forms[0]!)) return name;
  const last = name.forms.at(-1)!;
  const entries: readonly Entry[] = root.next.get(last)?.entries.filter((e) => e.name.kind === 'demonym') ?? [];
  return entries.length > 0 ? { ...name, first: name.last, clitics: 0, forms: [last], entries } : name;
}

/** The name of an exercise keeps its year: `الأخوة الراسخة - 2022`. Gives the number of words to add. */
export function wordsOfYear(entry: Entry, text: string, words: readonly Word[], last: number): number {
  if (entry.entity.subtype !== 'exercise') return 0;
  const [name, year] = [words[last]!, words[last + 1]];
  if (!year || !/^\d{4}$/.test(year.text)) return 0;
  return /^(?: | ?[-–] ?)$/.test(text.slice(name.end, year.start)) ? 1 : 0;
}
