import { Failure } from '../failure.ts';
import { damageList, type RepairedText, repairText } from '../index.ts';
import { readText } from '../read-input.ts';
import type { ReferenceFolders } from '../read-reference.ts';
import { readReference } from '../read-reference.ts';
import type { RepairOptions } from '../repair-text/repair-text.ts';
import { print } from './screen.ts';
import { answerStream } from './stream.ts';

export interface RepairCommand extends ReferenceFolders {
  readonly jsonl?: boolean;
  readonly only?: string[];
  readonly except?: string[];
  readonly minConfidence?: number;
}

/** `tahqiq repair`: text in, repaired text out. */
export async function repairCommand(paths: readonly string[], command: RepairCommand): Promise<number> {
  for (const id of [...(command.only ?? []), ...(command.except ?? [])]) {
    if (damageList.some((damage) => damage.id === id)) continue;
    const ids = damageList.map((damage) => damage.id).join(', ');
    throw new Failure(
      `--only, --except: found ${JSON.stringify(id)}, expected one of ${ids}; see tahqiq repair --help`,
      2,
    );
  }
  const options: RepairOptions & { reference: ReturnType<typeof readReference> } = {
    reference: readReference(command),
    ...(command.only && { only: command.only }),
    ...(command.except && { except: command.except }),
    ...(command.minConfidence !== undefined && { minConfidence: command.minConfidence }),
  };
  if (command.jsonl) return answerStream(paths, ({ id, text }) => answerOf(id, repairText(text, options)));
  for (const path of paths.length > 0 ? paths : ['-']) {
    const repaired = repairText(await readText(path), options);
    await print(repaired.text);
    const done =
      repaired.diagnosis.length > 0 ? `${repaired.edits.length} edits: ${repaired.diagnosis.join(', ')}` : 'undamaged';
    process.stderr.write(
      `${path}: ${done}${repaired.beyondRepair ? '; beyond repair' : repaired.needsReview ? '; needs review' : ''}\n`,
    );
  }
  return 0;
}

/** The answer to a line, in the names of the tables. */
function answerOf(id: string | number, repaired: RepairedText): Record<string, unknown> {
  return {
    id,
    text: repaired.text,
    edits: repaired.edits.map((edit) => ({
      raw_start: edit.rawStart,
      raw_end: edit.rawEnd,
      raw_text: edit.rawText,
      text: edit.text,
      kind: edit.kind,
      evidence: edit.evidence,
      confidence: edit.confidence,
      method: edit.method,
      ...(edit.runs && { runs: edit.runs }),
    })),
    diagnosis: repaired.diagnosis,
    confidence: repaired.confidence,
    needs_review: repaired.needsReview,
    beyond_repair: repaired.beyondRepair,
    lines: repaired.lines.map((line) => ({
      raw_start: line.rawStart,
      raw_end: line.rawEnd,
      start: line.start,
      end: line.end,
      cause: line.cause,
      confidence: line.confidence,
      needs_review: line.needsReview,
    })),
  };
}
