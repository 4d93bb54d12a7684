import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import { ASCII_SIGN, CLOSING, DIGIT, FULL_STOP, LATIN, OPENING, SPACE } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';

const KIND = 'restore-latin-order';
/** A stretch of Latin letters, digits and what joins them. */
const TOKEN = /[.+@]?[A-Za-z0-9]+(?:[.+@/_-][A-Za-z0-9]+){0,1000}/g;
/** A number before a name, which may stand the other way round elsewhere. */
const NUMBER_NAME = /(?<![A-Za-z0-9.,٫-] ?)(\d{1,4}(?:\.\d)?) ([A-Z][A-Za-z]{2,})(?![A-Za-z0-9]| ?[A-Za-z0-9])/g;
const YEAR = /^(?:19|20)\d\d$/;
const TOP_DOMAIN = 'com|net|org|gov|edu|info|kz|kg|uz|tj|tm|ru|sa|ae|eg|qa|jo|uk|fr|de|tr|cn';
const MAIL = new RegExp(`^((?:${TOP_DOMAIN})(?:\\.[a-z0-9-]+){1,3})@([a-z0-9._-]+)$`, 'i');
const ENDS_IN_DOMAIN = new RegExp(`\\.(?:${TOP_DOMAIN})$`, 'i');
const NAME = '[A-Za-z0-9][A-Za-z0-9+.&-]*[A-Za-z0-9+]';
/** Both brackets before the name that they hold: `( )G20المتعاقبة`; or the first one turned and glued: `) (G20المتعاقبة`. */
const BRACKETS_BEFORE = new RegExp(
  `(?<=[${LETTER}] )\\( \\)(${NAME})(?=[${LETTER}]{2}|[\\s.،؛]|$)|(?<=[${LETTER}]{2})\\) \\((${NAME})(?=[${LETTER}]{2})`,
  'gmu',
);

export const restoreLatinOrder: Damage = {
  id: KIND,
  title: 'Put Latin names and numbers in order',
  why: 'What runs from left to right inside Arabic comes out in pieces from the right: `KG.24`, `1+C5`, `com.gmail@ali`, `( )G20`. Undone where the knowledge base has the name in the other order, where the shape shows it (`.www` ends no address, `com` begins none), or where the same name stands right elsewhere in the text. `2024 Expo` and other years are left alone.',
  example: {
    before: 'ذكر موقع KG.24 أمس',
    after: 'ذكر موقع 24.KG أمس',
  },
  find(text: string, reference: Reference) {
    const { has, hasPair } = surveyOf(text, reference);
    if (!has(LATIN)) return {};
    // What joins Latin letters and digits: a full stop, a plus sign, an at sign.
    const isJoined =
      hasPair(FULL_STOP, LATIN) ||
      hasPair(LATIN, FULL_STOP) ||
      (hasPair(FULL_STOP, DIGIT) && (hasPair(DIGIT, LATIN) || hasPair(LATIN, DIGIT))) ||
      (has(ASCII_SIGN) && (text.includes('+') || text.includes('@')));
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    const add = (start: number, end: number, put: string, evidence: string, confidence: number) => {
      if (isOurs(start)) replacements.push({ start, end, text: put, kind: KIND, evidence, confidence, method: 'rule' });
    };
    const { turned, names } = knownNames(reference);
    for (const { 0: token, index } of isJoined ? text.matchAll(TOKEN) : []) {
      if (!/[.+@]/.test(token) || !/[A-Za-z]/.test(token)) continue;
      if (/[\p{L}\p{N}./@+:-]/u.test(text.slice(Math.max(0, index - 1), index))) continue;
      if (/[/@+_]/.test(text[index + token.length] ?? '')) continue;
      const lower = token.toLowerCase();
      const order = names.has(lower) ? undefined : turned.get(lower);
      if (order !== undefined) {
        const put = order.map(([a, b]) => token.slice(a, b)).join('');
        add(index, index + token.length, put, 'a name of the knowledge base, turned round', 0.93);
      } else if (lower.endsWith('.www') && !lower.startsWith('www')) {
        const put = token
          .split(/([./])/)
          .reverse()
          .join('');
        add(index, index + token.length, put, 'www begins an address', 0.93);
      } else if (lower.includes('@')) {
        const mail = MAIL.exec(token);
        if (!mail || ENDS_IN_DOMAIN.test(token)) continue;
        const put = `${mail[2]}@${mail[1]!.split('.').reverse().join('.')}`;
        add(index, index + token.length, put, 'a top-level domain ends an address', 0.9);
      }
    }
    if (hasPair(DIGIT, SPACE) && hasPair(SPACE, LATIN) && /\d [A-Z]/.test(text)) {
      for (const { 0: whole, 1: number = '', 2: name = '', index } of text.matchAll(NUMBER_NAME)) {
        if (YEAR.test(number) || !text.includes(`${name} ${number}`)) continue;
        add(index, index + whole.length, `${name} ${number}`, 'stands the other way round elsewhere in this text', 0.8);
      }
    }
    if (
      (hasPair(OPENING, SPACE) && hasPair(SPACE, CLOSING) && text.includes('( )')) ||
      (hasPair(CLOSING, SPACE) && hasPair(SPACE, OPENING) && text.includes(') ('))
    ) {
      for (const { 0: whole, 1: apart, 2: glued, index } of text.matchAll(BRACKETS_BEFORE)) {
        if (glued !== undefined && isClosing(text, index)) continue;
        const name = (apart ?? glued)!;
        if (name.length < 2 || !/[A-Za-z]/.test(name)) continue;
        const end = index + whole.length;
        const blank = new RegExp(`^[${LETTER}]`).test(text.slice(end, end + 1)) ? ' ' : '';
        add(index, end, `${apart === undefined ? ' ' : ''}(${name})${blank}`, 'a Latin name in brackets', 0.88);
      }
    }
    return { replacements: replacements.sort((a, b) => a.start - b.start) };
  },
};

/** True if a closing bracket closes one that was opened not far before it. */
function isClosing(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

type Slice = readonly [start: number, end: number];

/** The names of the knowledge base that a separator parts, and the forms that they take when they are turned round. */
const knownNames = perReference((reference: Reference) => {
  const names = new Set<string>();
  for (const { names: all } of reference.knowledge) {
    for (const { name } of all) {
      if (/^[A-Za-z0-9]+[.+@&/][A-Za-z0-9]+$/.test(name) && /[A-Za-z]/.test(name)) names.add(name.toLowerCase());
    }
  }
  /** Slices of a turned form, in the order in which they make the name. */
  const turned = new Map<string, readonly Slice[]>();
  for (const name of names) {
    const at = name.search(/[.+@&/]/);
    const [first, sign, second] = [name.slice(0, at), name[at]!, name.slice(at + 1)];
    const [a, b, all] = [first.length, second.length, name.length];
    turned.set(`${second}${sign}${first}`, [[b + 1, all], [b, b + 1], [0, b]]); // biome-ignore format: one form a line
    turned.set(`${sign}${second}${first}`, [[1 + b, all], [0, 1], [1, 1 + b]]); // biome-ignore format: one form a line
    turned.set(`${sign}${first}${second}`, [[1, 1 + a], [0, 1], [1 + a, all]]); // biome-ignore format: one form a line
  }
  return { names, turned };
});
