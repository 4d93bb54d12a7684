import { DECIDE_LINK } from './apply-decisions.ts';

/** How mentions are found: the rules whose ids stand in `mentions.method`. */
export const linkRules = [
  {
    id: 'find-known-name',
    title: 'Find names of the knowledge base',
    why: 'Names, aliases and nationalities, folded, with clitics taken off, longest first; class nouns and titles that belong to an alias only are left outside the span. Spellings that are everyday words need a class noun before them or the full name elsewhere in the document.',
  },
  {
    id: 'find-short-name',
    title: 'Find family names after full names',
    why: 'Once a person has been named in full, the family name alone means that person. Everyday words are left alone.',
  },
  {
    id: 'find-institution',
    title: 'Find ministries by their nationality',
    why: 'A ministry that the knowledge base lacks is known by its head and the nationality that closes it. It gets no item.',
  },
  DECIDE_LINK,
] as const;
