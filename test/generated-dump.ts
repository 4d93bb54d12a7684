/** A dump of any number of items, for what depends on size: most of it is ballast, as most of a dump is for any region. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Ids that Wikidata will not reach: it has not two hundred million items. */
const FIRST_ID = 4_000_000_000;
/** So many items are of the region, however many there are besides. */
export const OF_THE_REGION = 400;
/** Lines that are cut off; the array opens in line 1. */
export const BROKEN_LINES = [77, 5000, 9999];

const itemStatement = (property: string, qid: string) => ({
  mainsnak: {
    snaktype: 'value',
    property,
    datavalue: {
      value: { 'entity-type': 'item', 'numeric-id': Number(qid.slice(1)), id: qid },
      type: 'wikibase-entityid',
    },
    datatype: 'wikibase-item',
  },
  type: 'statement',
  id: `${qid}$00000000-0000-0000-0000-000000000000`,
  rank: 'normal',
});

/** Names in many languages, as they make up most of a real line; each line has its own. */
function ballast(n: number): Record<string, { language: string; value: string }> {
  const labels: Record<string, { language: string; value: string }> = {};
  for (let i = 0; i < 80; i++) {
    const language = `x${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + Math.floor(i / 26))}`;
    labels[language] = { language, value: `пункт ${n * 80 + i} 地点`.repeat(2) };
  }
  return labels;
}

/** The line of an item, without comma. Every 25th of the first 10,000 is a village of Algeria, the others are of France. */
export function generatedLine(n: number): string {
  const id = `Q${FIRST_ID + n}`;
  const isOurs = n < OF_THE_REGION * 25 && n % 25 === 0;
  const labels = { ...ballast(n), ...(isOurs && { ar: { language: 'ar', value: `قرية ${n}` } }) };
  const claims = {
    P31: [itemStatement('P31', `Q${FIRST_ID + 100_000_000 + (n % 500)}`)],
    P17: [itemStatement('P17', isOurs ? 'Q262' : 'Q142')],
  };
  return JSON.stringify({ type: 'item', id, labels, descriptions: {}, aliases: {}, claims, sitelinks: {} });
}

/** A class of villages: there are 500, each below the one before it in its ten, the first ones below the village. */
function generatedClass(n: number): string {
  const id = `Q${FIRST_ID + 100_000_000 + n}`;
  const parent = n % 10 === 0 ? 'Q532' : `Q${FIRST_ID + 100_000_000 + n - 1}`;
  const claims = { P279: [itemStatement('P279', parent)] };
  return JSON.stringify({ type: 'item', id, labels: {}, descriptions: {}, aliases: {}, claims, sitelinks: {} });
}

/** Writes a dump of so many items, classes among them; with `gz` packed. Gives the length of what was packed. */
export async function writeGeneratedDump(path: string, items: number, gz: boolean): Promise<number> {
  const file = createWriteStream(path);
  const out = gz ? createGzip({ level: 1 }) : file;
  if (gz) (out as ReturnType<typeof createGzip>).pipe(file);
  let length = 0;
  for (let n = 0; n < items; n++) {
    const line = n < items - 500 ? generatedLine(n) : generatedClass(n - (items - 500));
    const isBroken = BROKEN_LINES.includes(n + 2);
    const text = `${n === 0 ? '[\n' : ''}${isBroken ? line.slice(0, -40) : line}${n < items - 1 ? ',' : '\n]'}\n`;
    length += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await finished(file);
  return length;
}
