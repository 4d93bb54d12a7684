import { Failure, told } from '../failure.ts';
import { readJsonOr } from '../read-folder.ts';
import { readGold } from '../read-gold.ts';
import { readReference } from '../read-reference.ts';
import { readDocuments } from '../read-seeds.ts';
import { belowFloors, type Figures, raised, score, together } from '../score.ts';
import { writeText } from '../write-text.ts';
import { paint, print } from './screen.ts';

export interface ScoreCommand {
  readonly seeds: string;
  readonly gold: string;
  readonly floors: string;
  readonly raise?: boolean;
  readonly errors?: boolean;
}

/** `tahqiq score`: figures against the gold; 1 if one has fallen below its floor. */
export async function scoreCommand(command: ScoreCommand): Promise<number> {
  const gold = readGold(command.gold);
  const files = new Map(
    (await readDocuments(command.seeds, 4)).map((file) => [file.name.replace(/\.[^.]*$/, ''), file]),
  );
  const reference = readReference();
  const scores = gold.map((truth) => {
    const file = files.get(truth.name);
    if (file) return score(truth, file, reference);
    throw new Failure(told(`${command.gold}/${truth.name}`, 'no such document', 'the name of a raw file', 'rename it'));
  });
  const figures: Record<string, Figures> = Object.fromEntries(scores.map((s) => [s.name, s.figures]));
  figures.together = together(scores);
  await print(`${table(figures)}\n`);
  if (command.errors)
    for (const s of scores) for (const error of s.errors) await print(`${s.name.slice(0, 3)} ${error}\n`);
  const floors = readJsonOr<Record<string, Figures>>(command.floors, {});
  const fallen = belowFloors(figures, floors);
  for (const line of fallen) await print(`${paint('red', 'fallen')} ${line}\n`);
  if (command.raise) writeText(command.floors, `${JSON.stringify(raised(figures, floors), null, 2)}\n`);
  return fallen.length > 0 ? 1 : 0;
}

function table(figures: Record<string, Figures>): string {
  const names = Object.keys(figures);
  const rows = [...new Set(Object.values(figures).flatMap((f) => Object.keys(f)))];
  const cells = rows.map((row) => names.map((name) => (figures[name]?.[row]?.toFixed(4) ?? '–').padStart(9)).join(' '));
  const head = `${''.padEnd(38)}${names.map((name) => name.slice(0, 9).padStart(9)).join(' ')}`;
  return [head, ...rows.map((row, i) => row.padEnd(38) + cells[i])].join('\n');
}
