import type { ArticleDocument, Reference, Stated } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { type CreditPart, readCreditLine } from '../text/credit-line.ts';
import { labelAt } from '../text/labels.ts';
import { hasFormOfName, isPersonName } from '../text/person-names.ts';
import { UNKNOWN } from '../text/word-list.ts';
import { wordsOf } from '../text/words.ts';
import { officeIn } from './byline-office.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { nameBehind } from './title-parts.ts';

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
    const all = [...belowTitle, ...aboveTitle, ...foot];
    for (const isLabelled of [true, false]) {
      // Far under the text a name alone may be a tag, a commenter or one whom another article is on.
      const lines = isLabelled ? all : [...belowTitle, ...aboveTitle, ...foot.slice(0, SIGNED)];
      for (const [i, line] of lines.entries()) {
        const name =
          authorsIn(line, isLabelled) ??
          (isLabelled ? (underLabel(line, lines[i - 1], reference) ?? besideOffice(line, reference)) : null);
        if (!name) continue;
        const start = withoutProfession(line.text, name, reference);
        const at = line.block.textStart;
        const end = withoutRole(line.text, { start, end: name.end }, reference);
        return stated(line.text.slice(start, end), 'read-author', at + start, at + end);
      }
    }
    return inPlaceOfByline(document, reference) ?? behindTitle(document, reference);
  },
};

const SIGNED = 2;

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
  // `إعداد … للنشرة العربية`: who made the Arabic of an agency's report did not write it.
  if (parts.some((part) => FOR_EDITION.test(part.text))) return null;
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
/** Where the name ends before what its bearer is: `سلوى أبو ديب صحافية`. */
function withoutRole(line: string, { start, end }: Name, reference: Reference): number {
  const words = wordsOf(line.slice(start, end));
  const at = words.findIndex(
    (word, i) => i >= 2 && !/^ال/u.test(word.text) && professions(reference).has(fold(word.text)),
  );
  return at < 0 || /^(?:بن|ابن|بنت|ابو|ام)$/u.test(fold(words[at - 1]!.text)) ? end : start + words[at - 1]!.end;
}
const FOR_EDITION = /\sللنشرة/u;

/**
 * A name whose first name nobody knows, in the place of the byline between title and text: beside what its bearer is, or
 * beside a place; or alone beside the date or right over the text. Without a role its first word must be rare elsewhere.
 */
function inPlaceOfByline(document: ArticleDocument, reference: Reference): Stated<string> | null {
  const filled = document.blocks.filter((b) => b.kind !== 'blank');
  const title = filled.findIndex((b) => b.kind === 'title' && b.kept);
  if (title < 0) return null;
  const head = textOf(document, filled[title]!);
  const last = filled.findLastIndex((b) => b.kept && b.kind === 'body' && /[.؟!]["»”)]*$/u.test(textOf(document, b)));
  for (const [i, block] of filled.entries()) {
    const isHead = i > title && i <= title + NEAR;
    const isFoot = last >= 0 && i > last && i <= last + NEAR;
    if ((!isHead && !isFoot) || !['body', 'byline', 'date_line'].includes(block.kind)) continue;
    const text = textOf(document, block);
    if (/[.؟!]$/u.test(text.trim())) continue;
    const { parts, hasDate } = readCreditLine(text, reference);
    const part = parts.find((p) => p.isOther && !p.isRole);
    const other = parts.find((p) => p !== part);
    if (hasDate !== (block.kind === 'date_line') || !part || parts.length > 2 || part.says.size > 0) continue;
    const words = wordsOf(part.text);
    if (words.length > MOST_WORDS || !hasFormOfName(part.text, reference)) continue;
    if (words.some((word) => head.includes(word.text))) continue;
    const next = filled[i + 1] && textOf(document, filled[i + 1]!);
    const rarity = reference.wordFrequency.get(words[0]!.text) ?? UNKNOWN;
    const isDated = filled[i - 1]!.kind === 'date_line' || filled[i + 1]?.kind === 'date_line';
    const hasRole = other
      ? other.isRole && other.start > part.start
      : next !== undefined && isRoleLine(next, reference);
    // `نورس الحموي | 12 مايو 2020`
    const isBesideDay =
      hasDate &&
      parts.length === 1 &&
      rarity >= RARE &&
      !/^ال/u.test(part.text) &&
      /^\s*[|•–—-]/u.test(text.slice(part.end));
    const isWhole = part.text.length === text.trim().length;
    const isBesidePlace = other !== undefined && other.place !== null && rarity >= RARE;
    const isAlone =
      isWhole &&
      words.length < MOST_WORDS &&
      !/^ال/u.test(part.text) &&
      (isDated ? rarity >= RARE : i === title + 1 && rarity >= RARER && filled[i + 1]?.kind === 'body');
    const isRole = hasRole && !hasDate && (isWhole || other);
    if (!isRole && (isFoot || !(isBesidePlace || isAlone || isBesideDay))) continue;
    return stated(part.text, 'read-author', block.textStart + part.start, block.textStart + part.end);
  }
  return null;
}
const NEAR = 3;
const MOST_WORDS = 4;
/** One word in two hundred thousand, and one in a million; see text/word-list.ts. */
const RARE = 530;
const RARER = 600;
/** `كاتب وباحث سوري` */
const isRoleLine = (text: string, reference: Reference): boolean =>
  wordsOf(text).length <= ROLE_WORDS && !/[.؟!:]$/u.test(text) && (labelAt(text, reference)?.says.has('role') ?? false);
const ROLE_WORDS = 6;

/** `يوميات صياد في الهور - عبد الكاظم سلمان` */
function behindTitle(document: ArticleDocument, reference: Reference): Stated<string> | null {
  const [block] = blocksOf(document, 'title').filter((b) => b.kept);
  const at = block && nameBehind(document, reference);
  if (!at) return null;
  const { textStart } = block;
  return stated(
    textOf(document, block).slice(at.start, at.end),
    'read-author',
    textStart + at.start,
    textStart + at.end,
  );
}

const professions = (reference: Reference): ReadonlySet<string> =>
  new Set(reference.lexicon.labels.filter(({ says }) => says === 'role').map(({ phrase }) => fold(phrase)));
