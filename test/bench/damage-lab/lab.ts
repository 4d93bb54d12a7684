import { extractors } from './extract/extractors.ts';
import { makeFiles } from './make-files.ts';
import { readOptions } from './options.ts';
import { producers } from './print/producers.ts';
import { readTexts } from './texts.ts';

const options = readOptions(process.argv.slice(2));
const texts = readTexts(options.texts);
await makeFiles(options.work, texts, producers, extractors);
