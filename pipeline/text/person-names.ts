import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from './arabic.ts';
import { entitiesNamed } from './names.ts';
import { wordsOf } from './words.ts';

const MOST_WORDS = 5;
/** Desks and offices, which sign as people do. */
const NEVER = (
  'هيئة أسرة فريق الفريق قسم القسم التحرير وحدة مكتب وكالات الموقع موقع إدارة الإدارة غرفة مركز الإعلام ' +
  'محرر المحرر المحررين مراسل المراسل مراسلنا مراسلو موفدنا مندوبنا مندوب متابعات طاقم لجنة شبكة وكالة صحيفة جريدة ' +
  'الصحيفة الجريدة مجلة المجلة دائرة مؤسسة جمعية منظمة رابطة اتحاد وزارة مديرية رئاسة مجموعة القراء'
)
  .split(' ')
  .map(fold);
/** Words inside a name that are none of their own. */
const INNER = new Set([
  'بن',
  'ابن',
  'بنت',
  'ال',
  'ابو',
  'ابي',
  'ام',
  'بو',
  'ولد',
  'عبد',
  'الدين',
  'الله',
  'بنت',
  'ايت',
  'de',
  'van',
  'von',
  'el',
  'al',
  'bin',
]);

const given = perReference((reference: Reference) => {
  const names = new Set(reference.lexicon['given-names'].map(({ name }) => fold(name)));
  for (const { type, names: known } of reference.knowledge) {
    if (type !== 'person') continue;
    for (const { name } of known) {
      const first = fold(name.split(' ')[0]!);
      if (name.includes(' ') && !INNER.has(first)) names.add(first);
    }
  }
  return names;
});
const notInNames = perReference((reference: Reference) => {
  const words = new Set([
    ...reference.lexicon['stop-words'].map(({ word }) => fold(word)),
    ...reference.lexicon['speech-verbs'].map(({ word }) => fold(word)),
  ]);
  for (const { word, class: type } of reference.lexicon['class-nouns']) if (type !== 'title') words.add(fold(word));
  for (const word of [...INNER, ...given(reference), ...titles(reference)]) words.delete(word);
  for (const word of NEVER) words.add(word);
  return words;
});
const titles = perReference(
  (reference: Reference) =>
    new Set(
      reference.lexicon.labels
        .filter(({ says }) => says === 'title')
        .map(({ phrase }) => fold(phrase).replace(/\./g, '')),
    ),
);

const SCRIPTS = [/\p{Script=Arabic}/u, /\p{Script=Latin}/u, /\p{Script=Cyrillic}/u];

/** The form of a name: two to five words without numbers, marks inside it, and words that no name has. */
export function hasFormOfName(text: string, reference: Reference): boolean {
  const words = wordsOf(text);
  if (words.length < 2 || words.length > MOST_WORDS + 2 || /\p{N}|[؟?!:،؛«»"()|/@#]|\s[-–—]|[-–—]\s/u.test(text))
    return false;
  if (/[^\s.'’-]/u.test(words.map((w, i) => text.slice(words[i - 1]?.end ?? 0, w.start)).join(''))) return false;
  // A name is written in one script, and `آسيا الوسطى` names no Asia.
  if (SCRIPTS.filter((script) => script.test(text)).length > 1) return false;
  if (entitiesNamed(text, reference).some(({ type }) => type === 'place')) return false;
  const none = notInNames(reference);
  return words.every(({ text: word }) => !none.has(fold(word)));
}

/** True if the text is the name of a person: it begins with a first name, maybe behind a title. Several joined by و. */
export function isPersonName(text: string, reference: Reference): boolean {
  const name = text.trim();
  const both = /^(.+?)\s+و\s?(\p{L}{2,}\s.+)$/u.exec(name);
  if (both && isOneName(both[1]!, reference) && isOneName(both[2]!, reference)) return true;
  return isOneName(name, reference);
}

function isOneName(text: string, reference: Reference): boolean {
  if (!hasFormOfName(text, reference)) return false;
  const words = wordsOf(text).map((word) => fold(word.text));
  while (words.length > 2 && titles(reference).has(words[0]!)) words.shift();
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  const first = words[0]!;
  // Nothing but a name follows `د.`; the first name may be any.
  if (/^(?:د|أ\.?\s?د|أ\.م\.د|م\.م|الدكتورة?)\s?[./]?\s/u.test(text.trim()) && !first.startsWith('ال')) return true;
  if (first === 'عبد' || first === 'ابو') return words.length >= 3;
  return given(reference).has(first) || (first.startsWith('عبدال') && first.length > 6);
}
