import { annotate } from '../index.ts';
import { readText } from '../read-input.ts';
import { type ReferenceFolders, readReference } from '../read-reference.ts';
import { renderBlocks } from './block-view.ts';
import { print } from './screen.ts';
import { screenOfOutput } from './screen-text.ts';
import { answerStream } from './stream.ts';

export interface AnnotateCommand extends ReferenceFolders {
  readonly jsonl?: boolean;
  /** Give JSON to a terminal, too. */
  readonly json?: boolean;
  /** Give the view for a person to a file, too. */
  readonly view?: 'blocks';
}

/** `tahqiq annotate`: the whole flow on any text: one nested record for each, or its blocks for a person to read. */
export async function annotateCommand(paths: readonly string[], command: AnnotateCommand): Promise<number> {
  const reference = readReference(command);
  if (command.jsonl) {
    return answerStream(paths, ({ id, text, ...given }) => ({
      id,
      ...annotate(text, { reference, name: String(id) || 'text', ...given }),
    }));
  }
  const screen = screenOfOutput();
  const isView = command.view !== undefined || (screen.isTerminal && !command.json);
  let isFirst = true;
  for (const path of paths.length > 0 ? paths : ['-']) {
    const raw = await readText(path);
    const record = annotate(raw, { reference, name: path === '-' ? 'standard input' : path });
    if (isView) await print(`${isFirst ? '' : '\n'}${renderBlocks(record, raw, screen)}\n`);
    else await print(`${JSON.stringify(record, null, screen.isTerminal ? 2 : undefined)}\n`);
    isFirst = false;
  }
  return 0;
}
