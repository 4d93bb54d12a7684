import type { RawEncoding } from '../records.ts';

/** A file that cannot be read as text: what it is instead, or where it breaks. */
export class DecodeError extends Error {
  override name = 'DecodeError';
}

/** Letters and marks in words: a letter alone between Latin ones is an accented letter of another encoding. */
const ARABIC_WORD = /(?<![A-Za-z])[\u0621-\u0652]{2,}(?![A-Za-z])/g;
/** Of the characters of a legacy file beyond ASCII so many must be Arabic letters. */
const MIN_ARABIC = 0.8;

/**
 * Decodes the bytes of a text file and names the encoding: a byte order mark first, then strict UTF-8, then UTF-16
 * without a mark, then the legacy encodings of Arabic, if nearly all their letters come out as Arabic.
 * @throws DecodeError naming the byte offset at which UTF-8 breaks, or what the file is if it is no text
 */
export function decode(bytes: Uint8Array): { text: string; encoding: RawEncoding } {
  refuseOtherFormats(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: strict(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: strict(bytes, 'utf-16be'), encoding: 'utf-16be' };
  const broken = firstMalformedByte(bytes);
  if (broken === null) {
    // Arabic in UTF-16 is well-formed UTF-8 too, of control characters and ASCII.
    const wide = bytes.includes(0x06) ? utf16WithoutMark(bytes) : null;
    return wide ?? { text: strict(bytes, 'utf-8'), encoding: 'utf-8' };
  }
  const wide = utf16WithoutMark(bytes);
  if (wide) return wide;
  const legacy = mostlyUtf8(bytes) ? null : legacyEncoding(bytes);
  if (legacy) return legacy;
  throw new DecodeError(
    `byte ${broken}: found 0x${bytes[broken]!.toString(16).padStart(2, '0')}, which cannot stand there in UTF-8, ` +
      'expected UTF-8, UTF-16, windows-1256 or ISO-8859-6 text; save the file as UTF-8',
  );
}

/** Decodes bytes in an encoding that is known. @throws DecodeError if they are not in it */
export const decodeAs = (bytes: Uint8Array, encoding: RawEncoding): string => strict(bytes, encoding);

function strict(bytes: Uint8Array, encoding: RawEncoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DecodeError(`found bytes that are no ${encoding}, expected text; save the file as UTF-8`);
  }
}

/** What may stand before the mark of a format: a byte order mark, blanks, an XML declaration, comments. */
const PROLOGUE = /^(?:\u00EF\u00BB\u00BF|\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/;

function refuseOtherFormats(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 1024)).replace(PROLOGUE, '');
  if (start.startsWith('%PDF-'))
    throw new DecodeError('found a PDF, expected its text; extract the text first, e.g. pdftotext');
  if (/^<(?:!doctype html|html[\s>])/i.test(start)) {
    throw new DecodeError('found an HTML page, expected its text; extract the text first');
  }
  if (start.startsWith('PK\u0003\u0004'))
    throw new DecodeError('found a ZIP archive (.docx, .odt?), expected text; export it as plain text');
}

/** The offset of the first byte at which the bytes are not UTF-8; null if they are. Follows the table of RFC 3629. */
export function firstMalformedByte(bytes: Uint8Array): number | null {
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!;
    const length = sequenceLength(first);
    if (length === 0) return i;
    for (let k = 1; k < length; k++) {
      const byte = bytes[i + k];
      const [low, high] = k === 1 ? secondByteRange(first) : [0x80, 0xbf];
      if (byte === undefined || byte < low || byte > high) return i;
    }
    i += length;
  }
  return null;
}

const sequenceLength = (first: number): number =>
  first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;

function secondByteRange(first: number): [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/** True if most of what lies beyond ASCII is well-formed UTF-8: then the file is broken UTF-8, nothing else. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const beyond = text.match(/[^\0-\x7F]/gu)?.length ?? 0;
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  return lost * 2 < beyond;
}

/** Arabic in UTF-16 has the byte 06 in every second place; English has zeros there. */
function utf16WithoutMark(bytes: Uint8Array): { text: string; encoding: RawEncoding } | null {
  if (bytes.length < 4) return null;
  const high = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0x06 || bytes[i] === 0x00) high[i % 2]!++;
  const encoding = high[1]! > high[0]! ? 'utf-16le' : 'utf-16be';
  if (Math.max(...high) < bytes.length * 0.4) return null;
  const isArabic = /[\u0621-\u064A]/.test(new TextDecoder(encoding).decode(bytes));
  return isArabic ? { text: strict(bytes, encoding), encoding } : null;
}

function legacyEncoding(bytes: Uint8Array): { text: string; encoding: RawEncoding } | null {
  let best: { text: string; encoding: RawEncoding; score: number } | null = null;
  for (const encoding of ['windows-1256', 'iso-8859-6'] as const) {
    const text = new TextDecoder(encoding).decode(bytes);
    // A byte that the encoding does not have would be lost.
    if (text.includes('\uFFFD')) continue;
    const beyond = text.match(/[^\0-\x7F]/g)?.length ?? 0;
    const letters = text.match(ARABIC_WORD)?.join('').length ?? 0;
    // Article and ta marbuta where they belong tell the two encodings apart, whose letters overlap.
    const cues = text.match(/(?<![\u0621-\u064A])ال[\u0621-\u064A]|ة(?![\u0621-\u064A])/g)?.length ?? 0;
    const score = letters / Math.max(1, beyond) + cues / Math.max(1, letters);
    if (letters >= beyond * MIN_ARABIC && (!best || score > best.score)) best = { text, encoding, score };
  }
  return best;
}
