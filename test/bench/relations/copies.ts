/** What happens to an article on its way into another paper. */
import type { Draw } from '../../damaged-texts.ts';
import type { Article } from '../pages/articles.ts';

const sentencesOf = (paragraph: string): string[] => paragraph.split(/(?<=[.؟!]»?) /);

/** Under a headline made of words of the text. */
export function retitled({ paragraphs }: Article, draw: Draw): Article {
  const sentences = paragraphs.flatMap(sentencesOf);
  const words = sentences[draw(sentences.length)]!.split(' ').slice(0, 5 + draw(5));
  return { title: words.join(' ').replace(/[.،؛:]$/, ''), paragraphs };
}

/** Its first sentences, until they are such a share of its words. */
export function cutTo({ title, paragraphs }: Article, share: number): Article {
  const length = (text: string) => text.split(' ').length;
  const all = paragraphs.reduce((sum, paragraph) => sum + length(paragraph), 0);
  let left = all * share;
  const kept: string[] = [];
  for (const paragraph of paragraphs) {
    const sentences: string[] = [];
    for (const sentence of sentencesOf(paragraph)) {
      if (left <= 0) break;
      sentences.push(sentence);
      left -= length(sentence);
    }
    if (sentences.length > 0) kept.push(sentences.join(' '));
  }
  return { title, paragraphs: kept };
}

/** Without its first paragraph; without its first sentence if there are only one or two. */
export function withoutLead({ title, paragraphs }: Article): Article {
  if (paragraphs.length > 2) return { title, paragraphs: paragraphs.slice(1) };
  const [first, ...rest] = paragraphs;
  return { title, paragraphs: [sentencesOf(first!).slice(1).join(' '), ...rest].filter((text) => text !== '') };
}

/** Such a share of the words dropped, replaced by another word of the article, or doubled by one; a third of the numbers changed. */
export function edited({ title, paragraphs }: Article, share: number, draw: Draw): Article {
  const all = paragraphs.flatMap((paragraph) => paragraph.split(' '));
  const change = (word: string): string[] => {
    if (/\d/.test(word))
      return [draw(3) === 0 ? word.replace(/\d/, (digit) => String((Number(digit) + 1 + draw(8)) % 10)) : word];
    if (draw(1000) >= share * 1000) return [word];
    const other = all[draw(all.length)]!;
    return [[], [other], [word, other]][draw(3)]!;
  };
  return { title, paragraphs: paragraphs.map((paragraph) => paragraph.split(' ').flatMap(change).join(' ')) };
}

/** Hamza, final ya and ta marbuta as many write them. */
export function respelt({ title, paragraphs }: Article, draw: Draw): Article {
  const put = (text: string) =>
    text
      .replace(/[أإآ]/g, (letter) => (draw(2) === 0 ? 'ا' : letter))
      .replace(/ة(?!\p{L})/gu, (letter) => (draw(3) === 0 ? 'ه' : letter))
      .replace(/ى(?!\p{L})/gu, (letter) => (draw(3) === 0 ? 'ي' : letter));
  return { title: put(title), paragraphs: paragraphs.map(put) };
}

/** With vowel signs on some letters. */
export function vocalised({ title, paragraphs }: Article, draw: Draw): Article {
  const signs = ['\u064E', '\u064F', '\u0650', '\u0652', '\u0651'];
  const put = (text: string) =>
    text.replace(/(?<=\p{L})[بتثجحخدذرزسشصضطظعغفقكلمنه](?=\p{L})/gu, (letter) =>
      draw(6) === 0 ? letter + signs[draw(signs.length)]! : letter,
    );
  return { title: put(title), paragraphs: paragraphs.map(put) };
}
