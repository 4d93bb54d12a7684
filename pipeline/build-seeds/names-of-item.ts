/** The names of an item for the knowledge base: Arabic first, then English and Russian, then what else was asked for. */
import type { KnowledgeLine, KnownName } from '../../schemas/knowledge-line.ts';
import { fold } from '../text/arabic.ts';
import { aliasesIn, type Item, textIn } from './item-of-line.ts';
import { textsOf } from './statement-values.ts';

/** Letters of Arabic and those it borrows (پ چ ڤ گ), marks on them, digits, blanks, hyphens: what a name in news is made of. */
const ARABIC_NAME = /^[\u0621-\u063A\u0641-\u0652\u067E\u0686\u0698\u06A4\u06AF0-9\u0660-\u0669 -]+$/;
const ACRONYM = /^(?=.*[A-Z])[A-Z0-9][A-Z0-9+.-]+$/;
/** The language code of Wikidata for what is the same in all languages, or in all that write Latin letters. */
const ALL_LANGUAGES = 'mul';

export interface NameOptions {
  /** Further languages, as tags of ours. */
  readonly languages: readonly string[];
  /** Folded words of everyday language: a name that is one of them needs its context to agree. */
  readonly everyday: ReadonlySet<string>;
}

/** True for a name that is Arabic throughout; with Latin letters, brackets or direction marks in it it is never found in a text. */
export const isArabicName = (name: string): boolean => ARABIC_NAME.test(name) && /[\u0621-\u064A]/.test(name);

/** The code of Wikidata for a language tag: `kk-Cyrl` is `kk-cyrl` there. */
const codeOf = (lang: string): string => lang.toLowerCase();

/** The names of an item, each spelling once, and how many were left out because they are no names in Arabic letters. */
export function namesOfItem(item: Item, options: NameOptions): { names: KnowledgeLine['names']; leftOut: number } {
  const names: KnownName[] = [];
  const seen = new Set<string>();
  let leftOut = 0;
  const add = (name: string | null, lang: string, kind: KnownName['kind']): void => {
    if (name === null) return;
    const isArabic = lang === 'ar' || lang === 'arz';
    if (isArabic ? !isArabicName(name) : !/[\p{L}\p{N}]/u.test(name)) {
      leftOut++;
      return;
    }
    // The linker reads spellings alike that differ in hamza, marks and the like: one of them is enough.
    const key = isArabic ? `ar ${fold(name)}` : `${lang} ${name}`;
    if (seen.has(key)) return;
    seen.add(key);
    names.push({ name, lang, kind, weak: isArabic && options.everyday.has(fold(name)) });
  };
  const formal = [...textsOf(item, 'P1448'), ...textsOf(item, 'P1813')];
  const formalIn = (lang: string) => formal.filter((t) => t.lang === codeOf(lang)).map((t) => t.text);
  const others = (lang: string) => [...aliasesIn(item, codeOf(lang)), ...formalIn(lang)].sort();

  add(textIn(item, 'labels', 'ar'), 'ar', 'label');
  for (const name of others('ar')) add(name, 'ar', 'alias');
  for (const name of [textIn(item, 'labels', 'arz'), ...others('arz')]) add(name, 'arz', 'alias');
  for (const { text, lang } of textsOf(item, 'P1549')) if (lang === 'ar') add(text, 'ar', 'demonym');
  add(textIn(item, 'labels', 'en') ?? textIn(item, 'labels', ALL_LANGUAGES), 'en', 'label');
  add(textIn(item, 'labels', 'ru'), 'ru', 'label');
  const native = textsOf(item, 'P1705');
  for (const lang of options.languages) {
    add(
      textIn(item, 'labels', codeOf(lang)) ?? native.find((t) => t.lang === codeOf(lang))?.text ?? null,
      lang,
      'label',
    );
  }
  for (const name of others(ALL_LANGUAGES)) add(name, ALL_LANGUAGES, 'alias');
  for (const name of others('en')) add(name, ACRONYM.test(name) ? ALL_LANGUAGES : 'en', 'alias');
  for (const lang of ['ru', ...options.languages]) for (const name of others(lang)) add(name, lang, 'alias');
  return { names, leftOut };
}
