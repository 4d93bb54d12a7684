import { perReference } from '../per-reference.ts';
import type { ArticleDocument, Block, Reference } from '../records.ts';
import { type CreditLine, readCreditLine } from '../text/credit-line.ts';
import { withoutClass } from '../text/outlets.ts';
import { wordsOf } from '../text/words.ts';
import { textOf } from './field.ts';

/** A line of the page around the article's text, with what is known of its parts. */
export interface PageLine {
  readonly block: Block;
  readonly text: string;
  readonly credit: CreditLine;
}

/** The lines above and below the text of the main article, as far as they may speak of it. */
export interface PageLines {
  readonly aboveTitle: readonly PageLine[];
  /** Between title and text; without a title, all lines above the text. */
  readonly belowTitle: readonly PageLine[];
  /** Below the text, until lists of other articles, comments or a note on the author begin. */
  readonly foot: readonly PageLine[];
  /** Every line that is no text of the main article and of no other one, in order. */
  readonly around: readonly PageLine[];
}

/** Lines of other things: pictures, posts, other articles, buttons. */
const ASIDE: ReadonlySet<Block['kind']> = new Set([
  ...(['advert', 'blank', 'caption', 'comment_count', 'credit', 'embed', 'newsletter'] as const),
  ...(['related_article', 'related_heading', 'related_title', 'share_line'] as const),
]);
const ENDS: ReadonlySet<Block['kind']> = new Set(['related_heading', 'comment_count', 'newsletter']);
const ABOUT_AUTHOR = /^\s*(?:عن|حول|نبذة عن|من هو|المزيد من) (?:ال)?(?:كاتب|كاتبة|مؤلف|مؤلفة|محرر)/u;
/** A line of rights, also one that ends as a sentence. */
const RIGHTS = /©|^\s*(?:\([cC]\)|Copyright|(?:جميع|كل|كافة) الحقوق|حقوق (?:النشر|الطبع))/u;
const SENTENCE_WORDS = 3;
const LONG_SENTENCE = 15;
const isSentence = (text: string): boolean => {
  if (RIGHTS.test(text)) return false;
  const { length } = wordsOf(text);
  return length >= LONG_SENTENCE || (length >= SENTENCE_WORDS && /[.!؟?…]["”»)\]]*$/u.test(text));
};
/** A label at its beginning says what the line is, whatever else stands there. */
const saysMuch = ({ parts }: CreditLine): boolean =>
  ['author', 'translator', 'source', 'quoted', 'link', 'section'].some((says) => parts[0]?.says.has(says as never));
/** `فهد الرشيدي من بريدة`, also of a place that nobody knows. */
const isPersonFrom = ({ parts }: CreditLine): boolean =>
  parts.length === 2 && parts[0]!.isPerson && /^من\s/u.test(parts[1]!.text);
/** `صحيفة عمان - وزارة الإعلام`: an outlet by its full name, and to whom it belongs. */
const isOutletOf = ({ parts }: CreditLine): boolean =>
  parts.length > 1 && parts[0]!.outlet !== null && withoutClass(parts[0]!.text) !== parts[0]!.text;
const FEW_WORDS = 4;
/** Longer lines are sentences. */
const LONGEST = 200;

/** What stands around the text of the main article. The same for the same document and reference. */
export function pageLines(document: ArticleDocument, reference: Reference): PageLines {
  const known = read(reference);
  const lines = known.get(document) ?? linesOf(document, reference);
  known.set(document, lines);
  return lines;
}
const read = perReference((_: Reference) => new WeakMap<ArticleDocument, PageLines>());

function linesOf(document: ArticleDocument, reference: Reference): PageLines {
  const { blocks } = document;
  // A short line that was kept for text may be a byline all the same: the text begins and ends with a sentence.
  const isText = (b: Block) => b.kept && b.kind === 'body' && isSentence(textOf(document, b));
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  const title = blocks.findIndex((b) => b.kind === 'title' && b.kept);
  const lineOf = (block: Block): PageLine => {
    const text = textOf(document, block);
    const credit = readCreditLine(text, reference);
    // `بيروت – «الشرق الأوسط»`, whose outlet is also a region.
    const [place, outlet] = credit.parts;
    const isDateline =
      block.kind === 'category' && credit.parts.length === 2 && place!.place && outlet!.outlet && !outlet!.isSection;
    return { block: isDateline && !place!.isSection ? { ...block, kind: 'dateline' } : block, text, credit };
  };
  const start = first < 0 ? blocks.length : first;
  // `(رويترز)` right under the text is its source, elsewhere that of a picture.
  const closing = blocks.findIndex((b, i) => i > last && b.kind !== 'blank');
  const isAround = (b: Block, i: number) =>
    (!b.kept || ((i < start || i > last) && b.kind !== 'title' && b.kind !== 'subtitle')) &&
    (!ASIDE.has(b.kind) ||
      (b.kind === 'related_heading' && i < title) ||
      (b.kind === 'related_title' && i > title && i < start) ||
      (i === closing && /^\(/u.test(textOf(document, b)))) &&
    (b.article === null || b.article === 0) &&
    b.textEnd - b.textStart <= LONGEST;
  const around = blocks
    .filter(isAround)
    .map(lineOf)
    .filter(
      ({ block, credit, text }) =>
        !block.kept ||
        credit.isWhole ||
        RIGHTS.test(text) ||
        /^#/u.test(text) ||
        saysMuch(credit) ||
        isPersonFrom(credit) ||
        isOutletOf(credit) ||
        (withoutClass(text) !== text && wordsOf(text).length <= FEW_WORDS),
    );
  const placeOf = new Map(blocks.map((b, i) => [b.start, i]));
  const between = (from: number, to: number) =>
    around.filter(({ block }) => placeOf.get(block.start)! > from && placeOf.get(block.start)! < to);
  const below = blocks.findIndex((b, i) => i > last && (ENDS.has(b.kind) || ABOUT_AUTHOR.test(textOf(document, b))));
  return {
    aboveTitle: title < 0 ? [] : between(-1, Math.min(title, start)),
    belowTitle: between(title < 0 || title > start ? -1 : title, start),
    foot: last < 0 ? [] : between(last, below < 0 ? blocks.length : below),
    around,
  };
}
