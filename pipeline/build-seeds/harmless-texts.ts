/** Good text with what harms no word: blanks too many, controls that nobody sees, tatweel. Its lines need no reader. */

interface HarmlessText {
  readonly raw: string;
  readonly text: string;
}

/** Paragraphs of a text, and how many of all paragraphs are taken. */
const PARAGRAPHS = 8;
const EVERY = 3;
/** Lines of a page hold so many characters; every second text keeps its paragraphs whole. */
const WIDTH = 85;

export function harmlessTexts(lines: readonly string[]): HarmlessText[] {
  const kept = lines.filter((line, i) => i % EVERY === 0 && line.length > 20);
  const texts: HarmlessText[] = [];
  for (let i = 0; i + PARAGRAPHS <= kept.length; i += PARAGRAPHS) {
    const paragraphs = kept.slice(i, i + PARAGRAPHS);
    const n = texts.length;
    const text = (n % 2 === 0 ? paragraphs : paragraphs.flatMap(brokenLines)).join('\n');
    texts.push({ raw: harmlesslyChanged(text, n), text });
  }
  return texts;
}

function brokenLines(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** One kind of harm a text, at some of the blanks or letters. */
function harmlesslyChanged(text: string, n: number): string {
  let count = 0;
  const some = (every: number) => count++ % every === 0;
  switch (n % 5) {
    case 0:
      return text.replace(/ /g, () => (some(23) ? '  ' : ' '));
    case 1:
      return text.replace(/ /g, () => (some(31) ? ' \u200F' : ' '));
    case 2:
      return text.replace(/(?<=[\u0628\u0633\u0639\u0644\u0646])(?=[\u0627\u062F\u0631])/g, () =>
        some(40) ? '\u0640' : '',
      );
    case 3:
      return text.replace(/\n/g, '\r\n');
    default:
      return text.replace(/ /g, () => (some(3) ? '  ' : ' '));
  }
}
