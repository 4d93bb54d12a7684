import type { Source } from '../../schemas/sources.ts';
import type { ArticleDocument, Reference, Stated } from '../records.ts';
import { type CreditPart, isSectionName, readCreditLine } from '../text/credit-line.ts';
import { entitiesNamed } from '../text/names.ts';
import { openingDateline, openingOutlet } from '../text/opening-dateline.ts';
import { outletNamed, withoutClass } from '../text/outlets.ts';
import { slug } from '../text/slug.ts';
import { wordsOf } from '../text/words.ts';
import { officeIn } from './byline-office.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { siteOf, sourceNamed, sourceOf, sourceOfOutlet } from './known-source.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { hostOf, readSourceUrl } from './read-source-url.ts';
import { rightsHolder } from './rights-holder.ts';
import { siteName } from './site-name.ts';

export const readPublisher: Field<Stated<Source> | null> = {
  id: 'read-publisher',
  title: 'Read the publisher',
  why: 'Who holds the rights, as the line of rights says; else the name of the site above the title, behind it or under the text; else the outlet that reports in dateline or byline, or that a source line names; else the office of the byline, or the host of the source URL. An outlet that nobody knows gets a row with its name as stated. From whom a text was taken over (`نقلا عن`) is not its publisher; the look of a page is no evidence.',
  example: {
    page: [
      'سوق جديدة للأعمال اليدوية في بيشكك',
      'افتتحت في بيشكك سوق جديدة للأعمال اليدوية تعرض فيها نساء من القرى ما يصنعنه من اللباد والصوف والحرير.',
      'المصدر: https://www.example.kg/ar/news/market',
    ],
    values: { publisher_source_id: 'src_example.kg' },
  },
  lookAlike: {
    page: [
      'سوق جديدة للأعمال اليدوية في بيشكك',
      'ذكر موقع روسيا اليوم أن سوقا جديدة للأعمال اليدوية افتتحت في بيشكك، وأن نساء من القرى يعرضن فيها ما يصنعنه من اللباد والصوف.',
    ],
    values: { publisher_source_id: null },
  },
  read(document, reference) {
    return (
      ofRights(document, reference) ??
      ofFirstPublication(document, reference) ??
      ofSite(document, reference) ??
      ofDisclaimer(document, reference) ??
      ofCredit(document, reference) ??
      ofSource(document, reference) ??
      ofUnknown(document, reference) ??
      ofOffice(document, reference) ??
      ofUrl(document, reference)
    );
  },
};

const named = (text: string, start: number, reference: Reference): Stated<Source> | null => {
  const source = sourceNamed(text, reference);
  return source && stated(source, 'read-publisher', start, start + text.length);
};

function ofRights(document: ArticleDocument, reference: Reference): Stated<Source> | null {
  for (const { text, block } of pageLines(document, reference).around) {
    const holder = rightsHolder(text, reference);
    const source = holder && sourceNamed(holder.text, reference);
    if (source) return stated(source, 'read-publisher', block.textStart + holder.start, block.textStart + holder.end);
  }
  return null;
}

function ofSite(document: ArticleDocument, reference: Reference): Stated<Source> | null {
  const site = siteName(document, reference);
  return site && named(site.text, site.start, reference);
}

/** `نشر في الدستور يوم 22 - 03 - 2012`, as collections of articles say it. */
function ofFirstPublication(document: ArticleDocument, reference: Reference): Stated<Source> | null {
  for (const { block, text } of pageLines(document, reference).belowTitle) {
    const from = PUBLISHED_IN.exec(text);
    if (from && isOutlet(from[2]!, reference)) return named(from[2]!, block.textStart + from[1]!.length, reference);
  }
  return null;
}

/** An outlet that is known, or words that name neither place nor section nor the page itself. */
const isOutlet = (name: string, reference: Reference): boolean =>
  outletNamed(name, reference) !== null ||
  (wordsOf(name).length <= NAME_WORDS &&
    /^(?:ال|صحيفة|جريدة|مجلة|موقع)/u.test(name) &&
    !/^الموقع|^موقعنا/u.test(name) &&
    !isSectionName(name, reference) &&
    !wordsOf(name).some((word) => entitiesNamed(word.text, reference).some((e) => e.type === 'place')) &&
    readCreditLine(name, reference).parts.every((p) => p.isOther && p.says.size === 0));
const NAME_WORDS = 3;

/** `الآراء الواردة … لا تعبر عن موقف شبكة الجزيرة` */
function ofDisclaimer(document: ArticleDocument, reference: Reference): Stated<Source> | null {
  for (const block of document.blocks.filter((b) => b.article === null || b.article === 0)) {
    const line = textOf(document, block);
    if (line.length > LONGEST || !/(?:^|\s)(?:لا|ليست?) (?:ت|ي)?(?:عبر|عكس|مسؤول|تمثل|يمثل)/u.test(line)) continue;
    const of = / (?:ل|(?:رأي|موقف|سياسة|توجه|توجهات|وجهة نظر) )([^\s][^،.]{1,40})[.]?$/u.exec(line);
    const start = of && of.index + of[0].indexOf(of[1]!);
    if (of && outletNamed(of[1]!, reference)) return named(of[1]!, block.textStart + start!, reference);
  }
  return null;
}
const LONGEST = 200;

const saying = (part: CreditPart, at: number, reference: Reference): Stated<Source> =>
  stated(sourceOfOutlet(part.outlet!, reference), 'read-publisher', at + part.start, at + part.end);

