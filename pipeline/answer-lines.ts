import type { StreamLine } from './read-stream.ts';

/** A line of the stream, as it must look: an id, a text, and what the corpus knows of the page. */
export interface Request {
  readonly id: string | number;
  readonly text: string;
  readonly url?: string;
  readonly published?: string;
}

/**
 * Answers a stream of requests: one answer a line, in the same order. A line that cannot be answered gets
 * `{"id", "ok": false, "error"}` and the stream goes on.
 */
export async function* answerLines(
  lines: AsyncIterable<StreamLine>,
  answer: (request: Request) => Record<string, unknown>,
): AsyncGenerator<{ readonly ok: boolean; readonly value: Record<string, unknown> }> {
  let number = 0;
  for await (const line of lines) {
    number++;
    const request = requestOf(line, number);
    if ('error' in request) {
      yield { ok: false, value: { id: request.id, ok: false, error: request.error } };
      continue;
    }
    let value: Record<string, unknown>;
    let ok = true;
    try {
      value = answer(request);
    } catch (error) {
      ok = false;
      value = { id: request.id, ok: false, error: `line ${number}: ${(error as Error).message}` };
    }
    yield { ok, value };
  }
}

type Refused = { readonly id: string | number | null; readonly error: string };

function requestOf(line: StreamLine, number: number): Request | Refused {
  const expected = 'expected {"id": …, "text": "…"}; mend the line';
  if (!('text' in line)) {
    return {
      id: null,
      error: `line ${number}: found malformed UTF-8 at byte ${line.malformedByte} of the line, ${expected}`,
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return { id: null, error: `line ${number}: found ${line.text === '' ? 'an empty line' : 'no JSON'}, ${expected}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, error: `line ${number}: found no JSON object, ${expected}` };
  }
  const { id, text, url, published } = value as Record<string, unknown>;
  const isId = typeof id === 'string' || typeof id === 'number';
  if (!isId) return { id: null, error: `line ${number}: found no id, ${expected}` };
  if (typeof text !== 'string') return { id, error: `line ${number}: found no text, ${expected}` };
  for (const [name, given] of Object.entries({ url, published })) {
    if (given === undefined || given === null || typeof given === 'string') continue;
    return {
      id,
      error: `line ${number}: found ${name} that is no string, expected a string or nothing; mend the line`,
    };
  }
  return {
    id,
    text,
    ...(typeof url === 'string' && { url }),
    ...(typeof published === 'string' && { published }),
  };
}
