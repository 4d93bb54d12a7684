/** The package entry for browsers in a real one: bundled as a user would, served, and asked for what Node gives, too. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SEEDS = join(root, 'seeds');
/** The names under which the example of README finds the bundle and the seeds. */
const BUNDLE = '/tahqiq.js';
const SERVED_SEEDS = '/seeds/';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What esbuild makes of the compiled package entry, as `tahqiq/repair` names it. */
function bundle(): string {
  const { outputFiles } = buildSync({
    stdin: { contents: "export * from 'tahqiq/repair';", resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]!.text;
}

/** The page of README's example. */
const [, example] = /^```html\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];

/** Serves three things: an empty page or the example, the bundle, and the files of the seeds that are asked for. */
function serve(code: string, asked: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const put = (type: string, body: string | Uint8Array) =>
      response.writeHead(200, { 'content-type': type }).end(body);
    asked.push(path);
    if (path === '/') put('text/html; charset=utf-8', '<!doctype html><title>empty</title>');
    else if (path === '/example') put('text/html; charset=utf-8', example ?? '');
    else if (path === BUNDLE) put('text/javascript; charset=utf-8', code);
    else if (/^\/seeds\/[a-z-]+(\/[a-z-]+)+\.[a-z]+$/.test(path) && existsSync(join(root, path))) {
      put('application/octet-stream', readFileSync(join(root, path)));
    } else response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('in a browser', () => {
  const asked: string[] = [];
  let server: Server | undefined;
  let browser: Browser | undefined;
  let page: Page;
  let address = '';

  /** Starts everything. In a test, and not before: without a browser the tests fail, none is skipped. */
  async function start(): Promise<void> {
    if (browser) return;
    if (!existsSync(executablePath)) {
      throw new Error(
        `${executablePath}: found nothing there, expected the browser Chromium; install it ` +
          '(apt-get install -y chromium), or name another one in the environment variable CHROMIUM',
      );
    }
    server ??= await serve(bundle(), asked);
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath, args: FLAGS });
    page = await browser.newPage();
  }
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('should give exactly what Node gives, for a document of the seeds and for cases', async () => {
    await start();
    const library = await import('tahqiq');
    const seed = readdirSync(join(SEEDS, 'documents')).find((name) => name.startsWith('000'))!;
    const texts = [
      readFileSync(join(SEEDS, 'documents', seed), 'utf8'),
      ...['restore-visual-word-order', 'restore-lam-alef', 'undo-wrong-decoding', 'good-text'].flatMap((name) =>
        readFileSync(join(root, `test/cases/repair-text/${name}.jsonl`), 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line).text as string),
      ),
      '😀 مرحبا  بكم ،يا أصدقاء 😀',
      '',
    ];
    await page.goto(`${address}/`);
    // Vitest would rewrite an import in a function; the browser is to see it as it stands.
    await page.evaluate(`import('${BUNDLE}').then((library) => { globalThis.tahqiq = library; })`);
    const answers = await page.evaluate(
      async ([seeds, all]) => {
        const { tahqiq } = globalThis as unknown as { tahqiq: typeof import('../pipeline/repair.ts') };
        const reference = await tahqiq.loadReference(seeds);
        return all.map((text) => {
          const repaired = tahqiq.repairText(text, { reference });
          const { edits } = repaired;
          const isExact = tahqiq.replay(text, edits) === repaired.text && tahqiq.undo(repaired.text, edits) === text;
          return { json: JSON.stringify(repaired), isExact };
        });
      },
      [SERVED_SEEDS, texts] as const,
    );
    expect(answers.map(({ json }) => json)).toEqual(texts.map((text) => JSON.stringify(library.repairText(text))));
    expect(answers.filter(({ isExact }) => !isExact)).toEqual([]);
    expect(JSON.parse(answers[0]!.json).edits.length).toBeGreaterThan(50);
  });

  it('should have fetched the files of the reference, and nothing else', async () => {
    await start();
    const { repairFiles } = await import('tahqiq/repair');
    const own = asked.filter((path) => path !== '/favicon.ico').sort();
    expect(own).toEqual(['/', BUNDLE, ...repairFiles.map((path) => SERVED_SEEDS + path)].sort());
  });

  it('should run the example of README', async () => {
    await start();
    expect(example).toBeDefined();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${address}/example`);
    await page.getByText('دعا رئيس كازاخستان: الثقل السياسي، كما قال', { exact: true }).waitFor({ timeout: 60_000 });
    expect(errors).toEqual([]);
  });
});
