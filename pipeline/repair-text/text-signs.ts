/**
 * Signs that so much of a text is lost that no repair can give it back: what its lines show in the mean, which letters are
 * rarer than in any Arabic, and how much of the raw text was no text.
 */
import { classOf, FORM, LETTER_OF_ARABIC, OTHER, OTHER_LETTER } from '../text/character-classes.ts';
import type { Edit } from '../text/edits.ts';
import { OWN_SIGNS } from './line-signs.ts';
import { isUsual } from './mark-signs.ts';

/** Letters whose share is looked at: those that fonts lose, and the most frequent ones. */
const LETTERS = 'اليمنوترأإآةىءئؤ';
/** Repairs that take away or fold what every text may have. */
const HARMLESS = /^(?:collapse-blanks|normalise-line-ends|remove-(?:direction|zero|byte)|restore-|join-|fold-)/;

export const TEXT_SIGNS: readonly string[] = [
  ...OWN_SIGNS.map((sign) => `mean-${sign}`),
  'text-length',
  'odd-share',
  'raw-odd-share',
  'replaced-share',
  'latin-share',
  'form-share',
  'commonest-letter',
  ...[...LETTERS].map((letter) => `share-${letter}`),
];

/** The signs of a text, given those of its lines. */
export function textSigns(
  raw: string,
  text: string,
  rows: readonly (readonly number[])[],
  edits: readonly Edit[],
): number[] {
  const counts = new Map<number, number>();
  let [letters, latin, forms, odd] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const c = classOf(unit);
    if (c === LETTER_OF_ARABIC) {
      letters++;
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    } else if (c === OTHER_LETTER) latin++;
    else if (c === FORM) forms++;
    else if (c === OTHER && !isUsual(unit)) odd++;
  }
  let replaced = 0;
  for (const { kind, rawStart, rawEnd } of edits) if (!HARMLESS.test(kind)) replaced += rawEnd - rawStart;
  const all = Math.max(1, letters);
  const most = Math.max(0, ...counts.values());
  const count = Math.max(1, rows.length);
  return [
    ...OWN_SIGNS.map((_, sign) => rows.reduce((sum, row) => sum + row[sign]!, 0) / count),
    Math.log1p(text.length),
    odd / Math.max(1, text.length),
    oddIn(raw) / Math.max(1, raw.length),
    replaced / Math.max(1, raw.length),
    latin / (all + latin),
    forms / (all + forms),
    most / all,
    ...Array.from(LETTERS, (letter) => (counts.get(letter.charCodeAt(0)) ?? 0) / all),
  ];
}

function oddIn(text: string): number {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (
      unit > 0x7f
        ? classOf(unit) === OTHER && !isUsual(unit)
        : unit < 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09
    )
      odd++;
  }
  return odd;
}
