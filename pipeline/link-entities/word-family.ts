import { fold } from '../text/arabic.ts';
import { UNKNOWN, type WordList } from '../text/word-list.ts';

/**
 * Forms that an ordinary word has and a foreign name has not: with the article, with a pronoun behind it, as a plural or a
 * feminine, as a verb. Seen in the word list, they tell a name from a word that nobody has listed as either.
 */
const FORMS: readonly ((stem: string) => string)[] = [
  (stem) => `ال${stem}`,
  (stem) => `${stem}ها`,
  (stem) => `${stem}هم`,
  (stem) => `${stem}ه`,
  (stem) => `${stem}ين`,
  (stem) => `${stem}ات`,
  (stem) => `${stem}ي`,
  (stem) => `ي${stem}`,
];
/** In steps of the word list: a form counts as usual if it is not rarer than the word by more than this, else as rare. */
const USUAL = 100;

/** Which forms of a word the list has, two bits each: none, rare, usual. The word is folded, without clitics and article. */
export function familyOf(stem: string, list: WordList): number {
  const known = families.get(list)?.get(stem);
  if (known !== undefined) return known;
  const own = list.foldedStepAt(stem, 0, stem.length);
  let family = 0;
  for (const form of FORMS) {
    const word = fold(form(stem));
    const step = list.foldedStepAt(word, 0, word.length);
    family = family * 4 + (step === UNKNOWN ? 0 : step > own + USUAL ? 1 : 2);
  }
  keep(stem, family, list);
  return family;
}

/** Words come again and again: what was looked up is kept, up to a bound. The results do not depend on it. */
const families = new WeakMap<WordList, Map<string, number>>();
const MOST_KEPT = 50_000;

function keep(stem: string, family: number, list: WordList): void {
  let kept = families.get(list);
  if (!kept) {
    kept = new Map();
    families.set(list, kept);
  }
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(stem, family);
}
