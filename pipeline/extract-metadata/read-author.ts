import { perReference } from '../per-reference.ts';
import type { Reference, Stated } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { wordsOf } from '../text/words.ts';
import { officeIn } from './byline-office.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';

const MAX_NAME_WORDS = 5;

interface Words {
  readonly labels: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
}

/** Words that introduce a byline, and words that tell what somebody is; neither are part of a name. */
const wordLists = perReference((reference: Reference): Words => {
  const bylines = reference.lexicon.furniture.filter((e) => e.kind === 'byline' && e.place === 'start');
  const labels = new Set(bylines.flatMap((e) => wordsOf(e.phrase).map((w) => fold(w.text))));
  const offices = new Set(reference.lexicon['class-nouns'].flatMap((e) => wordsOf(e.word).map((w) => fold(w.text))));
  for (const { word } of reference.lexicon['stop-words']) offices.add(fold(word));
  for (const word of ['عضو', 'كاتب', 'باحث', 'محلل', 'صحفي', 'صحافي']) offices.add(word);
  return { labels, offices };
});

export const readAuthor: Field<Stated<string> | null> = {
  id: 'read-author',
  title: 'Read the author',
  why: 'The name in the byline, without the phrase before it, the office beside it and what the person is. A byline that names only an office has no author.',
  example: {
    page: [
      'مستقبل الزراعة في وادي زرافشان',
      'بقلم: الباحث كريم الهاشمي',
      'يواجه المزارعون في وادي زرافشان نقصا في المياه يزداد كل صيف، ويتحول بعضهم من زراعة القطن إلى زراعة الفاكهة.',
    ],
    values: { author: 'كريم الهاشمي' },
  },
  lookAlike: {
    page: [
      'مستقبل الزراعة في وادي زرافشان',
      'كتب كريم الهاشمي في دراسة جديدة أن المزارعين في وادي زرافشان يواجهون نقصا في المياه يزداد كل صيف.',
    ],
    values: { author: null },
  },
  read(document, reference) {
    for (const block of blocksOf(document, 'byline')) {
      const line = textOf(document, block);
      const name = nameIn(line, reference);
      if (!name) continue;
      const start = block.textStart + name.start;
      return stated(line.slice(name.start, name.end), 'read-author', start, block.textStart + name.end);
    }
    return null;
  },
};

/** The longest run of words that are neither label nor office, if it is as long as a name. */
function nameIn(line: string, reference: Reference): { start: number; end: number } | null {
  const { labels, offices } = wordLists(reference);
  const office = officeIn(line, reference);
  let best: { start: number; end: number; words: number } | null = null;
  let run: { start: number; end: number; words: number } | null = null;
  const close = () => {
    if (run && run.words >= 2 && run.words <= MAX_NAME_WORDS && !best) best = run;
    run = null;
  };
  let atLabel = true;
  for (const word of wordsOf(line)) {
    const folded = fold(word.text);
    if (atLabel && labels.has(folded)) continue;
    atLabel = false;
    const isOffice = (office && word.start < office.end && word.end > office.start) || offices.has(folded);
    const parted = run !== null && /[^\s.'’-]/u.test(line.slice((run as { end: number }).end, word.start));
    if (isOffice || parted) close();
    if (isOffice || /\p{N}/u.test(word.text)) continue;
    if (!run) run = { start: word.start, end: word.end, words: 1 };
    else run = { start: (run as { start: number }).start, end: word.end, words: (run as { words: number }).words + 1 };
  }
  close();
  return best;
}
