/** All extractors, by name. */
import { commandExtractors } from './command-extractors.ts';
import type { Extractor } from './extractor.ts';
import { pdfBoxExtractors } from './pdfbox.ts';
import { pdfJs } from './pdfjs.ts';
import { pythonExtractors } from './python-extractors.ts';

export const extractors: readonly Extractor[] = [...commandExtractors, ...pythonExtractors, ...pdfBoxExtractors, pdfJs];
