/** Lines that say who wrote a text, where, and for whom: `القاهرة - أ ش أ`, `كتب: سمير فؤاد | 13-09-2021`. */
import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from './arabic.ts';
import { findDates } from './dates.ts';
import { labelAt, type Says } from './labels.ts';
import { entitiesNamed } from './names.ts';
import { bareName, type NamedOutlet, outletNamed } from './outlets.ts';
import { hasFormOfName, isPersonName } from './person-names.ts';
import { type Span, wordsOf } from './words.ts';

/** A stretch of the line between marks, and all that it may be. Offsets count in the line. */
export interface CreditPart extends Span {
  readonly text: string;
  readonly outlet: NamedOutlet | null;
  readonly place: KnowledgeLine | null;
  readonly isSection: boolean;
  readonly isPerson: boolean;
  /** One letter or two for each name: `ع.خ`. */
  readonly isInitials: boolean;
  /** What a person is, as a line under the name says it: `كاتب وباحث`. Alone it says nothing. */
  readonly isRole: boolean;
  /** What a label before it says, in the same part or the one before. */
  readonly says: ReadonlySet<Says>;
  /** True if the part is a label and nothing else. */
  readonly isLabel: boolean;
  /** True if nothing is known of it. */
  readonly isOther: boolean;
}

export interface CreditLine {
  readonly parts: readonly CreditPart[];
  readonly hasDate: boolean;
  /** True if everything in the line is known. */
  readonly isWhole: boolean;
}

const NONE: ReadonlySet<Says> = new Set();
const BY: ReadonlySet<Says> = new Set(['author']);
const MARKS =
  /[|/•·،,؛;:()«»"“”[\]{}\\>›»←+]|\s?[–—−]\s?|\s-\s?|(?<=\p{L})-\s|(?<=\p{Script=Arabic})-(?=\p{Script=Arabic})|\sـ+\s|(?<=\p{L}{3}["»)]*)\.\s|(?<=\p{Script=Arabic})\s(?=\p{Script=Latin})|(?<=\p{Script=Latin})\s(?=\p{Script=Arabic})/gu;
const TIME = /(?<!\p{N})\p{N}{1,2}\s?[:.]\s?\p{N}{2}(?:\s?:\s?\p{N}{2})?\s?(?:[صم](?!\p{L})|am|pm|GMT)?/giu;
const INITIALS = /^(?:\p{L}{1,2}[.\s]\s?)*\p{L}{1,2}\.?$/u;
const BEFORE_PLACE = /^(?:في|من)\s+(?=\p{L})/u;
const DATE_WORDS =
  /^ـ?\s*(?:في|يوم|بتاريخ|الموافق|م|هـ?|ص|مساء|صباحا|تاريخ|الساعة|نشر|نشرت|تحديث|آخر|GMT|بتوقيت \p{L}+)$/iu;

const shortDate = perReference((reference: Reference) => {
  const names = reference.lexicon.months.flatMap((e) => [e.name, e.name.replace(/[أإآ]/g, 'ا')]);
  const months = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const month = `(?:${months.map((m) => m.replace(/[.*+?^$()|[\]\\]/g, '\\$&')).join('|')})`;
  return new RegExp(
    `(?<!\\p{N})\\p{N}{1,2}\\s?(?:من\\s)?${month}(?!\\p{L})(?:\\s?[/(–-]\\s?${month}\\)?)?(?:\\s\\p{N}{4})?`,
    'gu',
  );
});
const sections = perReference(
  (reference: Reference) => new Set(reference.lexicon.sections.map(({ name }) => fold(name))),
);
const weekdays = perReference((reference: Reference) => new Set(reference.lexicon.weekdays.map((e) => fold(e.name))));

/** Longer lines are no credits, and longer stretches no names; their blanks and marks are not walked through again and again. */
const LONGEST_LINE = 400;
const LONGEST_NAME = 100;

