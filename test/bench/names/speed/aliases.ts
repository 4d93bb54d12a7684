import { Gazetteer } from '../../../../pipeline/link-entities/gazetteer.ts';
import type { Reference } from '../../../../pipeline/records.ts';

/** Every spelling that the gazetteer of a reference holds, as it enters it. */
export function aliasesOf(reference: Reference): string[] {
  const aliases = new Set<string>();
  const add = Gazetteer.prototype.add;
  Gazetteer.prototype.add = function (form, entry) {
    aliases.add(form);
    add.call(this, form, entry);
  };
  new Gazetteer(reference);
  Gazetteer.prototype.add = add;
  return [...aliases];
}