/** The outlet, no agency, that a dateline or byline names as the one that reports. */
function ofCredit(document: ArticleDocument, reference: Reference): Stated<Source> | null {
  const { aboveTitle, belowTitle, foot } = pageLines(document, reference);
  const above = aboveTitle.filter(({ credit }) => credit.parts.some((p) => p.place && !p.isSection));
  const none = ['source', 'quoted', 'translator', 'role', 'follow', 'developer'] as const;
  for (const { block, credit } of [...belowTitle, ...above, ...foot]) {
    if (['source_line', 'copyright', 'keywords', 'category', 'breadcrumb'].includes(block.kind)) continue;
    const part = credit.parts.find((p) => p.outlet && !p.outlet.isAgency && !none.some((s) => p.says.has(s)));
    const isAlone = credit.parts.length === 1 && !part?.says.has('own');
    if (!part || credit.parts.some((p) => p.isOther && p !== credit.parts[0]) || (isAlone && part.outlet!.isWeak))
      continue;
    return saying(part, block.textStart, reference);
  }
  for (const block of blocksOf(document, 'body')
    .filter(({ kept }) => kept)
    .slice(0, OPENINGS)) {
    const text = textOf(document, block);
    const outlet = openingDateline(text, reference)?.outlet ?? openingOutlet(text, reference);
    if (outlet && !outlet.outlet!.isAgency) return saying(outlet, block.textStart, reference);
  }
  return null;
}
const OPENINGS = 2;
/** `نشر في الدستور يوم 22 - 03 - 2012` */
const PUBLISHED_IN = /^(\s*نشرت? (?:في|على)\s+)([^\d]{3,30}?)\s+(?:يوم|بتاريخ)\s/u;

function ofSource(document: ArticleDocument, reference: Reference): Stated<Source> | null {
  const { belowTitle, foot } = pageLines(document, reference);
  const found = [...belowTitle, ...foot].flatMap(({ block, credit }: PageLine) =>
    credit.parts
      .filter((part) => part.outlet && part.says.has('source') && !part.says.has('quoted'))
      .map((part) => ({ part, at: block.textStart })),
  );
  // Of several agencies none publishes the page; a label counts for all of its line.
  const isOneOfSeveral = [...belowTitle, ...foot].some(
    ({ credit: { parts } }) =>
      parts.some((p) => p.says.has('source')) && parts.filter((p) => p.outlet?.isAgency).length > 1,
  );
  const first =
    found.find(({ part }) => !part.outlet!.isAgency) ?? (found.length === 1 && !isOneOfSeveral ? found[0] : undefined);
  return first ? saying(first.part, first.at, reference) : null;
}

/** `خاص – …`, `المصدر: موقع …`: an outlet that nobody knows, where nothing else can stand. */
function ofUnknown(document: ArticleDocument, reference: Reference): Stated<Source> | null {
  const { belowTitle, foot } = pageLines(document, reference);
  for (const { block, credit, text } of [...belowTitle, ...foot]) {
    if (['copyright', 'keywords', 'category', 'breadcrumb'].includes(block.kind)) continue;
    const others = credit.parts.filter((p) => p.isOther && !p.isRole);
    // `عمّان - «صوت الحي»`
    const quoted = credit.parts.length === 2 && credit.parts[0]!.place ? credit.parts[1] : undefined;
    if (quoted?.isOther && QUOTED.test(text.slice(quoted.start - 1, quoted.end + 1)))
      return named(quoted.text, block.textStart + quoted.start, reference);
    const [part] = others;
    if (others.length !== 1 || !part || wordsOf(part.text).length > NAME_WORDS) continue;
    const isOwn = OWN.test(credit.parts[0]!.text) && (part.says.has('own') || credit.parts.indexOf(part) === 1);
    const isSource =
      part.says.has('source') &&
      !part.says.has('quoted') &&
      (withoutClass(part.text) !== part.text || HOST.test(part.text));
    if ((isOwn && !PEOPLE.test(part.text)) || isSource)
      return named(part.text, block.textStart + part.start, reference);
  }
  return null;
}
const OWN = /^(?:خاص|خـاص|خاصّ)$/u;
const QUOTED = /^[«"“][^«»"“”]+[»"”]$/u;
const PEOPLE = /^(?:من|عن|في|لل|المحرر|مراسل|كتب|مندوب|متابع)/u;
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu;

function ofOffice(document: ArticleDocument, reference: Reference): Stated<Source> | null {
  for (const block of blocksOf(document, 'byline')) {
    const office = officeIn(textOf(document, block), reference);
    if (!office || (office.entity.type === 'media' && office.entity.subtype === 'news_agency')) continue;
    const { entity, start, end } = office;
    return stated(sourceOf(entity, reference), 'read-publisher', block.textStart + start, block.textStart + end);
  }
  return null;
}

function ofUrl(document: ArticleDocument, reference: Reference): Stated<Source> | null {
  const url = readSourceUrl.read(document, reference);
  const host = url && hostOf(url.value);
  if (!host) return null;
  // An outlet that a line names alone and whose name is in the host is the site: `سبوتنيك عربي`, sputnikarabic.ae.
  for (const { block, text } of pageLines(document, reference).belowTitle) {
    const outlet = outletNamed(text, reference);
    const source = outlet && sourceOfOutlet(outlet, reference);
    const id = source && slug(source.name_en ?? '').split('-')[0]!;
    if (id && id.length >= ID_LETTERS && host.includes(id)) return named(text, block.textStart, reference);
  }
  return stated(siteOf(host), 'read-publisher', url.start, url.end);
}
const ID_LETTERS = 4;
