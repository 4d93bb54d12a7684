/** Where install.sh has put what apt does not bring. */
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const TOOLS = process.env.TAHQIQ_LAB_TOOLS ?? join(tmpdir(), 'tahqiq-lab-tools');

export const pythonPath = (): string => join(TOOLS, 'venv', 'bin', 'python');

/** @throws Error if install.sh has not been run */
export function pdfBoxJar(major: 2 | 3): string {
  const jars = existsSync(TOOLS) ? readdirSync(TOOLS).filter((name) => name.startsWith(`pdfbox-app-${major}.`)) : [];
  const last = jars.sort().at(-1);
  if (!last) throw new Error(`${TOOLS}: found no PDFBox ${major}, expected one: run install.sh`);
  return join(TOOLS, last);
}
