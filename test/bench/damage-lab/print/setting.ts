import type { Font } from './fonts.ts';

/** How a producer prints. `runs`: where a word processor's text is cut into runs of different style. */
export interface Setting {
  readonly font: Font;
  /** Points. Chosen so that a line of an A4 page has 9 to 16 words. */
  readonly size: number;
  readonly align: 'start' | 'justify';
  readonly runs?: 'none' | 'sometimes' | 'every-word';
}

export interface PrintJob {
  readonly producer: string;
  readonly name: string;
  /** Path of the clean text. */
  readonly text: string;
  /** Path of the PDF; the tool writes to `partOf(out)`. */
  readonly out: string;
  readonly setting: Setting;
}

/** Prints all jobs of all settings of one tool. A job that fails leaves no file. */
export type Print = (jobs: readonly PrintJob[], work: string) => Promise<void>;

export interface Producer {
  readonly name: string;
  readonly print: Print;
  readonly setting: Setting;
}
