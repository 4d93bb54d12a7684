import type { KnowledgeLine, KnownName } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { wordsOf } from '../text/words.ts';

/** A name in the index: what it is a name of. */
export interface Entry {
  readonly entity: KnowledgeLine;
  readonly name: KnownName;
}

/** The names that share their first words, by the next word. */
export interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** An event is named by a noun; with a preposition it is described ("the war in …"), which is no name. */
const DESCRIPTION = /\s(?:في|على|بين|ضد|من)\s/u;
const ARTICLE = 'ال';

/**
 * In `اللغة الروسية` the adjective is the name, and it is found as a nationality; so names of languages that begin with
 * the class noun are left out, and so are religions, which are no mentions.
 *
 * All names of the knowledge base by their folded words: one walk over the text finds every name. */
export const gazetteer = perReference((reference: Reference): Node => {
  const root: Node = { next: new Map(), entries: [] };
  for (const entity of reference.knowledge) {
    if (entity.subtype === 'religion') continue;
    for (const name of entity.names) {
      if (name.lang !== 'ar' && name.lang !== 'mul' && name.kind !== 'alias') continue;
      if (entity.subtype === 'language' && name.name.startsWith('اللغة ')) continue;
      if (entity.type === 'event' && DESCRIPTION.test(name.name)) continue;
      const tokens = wordsOf(name.name).map((word) => fold(word.text));
      if (tokens.length === 0) continue;
      const forms = name.kind === 'demonym' && tokens.length === 1 ? demonymForms(name.name) : [tokens];
      for (const form of forms) add(root, form, { entity, name });
    }
  }
  return root;
});

function add(root: Node, tokens: readonly string[], entry: Entry): void {
  let node = root;
  for (const token of tokens) {
    let next = node.next.get(token);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(token, next);
    }
    node = next;
  }
  if (!node.entries.some((e) => e.entity === entry.entity)) node.entries.push(entry);
}

/**
 * The forms of a nationality adjective, with and without the article; dual and feminine plural are made from it. The
 * accusative (`روسيا` for a Russian) is left out: it is spelt like the country.
 */
function demonymForms(name: string): string[][] {
  const stem = fold(name);
  const forms = [stem];
  if (stem.endsWith('يه')) forms.push(`${stem.slice(0, -1)}ات`, `${stem.slice(0, -1)}تان`, `${stem.slice(0, -1)}تين`);
  else if (stem.endsWith('ي')) forms.push(`${stem}ان`, `${stem}ين`);
  // A nationality that is listed with its article is used with it only; أل in ألماني is no article.
  const articles = name.startsWith(ARTICLE) ? [''] : ['', ARTICLE];
  return forms.flatMap((form) => articles.map((article) => [article + form]));
}
