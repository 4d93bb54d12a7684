/** Where a text has codes of characters, and what they stand among. */
import { decodeRun, type Notation, notationsOf } from './character-references.ts';

/** Something in a text is a code, perhaps: what has none of these is not looked at closely. */
export const CODE =
  /&(?:#\w{2}|[A-Za-z]{2,31}\d{0,2}[;\u061B]|nbsp|quot|[lr]aquo)|\\[uUx]|%[Dd][89ABab]|%25[Dd]|%u0[67]|u0[67][\dA-Fa-f]{2}u0/;
/** Any code, also one that would not make a text worth looking at. */
const ANY_CODE = /[&%\\]|u0[67]/;

/** A run of codes. */
export interface Code {
  readonly start: number;
  readonly end: number;
  /** What it stands for. */
  readonly text: string;
  readonly notation: Notation;
  readonly line: number;
  /** The characters around it up to the next blanks, all of them decoded. */
  readonly word: string;
  readonly isArabic: boolean;
  /** The notations that stand for Arabic letters between the same blanks. */
  readonly beside: ReadonlySet<Notation>;
  /** True in a web address. */
  readonly isInAddress: boolean;
  /** True in a line of a program or of data. */
  readonly isInSource: boolean;
}

const ARABIC_LETTER = /[\u0621-\u064A]/;
const ADDRESS = /:\/\/|^\W?www\.|\w\.(?:com|org|net|gov|edu|info|html?|php|aspx?)\b|[?&][\w-]+=/i;
/** What ends an address. */
const NOT_OF_ADDRESS = /[\s"'<>«»“”‘’،؛]/;
/** Lines of programs and of data. */
const SOURCE: readonly RegExp[] = [
  // `"key": "value"`, `name = "value"`, `call("value")`, `key: 'value',`
  /["']\s*:\s*["'[{\d]|\w\s*=>?\s*["'([{]|\w\(["')]|\w\s*:\s*(?:'[^']*'|"[^"]*")\s*,?\s*$/,
  // Braces, and ends and beginnings of statements.
  /^\s*[{[]\s*["'{[]|[{}]\s*[;,]?\s*$|["'`)\]]\s*;\s*$/,
  /^\s*(?:\/\/|#include|[$>]\s|<\?|(?:echo|printf?|puts|return|let|const|var|def|import|insert into)\b)/i,
];

export const isSource = (line: string): boolean => SOURCE.some((sign) => sign.test(line));

/** All runs of codes of a text, and the lines that have Arabic letters, written or coded. */
export function codesOf(text: string): { codes: Code[]; arabicLines: ReadonlySet<number> } {
  const codes: Code[] = [];
  const arabicLines = new Set<number>();
  const notations = notationsOf(text);
  let line = 0;
  for (const { 0: content, index: lineStart } of text.matchAll(/[^\n]+/g)) {
    line++;
    if (!ANY_CODE.test(content)) {
      if (ARABIC_LETTER.test(content)) arabicLines.add(line);
      continue;
    }
    const ofLine: CodeOfChunk[][] = [];
    const decoded: string[] = [];
    for (const { 0: chunk, index } of content.matchAll(/[^ \t]+/g)) {
      const found = ANY_CODE.test(chunk) ? codesOfChunk(chunk, lineStart + index, notations) : [];
      ofLine.push(found);
      decoded.push(found[0]?.word ?? chunk);
    }
    const whole = decoded.join(' ');
    if (ARABIC_LETTER.test(whole)) arabicLines.add(line);
    const isInSource = isSource(whole);
    for (const code of ofLine.flat()) codes.push({ ...code, line, isInSource });
  }
  return { codes, arabicLines };
}

type CodeOfChunk = Omit<Code, 'line' | 'isInSource'>;

function codesOfChunk(chunk: string, offset: number, notations: readonly Notation[]): CodeOfChunk[] {
  const found: Pick<Code, 'start' | 'end' | 'text' | 'notation' | 'isArabic'>[] = [];
  const beside = new Set<Notation>();
  for (const notation of notations) {
    for (const { 0: run, index } of chunk.matchAll(notation.run)) {
      const text = decodeRun(notation, run);
      if (text === null) continue;
      const isArabic = ARABIC_LETTER.test(text);
      if (isArabic) beside.add(notation);
      found.push({ start: index, end: index + run.length, text, notation, isArabic });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  const addresses: boolean[] = [];
  let position = 0;
  let isInAddress = false;
  for (const { start, end, text, notation } of found) {
    const gap = chunk.slice(position, start);
    isInAddress = isInAddress ? !NOT_OF_ADDRESS.test(gap) || ADDRESS.test(gap) : ADDRESS.test(gap);
    // Percent signs are how an address writes blanks.
    if (notation.isOfPages && NOT_OF_ADDRESS.test(text)) isInAddress = false;
    addresses.push(isInAddress);
    parts.push(gap, text);
    position = end;
  }
  const word = parts.join('') + chunk.slice(position);
  return found.map((code, i) => {
    const isInAddress = addresses[i]!;
    return { ...code, start: offset + code.start, end: offset + code.end, word, beside, isInAddress };
  });
}
