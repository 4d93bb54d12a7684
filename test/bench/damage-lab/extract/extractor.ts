export interface ExtractJob {
  readonly pdf: string;
  /** Path of the text; the tool writes to `partOf(out)`. */
  readonly out: string;
}

export interface Extractor {
  readonly name: string;
  /** Reads all files. A file that cannot be read leaves no text. */
  readonly extract: (jobs: readonly ExtractJob[]) => Promise<void>;
}
