/**
 * Bytes that were read in the wrong encoding, and how they are read aright: each character is turned back into the byte
 * it was made of. Only what comes back exactly is given; the tables come from the decoders of the platform.
 */

import {
  APOSTROPHE,
  CLAUSE_MARK,
  CLOSING_GUILLEMET,
  DASH,
  kindOf,
  LETTER,
  OPENING_GUILLEMET,
  QUOTATION_MARK,
  WIDE_BLANK,
} from '../text/character-kinds.ts';

/** One wrong reading of bytes. */
export interface WrongDecoding {
  /** For the evidence of a repair. */
  readonly name: string;
  /** A text that it has spoilt shows this somewhere, and hardly any other text does. */
  readonly sign: RegExp;
  /** Kinds of characters that stand beside each other where the sign or the trace does; see text/character-kinds.ts. */
  readonly beside: readonly [first: number, second: number];
  /** Shown by words that were spoilt by it, also by those that have lost a byte since. */
  readonly trace: RegExp;
  /** True if one byte makes one letter: then nothing but the words tells whether it is undone rightly. */
  readonly isSingleByte: boolean;
  /** The stretch read aright, the same if there is nothing to undo; null if not all of it can be read so. */
  undo(stretch: string): string | null;
}

/** The bytes 80 to 9F of windows-1252. Node 20 gives controls for them, as if it were ISO-8859-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The characters of the bytes 80 to FF. */
function upperHalf(encoding: string): string[] {
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
  const characters = Array.from(new TextDecoder(encoding).decode(bytes));
  return encoding === 'windows-1252' ? [...WINDOWS_1252, ...characters.slice(32)] : characters;
}

/** Which byte a character stands for. */
type Bytes = ReadonlyMap<string, number>;

/**
 * Controls stand for their own bytes: ISO-8859-1 has them where windows-1252 has punctuation or nothing, and programs mix
 * the two.
 */
const bytesOf = (encoding: string): Bytes =>
  new Map([
    ...Array.from({ length: 32 }, (_, i): [string, number] => [String.fromCharCode(128 + i), 128 + i]),
    ...upperHalf(encoding).map((character, i): [string, number] => [character, 128 + i]),
  ]);

const NEVER = /[^\s\S]/;

const kindsOf = (characters: Iterable<string>): number => {
  let kinds = 0;
  for (const character of characters) kinds |= 1 << kindOf(character.charCodeAt(0));
  return kinds;
};
/** What stands behind a letter in any Arabic text: where bytes of letters were read wrongly, others stand there as well. */
const ORDINARY = CLAUSE_MARK | WIDE_BLANK | OPENING_GUILLEMET | CLOSING_GUILLEMET | QUOTATION_MARK | APOSTROPHE | DASH;
/** A letter that is not of ASCII, or a character in place of a lost one. */
const OTHER_LETTER = /[^\P{L}A-Za-z]|\uFFFD/u;

