import { setFlagsFromString } from 'node:v8';
import { answerLines, type Request } from '../answer-lines.ts';
import { firstMalformedByte } from '../ingest-documents/decode.ts';
import { jsonLine } from '../publish-release/writers/jsonl.ts';
import { openStream } from '../read-input.ts';
import { readStreamLines } from '../read-stream.ts';
import { print, progress } from './screen.ts';

/**
 * What is left of one line is garbage at the next: the heap may grow by half before it is looked through, not by several times. A fifth
 * less memory is worth more in a stream than a twentieth of its time.
 */
const HEAP = '--heap-growing-percent=50';

/** Answers JSON Lines in, JSON Lines out. Gives the exit code: 1 if a line could not be answered. */
export async function answerStream(
  paths: readonly string[],
  answer: (request: Request) => Record<string, unknown>,
): Promise<0 | 1> {
  setFlagsFromString(HEAP);
  const { step, done } = progress();
  let refused = 0;
  let n = 0;
  for await (const { ok, value } of answerLines(readStreamLines(openStream(paths), firstMalformedByte), answer)) {
    if (!ok) refused++;
    await print(jsonLine(value));
    n++;
    if (n % 50 === 0) step(`${n} lines${refused ? `, ${refused} not answered` : ''}`);
  }
  done();
  if (refused > 0)
    process.stderr.write(`tahqiq: ${refused} of ${n} lines could not be answered; see "error" in their answers\n`);
  return refused > 0 ? 1 : 0;
}
