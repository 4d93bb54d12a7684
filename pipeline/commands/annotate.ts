import { annotate } from '../index.ts';
import { readText } from '../read-input.ts';
import { type ReferenceFolders, readReference } from '../read-reference.ts';
import { print } from './screen.ts';
import { answerStream } from './stream.ts';

export interface AnnotateCommand extends ReferenceFolders {
  readonly jsonl?: boolean;
}

/** `tahqiq annotate`: the whole flow on any text, one nested record for each. */
export async function annotateCommand(paths: readonly string[], command: AnnotateCommand): Promise<number> {
  const reference = readReference(command);
  if (command.jsonl) {
    return answerStream(paths, ({ id, text, ...given }) => ({
      id,
      ...annotate(text, { reference, name: String(id) || 'text', ...given }),
    }));
  }
  for (const path of paths.length > 0 ? paths : ['-']) {
    const record = annotate(await readText(path), { reference, name: path === '-' ? 'standard input' : path });
    await print(`${JSON.stringify(record, null, process.stdout.isTTY ? 2 : undefined)}\n`);
  }
  return 0;
}
