import { perReference } from '../per-reference.ts';
import type { ArticleDocument, Reference, Stated } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { isSectionName } from '../text/credit-line.ts';
import { labelAt } from '../text/labels.ts';
import { outletNamed, withoutClass } from '../text/outlets.ts';
import { wordsOf } from '../text/words.ts';
import { blocksOf, type Field, fileOf, stated } from './field.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { stepsOf } from './path-steps.ts';
import { isFrontPage, siteName } from './site-name.ts';
import { GENERAL, sectionBefore } from './title-parts.ts';

export const readSections: Field<readonly Stated<string>[]> = {
  id: 'read-sections',
  title: 'Read the sections',
  why: 'The steps of the breadcrumb between the front page and the title, and the category lines above the text, without the name of the site. A category line without separators is cut where a step of the breadcrumb ends.',
  example: {
    page: [
      'الرئيسية » اقتصاد » طاقة » محطة شمسية جديدة قرب نمنغان',
      'محطة شمسية جديدة قرب نمنغان',
      'بدأت محطة شمسية جديدة قرب مدينة نمنغان الأوزبكية تزويد الشبكة بالكهرباء، وتكفي طاقتها مئة ألف بيت.',
    ],
    values: { sections_json: '["اقتصاد","طاقة"]' },
  },
  lookAlike: {
    page: [
      'اقتصاد / طاقة: محطة شمسية جديدة قرب نمنغان',
      'بدأت محطة شمسية جديدة قرب مدينة نمنغان الأوزبكية تزويد الشبكة بالكهرباء، وتكفي طاقتها مئة ألف بيت.',
    ],
    values: { sections_json: '[]' },
  },
  read(document, reference) {
    const found: Stated<string>[] = [];
    const title = titleOf(document);
    const site = siteName(document, reference);
    const add = (text: string, start: number) => {
      const trimmed = text.trim();
      const folded = fold(trimmed);
      if (trimmed === '' || found.some((f) => fold(f.value) === folded) || isTitle(folded, title)) return;
      if (isFrontPage(trimmed, reference) || (site && fold(site.text) === folded)) return;
      const at = start + text.indexOf(trimmed);
      found.push(stated(trimmed, 'read-sections', at, at + trimmed.length));
    };
    const { aboveTitle, belowTitle, foot } = pageLines(document, reference);
    const lines = [...aboveTitle, ...belowTitle];
    for (const { block, text } of lines) {
      if (block.kind !== 'breadcrumb') continue;
      for (const step of stepsOf(text).slice(isSite(stepsOf(text)[0]!.text, true, reference) ? 1 : 0))
        add(step.text, block.textStart + step.start);
    }
    const steps = found.map((f) => fold(f.value));
    for (const { block, text } of [...lines, ...foot]) {
      const label = /^[^:：]{2,24}[:：]/u.exec(text);
      if (!label || !labelAt(text, reference)?.says.has('section')) continue;
      for (const step of stepsOf(text.slice(label[0].length)))
        add(step.text, block.textStart + label[0].length + step.start);
    }
    for (const { block, text, credit } of lines) {
      const isNamed = aboveTitle.some((l) => l.block === block) && credit.parts.every((part) => part.isSection);
      if (block.kind !== 'category' && !(isNamed && credit.parts.length > 0 && block.kind !== 'breadcrumb')) continue;
      if (LABEL.test(text) || labelAt(text, reference)?.says.has('section')) continue;
      // A day beside the section is none of its steps.
      const path = credit.hasDate ? credit.parts.filter((part) => part.isSection) : stepsOf(text);
      for (const [i, { text: part, start }] of path.entries()) {
        if (i === 0 && isSite(part, path.length > 1, reference)) continue;
        // One short line above the title may also be a kicker, a column or a name.
        if (path.length === 1 && block.ruleId !== 'mark-breadcrumb' && !isSectionName(part, reference)) continue;
        const step = steps.find((s) => fold(part) === s || fold(part).startsWith(`${s} `));
        if (step && fold(part).length === part.length) {
          add(part.slice(0, step.length), block.textStart + start);
          add(part.slice(step.length), block.textStart + start + step.length);
        } else add(part, block.textStart + start);
      }
    }
    // The site, one short line, the title: that line is the section, also one that nobody knows.
    const [first, second, third] = aboveTitle.filter(({ block }) => block.kind !== 'date_line');
    if (found.length === 0 && second && !third && site?.start === first!.block.textStart && isName(second, reference))
      add(second.text, second.block.textStart);
    // `12 يناير 2020 | محليات`
    for (const { block, credit, text } of lines) {
      if (block.kind !== 'date_line' || !credit.hasDate || !/[|•]/u.test(text) || /[:：]\s*\D/u.test(text)) continue;
      if (!credit.parts.every((part) => part.isSection)) continue;
      for (const part of credit.parts) add(part.text, block.textStart + part.start);
    }
    // A path that begins with the front page, whatever its line was taken for.
    for (const { block, text } of aboveTitle) {
      const path = stepsOf(text);
      if (
        block.kind !== 'navigation' ||
        path.length < 2 ||
        path.length > LONGEST_PATH ||
        !isSite(path[0]!.text, true, reference)
      )
        continue;
      // With bars between them they are a menu.
      if (!/[>›»]/u.test(text)) continue;
      for (const step of path.slice(1))
        if (wordsOf(step.text).length <= SECTION_WORDS) add(step.text, block.textStart + step.start);
    }
    const [block] = blocksOf(document, 'title').filter((b) => b.kept);
    const line = block ? fileOf(document).slice(block.textStart, block.textEnd) : '';
    const before = sectionBefore(line, reference);
    if (before && line.slice(0, before.end) !== GENERAL && !line.slice(0, before.behind).includes('/'))
      add(line.slice(0, before.end), block!.textStart);
    return found.filter((f) => fileOf(document).slice(f.start, f.end) === f.value);
  },
};

