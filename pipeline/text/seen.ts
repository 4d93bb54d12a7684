/** Text as a page of documentation shows it. */

/** What a person does not see: controls, characters of no width, and blanks that are not the usual one. */
const INVISIBLE = /(?![ \n])[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Text with everything that nobody sees as its code point in brackets. */
export const visible = (text: string): string =>
  text.replace(INVISIBLE, (c) => `[U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);

/** What Markdown would take for its own, and what would end a cell of a table. */
const MARKUP = /[\\`*_[\]<>|~]/g;

/** Text that stands for itself in a cell of a Markdown table; a line break in it becomes one of the cell. */
export const cellOf = (text: string): string => visible(text).replace(MARKUP, '\\$&').replaceAll('\n', '<br>');
