/** What the command line says. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export const LAB = import.meta.dirname;
export const DEFAULT_TEXTS = join(LAB, 'texts');

export interface LabOptions {
  /** Folder of clean texts: first line headline, each further line a paragraph. */
  readonly texts: string;
  readonly work: string;
  readonly producers: readonly string[] | null;
  readonly extractors: readonly string[] | null;
  /** Measure what is there; make nothing. */
  readonly measureOnly: boolean;
  /** Make the files; measure nothing. */
  readonly makeOnly: boolean;
  readonly json: string | null;
  readonly worst: number;
  readonly workers: number;
}

const listOf = (value: string | undefined): readonly string[] | null => value?.split(',').filter(Boolean) ?? null;

export function readOptions(args: readonly string[]): LabOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      texts: { type: 'string', default: DEFAULT_TEXTS },
      work: { type: 'string', default: join(tmpdir(), 'tahqiq-lab') },
      producers: { type: 'string' },
      extractors: { type: 'string' },
      measure: { type: 'boolean', default: false },
      make: { type: 'boolean', default: false },
      json: { type: 'string' },
      worst: { type: 'string', default: '0' },
      workers: { type: 'string', default: '2' },
    },
  });
  const numberOf = (flag: 'worst' | 'workers'): number => {
    const value = Number(values[flag]);
    if (!Number.isInteger(value) || value < 0) {
      throw new RangeError(`--${flag}: found ${values[flag]}, expected a whole number`);
    }
    return value;
  };
  return {
    texts: values.texts,
    work: values.work,
    producers: listOf(values.producers),
    extractors: listOf(values.extractors),
    measureOnly: values.measure,
    makeOnly: values.make,
    json: values.json ?? null,
    worst: numberOf('worst'),
    workers: Math.max(1, numberOf('workers')),
  };
}
