import type { ArticleDocument, DescribedDocument, Reference } from '../records.ts';
import type { Field } from './field.ts';
import { readAgency } from './read-agency.ts';
import { readAuthor } from './read-author.ts';
import { readDatelinePlace } from './read-dateline-place.ts';
import { readGenre } from './read-genre.ts';
import { readKeywords } from './read-keywords.ts';
import { readLanguage } from './read-language.ts';
import { readPublicationDate } from './read-publication-date.ts';
import { readPublisher } from './read-publisher.ts';
import { readSections } from './read-sections.ts';
import { readSourceUrl } from './read-source-url.ts';
import { readTitle } from './read-title.ts';
import { readTranslation } from './read-translation.ts';

export const fields: readonly Field<unknown>[] = [
  readTitle,
  readPublicationDate,
  readDatelinePlace,
  readAgency,
  readPublisher,
  readAuthor,
  readSourceUrl,
  readTranslation,
  readSections,
  readKeywords,
  readGenre,
  readLanguage,
];

/** Reads what the page states about itself. Extends the record by its metadata, each value with its span. */
export function extractMetadata(document: ArticleDocument, reference: Reference): DescribedDocument {
  return {
    ...document,
    metadata: {
      title: readTitle.read(document, reference),
      published: readPublicationDate.read(document, reference),
      dateline: readDatelinePlace.read(document, reference),
      agency: readAgency.read(document, reference),
      publisher: readPublisher.read(document, reference),
      author: readAuthor.read(document, reference),
      sourceUrl: readSourceUrl.read(document, reference),
      translation: readTranslation.read(document, reference),
      sections: readSections.read(document, reference),
      keywords: readKeywords.read(document, reference),
      genre: readGenre.read(document, reference),
      ...readLanguage.read(document, reference),
    },
  };
}
