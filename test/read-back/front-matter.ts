/**
 * Reads the front matter of a dataset card: the little of YAML that our cards are written in. Everything else is
 * refused, also what YAML would take for a number, a flag or a day, so that every YAML reader finds the same.
 */
export type Entry = string | boolean | Entry[] | { [key: string]: Entry };

const PLAIN = /^(?!(true|false|null|yes|no|on|off|y|n)$)\p{L}[\p{L}\d ._/<-]*$/iu;
/** One item of a list in brackets. */
const ITEM = /"(?:[^"\\]|\\.)*"|\{[^{}]*\}|[^,\s][^,]*/g;
const SIZE = /^\d+[KMBT]?<n<\d+[KMBT]$/;

export function frontMatterOf(card: string): { [key: string]: Entry } {
  const [, head] = /^---\n([\s\S]*?\n)---\n/.exec(card) ?? [];
  if (head === undefined) throw new Error('card: found no front matter between two lines of three hyphens');
  const result: { [key: string]: Entry } = {};
  let place: { [key: string]: Entry } = result;
  let list: Entry[] | null = null;
  for (const line of head.split('\n').slice(0, -1)) {
    const [, indent, key, value] = /^(- | {2}|)([a-z_]+):(?: (\S.*))?$/.exec(line) ?? [];
    if (key === undefined) throw new Error(`card: cannot read ${JSON.stringify(line)}`);
    if (indent === '') {
      place = result;
      list = null;
    } else if (!list) throw new Error(`card: ${JSON.stringify(line)} belongs to no list`);
    else if (indent === '- ') {
      place = {};
      list.push(place);
    }
    if (key in place) throw new Error(`card: ${key} stands twice`);
    if (value === undefined) list = [];
    place[key] = value === undefined ? list! : entryOf(value, line);
  }
  return result;
}

function entryOf(text: string, line: string): Entry {
  if (text === 'true') return true;
  if (text.startsWith('"')) return JSON.parse(text) as string;
  const [, items] = /^\[(.*)\]$/.exec(text) ?? [];
  if (items !== undefined) return (items.match(ITEM) ?? []).map((item) => entryOf(item, line));
  const [, pairs] = /^\{([^{}]*)\}$/.exec(text) ?? [];
  if (pairs !== undefined) {
    return Object.fromEntries(
      pairs.split(', ').map((pair) => {
        const [, key, value] = /^([a-z_]+): (.+)$/.exec(pair) ?? [];
        if (key === undefined) throw new Error(`card: cannot read ${JSON.stringify(line)}`);
        return [key, entryOf(value!, line)];
      }),
    );
  }
  if (PLAIN.test(text) || SIZE.test(text)) return text;
  throw new Error(`card: ${JSON.stringify(text)} has to stand in quotation marks, in ${JSON.stringify(line)}`);
}
