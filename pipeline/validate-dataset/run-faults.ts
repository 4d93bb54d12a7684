import type { Repair } from '../../schemas/repairs.ts';
import { type Finding, placeOf, shown } from './rule.ts';
import { tilingFaults } from './tiling.ts';

type Run = readonly [start: number, end: number];

const isRun = (value: unknown): value is Run =>
  Array.isArray(value) && value.length === 2 && value.every((offset) => Number.isInteger(offset));

/** Where the runs of a reordering, sorted, do not tile its raw span: characters would be lost or come twice. */
export function runFaults({ repair_id, runs_json, raw_start, raw_end }: Repair): Finding[] {
  if (runs_json === null) return [];
  const place = `${placeOf('repairs', repair_id)}, column runs_json`;
  const runs: unknown[] = JSON.parse(runs_json);
  const odd = runs.findIndex((run) => !isRun(run));
  if (odd >= 0) {
    const next = 'write each run as two whole numbers';
    return [{ place, found: shown(JSON.stringify(runs[odd])), expected: 'pairs [start, end] of raw offsets', next }];
  }
  const sorted = [...(runs as Run[])].sort((a, b) => a[0] - b[0]);
  return tilingFaults(sorted, raw_start, raw_end).map(({ found, expected }) => ({
    place,
    found,
    expected: `${expected}: runs that tile raw ${raw_start}–${raw_end}`,
    next: 'see moveOf in text/edits.ts: all pieces of the span belong to the reordering, each once',
  }));
}
