import { DECIDE_LINK } from './apply-decisions.ts';

/** How mentions are found: the rules whose ids stand in `mentions.method`. */
export const linkRules = [
  {
    id: 'find-known-name',
    title: 'Find names of the knowledge base',
    why: 'Names, aliases and nationalities, folded, with clitics taken off, longest first; class nouns and titles that belong to an alias only are left outside the span. What a shared spelling means is chosen by signs that are told in link_evidence. Spellings that are everyday words need a sign, or the model of names that sees a name there.',
  },
  {
    id: 'find-short-name',
    title: 'Find short forms of full names',
    why: 'Once a person has been named in full, the family name (or the first one) alone means that person, known or unknown.',
  },
  {
    id: 'find-spelling',
    title: 'Find other spellings of known names',
    why: 'A name that the model sees and nobody lists is compared with known names of its kind by its consonants: spellings of foreign names differ in their vowels and in letters of one sound.',
  },
  {
    id: 'find-unknown-name',
    title: 'Find names that the knowledge base lacks',
    why: 'A model that was learnt from annotated text sees names by their words, endings, neighbours, titles and class nouns, and by what the same words are elsewhere in the document. They get an id of our own and no item.',
  },
  DECIDE_LINK,
] as const;
