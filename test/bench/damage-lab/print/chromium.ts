/** Chromium (Skia/PDF): one browser prints all pages. */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { partOf } from '../work-folder.ts';
import { writePage } from './html-page.ts';
import type { Print } from './setting.ts';

export const printWithChromium: Print = async (jobs, work) => {
  // The sandbox cannot start as root in a container; the only pages are our own.
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  for (const job of jobs) {
    await page.goto(pathToFileURL(writePage(job, work)).href);
    await page.pdf({ path: partOf(job.out), preferCSSPageSize: true });
  }
  await browser.close();
};
