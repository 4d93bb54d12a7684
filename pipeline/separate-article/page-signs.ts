/** What a line's place on its page says of whose it is: its neighbours, its distance from the paragraphs, its topic. */
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { contentWords } from './content-words.ts';
import { type LineScores, OTHER_KINDS } from './line-scores.ts';
import { endsSentence, isFurniture, isParagraph, type Page, type Segment } from './page.ts';
import { RUN_SIGNS, runSigns } from './run-signs.ts';

const NEIGHBOURS = [-4, -3, -2, -1, 1, 2, 3, 4];
export const PAGE_SIGNS: readonly string[] = [
  ...['main', 'body', 'headline', 'related-heading', 'words', 'sentence', 'other-end', 'numbers', 'latin', 'paragraph'],
  ...NEIGHBOURS.flatMap((d) => [`main${d}`, `words${d}`, `paragraph${d}`]),
  ...['paragraphs-above', 'paragraphs-below', 'to-paragraph-above', 'to-paragraph-below', 'line', 'line-from-end'],
  ...['furniture-of-page', 'furniture-share', 'furniture-above', 'furniture-below', 'again', 'since-heading'],
  ...['topic', 'topic-of-lead', 'topic-above', 'topic-below', 'topic-of-headline', 'to-headline', 'list', 'content'],
  ...['words-above', 'words-below', 'headline-topic'],
  ...RUN_SIGNS,
  ...OTHER_KINDS,
  ...OTHER_KINDS.flatMap((kind) => [`${kind}-1`, `${kind}+1`]),
];

/** Beyond the first and the last line. */
const NOTHING = -20;
/** Furniture known by a rule. */
const KNOWN = -15;
const FURNITURE = -2;
const CAP = 20;
const LEAD = 3;
/** What stands under an article that is over. */
const FOOT: ReadonlySet<string> = new Set([
  'comment_count',
  'copyright',
  'keywords',
  'newsletter',
  'share_line',
  'source_line',
]);

const clip = (value: number): number => Math.max(-CAP, Math.min(CAP, value));