const LONGEST_PATH = 5;
const SECTION_WORDS = 3;
/** Without article and ending: كويت of الكويت and الكويتية. */
const stemOf = (word: string): string =>
  fold(word)
    .replace(/^ال/u, '')
    .replace(/(?:يه|ي|ه)$/u, '');
/** Countries and what is of them: with such a word a line may be an edition or an outlet. */
const countries = perReference(
  (reference: Reference) =>
    new Set(
      reference.knowledge
        .filter((e) => e.names.some((n) => n.kind === 'demonym') || e.type === 'place')
        .flatMap((e) => e.names.map((n) => stemOf(n.name))),
    ),
);
function isName({ text, block, credit }: PageLine, reference: Reference): boolean {
  if (!['navigation', 'category', 'byline'].includes(block.kind) || block.ruleId === 'mark-furniture-phrase')
    return false;
  if (wordsOf(text).length > SECTION_WORDS || /[\p{N}.:،؟!|@©/-]|\p{Script=Latin}/u.test(text)) return false;
  if (LABEL.test(text) || wordsOf(text).some((word) => countries(reference).has(stemOf(word.text)))) return false;
  return (
    !credit.parts.some((p) => p.isPerson || p.outlet || p.isLabel || p.says.size > 0) && !isFrontPage(text, reference)
  );
}

/** These two say what the text is; they are no sections. */
const LABEL = /^\s*(?:خبر|تعليق|بيان صح[اف]ي|بيان صحافي|بيان|خبر صحفي)\s*:?\s*$/u;

/** The site itself at the beginning of a path: its front page, its name, or a word for what it is. */
function isSite(step: string, isInPath: boolean, reference: Reference): boolean {
  if (isFrontPage(step, reference)) return true;
  if (isSectionName(step, reference)) return false;
  const outlet = outletNamed(step, reference);
  return outlet ? isInPath || !outlet.isWeak : isInPath && withoutClass(step) !== step;
}

function titleOf(document: ArticleDocument): string | null {
  const [block] = blocksOf(document, 'title');
  return block ? fold(fileOf(document).slice(block.textStart, block.textEnd)) : null;
}

/** Paths show a long title cut. */
const isTitle = (step: string, title: string | null): boolean =>
  title !== null && (step === title || (step.length > CUT && title.startsWith(step.replace(/[\s.…]+$/u, ''))));
const CUT = 12;
