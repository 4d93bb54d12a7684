/** What a reader expects to find in the descriptors of a release. */
export interface Resource extends Record<string, unknown> {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: { name: string; type: string }[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

export interface DataPackage extends Record<string, unknown> {
  id: string;
  title: string;
  licenses: { path: string; title: string }[];
  resources: Resource[];
}

export interface Manifest {
  name: string;
  version: string;
  released_on: string;
  inputs: Record<string, string>;
  libraries: Record<string, string>;
  tables: Record<string, { rows: number; nulls: Record<string, number>; content_sha256: string }>;
  files: Record<string, { bytes: number; sha256: string }>;
}