/** A row of `PAGE_SIGNS` for each filled line. One pass over the lines and their words. */
export function pageSigns(
  page: Page,
  lines: readonly Segment[],
  scores: readonly LineScores[],
  reference: Reference,
): number[][] {
  const count = lines.length;
  const known = lines.map(({ index }) => isFurniture(page, index));
  const main = scores.map(({ main }, i) => (known[i] ? KNOWN : clip(main)));
  const paragraph = lines.map((line, i) => !known[i] && isParagraph(line));
  const content = lines.map(({ text }) => contentWords(text, reference));
  const isLikeIt = main.map((value) => value <= FURNITURE);
  const furniture = isLikeIt.filter(Boolean).length;
  const topic = topicsOf(content, paragraph);
  const headline = lines.map((line, i) => !known[i] && !paragraph[i] && isHeadline(line, scores[i]!));
  const copies = new Map<string, number>();
  const folded = lines.map(({ text }) => fold(text));
  for (const text of folded) copies.set(text, (copies.get(text) ?? 0) + 1);
  const above = distances(paragraph, 1);
  const below = distances(paragraph, -1);
  const wordsAbove = summed(lines, paragraph);
  const paragraphsAbove = counted(paragraph);
  const furnitureAbove = counted(isLikeIt);
  const lists = runLengths(headline);
  const headings = lines.map(
    ({ index }, i) => page.claims[index]?.kind === 'related_heading' || (!known[i] && scores[i]!.heading > 0),
  );
  const sinceHeading = distances(headings, 1);
  const toHeadline = distances(headline, 1);
  const runs = runSigns(
    lines.map((line, i) => ({
      words: line.words,
      content: content[i]!,
      isParagraph: paragraph[i]!,
      isHeadline: headline[i]!,
      isHeading: headings[i]!,
      isFoot: isLikeIt[i]! && FOOT.has(page.claims[line.index]?.kind ?? scores[i]!.other),
    })),
    (word) => topicWeight(word, reference),
  );
  /** A neighbour that a rule knows is of its kind for sure. */
  const others = (i: number, k: number): number => {
    if (i < 0 || i >= count) return NOTHING;
    if (known[i]) return page.claims[lines[i]!.index]!.kind === OTHER_KINDS[k] ? CAP : KNOWN;
    return clip(scores[i]!.others[k]!);
  };
  return lines.map((line, i) => {
    const { text, words } = line;
    const nearestAbove = above[i]! < CAP ? i - above[i]! : -1;
    const nearestBelow = below[i]! < CAP ? i + below[i]! : -1;
    const headlineAt = toHeadline[i]! < CAP ? i - toHeadline[i]! : -1;
    const totalWords = wordsAbove[count]!;
    return [
      main[i]!,
      clip(scores[i]!.body),
      clip(scores[i]!.headline),
      clip(scores[i]!.heading),
      Math.min(words, 60),
      Number(endsSentence(text)),
      Number(/[؟?:،؛»"]$/.test(text)),
      shareOf(text, /\p{N}+/gu, words),
      shareOf(text, /\p{Script=Latin}+/gu, words),
      Number(paragraph[i]!),
      ...NEIGHBOURS.flatMap((d) => {
        const j = i + d;
        if (j < 0 || j >= count) return [NOTHING, 0, 0];
        return [main[j]!, Math.min(lines[j]!.words, 60), Number(paragraph[j]!)];
      }),
      Math.min(paragraphsAbove[i]!, CAP),
      Math.min(paragraphsAbove[count]! - paragraphsAbove[i]! - Number(paragraph[i]), CAP),
      above[i]!,
      below[i]!,
      Math.min(i, 2 * CAP),
      Math.min(count - 1 - i, 2 * CAP),
      Math.min(furniture, 2 * CAP),
      furniture / count,
      Math.min(furnitureAbove[i]! - furnitureAbove[Math.max(nearestAbove, 0)]!, CAP),
      nearestBelow < 0 ? CAP : Math.min(furnitureAbove[nearestBelow]! - furnitureAbove[i]!, CAP),
      copies.get(folded[i]!)! - 1,
      sinceHeading[i]!,
      topic.all(i),
      topic.lead(i),
      nearestAbove < 0 ? -1 : overlap(content[i]!, content[nearestAbove]!),
      nearestBelow < 0 ? -1 : overlap(content[i]!, content[nearestBelow]!),
      headlineAt < 0 ? -1 : overlap(content[headlineAt]!, content[i]!),
      toHeadline[i]!,
      lists[i]!,
      Math.min(content[i]!.length, 40),
      Math.min(wordsAbove[i]!, 500),
      Math.min(totalWords - wordsAbove[i]! - (paragraph[i] ? words : 0), 500),
      headlineAt < 0 ? -1 : topic.all(headlineAt),
      ...runs[i]!,
      ...scores[i]!.others.map(clip),
      ...OTHER_KINDS.flatMap((_, k) => [others(i - 1, k), others(i + 1, k)]),
    ];
  });
}

/** Words that every text has say nothing of its topic; what no list of words holds says most. */
const topicWeight = (word: string, { wordFrequency }: Reference): number =>
  Math.min(4, Math.max(0, (wordFrequency.foldedStepAt(word, 0, word.length) - COMMON) / 100));
const COMMON = 350;

const isHeadline = ({ words, text }: Segment, { headline }: LineScores): boolean =>
  words >= 3 && headline > -2 && !endsSentence(text);

function shareOf(text: string, pattern: RegExp, words: number): number {
  return words === 0 ? 0 : Math.min(1, (text.match(pattern)?.length ?? 0) / words);
}

/** Lines since (1) or until (−1) the next one that is so, not counting itself; capped. */
function distances(isSo: readonly boolean[], step: 1 | -1): number[] {
  const found = isSo.map(() => CAP);
  let distance = CAP;
  for (let n = 0; n < isSo.length; n++) {
    const i = step === 1 ? n : isSo.length - 1 - n;
    found[i] = distance;
    distance = isSo[i] ? 1 : Math.min(CAP, distance + 1);
  }
  return found;
}

/** How many are so before each place; one more than there are places. */
function counted(isSo: readonly boolean[]): number[] {
  const sums = [0];
  for (const one of isSo) sums.push(sums.at(-1)! + Number(one));
  return sums;
}

function summed(lines: readonly Segment[], paragraph: readonly boolean[]): number[] {
  const sums = [0];
  for (const [i, { words }] of lines.entries()) sums.push(sums.at(-1)! + (paragraph[i] ? words : 0));
  return sums;
}

function runLengths(isSo: readonly boolean[]): number[] {
  const lengths = isSo.map(() => 0);
  for (let start = 0; start < isSo.length; ) {
    let end = start;
    while (end < isSo.length && isSo[end]) end++;
    for (let i = start; i < end; i++) lengths[i] = Math.min(end - start, CAP);
    start = Math.max(end, start + 1);
  }
  return lengths;
}

/** Share of the words of one that the other has, too. */
function overlap(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0) return -1;
  const known = new Set(others);
  return words.filter((word) => known.has(word)).length / words.length;
}

/** Share of the words of a line that other paragraphs have, all of them or the first ones. */
function topicsOf(content: readonly (readonly string[])[], paragraph: readonly boolean[]) {
  const inParagraphs = new Map<string, number>();
  const inLead = new Map<string, number>();
  let lead = 0;
  const isLead = paragraph.map((one) => one && lead++ < LEAD);
  for (const [i, words] of content.entries()) {
    if (!paragraph[i]) continue;
    for (const word of new Set(words)) {
      inParagraphs.set(word, (inParagraphs.get(word) ?? 0) + 1);
      if (isLead[i]) inLead.set(word, (inLead.get(word) ?? 0) + 1);
    }
  }
  const share = (i: number, counts: ReadonlyMap<string, number>, own: boolean) => {
    const words = content[i]!;
    if (words.length === 0) return -1;
    return words.filter((word) => (counts.get(word) ?? 0) > Number(own)).length / words.length;
  };
  return {
    all: (i: number) => share(i, inParagraphs, paragraph[i]!),
    lead: (i: number) => share(i, inLead, isLead[i]!),
  };
}
