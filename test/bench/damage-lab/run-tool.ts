/** Runs external programs: one for a batch if it can take many files, else two at a time. */
import { spawn } from 'node:child_process';
import pLimit from 'p-limit';

export interface ToolRun {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function runTool(command: string, args: readonly string[], { input = '', env = {} }: ToolRun = {}) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'pipe'], env: { ...process.env, ...env } });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaint = (complaint + chunk).slice(-2000);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.slice(0, 3).join(' ')} … ended with ${code}: ${complaint}`));
    });
    child.stdin.on('error', () => {}).end(input);
  });
}

const two = pLimit(2);

/** One process a job, two at a time. A job that fails is told and left out; the others go on. */
export async function forEach<Job>(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<void> {
  const told = jobs.map((job) => two(() => work(job).catch((error: Error) => console.error(error.message))));
  await Promise.all(told);
}

export const jsonLines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
