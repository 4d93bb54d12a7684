import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerLines } from '../pipeline/answer-lines.ts';
import { firstMalformedByte } from '../pipeline/ingest-documents/decode.ts';
import { readStreamLines } from '../pipeline/read-stream.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const N = 10_000;
const BAD = 6_789;

/** Documents that all differ, of a title, paragraphs and furniture. */
function requestLine(i: number): string {
  if (i === BAD) return '{"id": "broken, "text"';
  const text =
    `توكاييف يزور طشقند للمرة ${i}\n` +
    `التقى رئيس كازاخستان  قاسم جومارت توكاييف في طشقند نظيره الأوزبيكي شوكت ميرزياييف ،وبحث معه ${i} ملفا من ملفات التعاون.\n` +
    `وقال البلدان إن روسيا والصين تتابعان اللقاء رقم ${i}.\nالمصدر: سانا\nتعليق (${i})\n`;
  return JSON.stringify({ id: `doc-${i}`, text });
}

describe('annotate --jsonl', () => {
  it(`should answer ${N} documents in order, one of them broken, within 300 MB`, async () => {
    const code = `await import(${JSON.stringify(join(root, 'lib/pipeline/cli.js'))});
      process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code, 'annotate', '--jsonl'], { cwd: root });
    child.stdin.on('error', () => {}); // a child that dies shows in its exit code
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const closed = new Promise<number | null>((done) => child.on('close', done));
    Readable.from(
      (function* () {
        for (let i = 0; i < N; i++) yield `${requestLine(i)}\n`;
      })(),
    ).pipe(child.stdin);
    let n = 0;
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
      const answer = JSON.parse(line);
      if (n === BAD) expect(answer).toMatchObject({ id: null, ok: false });
      else {
        expect(answer.id).toBe(`doc-${n}`);
        expect(answer.document.text).toContain(`للمرة ${n}`);
        expect(answer.document.text).not.toContain('تعليق (');
        expect(answer.mentions.some((m: { qid: string }) => m.qid === 'Q200881')).toBe(true);
      }
      n++;
    }
    expect(n).toBe(N);
    expect(await closed).toBe(1);
    expect(errors).toContain(`1 of ${N} lines`);
    const peak = Number(/peak (\d+)/.exec(errors)?.[1]) / 1024;
    expect(peak).toBeGreaterThan(10);
    expect(peak).toBeLessThan(300);
  });
});

describe('a stream of lines', () => {
  const collect = async (bytes: Buffer, size: number) => {
    const chunks: Buffer[] = [];
    for (let i = 0; i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size));
    const lines = readStreamLines(Readable.from(chunks, { objectMode: true }), firstMalformedByte);
    const answers = [];
    for await (const a of answerLines(lines, ({ id, text }) => ({ id, length: text.length }))) answers.push(a.value);
    return answers;
  };

  it('should give the same answers however the bytes are cut', async () => {
    const bytes = Buffer.from('{"id":1,"text":"نص\u2028ثان😀"}\r\n{"id":2,"text":""}\n\n{"id":"c","text":"آخر"}');
    const whole = await collect(bytes, 1e6);
    expect(whole.map((a) => a.id)).toEqual([1, 2, null, 'c']);
    for (const size of [1, 2, 3, 7]) expect(await collect(bytes, size)).toEqual(whole);
  });

  it('should answer every kind of bad line and go on', async () => {
    const bad = [
      '',
      '[]',
      'null',
      '{"id":1}',
      '{"text":"x"}',
      '{"id":1,"text":2}',
      '{"id":1,"text":"x","url":3}',
      '{"id":{},"text":"x"}',
    ];
    const answers = await collect(Buffer.from(`${bad.join('\n')}\n{"id":9,"text":"xy"}\n`), 10);
    expect(answers).toHaveLength(bad.length + 1);
    for (const answer of answers.slice(0, -1)) {
      expect(answer.ok).toBe(false);
      expect(answer.error).toMatch(/^line \d+: found .+ expected .+mend the line/);
    }
    expect(answers.at(-1)).toEqual({ id: 9, length: 2 });
  });

  it('should name the byte at which a line is no UTF-8', async () => {
    const answers = await collect(
      Buffer.concat([Buffer.from('{"id":1,"text":"a'), Buffer.from([0xff]), Buffer.from('"}\n')]),
      5,
    );
    expect(answers[0]?.error).toContain('malformed UTF-8 at byte 17');
  });
});
