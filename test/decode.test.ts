import * as fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRelease } from '../pipeline/build.ts';
import { DecodeError, decode, firstMalformedByte } from '../pipeline/ingest-documents/decode.ts';
import { ARTICLE, folderOfTest, OTHER_ARTICLE, smallSeeds } from './small-seeds.ts';

const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

/** Encodes in a legacy encoding, which has one byte a character. */
function legacy(text: string, encoding: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (char) => table.get(char) ?? expect.fail(`${char} is not in ${encoding}`));
}

describe('decode', () => {
  it('should keep a byte order mark as character 0', () => {
    for (const [bytes, encoding] of [
      [Buffer.from(`\uFEFF${ARTICLE}`), 'utf-8'],
      [utf16le(`\uFEFF${ARTICLE}`), 'utf-16le'],
      [utf16be(`\uFEFF${ARTICLE}`), 'utf-16be'],
    ] as const) {
      expect(decode(bytes)).toEqual({ text: `\uFEFF${ARTICLE}`, encoding });
    }
  });

  it('should know Arabic in UTF-16 without a mark, be it a single word', () => {
    for (const text of [ARTICLE, OTHER_ARTICLE, 'قرغيزستان', 'قمة']) {
      expect(decode(utf16le(text))).toEqual({ text, encoding: 'utf-16le' });
      expect(decode(utf16be(text))).toEqual({ text, encoding: 'utf-16be' });
    }
  });

  it('should refuse UTF-16 that breaks off inside a character or holds half of a surrogate pair', () => {
    for (const bytes of [
      utf16le(`\uFEFF${ARTICLE}`).subarray(0, -1),
      utf16le(ARTICLE).subarray(0, -1),
      utf16be(ARTICLE).subarray(0, -1),
      utf16le(`\uFEFF${ARTICLE}\uD83D`),
      utf16be(`\uFEFF\uDE00${ARTICLE}`),
    ]) {
      expect(() => decode(bytes)).toThrow(DecodeError);
      expect(() => decode(bytes)).toThrow(/found bytes that are no utf-16[lb]e, expected text; save the file as UTF-8/);
    }
  });

  it('should tell windows-1256 from ISO-8859-6', () => {
    // السلام عليكم, from the tables of the two encodings.
    const greeting = { 'windows-1256': 'C7E1D3E1C7E320DAE1EDDFE3', 'iso-8859-6': 'C7E4D3E4C7E520D9E4EAE3E5' } as const;
    for (const encoding of ['windows-1256', 'iso-8859-6'] as const) {
      expect(decode(Buffer.from(greeting[encoding], 'hex'))).toMatchObject({ text: 'السلام عليكم', encoding });
      for (const text of [ARTICLE, OTHER_ARTICLE])
        expect(decode(legacy(text, encoding))).toMatchObject({ text, encoding });
    }
  });

  it('should refuse a file rather than lose a byte that no encoding of Arabic has in that place', () => {
    const bytes = Buffer.concat([legacy(ARTICLE, 'iso-8859-6'), Buffer.from([0xff])]);
    expect(() => decode(bytes)).toThrow(DecodeError);
  });

  it('should refuse what is in no encoding of Arabic', () => {
    for (const text of ['Le président est arrivé à Noël', 'été', 'créée']) {
      expect(() => decode(Buffer.from(text, 'latin1'))).toThrow(
        /^byte \d+: found 0xe9, which cannot stand there in UTF-8/,
      );
    }
  });

  it('should take plain ASCII and an empty file as UTF-8', () => {
    for (const text of ['', 'Plain text only.\r\n', ' \n\t']) {
      expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
    }
  });

  it('should give back whatever was encoded in UTF-8', () => {
    // What looks like UTF-16 (ACK or NUL beside ASCII) or like another format is not meant.
    const text = fc
      .string({ unit: 'binary', maxLength: 200 })
      .filter((s) => !/[\0\u0006]/.test(s) && !/^(?:\uFEFF|\s)*(?:%PDF-|<|PK\u0003\u0004)/.test(s));
    fc.assert(
      fc.property(text, (given) => {
        const bytes = Buffer.from(given);
        expect(firstMalformedByte(bytes)).toBeNull();
        expect(decode(bytes)).toEqual({ text: given, encoding: 'utf-8' });
      }),
    );
  });

  it('should give documents of every encoding to a release that passes its own checks', async () => {
    const lines = ARTICLE.split('\n');
    const kinds = {
      le: utf16le,
      be: utf16be,
      win: legacyOf('windows-1256'),
      iso: legacyOf('iso-8859-6'),
      utf: Buffer.from,
    };
    const documents = Object.entries(kinds).map(([name, encode]) => [
      `${name}.txt`,
      encode(`${lines[0]}\n${name}\n${lines[2]}`),
    ]);
    const seeds = smallSeeds(folderOfTest(), Object.fromEntries(documents));
    const { documents: read, files, findings } = await makeRelease({ seeds });
    expect(findings).toEqual([]);
    expect(Object.fromEntries(read.map((d) => [d.seedFile, d.encoding]))).toEqual({
      'be.txt': 'utf-16be',
      'iso.txt': 'iso-8859-6',
      'le.txt': 'utf-16le',
      'utf.txt': 'utf-8',
      'win.txt': 'windows-1256',
    });
    for (const { docId, seedFile, raw } of read) {
      expect(raw).toBe(`${lines[0]}\n${seedFile.replace('.txt', '')}\n${lines[2]}`);
      expect(files.get(`text/raw/${docId}.txt`)).toEqual(fs.readFileSync(`${seeds}/documents/${seedFile}`));
    }
  });
});