/** True if the text is the name of a section and nothing else. */
export function isSectionName(text: string, reference: Reference): boolean {
  if (text.length > LONGEST_NAME) return false;
  const name = fold(bareName(text)).replace(/\s+/g, ' ');
  return sections(reference).has(name) || /^(?:اخبار|شؤون|كتاب|راي|منتدي|قسم) \p{L}+(?: \p{L}+)?$/u.test(name);
}

/** Where dates and hours stand in the line. */
function datesIn(line: string, reference: Reference): Span[] {
  const found: Span[] = findDates(line, reference).map(({ start, end }) => ({ start, end }));
  for (const pattern of [shortDate(reference), TIME]) {
    for (const { index, 0: text } of line.matchAll(pattern)) {
      const span = { start: index, end: index + text.length };
      if (!found.some((f) => f.start < span.end && span.start < f.end)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Reads a line part by part. */
export function readCreditLine(line: string, reference: Reference): CreditLine {
  if (line.length > LONGEST_LINE) return { parts: [], hasDate: false, isWhole: false };
  const whole = partOf(line, { start: 0, end: line.length }, NONE, reference);
  if (whole.outlet || (whole.isPerson && whole.says.size === 0) || whole.isSection)
    return { parts: [whole], hasDate: false, isWhole: true };
  const dates = datesIn(line, reference);
  let masked = line;
  for (const { start, end } of dates)
    masked = `${masked.slice(0, start)}${'|'.repeat(end - start)}${masked.slice(end)}`;
  // An address holds names of sites that say nothing here.
  masked = masked.replace(/https?:\/\/\S+/gu, (url) => '|'.repeat(url.length));
  const parts: CreditPart[] = [];
  let said: ReadonlySet<Says> = NONE;
  for (const span of stretchesOf(masked, line, reference)) {
    const text = line.slice(span.start, span.end);
    if (/^[\p{N}\s#م.]*$/u.test(text) || DATE_WORDS.test(text) || weekdays(reference).has(fold(text))) continue;
    const part = partOf(line, span, said, reference);
    parts.push(part);
    said = part.isLabel || /^\s*[:：]/u.test(line.slice(part.end)) ? part.says : NONE;
  }
  const hasPerson = parts.some((part) => part.isPerson);
  const isWhole = parts.length > 0 && parts.every((part) => !part.isOther || (part.isRole && hasPerson));
  return { parts, hasDate: dates.length > 0, isWhole };
}

/** The stretches between marks; where two of them are one name together, that name. */
function stretchesOf(masked: string, line: string, reference: Reference): Span[] {
  const cuts: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of masked.matchAll(MARKS)) {
    cuts.push({ start, end: index });
    start = index + mark.length;
  }
  cuts.push({ start, end: masked.length });
  const trimmed = cuts
    .map((span) => {
      const text = line.slice(span.start, span.end);
      const at = span.start + text.length - text.trimStart().length;
      return { start: at, end: Math.max(at, span.start + text.trimEnd().length) };
    })
    .map((span) => {
      // What belongs to a date stands beside it: `14 يناير 2022 م واس`.
      const of = /\|\s?ـ?\s?$/.test(masked.slice(0, span.start))
        ? /^(?:[مهـ]+|ميلادية|هجرية)\s+(?=\p{L})/u.exec(line.slice(span.start, span.end))
        : null;
      return of ? { start: span.start + of[0].length, end: span.end } : span;
    })
    .filter((span) => span.end > span.start && !/^\|+$/.test(masked.slice(span.start, span.end)));
  const parted = trimmed.flatMap((span) => nameAndPlace(line, span, reference));
  const joined: Span[] = [];
  for (let i = 0; i < parted.length; i++) {
    const [one, two] = [parted[i]!, parted[i + 1]];
    const both = two && line.slice(one.start, two.end);
    if (both && !/\|{3}/.test(masked.slice(one.start, two.end)) && outletNamed(both, reference)) {
      joined.push({ start: one.start, end: two.end });
      i++;
    } else joined.push(one);
  }
  return joined;
}

/** `محمد الصديقي من ميدلت`: a person and where from, in two parts. */
function nameAndPlace(line: string, span: Span, reference: Reference): Span[] {
  const text = line.slice(span.start, span.end);
  const name = FROM.exec(text)?.[1];
  if (!name || !isPersonName(name, reference)) return [span];
  const end = span.start + name.length;
  return [
    { start: span.start, end },
    { start: end + 1, end: span.end },
  ];
}
const FROM = /^(\p{L}[^\n]+\p{L}) من \p{L}+(?: \p{L}+)?$/u;

function partOf(line: string, span: Span, said: ReadonlySet<Says>, reference: Reference): CreditPart {
  let { start } = span;
  let { end } = span;
  const raw = line.slice(start, end);
  end -= raw.length - raw.replace(/[\s.]+$/u, '').length;
  let text = line.slice(start, end);
  let says = said;
  let isLabel = false;
  // A name that only has the form of one needs a mark behind the label, or a label that nothing else has.
  let isMarked = true;
  const known = outletNamed(text, reference);
  const person = !known && !isSectionName(text, reference) && isPersonName(text, reference);
  if (!known && !person) {
    const label = labelAt(text, reference);
    const isAlsoSection = isSectionName(text, reference);
    if (label && !(isAlsoSection && /\p{L}/u.test(text.slice(label.end)))) {
      const behind = line.slice(start + label.end, end);
      if (!/\p{L}/u.test(behind)) {
        isLabel = true;
        says = label.says;
      } else if (!(label.says.size === 1 && label.says.has('title'))) {
        says = label.says;
        isMarked = /^\s*[:：،,/.–—-]/u.test(behind) || says.has('translator') || WRITER.test(text);
        start += label.end + behind.length - behind.replace(/^[\s:،,/.–-]+/u, '').length;
        text = line.slice(start, end);
      }
    }
    const of = BEFORE_PLACE.exec(text);
    if (of && entitiesNamed(text.slice(of[0].length), reference).some((e) => e.type === 'place')) {
      start += of[0].length;
      text = line.slice(start, end);
    }
    // `من جون كارتر`, as agencies sign above their dateline.
    const by = span.start === 0 && span.end === line.length ? /^من\s+(?=\p{L})/u.exec(text) : null;
    if (by && isPersonName(text.slice(by[0].length), reference)) {
      start += by[0].length;
      text = line.slice(start, end);
      says = BY;
    }
    const late = /\s+(?:في|يوم|بتاريخ|أول)$/u.exec(text);
    if (late) {
      end -= late[0].length;
      text = line.slice(start, end);
    }
  }
  const outlet = isLabel ? null : outletNamed(text, reference);
  const place = isLabel ? null : (entitiesNamed(bareName(text), reference).find((e) => e.type === 'place') ?? null);
  // In quotation marks it is the name of an outlet: `بيروت – «الشرق الأوسط»`.
  const isQuoted = outlet !== null && /[«"“]\s*$/u.test(line.slice(0, start)) && /^\s*[»"”]/u.test(line.slice(end));
  const isSection = !isQuoted && isSectionName(text, reference);
  const isNamed = says.has('author') || says.has('other') || says.has('translator');
  const isPerson =
    !isLabel &&
    !outlet &&
    !place &&
    !isSection &&
    (isPersonName(text, reference) || (isNamed && isMarked && hasFormOfName(text, reference)));
  const isInitials = INITIALS.test(text.trim()) && !outlet;
  const isRole = says.has('role') && wordsOf(text).length <= MOST_OF_ROLE;
  const isKnown = isLabel || outlet || place || isSection || isPerson || isInitials || EMAIL.test(text);
  return { start, end, text, outlet, place, isSection, isPerson, isInitials, isRole, says, isLabel, isOther: !isKnown };
}
const WRITER = /^(?:بقلم|بواسطة|للكاتبة?|الكاتبة?|للشيخ|By|Par|Written by|Author)(?!\p{L})/iu;
const MOST_OF_ROLE = 9;
const EMAIL = /^\S+@\S+$/;
