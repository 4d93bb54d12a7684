/** Something that a person has to mend: bad input (exit code 1) or wrong use of the command (exit code 2). */
export class Failure extends Error {
  override name = 'Failure';
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** The message of a failure in its four parts: place, found, expected, next step. */
export const told = (place: string, found: string, expected: string, next: string): string =>
  `${place}: found ${found}, expected ${expected}; ${next}`;

/** Where a decision of a reader stands, by its number among those of its document. */
export const decisionPlace = (seedFile: string, index: number): string =>
  `corrections/${seedFile.replace(/\.[^.]*$/, '')}.jsonl, line ${index + 1}`;

/** The reason of a failed call of the operating system, in words. */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const known: Record<string, string> = {
    ENOENT: 'nothing there',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EISDIR: 'a folder',
    ENOTDIR: 'a file where a folder belongs',
    EEXIST: 'something else of that name',
    ENOSPC: 'no space left on the disk',
    EROFS: 'a read-only disk',
    EMFILE: 'too many open files',
  };
  const message = error instanceof Error ? error.message : String(error);
  return code ? `${known[code] ?? message} (${code})` : message;
}
