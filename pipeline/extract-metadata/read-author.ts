import type { Reference, Stated } from '../records.ts';
import { fold } from '../text/arabic.ts';
import type { CreditPart } from '../text/credit-line.ts';
import { hasFormOfName, isPersonName } from '../text/person-names.ts';
import { wordsOf } from '../text/words.ts';
import { officeIn } from './byline-office.ts';
import { type Field, stated } from './field.ts';
import { type PageLine, pageLines } from './page-lines.ts';

export const readAuthor: Field<Stated<string> | null> = {
  id: 'read-author',
  title: 'Read the author',
  why: 'The name in the byline, without the phrase before it, the office beside it and what the person is; several who wrote together as they are printed. A name without a word before it must begin with a first name. Editors, photographers, translators and those who posted the text are no authors, nor is an office.',
  example: {
    page: [
      'مستقبل الزراعة في وادي زرافشان',
      'بقلم: الباحث كريم الهاشمي',
      'يواجه المزارعون في وادي زرافشان نقصا في المياه يزداد كل صيف، ويتحول بعضهم من زراعة القطن إلى زراعة الفاكهة.',
    ],
    values: { author: 'كريم الهاشمي' },
  },
  lookAlike: {
    page: [
      'مستقبل الزراعة في وادي زرافشان',
      'كتب كريم الهاشمي في دراسة جديدة أن المزارعين في وادي زرافشان يواجهون نقصا في المياه يزداد كل صيف.',
    ],
    values: { author: null },
  },
  read(document, reference) {
    const { aboveTitle, belowTitle, foot } = pageLines(document, reference);
    const lines = [...belowTitle, ...aboveTitle, ...foot];
    for (const isLabelled of [true, false]) {
      for (const [i, line] of lines.entries()) {
        const name =
          authorsIn(line, isLabelled) ??
          (isLabelled ? (underLabel(line, lines[i - 1], reference) ?? besideOffice(line, reference)) : null);
        if (!name) continue;
        const start = withoutProfession(line.text, name, reference);
        const at = line.block.textStart;
        return stated(line.text.slice(start, name.end), 'read-author', at + start, at + name.end);
      }
    }
    return null;
  },
};

interface Name {
  readonly start: number;
  readonly end: number;
}

const isAuthor = (part: CreditPart, isLabelled: boolean): boolean =>
  part.isPerson &&
  (isLabelled
    ? part.says.has('author')
    : !['author', 'other', 'translator', 'source', 'quoted', 'role', 'follow', 'developer'].some((s) =>
        part.says.has(s as never),
      ));

/** The authors that a line names, with those that follow the first at once. */
function authorsIn({ text, block, credit }: PageLine, isLabelled: boolean): Name | null {
  if (block.kind === 'copyright' || ['keywords', 'breadcrumb', 'category'].includes(block.kind)) return null;
  // What is not known beside a name without a label may make a sentence of it.
  if (!isLabelled && !credit.isWhole && credit.parts.filter((p) => p.isOther).length > 1) return null;
  const { parts } = credit;
  const first = parts.findIndex((part) => isAuthor(part, isLabelled));
  if (first < 0) return null;
  let last = first;
  while (
    parts[last + 1]?.isPerson &&
    parts[last + 1]!.says.size === 0 &&
    /^\s*[/،,و+&]\s*$/u.test(text.slice(parts[last]!.end, parts[last + 1]!.start))
  ) {
    last++;
  }
  return { start: parts[first]!.start, end: parts[last]!.end };
}

/** The name on a line of its own under `بقلم` or `للكاتب`. */
function underLabel({ text, credit }: PageLine, above: PageLine | undefined, reference: Reference): Name | null {
  const [label] = above?.credit.parts ?? [];
  const isUnder = above?.credit.parts.length === 1 && label!.isLabel && label!.says.has('author');
  const [part] = credit.parts;
  if (!isUnder || credit.parts.length !== 1 || !hasFormOfName(text, reference)) return null;
  return part!.outlet || part!.place || part!.isSection ? null : { start: part!.start, end: part!.end };
}

/** The name beside an office that the knowledge base knows: `لإذاعة المكتب … إلدر خمزين عضو المكتب`. */
function besideOffice({ text, block }: PageLine, reference: Reference): Name | null {
  const office = block.kind === 'byline' ? officeIn(text, reference) : null;
  if (!office) return null;
  const words = wordsOf(text).filter((word) => word.start >= office.end);
  const end = words.findIndex((word) => NOT_IN_NAME.has(fold(word.text)));
  const name = words.slice(0, end < 0 ? words.length : end);
  if (name.length < 2) return null;
  const span = { start: name[0]!.start, end: name.at(-1)!.end };
  return isPersonName(text.slice(span.start, span.end), reference) ? span : null;
}
const NOT_IN_NAME: ReadonlySet<string> = new Set(['عضو', 'رئيس', 'مدير', 'الناطق', 'ممثل', 'مسؤول']);

/** Where the name begins behind what its bearer is: `الباحث كريم الهاشمي`; d. and its like are kept. */
function withoutProfession(line: string, { start, end }: Name, reference: Reference): number {
  const [first, ...rest] = wordsOf(line.slice(start, end));
  const isProfession =
    first && rest.length >= 2 && /^ال/u.test(first.text) && professions(reference).has(fold(first.text).slice(2));
  return isProfession ? start + rest[0]!.start : start;
}
const professions = (reference: Reference): ReadonlySet<string> =>
  new Set(reference.lexicon.labels.filter(({ says }) => says === 'role').map(({ phrase }) => fold(phrase)));
