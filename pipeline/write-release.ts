import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, systemReason, told } from './failure.ts';
import { sha256Of } from './publish-release/checksums.ts';

/** What is needed of a disk; tests give one that fails. */
export type Disk = Pick<
  typeof fs,
  'mkdirSync' | 'writeFileSync' | 'readFileSync' | 'renameSync' | 'rmSync' | 'existsSync' | 'readdirSync' | 'lstatSync'
>;

/**
 * Writes a release: beside its place, read back and compared, then renamed. Whatever happens before the rename, the
 * release that stood there stays as it is; the same bytes again are not written at all.
 * @throws Failure naming the file and the reason; the half-written folder is removed as far as the disk allows
 */
export function writeRelease(
  files: ReadonlyMap<string, Uint8Array>,
  out: string,
  version: string,
  { announce = () => {}, disk = fs }: { announce?: (step: string) => void; disk?: Disk } = {},
): 'written' | 'unchanged' {
  const target = join(out, version);
  const partial = join(out, `.${version}.partial`);
  const previous = previousOf(out, version);
  let place = out;
  try {
    disk.mkdirSync(out, { recursive: true });
    restoreRelease(out, version, disk);
    place = partial;
    disk.rmSync(partial, { recursive: true, force: true });
    announce('cleared the place');
    place = target;
    if (disk.existsSync(target) && holdsExactly(target, files, disk)) return 'unchanged';
    for (const [path, bytes] of files) {
      place = join(partial, path);
      disk.mkdirSync(dirname(place), { recursive: true });
      disk.writeFileSync(place, bytes, { flush: true });
      announce(`wrote ${path}`);
    }
    for (const [path, bytes] of files) {
      place = join(partial, path);
      if (sha256Of(disk.readFileSync(place)) !== sha256Of(bytes)) throw new Error('other bytes than were written');
    }
    announce('read the files back');
    place = target;
    // The only moment without a release in its place; restoreRelease puts it back if the process dies just here.
    if (disk.existsSync(target)) disk.renameSync(target, previous);
    disk.renameSync(partial, target);
    announce('put the release in place');
  } catch (error) {
    cleanUp(out, version, partial, disk);
    const last = disk.existsSync(previous) ? `stands in ${previous} until then` : 'is untouched';
    const next = `mend that and build again; the last release ${last}`;
    throw new Failure(told(place, systemReason(error), 'to write the release', next), 1, { cause: error });
  }
  try {
    disk.rmSync(previous, { recursive: true, force: true });
  } catch (error) {
    // The new release stands; the next build clears what is left of the old one.
    announce(`could not remove ${previous}: ${systemReason(error)}`);
  }
  return 'written';
}

const previousOf = (out: string, version: string): string => join(out, `.${version}.previous`);

/** Puts a release back that a process had moved aside when it died. */
export function restoreRelease(out: string, version: string, disk: Disk = fs): void {
  const previous = previousOf(out, version);
  if (!disk.existsSync(previous)) return;
  if (disk.existsSync(join(out, version))) disk.rmSync(previous, { recursive: true, force: true });
  else disk.renameSync(previous, join(out, version));
}

function cleanUp(out: string, version: string, partial: string, disk: Disk): void {
  try {
    restoreRelease(out, version, disk);
    disk.rmSync(partial, { recursive: true, force: true });
  } catch {
    // A disk that fails once may fail again: the next build clears the place before it writes.
  }
}

/** True if a folder holds these files with these bytes and nothing else. */
function holdsExactly(folder: string, files: ReadonlyMap<string, Uint8Array>, disk: Disk): boolean {
  const found = filesIn(folder, disk);
  if (found.length !== files.size) return false;
  return found.every((path) => {
    const bytes = files.get(path);
    return bytes !== undefined && Buffer.compare(disk.readFileSync(join(folder, path)), bytes) === 0;
  });
}

/** The paths of all files below a folder, sorted, with forward slashes. */
export function filesIn(folder: string, disk: Disk = fs): string[] {
  const paths: string[] = [];
  const visit = (path: string, prefix: string) => {
    for (const name of disk.readdirSync(path)) {
      const inner = join(path, name);
      if (disk.lstatSync(inner).isDirectory()) visit(inner, `${prefix}${name}/`);
      else paths.push(`${prefix}${name}`);
    }
  };
  visit(folder, '');
  return paths.sort();
}
