import type { Source } from '../../schemas/sources.ts';
import type { Reference, Stated } from '../records.ts';
import type { CreditPart } from '../text/credit-line.ts';
import { openingDateline, openingOutlet } from '../text/opening-dateline.ts';
import { outletNamed } from '../text/outlets.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { sourceOfOutlet } from './known-source.ts';
import { type PageLine, pageLines } from './page-lines.ts';

export const readAgency: Field<Stated<Source> | null> = {
  id: 'read-agency',
  title: 'Read the news agency',
  why: 'The agency of the source line, or else of the dateline, of the byline, or of the signature under the text. Only agencies that are known as such, and only where a line names one of them alone; agencies that the article quotes are mentions, not its source, and the name of the site above the title is its publisher.',
  example: {
    page: [
      'روسيا وكازاخستان توقعان اتفاقا للنقل',
      'وقعت روسيا وكازاخستان اتفاقا يسهل عبور الشاحنات بين البلدين، ويلغي الرسوم التي كانت تدفع عند الحدود.',
      'المصدر: وكالة تاس',
    ],
    values: { agency_source_id: 'src_tass' },
  },
  lookAlike: {
    page: [
      'روسيا وكازاخستان توقعان اتفاقا للنقل',
      'نقلت وكالة تاس عن وزير النقل قوله إن الاتفاق يسهل عبور الشاحنات بين البلدين، ويلغي الرسوم التي كانت تدفع عند الحدود.',
    ],
    values: { agency_source_id: null },
  },
  read(document, reference) {
    const { belowTitle, foot } = pageLines(document, reference);
    const lines = [...belowTitle, ...foot].filter(
      ({ block }) => block.kind !== 'copyright' && block.kind !== 'keywords',
    );
    const isSource = ({ block, credit }: PageLine) =>
      block.kind === 'source_line' || credit.parts.some((p) => p.says.has('source') || p.says.has('quoted'));
    for (const line of [...lines.filter(isSource), ...lines.filter((l) => !isSource(l))]) {
      const part = agencyIn(line, isSource(line));
      if (part) return saying(part, line.block.textStart, reference);
    }
    const paragraphs = blocksOf(document, 'body').filter(({ kept }) => kept);
    for (const block of paragraphs.slice(0, OPENINGS)) {
      const outlet = openingDateline(textOf(document, block), reference)?.outlet;
      if (outlet?.outlet?.isAgency) return saying(outlet, block.textStart, reference);
      const alone = openingOutlet(textOf(document, block), reference);
      if (alone?.outlet?.isAgency) return saying(alone, block.textStart, reference);
    }
    const last = paragraphs.at(-1);
    const closing = last && CLOSING.exec(textOf(document, last));
    const named = closing && outletNamed(closing[2]!, reference);
    if (!named?.isAgency) return null;
    const start = last!.textStart + closing!.index + closing![1]!.length;
    return stated(sourceOfOutlet(named, reference), 'read-agency', start, start + closing![2]!.length);
  },
};
/** A deck may stand before the paragraph with the dateline. */
const OPENINGS = 2;
/** `… الظلام. (رويترز)` */
const CLOSING = /([.!؟]["»”]?\s*\(\s*)([^()]{2,30}?)\s*\)\.?$/u;

const saying = (part: CreditPart, at: number, reference: Reference): Stated<Source> =>
  stated(sourceOfOutlet(part.outlet!, reference), 'read-agency', at + part.start, at + part.end);

/** The one agency of a line. Two of them are not decided between, nor is a line with words that nobody knows. */
function agencyIn({ credit }: PageLine, isSource: boolean): CreditPart | null {
  const agencies = credit.parts.filter((part) => part.outlet?.isAgency && !part.says.has('translator'));
  const others = credit.parts.filter((part) => part.isOther);
  if (agencies.length === 0 || others.length > (isSource ? 2 : 1)) return null;
  const [first] = agencies;
  return agencies.every((part) => same(part, first!)) ? first! : null;
}

const same = ({ outlet: a }: CreditPart, { outlet: b }: CreditPart): boolean =>
  a!.entity ? a!.entity === b!.entity : a!.line?.outlet === b!.line?.outlet;
