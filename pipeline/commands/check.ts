import { join } from 'node:path';
import { checkRelease } from '../check.ts';
import { isThere } from '../read-folder.ts';
import { readReleaseInfo } from '../read-release-info.ts';
import { paint, print, progress } from './screen.ts';

export interface CheckCommand {
  readonly seeds: string;
  readonly rebuild: boolean;
}

/** `tahqiq check`: is a release whole and right? */
export async function checkCommand(folder: string | undefined, command: CheckCommand): Promise<number> {
  const seeds = command.rebuild && isThere(join(command.seeds, 'documents')) ? command.seeds : null;
  const release = folder ?? join('dist', readReleaseInfo(command.seeds).version);
  const { step, done } = progress();
  const { findings, checked } = await checkRelease(release, seeds, step).finally(done);
  for (const finding of findings) await print(`${paint('red', 'wrong')} ${finding}\n`);
  const verdict = findings.length > 0 ? `${findings.length} findings` : paint('green', 'right');
  await print(`${release}: ${verdict} (${checked.join('; ')})\n`);
  return findings.length > 0 ? 1 : 0;
}
