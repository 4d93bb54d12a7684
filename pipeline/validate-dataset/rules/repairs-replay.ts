import type { Block } from '../../../schemas/blocks.ts';
import type { Repair } from '../../../schemas/repairs.ts';
import { type Edit, replay, undo } from '../../text/edits.ts';
import { byDocument } from '../by-document.ts';
import { firstDifference } from '../first-difference.ts';
import { type Finding, placeOf, shown, type ValidationRule } from '../rule.ts';
import { runFaults } from '../run-faults.ts';
import { slicesOf } from '../text-slices.ts';

const NEXT = 'compare with editsOf in text/edits.ts: rows must be its edits, in its order, in code points';

export const repairsReplay: ValidationRule = {
  id: 'repairs-replay',
  severity: 'error',
  level: 'structure',
  scope: ['documents', 'blocks', 'repairs'],
  title: 'Repairs replay and can be undone',
  why: 'The rows of repairs alone must lead from the raw file to the repaired one, whose lines are the blocks, and back. A row inside an earlier one explains a detail and is not replayed.',
  check({ rows, raw }) {
    const repairsOf = byDocument(rows.repairs);
    const blocksOf = byDocument(rows.blocks);
    return rows.documents.flatMap(({ doc_id: docId }) => {
      const rawText = raw.get(docId);
      // A missing raw text is told by blocks-tile-raw.
      if (rawText === undefined) return [];
      const repairs = repairsOf(docId);
      const faults = [...rawTextFaults(repairs, rawText), ...orderFaults(repairs), ...repairs.flatMap(runFaults)];
      // What does not fit the raw text cannot be replayed on it.
      return faults.length > 0 ? faults : replayFaults(docId, rawText, repairs, blocksOf(docId));
    });
  },
};

function* rawTextFaults(repairs: readonly Repair[], raw: string): Generator<Finding> {
  const slices = slicesOf(raw);
  for (const { repair_id, raw_start, raw_end, raw_text } of repairs) {
    const slice = slices.cut(raw_start, raw_end);
    if (slice === (raw_text ?? '')) continue;
    yield {
      place: `${placeOf('repairs', repair_id)}, column raw_text`,
      found: shown(raw_text),
      expected:
        slice === null ? `a raw span within 0–${slices.length}` : `${shown(slice)}, raw ${raw_start}–${raw_end}`,
      next: NEXT,
    };
  }
}

/** Rows go by raw start, and each lies wholly inside the last outermost row or wholly after it. */
function* orderFaults(repairs: readonly Repair[]): Generator<Finding> {
  let start = 0;
  let outer = { raw_start: 0, raw_end: 0 };
  for (const row of repairs) {
    const isOuter = row.raw_start >= outer.raw_end;
    if (row.raw_start < start || (!isOuter && row.raw_end > outer.raw_end)) {
      yield {
        place: placeOf('repairs', row.repair_id),
        found: `raw ${row.raw_start}–${row.raw_end} after ${outer.raw_start}–${outer.raw_end}`,
        expected: 'rows by raw_start, each inside the last outer one or after it',
        next: NEXT,
      };
    }
    start = row.raw_start;
    if (isOuter) outer = row;
  }
}

function replayFaults(docId: string, raw: string, repairs: readonly Repair[], blocks: readonly Block[]): Finding[] {
  const place = placeOf('documents', docId);
  const edits = repairs.map(editOf);
  let repaired: string;
  let back: string;
  try {
    repaired = replay(raw, edits);
    back = undo(repaired, edits);
  } catch (error) {
    return [{ place, found: (error as Error).message, expected: 'repairs that replay and can be undone', next: NEXT }];
  }
  if (back !== raw) return [{ place, ...firstDifference(back, raw), next: NEXT }];
  return blockFaults(place, repaired, blocks);
}

/** Replaying reads only the raw span and both texts; where the result stands is checked by spans-equal-text. */
const editOf = ({ raw_start, raw_end, raw_text, text, kind, evidence, confidence, method }: Repair): Edit => ({
  ...{ rawStart: raw_start, rawEnd: raw_end, rawText: raw_text ?? '', text: text ?? '' },
  ...{ start: 0, end: 0, kind, evidence, confidence, method },
});

/** The texts of the blocks are the repaired file but for the blanks between them. One fault would shift all others. */
function blockFaults(place: string, repaired: string, blocks: readonly Block[]): Finding[] {
  const next = 'mend the repair or the block: the text of a block is cut from the repaired file';
  let position = 0;
  for (const { block_id, text } of blocks) {
    if (text === null) continue;
    const start = nextCharacter(repaired, position);
    position = start + text.length;
    if (repaired.startsWith(text, start)) continue;
    const difference = firstDifference(text, repaired.slice(start, position));
    return [{ place: `${placeOf('blocks', block_id)}, column text`, ...difference, next }];
  }
  const rest = repaired.slice(nextCharacter(repaired, position));
  return rest === ''
    ? []
    : [{ place, found: `${shown(rest)} after the last block`, expected: 'nothing but blanks', next }];
}

/** The offset of the next character that is not blank. */
function nextCharacter(text: string, from: number): number {
  const character = /\S|$/g;
  character.lastIndex = from;
  return character.exec(text)?.index ?? text.length;
}
