/** What the files of `seeds/lexicon` must look like: one entry a line, each with a remark for the next editor. */
import * as z from 'zod';
import { Lang, MentionType, OtherKinds, Text, TextKinds } from './fields.ts';

const remark = Text;

export const lexicon = {
  /** Phrases that mark a line as page furniture; `#` stands for any number. */
  furniture: z.strictObject({
    phrase: Text,
    place: z.enum(['line', 'start', 'end']),
    kind: z.enum([...TextKinds, ...OtherKinds]),
    remark,
  }),
  months: z.strictObject({
    name: Text,
    month: z.int().min(1).max(12),
    calendar: z.enum(['gregorian', 'hijri']),
    tradition: z.enum(['levant', 'common', 'maghreb', 'libya', 'hijri', 'persian-solar']),
    remark,
  }),
  weekdays: z.strictObject({ name: Text, weekday: z.int().min(1).max(7), remark }),
  'relative-days': z.strictObject({ phrase: Text, offset_days: z.int().nullable(), remark }),
  /** Words before a name that are not part of it, and words that open the name of an institution. */
  'class-nouns': z.strictObject({ word: Text, class: z.enum(['title', 'class_noun', 'office']), remark }),
  /** Words that tell of what a text speaks: a town is a club where the text speaks of sport. */
  'topic-words': z.strictObject({ word: Text, topic: z.enum(['sport', 'business', 'military', 'culture']), remark }),
  /** Words that open or introduce names, with the types and subtypes of what they introduce. */
  'name-heads': z.strictObject({ word: Text, introduces: z.array(Text).min(1), remark }),
  currencies: z.strictObject({ word: Text, remark }),
  /** Words after which a city is a place on the map. */
  locatives: z.strictObject({ word: Text, remark }),
  /** What the first step of a breadcrumb is called. */
  'front-pages': z.strictObject({ phrase: Text, remark }),
  /** Words of which the headings of lists of other articles are made: `أخبار مقترحة لك`. */
  'related-words': z.strictObject({ word: Text, role: z.enum(['head', 'modifier']), remark }),
  'speech-verbs': z.strictObject({ word: Text, remark }),
  'url-languages': z.strictObject({ suffix: Text, lang: Lang, remark }),
  'other-languages': z.strictObject({ word: Text, lang: Lang, remark }),
  'stop-words': z.strictObject({
    word: Text,
    class: z.enum([
      'preposition',
      'conjunction',
      'pronoun',
      'demonstrative',
      'relative',
      'particle',
      'auxiliary',
      'adverb',
    ]),
    remark,
  }),
  /** Names of languages, as a translator's note gives them. */
  'language-names': z.strictObject({ name: Text, lang: Lang, remark }),
  abbreviations: z.strictObject({ form: Text, long: Text.nullable(), remark }),
  /** Words by which a page states the genre of its text. */
  genres: z.strictObject({
    word: Text,
    genre: z.enum(['news', 'report', 'analysis', 'opinion', 'commentary', 'interview', 'study', 'press_release']),
    remark,
  }),
  /** Agencies, papers, channels and sites as pages print them; `outlet` is the English name, by which they are one. */
  outlets: z.strictObject({
    name: Text,
    outlet: Text,
    kind: z.enum(['news_agency', 'newspaper', 'magazine', 'broadcaster', 'website', 'media_group', 'organization']),
    /** True for an everyday word or a section: it counts only where a page names its source or itself. */
    weak: z.boolean(),
    remark,
  }),
  /** First names: a short line that begins with one may be a byline. */
  'given-names': z.strictObject({ name: Text, remark }),
  /** More first names, to see names in running text by; a byline needs one of `given-names`. */
  'first-names': z.strictObject({ name: Text, remark }),
  /** Family names. */
  surnames: z.strictObject({ name: Text, remark }),
  /** Names of places, bodies and works that the knowledge base lacks: they help to see a name and are linked to nothing. */
  'listed-names': z.strictObject({ name: Text, type: MentionType, remark }),
  /** Names of sections of news sites. */
  sections: z.strictObject({ name: Text, remark }),
  /** Words that say what stands behind them: a writer, another hand, a translator, a source, an address … */
  labels: z.strictObject({
    phrase: Text,
    says: z.enum([
      ...(['author', 'other', 'translator', 'role', 'title', 'own', 'agencies', 'quoted', 'source'] as const),
      ...(['published_in', 'link', 'follow', 'rights', 'developer', 'section'] as const),
    ]),
    remark,
  }),
} as const;

type LexiconName = keyof typeof lexicon;
export type Lexicon = { [N in LexiconName]: z.infer<(typeof lexicon)[N]>[] };
