/** A text in the form under which usual spellings are equal, with the way back to where each character stood. */
import { fold, westernDigits } from './arabic.ts';

export interface FoldedText {
  readonly text: string;
  /** Where the character at an offset of the folded text stands in the text; for its end, the end. UTF-16 units. */
  placeOf(offset: number): number;
}

const NUMBER_SIGNS: Readonly<Record<string, string>> = { '\u066B': '.', '\u066C': ',', '\u060D': '/' };

/**
 * Folds letters as `fold` does, makes Western digits of all, and a hyphen of a tatweel between two digits. Marks and other
 * tatweels are left out.
 */
export function foldedText(text: string): FoldedText {
  const places: number[] = [];
  const parts: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const form =
      character === '\u0640' && /\p{N}/u.test(text[i - 1] ?? '') && /\p{N}/u.test(text[i + 1] ?? '')
        ? '-'
        : (NUMBER_SIGNS[character] ?? westernDigits(fold(character)));
    for (const unit of form) {
      parts.push(unit);
      places.push(i);
    }
  }
  return { text: parts.join(''), placeOf: (offset) => places[offset] ?? text.length };
}
