/** What commands share in talking to a person: colour and progress, on the error stream or a terminal only. */
import { styleText } from 'node:util';

/** One style: a list of them is coloured by some versions of Node where it should not be. */
type Style = Exclude<Parameters<typeof styleText>[0], readonly unknown[]>;

/** Colours text for a stream; plain where the stream is no terminal, and under NO_COLOR. */
export const paint = (style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string =>
  styleText(style, text, { stream, validateStream: true });

/** Shows steps of long work in one line that rewrites itself; silent where nobody watches. */
export function progress(): { step: (text: string) => void; done: () => void } {
  const stream = process.stderr;
  const watched = stream.isTTY === true && !process.env.CI;
  return {
    step(text) {
      if (watched) stream.write(`\r\u001B[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    done() {
      if (watched) stream.write('\r\u001B[2K');
    },
  };
}

/** Writes to standard output and waits while the reader is behind, so that memory does not grow. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
