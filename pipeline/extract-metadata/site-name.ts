import { perReference } from '../per-reference.ts';
import type { ArticleDocument, Block, Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { isSectionName } from '../text/credit-line.ts';
import { outletNamed, withoutClass } from '../text/outlets.ts';
import { wordsOf } from '../text/words.ts';
import { blocksOf, textOf } from './field.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { stepsOf } from './path-steps.ts';
import { siteBehind } from './title-parts.ts';

const MOST_WORDS = 6;

const frontPages = perReference(
  (reference: Reference) => new Set(reference.lexicon['front-pages'].map((e) => fold(e.phrase))),
);
export const isFrontPage = (step: string, reference: Reference): boolean =>
  frontPages(reference).has(fold(step.trim()));

/** The name of the site as it stands above the title, behind it, in the path, or alone under the text. */
export function siteName(document: ArticleDocument, reference: Reference): { text: string; start: number } | null {
  const { aboveTitle, belowTitle, foot } = pageLines(document, reference);
  for (const { block, text } of aboveTitle) {
    const steps = stepsOf(text);
    // `العالم - الرئيسية`: what stands beside the front page.
    const [site, front] = steps;
    if (steps.length === 2 && isFrontPage(front!.text, reference) && outletNamed(site!.text, reference))
      return { text: site!.text, start: block.textStart + site!.start };
  }
  for (const [i, line] of aboveTitle.entries()) {
    const { block, text } = line;
    // `(كونا) --` before a title is who reported it.
    if (/^\s*\(/u.test(text)) continue;
    const outlet = outletNamed(text, reference);
    const isAlso = isSectionName(text, reference);
    if (outlet && (!outlet.isWeak || (i === 0 && (!isAlso || standsAgain(document, block, text)))))
      return { text, start: block.textStart };
    const [first, ...rest] = stepsOf(text);
    const ofPath = first && rest.length > 0 ? outletNamed(first.text, reference) : null;
    if (ofPath && !(ofPath.isWeak && isSectionName(first!.text, reference)))
      return { text: first!.text, start: block.textStart + first!.start };
    if (first && isSite(document, line, first.text, aboveTitle, reference))
      return { text: first.text, start: block.textStart + first.start };
  }
  for (const block of blocksOf(document, 'navigation')) {
    const tail = /^\s*[|–—-]\s*(.+)$/u.exec(textOf(document, block));
    if (tail && block.ruleId === 'mark-title-edges')
      return { text: tail[1]!, start: block.textStart + textOf(document, block).indexOf(tail[1]!) };
  }
  const [title] = blocksOf(document, 'title').filter((b) => b.kept);
  const behind = title && siteBehind(textOf(document, title), reference);
  if (behind)
    return { text: textOf(document, title).slice(behind.start, behind.end), start: title.textStart + behind.start };
  for (const { block, text } of [...belowTitle, ...foot]) {
    if (DOMAIN.test(text.trim())) return { text: text.trim(), start: block.textStart + text.indexOf(text.trim()) };
    const outlet = outletNamed(text, reference);
    if (outlet && !outlet.isAgency && !outlet.isWeak) return { text, start: block.textStart };
    if (FULL_NAME.test(text.trim()) && wordsOf(text).length <= OVER_SECTION)
      return { text: text.trim(), start: block.textStart + text.indexOf(text.trim()) };
    const [first] = stepsOf(text);
    if (!first || first.text.length === text.length || withoutClass(first.text) === first.text) continue;
    const ofOwner = block.kind === 'body' || block.kind === 'navigation' ? outletNamed(first.text, reference) : null;
    if (ofOwner && !ofOwner.isAgency && !ofOwner.isWeak)
      return { text: first.text, start: block.textStart + first.start };
  }
  return null;
}

/** A name nobody knows: with a word for what an outlet is, or as the first line, where the page names it again. */
function isSite(
  document: ArticleDocument,
  { block, credit, text }: PageLine,
  name: string,
  above: readonly PageLine[],
  reference: Reference,
): boolean {
  const words = wordsOf(name);
  // `الأخبار (تجكجة) – …`: the report begins with the site as others do with a place.
  if (words.length > 0 && block === above[0]!.block && opensText(document, name)) return true;
  if (words.length === 0 || words.length > MOST_WORDS || isSectionName(name, reference) || isFrontPage(name, reference))
    return false;
  const isFirst = block === above[0]!.block;
  const isNavigation = block.kind === 'navigation';
  if (!block.ruleId.startsWith('mark-head') || /[\p{N}:؟!]/u.test(name)) return isFirst && SITE_TAIL.test(name);
  // The site, a section, the title: so most pages begin.
  const isOverSection = above.slice(1).some((l) => l.block.kind === 'category' || l.block.kind === 'breadcrumb');
  const isAlone = stepsOf(text).length === 1 && !/[.،؛]/u.test(name) && words.length <= OVER_SECTION;
  if (
    isFirst &&
    isOverSection &&
    isAlone &&
    (isNavigation || (block.kind === 'byline' && credit.parts.every((p) => !p.isPerson && p.says.size === 0)))
  )
    return true;
  if (!isNavigation && !isFirst) return false;
  return (
    withoutClass(name) !== name ||
    (isFirst && (/^مدون(?:ة|ات) /u.test(name) || SITE_TAIL.test(name) || standsAgain(document, block, name)))
  );
}

/** Names that say of themselves that they are a paper or a site of news. */
const FULL_NAME =
  /^(?:صحيفة|جريدة) ال\p{L}+(?: ال\p{L}+)?$|^(?:موقع|شبكة|وكالة|بوابة) \p{L}+(?: \p{L}+)? (?:الإخبارية?|الاخبارية?|الإلكترونية?|للأنباء)$/u;
/** An address alone on its line. */
const DOMAIN = /^(?:www\.)?[a-z0-9-]{3,}(?:\.[a-z]{2,4}){1,2}$/iu;
const OVER_SECTION = 4;
/** What sites call themselves by, behind their own name. */
const SITE_TAIL =
  /^\p{L}+(?:\s\p{L}+)?\s(?:أون ?لاين|اون ?لاين|نيوز|نت|برس|بريس|بوست|تي ?في|ميديا|الإخباري|الإخبارية|الاخبارية|الاخباري|الإلكترونية|الالكترونية)$/u;

/** True if another line that is no text of the article names it again, or the text begins with it as with a dateline. */
const standsAgain = (document: ArticleDocument, { start }: Block, name: string): boolean =>
  document.blocks.some(
    (b) =>
      b.start !== start &&
      !b.kept &&
      ['copyright', 'byline', 'dateline', 'source_line', 'navigation'].includes(b.kind) &&
      textOf(document, b).includes(name),
  ) || opensText(document, name);

/** True if a paragraph begins with the name and a mark behind it. */
const opensText = (document: ArticleDocument, name: string): boolean =>
  blocksOf(document, 'body').some((b) => {
    const text = textOf(document, b);
    return b.kept && text.startsWith(name) && OPENS.test(text.slice(name.length));
  });
/** What stands behind an outlet where a report begins with it. */
const OPENS = /^\s*(?:\/|[-–—]|\()/u;
