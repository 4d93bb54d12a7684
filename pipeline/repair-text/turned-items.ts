/**
 * A line that was given glyph by glyph, from left to right. Joined letters come as forms, an item each; letters that are
 * not joined come together, with the blank between two words, in one item that is in reading order within itself: `ﺔ ﻠ ﻓ
 * ﺎ ﺤ ﻟ ن، وا ﺎ ﻤ ﻴ ﻠ ﺳ` is `سليمان، والحافلة`. So a blank between two items without forms may be one between words.
 */

const FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]/;
const LAM_ALEF = /ل [اأإآ]/;
/** A wide gap inside a ligature: its alef alone, and the lam at the end of the item that is read before. */
const PARTED_LIGATURE = /(^|\s{2,})([اأإآ])\s{2,}((?:[^\s\uFB50-\uFDFF\uFE70-\uFEFC]+ )*ل)(?=\s|$)/g;
/** All readings of so many doubtful blanks in a stretch are tried; of more, each by itself. */
const MOST_DOUBTFUL = 5;
/** What a mark costs that stands where none is written: after a blank, or right before a letter. */
const MISPLACED = 3;
const MISPLACED_MARK = / [.،؛:؟!»]|[.،؛:؟!]\p{L}/gu;

/** True if the items of a line are single glyphs, joined letters as forms. */
export const hasForms = (line: string): boolean => FORMS.test(line);

/** The items of a line from the last to the first, joined at single blanks; wider gaps stay. */
export function turnedItems(line: string, costOf: (text: string) => number): string {
  const stretches = line.replace(PARTED_LIGATURE, '$1$3$2').match(/\s{2,}|^\s|\s$|(?:\S|\s(?=\S))+/g) ?? [];
  return stretches
    .reverse()
    .map((stretch) => (stretch.trim() === '' ? stretch : bestTurn(stretch, costOf)))
    .join('');
}

/** How a blank between two items is read: it parts items, which are turned; or it, or the ligature there, is within an item. */
type Reading = 'between' | 'within' | 'ligature';

function bestTurn(stretch: string, costOf: (text: string) => number): string {
  const items = stretch.split(' ');
  const plain = [...items].reverse().join('');
  const doubtful = items.flatMap((item, i) => (i > 0 && !hasForms(item) && !hasForms(items[i - 1]!) ? [i] : []));
  let best = plain;
  let least = doubtful.length > 0 ? costWithMarks(plain, costOf) : 0;
  const readings: Reading[] = items.map(() => 'between');
  const judge = (): boolean => {
    const read = turned(items, readings);
    const cost = costWithMarks(read, costOf);
    if (cost >= least) return false;
    [best, least] = [read, cost];
    return true;
  };
  const waysAt = (i: number): readonly Reading[] =>
    LAM_ALEF.test(`${items[i - 1]!.slice(-1)} ${items[i]![0]}`) ? ['within', 'ligature'] : ['within'];
  const tryAll = (d: number): void => {
    const i = doubtful[d];
    if (i === undefined) {
      judge();
      return;
    }
    for (const reading of ['between' as const, ...waysAt(i)]) {
      readings[i] = reading;
      tryAll(d + 1);
    }
  };
  if (doubtful.length <= MOST_DOUBTFUL) tryAll(0);
  else {
    for (const i of doubtful) {
      let kept: Reading = 'between';
      for (const reading of waysAt(i)) {
        readings[i] = reading;
        if (judge()) kept = reading;
      }
      readings[i] = kept;
    }
  }
  return best;
}

function turned(items: readonly string[], readings: readonly Reading[]): string {
  const wholes: string[] = [];
  items.forEach((item, i) => {
    if (readings[i] === 'between' || i === 0) wholes.push(item);
    else wholes.push(`${wholes.pop()}${readings[i] === 'within' ? ' ' : ''}${item}`);
  });
  return wholes.reverse().join('');
}

const costWithMarks = (text: string, costOf: (text: string) => number): number =>
  costOf(text) + MISPLACED * (text.match(MISPLACED_MARK)?.length ?? 0);
