/** What extraction does to a line, as small functions: forward models of the damages, for the laws and not for scores. */

/** Numbers below a bound, the same ones for the same seed. */
export type Draw = (bound: number) => number;

export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % bound;
  };
}

export type Spoil = (line: string, draw: Draw) => string;

const lettersOf = (text: string): string[] => Array.from(text);
const LEFT_TO_RIGHT = /[\p{N}\p{Script=Latin}][\p{N}\p{Script=Latin}.,:/%-]*/gu;
const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };
const JUNK = ['\u0017', '\u0004', '%', '?', '(cid:23)', '\uFFFD', ' ', '\u0640'];
const INVISIBLE = ['\u200E', '\u200F', '\u202B', '\u202C', '\u200B', '\u200C', '\u00AD', '\uFEFF', '\u0000'];
/** The forms of each letter: isolated, final, initial, medial, as far as it has them. */
const FORMS = new Map<string, string[]>();
for (let unit = 0xfe80; unit <= 0xfefc; unit++) {
  const form = String.fromCharCode(unit);
  const letters = form.normalize('NFKC');
  FORMS.set(letters, [...(FORMS.get(letters) ?? []), form]);
}

/** A line cut where extractors cut it. */
const piecesOf = (line: string): string[] => line.split(/(\d[\d.,/]*|[A-Za-z][A-Za-z.]*|[()«»"])/).filter(Boolean);

/** A replacement of about one match in so many. */
const some = (line: string, pattern: RegExp, one: number, draw: Draw, put: (match: string) => string): string =>
  line.replace(pattern, (match) => (draw(one) === 0 ? put(match) : match));

const misread = (label: string): Spoil => {
  const decoder = new TextDecoder(label);
  return (line) => decoder.decode(new TextEncoder().encode(line));
};

export const spoils: Readonly<Record<string, Spoil>> = {
  'words reversed': (line) => line.split(' ').reverse().join(' '),
  'words reversed, gaps stretched': (line) => line.split(' ').reverse().join('  '),
  'letters reversed': (line) => lettersOf(line).reverse().join(''),
  'letters reversed, numbers kept': (line) =>
    lettersOf(line)
      .reverse()
      .join('')
      .replace(LEFT_TO_RIGHT, (run) => lettersOf(run).reverse().join('')),
  'letters of words reversed': (line, draw) =>
    some(line, /\p{L}{3,}/gu, 3, draw, (w) => lettersOf(w).reverse().join('')),
  'pieces reversed': (line) => piecesOf(line).reverse().join(''),
  'two pieces swapped': (line, draw) => {
    const pieces = piecesOf(line);
    const i = draw(pieces.length);
    return [...pieces.slice(i), ...pieces.slice(0, i)].join('');
  },
  'pieces on lines of their own': (line) => piecesOf(line).reverse().join('\n'),
  'runs inside words swapped': (line, draw) =>
    some(line, /\p{L}{5,}/gu, 4, draw, (word) => {
      const cut = 2 + draw(word.length - 3);
      return word.slice(cut) + word.slice(0, cut);
    }),
  'junk in words': (line, draw) => {
    const junk = JUNK[draw(JUNK.length)]!;
    return some(line, /(?<=\p{L})(?=\p{L})/gu, 6, draw, () => junk);
  },
  'presentation forms': (line, draw) =>
    line.replace(/لا|[\u0621-\u064A]/g, (letters) => {
      const forms = FORMS.get(letters);
      return forms ? forms[draw(forms.length)]! : letters;
    }),
  'read as windows-1252': misread('windows-1252'),
  'read as windows-1256': misread('windows-1256'),
  'read as MacRoman': misread('macintosh'),
  'character references': (line) => line.replace(/[\u0621-\u064A]/g, (letter) => `&#${letter.charCodeAt(0)};`),
  'controls and marks without width': (line, draw) =>
    some(line, /(?:)/gu, 7, draw, () => INVISIBLE[draw(INVISIBLE.length)]!),
  'letters doubled': (line, draw) =>
    some(line, /[أإآلي]/gu, 3, draw, (letter) => letter + (letter === 'ي' ? 'ي' : 'ا')),
  'lam-alef turned': (line) => line.replace(/لا/g, 'ال').replace(/لأ/g, 'أل'),
  'lam-alef lost': (line) => line.replace(/لا/g, 'ل'),
  'words glued': (line, draw) => some(line, / /gu, 2, draw, () => ''),
  'words split': (line, draw) => some(line, /(?<=\p{L})(?=\p{L})/gu, 5, draw, () => ' '),
  'letter by letter': (line) => lettersOf(line).join(' '),
  'marks displaced': (line) => line.replace(/([\u064B-\u0652])(\P{L}*)(\p{L}?)/gu, '$2$3$1'),
  'brackets mirrored': (line) => line.replace(/[()[\]«»]/g, (mark) => MIRRORED[mark]!),
  'blanks before punctuation': (line) => line.replace(/([،.:؛!؟]) /g, ' $1'),
  'letters of a Persian keyboard': (line) => line.replaceAll('ي', 'ی').replaceAll('ك', 'ک'),
  'broken into page lines': (line) => line.replace(/(.{30,60}?) /g, '$1\n'),
  'cut short': (line, draw) => line.slice(draw(5), line.length - draw(9)),
};
