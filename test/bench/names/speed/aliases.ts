import { type Entry, Gazetteer } from '../../../../pipeline/link-entities/gazetteer.ts';
import type { Reference } from '../../../../pipeline/records.ts';

/** Every spelling that the gazetteer of a reference holds, as it enters it. */
export function aliasesOf(reference: Reference): string[] {
  const aliases = new Set<string>();
  class Listening extends Gazetteer {
    protected override add(form: string, entry: Entry): void {
      aliases.add(form);
      super.add(form, entry);
    }
  }
  new Listening(reference);
  return [...aliases];
}
