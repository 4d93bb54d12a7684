import type { ReleaseInfo } from '../description.ts';

/** `LICENSE` of a release: three layers, each with its own terms. */
export const licensePage = ({ about }: ReleaseInfo): string => `This dataset has three layers with separate terms.

1. Annotations and metadata (every table except the columns that carry source text, the schemas, the dictionary, the
   card and the descriptors): Creative Commons Attribution 4.0 International (CC BY 4.0),
   https://creativecommons.org/licenses/by/4.0/legalcode. Attribution: "${about.creator}".

2. Source texts (text/raw, text/clean, and the columns text, raw_text, title, surface and normalised): third-party
   works. No licence is granted by us; see NOTICE.md for the rights in each document.

3. The software that made the dataset: MIT licence, in the source repository.

Knowledge and models used in making the dataset have their own credits and licences: see NOTICE.md.
`;
