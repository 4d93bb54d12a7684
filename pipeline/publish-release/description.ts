/** What every descriptor of a release says about the dataset: written once, here. */
export const description = {
  name: 'tahqiq-central-asia',
  title: 'Tahqiq Central Asia: repaired Arabic news on Central Asia',
  summary:
    'Arabic news articles on Central Asia that extraction had damaged, repaired with every change recorded, separated from page furniture, and linked to Wikidata.',
  keywords: ['arabic', 'news', 'central-asia', 'text-repair', 'named-entity-linking', 'wikidata', 'standoff-annotation'],
  creator: 'Tahqiq contributors',
  /** Licence of what we made; the texts are third-party and not licensed by us. */
  annotationsLicense: { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Annotations and metadata' },
  codeLicense: 'MIT',
} as const;

/** The release that is being made. */
export interface ReleaseInfo {
  readonly version: string;
  /** Day of the release, from the CHANGELOG: a build has no clock. */
  readonly releasedOn: string;
  /** The whole CHANGELOG. */
  readonly changelog: string;
  /** sha256 of the declared inputs, by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Versions of the libraries that write the files. */
  readonly libraries: Readonly<Record<string, string>>;
}
