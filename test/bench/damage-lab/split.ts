/** Writes held-out.json: which of the lab's own texts nobody looks at. Run once, when all texts are there. */
import { writeFileSync } from 'node:fs';
import { DEFAULT_TEXTS } from './options.ts';
import { readPlainTexts, SPLIT_FILE, splitOf } from './texts.ts';

const texts = readPlainTexts(DEFAULT_TEXTS);
const EXPECTED = 28;
if (texts.length !== EXPECTED) throw new Error(`${DEFAULT_TEXTS}: found ${texts.length} texts, expected ${EXPECTED}`);
writeFileSync(SPLIT_FILE, `${JSON.stringify(splitOf(texts), null, 2)}\n`);
