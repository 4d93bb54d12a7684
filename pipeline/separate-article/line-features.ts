/** What the words of a line say of its kind, wherever it stands: the features of seeds/models/line-kinds. */
import { fold, westernDigits } from '../text/arabic.ts';
import { hashOf } from '../text/kind-model.ts';
import { bucket } from './bucket.ts';

/** Words, numbers, and every other sign by itself. A word ends after so many letters: nobody's line is one word of millions. */
const TOKEN = /[\p{L}\p{M}\u0640]{1,60}|\p{N}[\p{N}.,:٫٬]{0,20}|[^\s\p{L}\p{N}]/gu;
/** Of a longer line only its beginning and end are looked at. */
const FIRST = 24;
const LAST = 12;
const NEAR_TEXT = 400;

/** The features of a line as hashes; the same line always has the same ones. */
export function lineFeatures(text: string): number[] {
  const isLong = text.length > 2 * NEAR_TEXT;
  const head = tokensOf(isLong ? text.slice(0, NEAR_TEXT) : text);
  const all = isLong ? [...head.slice(0, FIRST), ...tokensOf(text.slice(-NEAR_TEXT)).slice(-LAST)] : head;
  const tokens = all.length > FIRST + LAST ? [...all.slice(0, FIRST), ...all.slice(-LAST)] : all;
  const words = tokens.filter((token) => /[\p{L}#]/u.test(token));
  const names = new Set<string>(['bias', ...countsOf(text, tokens, isLong ? LONG : words.length)]);
  for (const [i, token] of tokens.entries()) {
    names.add(`w${token}`);
    if (i > 0) names.add(`b${tokens[i - 1]} ${token}`);
    const stem = stemOf(token);
    if (stem.length >= 3) names.add(`s${stem}`);
    if (stem.length > 4) names.add(`p${stem.slice(0, 4)}`);
  }
  const last = tokens.length - 1;
  names
    .add(`f${tokens[0]}`)
    .add(`F${tokens[0]} ${tokens[1]}`)
    .add(`g${stemOf(tokens[0] ?? '').slice(0, 4)}`);
  names.add(`l${tokens[last]}`).add(`L${tokens[last - 1]} ${tokens[last]}`);
  const shape = tokens.map(classOf).join('');
  names.add(`h${shape.slice(0, 3)}`).add(`t${shape.slice(-3)}`);
  if (shape.length <= 8) names.add(`z${shape}`);
  return Array.from(names, hashOf);
}

const LONG = 99;

function tokensOf(text: string): string[] {
  return Array.from(text.matchAll(TOKEN), ([token]) => {
    if (/^\p{N}/u.test(token)) return `#${westernDigits(token).replace(/\d/g, '0').slice(0, 6)}`;
    return fold(token);
  });
}

/** Without conjunction, preposition and article. */
const stemOf = (token: string): string => token.replace(/^(?:[وف]?(?:[بك]?ال|لل)|[وف](?=.{4}))(?=.{2})/, '');

function classOf(token: string): string {
  if (token.startsWith('#')) return '0';
  if (/^\p{Script=Arabic}/u.test(token)) return token.startsWith('ال') ? 'D' : 'A';
  if (/^\p{Script=Latin}/u.test(token)) return 'L';
  if (/^\p{L}/u.test(token)) return 'O';
  if (/^\p{Extended_Pictographic}/u.test(token)) return 'E';
  return token;
}

/** How long the line is, how it ends, and what it holds besides words. */
function countsOf(text: string, tokens: readonly string[], words: number): string[] {
  const length = bucket(words, [1, 2, 3, 4, 6, 9, 14, 24, 49]);
  const ending = /[.!?؟…:،,؛»")\]|]$/.exec(text)?.[0] ?? (/\p{N}$/u.test(text) ? '0' : 'a');
  const share = (test: (token: string) => boolean) =>
    bucket(words === 0 ? 0 : tokens.filter(test).length / words, [0.01, 0.2, 0.4, 0.6, 0.8]);
  const names = [`n${length}`, `e${ending}`, `ne${length}${ending}`, `N${share((t) => t.startsWith('#'))}`];
  names.push(`T${share((t) => /^\p{Script=Latin}/u.test(t))}`);
  if (words > 3) names.push(`A${share((t) => t.startsWith('ال'))}`);
  for (const [name, pattern] of HOLDS) if (pattern.test(text)) names.push(name, `${name}${length}`);
  return names;
}

const HOLDS: readonly (readonly [string, RegExp])[] = [
  ['has-url', /https?:\/\/|www\.|\.(?:com|net|org|info)\b/],
  ['has-@', /@/],
  ['has-#', /#\p{L}/u],
  ['has-|', /[|•·»›]\s/],
  ['has-emoji', /\p{Extended_Pictographic}/u],
  ['has-quotes', /[«"“]/],
  ['has-colon', /\S\s?:\s/],
  ['has-comma', /[،؛]/],
  ['has-stop', /[.!؟?]\s/],
];