function utf8ReadAs(encoding: string): WrongDecoding {
  const bytes = bytesOf(encoding);
  const read = (from: number, to: number): string[] =>
    [...bytes].filter(([, byte]) => byte >= from && byte <= to).map(([character]) => character);
  const any = (from: number, to: number): string =>
    `[${read(from, to)
      .map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')}]`;
  const next = any(0x80, 0xbf);
  // The well-formed sequences of RFC 3629.
  const sequence = new RegExp(
    [
      any(0xc2, 0xdf) + next,
      any(0xe0, 0xe0) + any(0xa0, 0xbf) + next,
      `(?:${any(0xe1, 0xec)}|${any(0xee, 0xef)})${next}${next}`,
      any(0xed, 0xed) + any(0x80, 0x9f) + next,
      any(0xf0, 0xf0) + any(0x90, 0xbf) + next + next,
      any(0xf1, 0xf3) + next + next + next,
      any(0xf4, 0xf4) + any(0x80, 0x8f) + next + next,
    ].join('|'),
    'g',
  );
  const arabicLead = any(0xd8, 0xdb);
  // Two Arabic letters beside each other; if it happened twice, every letter begins with C3 and goes on with C2.
  const sign = new RegExp(`(?:${arabicLead}|${any(0xc3, 0xc3)})${next}${any(0xc2, 0xdf)}${next}`);
  const first = kindsOf([...read(0xd8, 0xdb), ...read(0xc3, 0xc3)]);
  const second = kindsOf([...read(0x80, 0xbf), ...read(0xd8, 0xdb), '?', '\uFFFD']);
  return {
    name: `UTF-8 read as ${encoding}`,
    sign,
    beside: [first, (first & LETTER) === 0 ? second : kindsOf(read(0x80, 0xbf)) & ~ORDINARY],
    // Bytes that windows-1252 does not have get lost, or come as a mark; the others have letters for all Arabic ones.
    trace:
      encoding === 'windows-1252' ? new RegExp(`${sign.source}|${arabicLead}[?\uFFFD]?${arabicLead}${next}`) : NEVER,
    isSingleByte: false,
    undo(stretch) {
      const rest = stretch.replace(sequence, '');
      if (OTHER_LETTER.test(rest)) return null;
      return stretch.replace(sequence, (found) => characterOf(found, bytes));
    },
  };
}

function characterOf(sequence: string, bytes: Bytes): string {
  // The first byte tells in its leading ones how many bytes there are.
  let point = bytes.get(sequence[0]!)! & (0xff >> (sequence.length + 1));
  for (let i = 1; i < sequence.length; i++) point = (point << 6) | (bytes.get(sequence[i]!)! & 0x3f);
  return String.fromCodePoint(point);
}

/** Turkish systems have six letters of their own, in the places of six others. */
const TURKISH: readonly (readonly [string, number])[] = [
  ['Ğ', 0xd0],
  ['İ', 0xdd],
  ['Ş', 0xde],
  ['ğ', 0xf0],
  ['ı', 0xfd],
  ['ş', 0xfe],
];

/** What no Arabic text has: characters that an encoding lacks, controls, letters of Urdu. */
const NOT_ARABIC = /[\uFFFD\u0080-\u009F\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2]/;
/** An accented letter in an Arabic word, or a sign between two letters: UTF-8 that has lost a byte comes out like that. */
const NO_WORD =
  /[\u00C0-\u024F][\u0621-\u0652]|[\u0621-\u0652](?:[\u00C0-\u024F]|[\u00A2-\u00AA\u00AC-\u00BA\u00BC-\u00BE\u0250-\u02DC\u2020-\u2030\u20AC\u2122][\u0621-\u0652])/;

function arabicReadAs1252(written: string): WrongDecoding {
  const bytes: Bytes = new Map([...bytesOf('windows-1252'), ...TURKISH]);
  const right = upperHalf(written);
  return {
    name: `${written} read as windows-1252 or -1254`,
    // No word of a Latin alphabet has three letters with marks beside each other, unless it is a list of them.
    sign: /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u011E\u011F\u0130\u0131\u015E\u015F]{3}/,
    beside: [kindsOf('Àİ'), kindsOf('Àİ')],
    trace: NEVER,
    isSingleByte: true,
    undo(stretch) {
      let text = '';
      for (const character of stretch) {
        const byte = character < '\u0080' ? undefined : bytes.get(character);
        if (character >= '\u0080' && byte === undefined) return null;
        text += byte === undefined ? character : right[byte - 128]!;
      }
      return NOT_ARABIC.test(text) || NO_WORD.test(text) ? null : text;
    },
  };
}

/** In the order in which they are tried. */
export const wrongDecodings: readonly WrongDecoding[] = [
  utf8ReadAs('windows-1252'),
  utf8ReadAs('windows-1256'),
  utf8ReadAs('windows-1251'),
  utf8ReadAs('macintosh'),
  arabicReadAs1252('windows-1256'),
  arabicReadAs1252('iso-8859-6'),
];
