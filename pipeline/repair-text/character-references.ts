/** Ways of writing a character by its number or name, and what they stand for. */
import { decodeHTML } from 'entities/decode';
import { wrongDecodings } from './wrong-decodings.ts';

export interface Notation {
  /** For the evidence of a repair. */
  readonly name: string;
  /** Codes that follow each other. */
  readonly run: RegExp;
  /** True if the codes may stand for punctuation; the others are undone only where Arabic letters come out. */
  readonly hasMarks: boolean;
  /** True for codes of web pages; the others are those of programs and data. */
  readonly isOfPages: boolean;
  /** The characters; null if some code stands for none. */
  decode(run: string): string | null;
}

/** Longer runs come in several pieces, so that no pattern has to remember too much. */
const html: Notation = {
  name: 'HTML character references',
  // Escaped several times, & is &amp; again and again. The semicolon may have been taken for a Latin one in Arabic.
  run: /(?:&(?:amp;)*(?:(?:#\d{2,7}|#[xX][\dA-Fa-f]{2,6}|[A-Za-z][A-Za-z\d]{1,31})[;\u061B]|(?:nbsp|quot|[lr]aquo)(?![\w;\u061B=]))){1,400}/g,
  hasMarks: true,
  isOfPages: true,
  decode(run) {
    const codes = run
      .replaceAll('\u061B', ';')
      .replaceAll(/&(?:amp;)+(?=[#\w])/g, '&')
      // Some programs write the two halves of a surrogate pair.
      .replaceAll(/&#(5[56]\d{3});&#(5[67]\d{3});/g, (_, high, low) => String.fromCharCode(high, low));
    const text = decodeHTML(codes);
    // A name that nobody defined.
    return /&[#\w]+;/.test(text) ? null : text;
  },
};

const hex = (digits: string): string => {
  const point = Number.parseInt(digits, 16);
  return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point);
};

const escapes: Notation = {
  name: 'escapes of JSON and JavaScript',
  run: /(?:\\{1,4}u[\dA-Fa-f]{4}|\\{1,4}u\{[\dA-Fa-f]{1,6}\}|\\{1,4}U000[\dA-Fa-f]{5}){1,400}/g,
  hasMarks: true,
  isOfPages: false,
  decode: (run) => run.replaceAll(/\\+[uU]\{?([\dA-Fa-f]+)\}?/g, (_, digits: string) => hex(digits)),
};

const oldEscapes: Notation = {
  name: 'escapes of old JavaScript',
  run: /(?:%u[\dA-Fa-f]{4}|%[\dA-Fa-f]{2}){1,400}/g,
  hasMarks: false,
  isOfPages: false,
  decode: (run) => run.replaceAll(/%u?([\dA-Fa-f]+)/g, (_, digits: string) => hex(digits)),
};

const bareEscapes: Notation = {
  name: 'escapes that lost their backslash',
  run: /(?<![A-Za-z_\\%])(?:u0[67][\dA-Fa-f]{2}){1,60}(?![A-Za-z_])/g,
  hasMarks: false,
  isOfPages: false,
  decode: (run) => run.replaceAll(/u([\dA-Fa-f]{4})/g, (_, digits: string) => hex(digits)),
};

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const fromBytes = (run: string, byte: RegExp): string =>
  UTF8.decode(Uint8Array.from(run.matchAll(byte), ([, digits]) => Number.parseInt(digits!, 16)));

const percent: Notation = {
  name: 'percent-encoded UTF-8',
  run: /(?:%(?:25)*[\dA-Fa-f]{2}){1,4000}/g,
  hasMarks: false,
  isOfPages: false,
  decode: (run) => fromBytes(run, /%(?:25)*([\dA-Fa-f]{2})/g),
};

const byteEscapes: Notation = {
  name: 'escaped bytes of UTF-8',
  run: /(?:\\{1,2}x[\dA-Fa-f]{2}){1,4000}/g,
  hasMarks: false,
  isOfPages: false,
  decode: (run) => fromBytes(run, /x([\dA-Fa-f]{2})/g),
};

/** The notations that a text may have: what is a byte of UTF-8 elsewhere is a character in old JavaScript. */
export const notationsOf = (text: string): readonly Notation[] => [
  html,
  escapes,
  bareEscapes,
  /%u0[67]/.test(text) ? oldEscapes : percent,
  byteEscapes,
];

/** Two characters that look like one of UTF-8 may be themselves, as in CAFÉ»; these are not. */
const BYTES = /^[\u00C2\u00C3\u00D8-\u00DB]|[\u0080-\u009F]|^[\s\S]{3}/;
const LOST = /[\uFFFD\uD800-\uDFFF\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u;

/** The characters of a run; null if one of them is none, or a control. */
export function decodeRun({ decode, isOfPages }: Notation, run: string): string | null {
  const text = decode(run);
  if (text === null) return null;
  const [utf8] = wrongDecodings;
  // Some programs write the number of each byte of UTF-8 instead of that of the character.
  const isOfBytes = isOfPages ? utf8!.sign.test(text) : BYTES.test(text);
  const found = (isOfBytes ? utf8!.undo(text) : null) ?? text;
  return LOST.test(found) ? null : found;
}
