import type { DatasetDescription } from '../../schemas/dataset-description.ts';

/** Licence of what we made; the texts are third-party and not licensed by us. */
export const annotationsLicense = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Annotations and metadata',
};

/** What every descriptor of a release says about it: one object, so that no fact is written twice. */
export interface ReleaseInfo {
  readonly about: DatasetDescription;
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
