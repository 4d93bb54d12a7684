/** What stands in the line of a title and is no part of it: the section before it, its writer behind it. */
import type { ArticleDocument, Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { isSectionName } from '../text/credit-line.ts';
import { entitiesNamed } from '../text/names.ts';
import { outletNamed, withoutClass } from '../text/outlets.ts';
import { isPersonName } from '../text/person-names.ts';
import { type Span, wordsOf } from '../text/words.ts';
import { blocksOf, textOf } from './field.ts';

const BEHIND = /\s[-–—]\s+([^-–—:؟!]+)$/u;
const FEWEST_WORDS = 3;
const NAME_WORDS = 4;
const SHORT = 3;

/** The name of a person behind a dash in the title; one that the text speaks of is no writer's. */
export function nameBehind(document: ArticleDocument, reference: Reference): Span | null {
  const block = blocksOf(document, 'title').find((b) => b.kept);
  if (!block) return null;
  const title = textOf(document, block);
  const tail = BEHIND.exec(title);
  if (!tail || wordsOf(title.slice(0, tail.index)).length < FEWEST_WORDS) return null;
  const name = tail[1]!.trim();
  if (wordsOf(name).length > NAME_WORDS || !isPersonName(name, reference)) return null;
  const others = document.blocks.filter((b) => b !== block && (b.article === null || b.article === 0));
  const isNamed = (word: string) => word.length > SHORT && others.some((b) => textOf(document, b).includes(word));
  if (wordsOf(name).some((word) => isNamed(word.text))) return null;
  const start = tail.index + tail[0].indexOf(name);
  return { start, end: start + name.length };
}

const TAIL = /\s([|•–—-])\s+([^|•–—:؟!.]{2,40})$/u;
const SITE_WORDS = 4;

/** The name of a site behind a bar; behind a dash only with a word for what it is. */
export function siteBehind(title: string, reference: Reference): Span | null {
  const tail = TAIL.exec(title);
  if (!tail || wordsOf(title.slice(0, tail.index)).length < FEWEST_WORDS + 1) return null;
  const name = tail[2]!.trim();
  const words = wordsOf(name);
  if (words.length === 0 || words.length > SITE_WORDS || /\p{N}/u.test(name)) return null;
  const isBar = /[|•]/u.test(tail[1]!);
  const outlet = outletNamed(name, reference);
  const isSite = outlet
    ? isBar || !outlet.isWeak
    : isBar
      ? !isSectionName(name, reference) && !isPersonName(name, reference)
      : withoutClass(name) !== name;
  if (!isSite) return null;
  const start = tail.index + tail[0].indexOf(name);
  return { start, end: start + name.length };
}

const BEFORE = /^(\p{L}+)\s+(?:\/|[-–—])\s+(?=\p{L})/u;

/** The section that agencies print before the title: `عام / …`, `متفرقات - …`; where it ends with its mark. */
export function sectionBefore(title: string, reference: Reference): (Span & { readonly behind: number }) | null {
  const lead = BEFORE.exec(title);
  if (!lead || wordsOf(title.slice(lead[0].length)).length < FEWEST_WORDS) return null;
  const name = lead[1]!;
  if (outletNamed(name, reference) || entitiesNamed(name, reference).length > 0) return null;
  // `حوار - …` says what the text is.
  const isGenre = reference.lexicon.genres.some((e) => fold(e.word) === fold(name));
  if (isGenre || !(name === GENERAL || isSectionName(name, reference))) return null;
  // `اقتصاد / طاقة: …` tells of both.
  if (lead[0].includes('/') && name !== GENERAL && !name.endsWith('ي')) return null;
  return { start: 0, end: name.length, behind: lead[0].length };
}
/** The section of what is in no other one. */
export const GENERAL = 'عام';
