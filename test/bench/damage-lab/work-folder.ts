/** Where the files of a run lie, and which of them are still to be made. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LabText } from './texts.ts';

/** Tools write beside and the file is renamed when they are done: a killed run leaves no half file that looks whole. */
export const partOf = (path: string): string => path.replace(/(\.[a-z]+)$/, '.part$1');

export const truthPath = (work: string, name: string): string => join(work, 'truth', `${name}.txt`);
export const pdfPath = (work: string, producer: string, name: string): string =>
  join(work, 'pdf', producer, `${name}.pdf`);
export const textPath = (work: string, producer: string, extractor: string, name: string): string =>
  join(work, 'text', producer, extractor, `${name}.txt`);

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

/** Removes all that was made from an earlier wording of a text. */
function forget(work: string, name: string): void {
  for (const producer of foldersIn(join(work, 'pdf'))) rmSync(pdfPath(work, producer, name), { force: true });
  for (const producer of foldersIn(join(work, 'text'))) {
    for (const extractor of foldersIn(join(work, 'text', producer))) {
      rmSync(textPath(work, producer, extractor, name), { force: true });
    }
  }
}

export function placeTruths(work: string, texts: readonly LabText[]): void {
  mkdirSync(join(work, 'truth'), { recursive: true });
  for (const { name, text } of texts) {
    const path = truthPath(work, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    forget(work, name);
    writeFileSync(path, text);
  }
}

/** The jobs whose file is not there yet; their folders are made. */
export function toDo<Job extends { readonly out: string }>(jobs: readonly Job[]): Job[] {
  const left = jobs.filter(({ out }) => !existsSync(out));
  for (const folder of new Set(left.map(({ out }) => dirname(out)))) mkdirSync(folder, { recursive: true });
  return left;
}

/** Gives finished files their names; returns those that the tool did not make. */
export function takeFinished(outs: readonly string[]): string[] {
  return outs.filter((out) => {
    if (!existsSync(partOf(out))) return true;
    renameSync(partOf(out), out);
    return false;
  });
}
