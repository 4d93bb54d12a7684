/**
 * A word in which everything that fonts do to alef and lam is folded away (order, loss and doubling of the lam-alef
 * glyph), in either direction of reading. Too coarse for scores; right for asking in which order a line's words stand.
 */
export const folded = (word: string): string => word.replace(/[اأإآٱل]+/gu, 'ا');