const legacyOf = (encoding: 'windows-1256' | 'iso-8859-6') => (text: string) => legacy(text, encoding);

describe('firstMalformedByte', () => {
  /** By another way: the longest beginning that a strict decoder takes. */
  const byDecoder = (bytes: Uint8Array): number | null => {
    for (let end = bytes.length; end >= 0; end--) {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
        return end === bytes.length ? null : end;
      } catch {}
    }
    return expect.fail('the empty beginning is well-formed');
  };

  it('should name the first byte of every sequence that breaks off', () => {
    for (const char of ['é', 'ب', 'ﷲ', '中', '😀', '\u{10FFFF}']) {
      const sequence = Buffer.from(char);
      for (let kept = 1; kept < sequence.length; kept++) {
        for (const after of ['', ' ', 'ب', ARTICLE]) {
          const bytes = Buffer.concat([Buffer.from(ARTICLE), sequence.subarray(0, kept), Buffer.from(after)]);
          const at = Buffer.byteLength(ARTICLE);
          expect(firstMalformedByte(bytes), `${char} after ${kept} bytes`).toBe(at);
          const named = `byte ${at}: found 0x${sequence[0]!.toString(16)}, which cannot stand there in UTF-8`;
          expect(() => decode(bytes), `${char} after ${kept} bytes`).toThrow(named);
        }
      }
    }
  });

  it.each([
    ['a continuation byte alone', [0x61, 0x80], 1],
    ['an overlong slash', [0x61, 0xc0, 0xaf], 1],
    ['an overlong sequence of three', [0xe0, 0x80, 0xaf], 0],
    ['an overlong sequence of four', [0xf0, 0x80, 0x80, 0xaf], 0],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 1],
    ['a character beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a byte that UTF-8 never has', [0x61, 0x62, 0xff], 2],
  ])('should find %s', (_, bytes, at) => expect(firstMalformedByte(Uint8Array.from(bytes))).toBe(at));

  it('should agree with a strict decoder on any bytes', () => {
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0x80, 0xbf, 0xc2, 0xd8, 0xe0, 0xed, 0xf0, 0xf4, 0x90, 0xa0, 0x61),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (given) => {
        const bytes = Uint8Array.from(given);
        expect(firstMalformedByte(bytes)).toBe(byDecoder(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});
