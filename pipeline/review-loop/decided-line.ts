/** From a row that was filled in to the line that keeps what was decided. */
import type { NameDecision, TextDecision } from '../../schemas/correction-line.ts';
import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { entitiesById, knownIdOf } from '../link-entities/apply-decisions.ts';
import type { Mention, ReadDocument, Reference } from '../records.ts';
import { onlyPlace } from '../text/only-place.ts';
import type { Span } from '../text/words.ts';
import { expectation, type MarkedText, readMarked } from './marked-place.ts';
import type { FilledRow } from './review-csv.ts';

/** What may be decided about a place of each kind, and whether it takes a value. */
const DECISIONS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  link: { keep: false, entity: true, nil: false, none: false },
  repair: { keep: false, text: true },
};
/** So many words around a place must stay as they are: with others beside it, it would have to be read again. */
const WORDS_KEPT = 2;

/** A row that cannot be taken: found, expected, next step. */
export class Fault extends Error {
  readonly parts: readonly [found: string, expected: string, next: string];
  constructor(...parts: Fault['parts']) {
    super(parts.join('; '));
    this.parts = parts;
  }
}

/** Checks what can be checked without the document. @throws Fault */
export function checkRow(row: FilledRow): void {
  const known = Object.hasOwn(DECISIONS, row.kind) ? DECISIONS[row.kind]! : null;
  if (!known)
    throw new Fault(`the kind ${said(row.kind)}`, Object.keys(DECISIONS).join(' or '), 'take it from the review');
  const all = Object.keys(known).join(', ');
  if (row.decision === '') throw new Fault('no decision', all, 'decide, or empty the other cells');
  if (!Object.hasOwn(known, row.decision))
    throw new Fault(`the decision ${said(row.decision)}`, all, 'choose one of them');
  const [decides, value] = [`${row.kind}, ${row.decision}`, known[row.decision]];
  if (value && row.value === '')
    throw new Fault(`no value for ${decides}`, WANTED[row.decision]!, 'fill in the column value');
  if (!value && row.value !== '')
    throw new Fault(`the value ${said(row.value)}`, `none for ${decides}`, 'empty the cell');
  // Who finds something right need not say why.
  if (row.decision === 'keep') return;
  if (row.reason === '') throw new Fault('no reason', 'why the program could not know', 'fill in the column reason');
  if (row.evidence === '') throw new Fault('no evidence', 'where it is attested', 'fill in the column evidence');
}

const WANTED: Readonly<Record<string, string>> = {
  entity: 'the id of an entity of the knowledge base',
  text: 'the right reading of what is marked',
};
const said = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The marked place of a row in its text. @throws Fault if it is not there exactly once */
function placeIn(text: string, row: FilledRow, what: string): { readonly span: Span; readonly marked: MarkedText } {
  const marked = readMarked(row.place);
  if (!marked)
    throw new Fault(`the place ${said(row.place)}`, 'one thing marked by ⟦ and ⟧', 'take it from the review');
  const place = onlyPlace(text, marked.text);
  if (typeof place === 'string') {
    throw new Fault(
      `${said(marked.text)} ${place} in ${what}`,
      'it exactly once',
      'run tahqiq review again and read the place anew',
    );
  }
  return { span: { start: place.start + marked.part.start, end: place.start + marked.part.end }, marked };
}

function expected(text: string, span: Span): { expect: string; at?: number } {
  const found = expectation(text, span, WORDS_KEPT);
  if (found) return found;
  throw new Fault(
    'a place that its surroundings do not tell from others',
    'one of its own',
    'mark whole words, or leave it undecided',
  );
}

const signed = ({ by }: FilledRow) => ({ ...(by !== '' && { by }), status: 'decided' as const });
const toldIn = ({ reason, evidence }: FilledRow) => ({
  ...(reason !== '' && { reason }),
  ...(evidence !== '' && { evidence }),
});

/** The decision about a repair, in the repaired file as it is before corrections. @throws Fault */
export function textDecision(row: FilledRow, repaired: string): TextDecision {
  const { span } = placeIn(repaired, row, 'the repaired text');
  const text = repaired.slice(span.start, span.end);
  const { expect, at } = expected(repaired, span);
  if (row.decision === 'keep') {
    return { expect, action: 'keep-text', text, ...(at !== undefined && { at }), ...toldIn(row), ...signed(row) };
  }
  const value = row.value.replace(/\r\n?/g, '\n');
  if (value === text) throw new Fault(`the value ${said(value)}, which stands there`, 'another reading', 'decide keep');
  const start = expect.indexOf(text, at === undefined ? 0 : unitsOf(expect, at));
  const corrected = expect.slice(0, start) + value + expect.slice(start + text.length);
  return { expect, action: 'replace', text: corrected, reason: row.reason, evidence: row.evidence, ...signed(row) };
}

const unitsOf = (text: string, points: number): number => Array.from(text).slice(0, points).join('').length;

/** The decision about a name, in the article's text with its corrections, as the program reads it by itself. @throws Fault */
export function nameDecision(row: FilledRow, document: ReadDocument, reference: Reference): NameDecision {
  const { text, mentions } = document;
  const { span } = placeIn(text, row, "the article's text");
  const surface = text.slice(span.start, span.end);
  const mention = mentions.find(({ start, end }) => start === span.start && end === span.end);
  const { expect, at } = expected(text, span);
  const place = { surface, ...(at !== undefined && { at }) };
  if (row.decision === 'entity') {
    const entity = entityOf(row.value, reference);
    const type = typeFor(entity, mention);
    return {
      expect,
      action: 'link',
      ...place,
      type,
      entity_id: entity.entity_id,
      is_name: true,
      ...because(row),
      ...signed(row),
    };
  }
  if (!mention) {
    throw new Fault(
      `${said(surface)}, where the program reads no name`,
      'a name that it reads',
      'run tahqiq review again, or decide entity',
    );
  }
  const { type } = mention;
  if (row.decision === 'none') {
    return { expect, action: 'link', ...place, entity_id: null, is_name: false, ...because(row), ...signed(row) };
  }
  if (row.decision === 'nil') {
    return { expect, action: 'link', ...place, type, entity_id: null, is_name: true, ...because(row), ...signed(row) };
  }
  const entity_id = knownIdOf(mention, reference);
  return { expect, action: 'keep-link', ...place, type, entity_id, ...toldIn(row), ...signed(row) };
}

const because = ({ reason, evidence }: FilledRow) => ({ reason, evidence });

/** A nationality that is linked to another country stays one. */
const typeFor = ({ type }: KnowledgeLine, mention: Mention | undefined) =>
  mention?.form === 'demonym' && type === 'place' ? ('people' as const) : type;

/** An entity by its id, or by its Wikidata item. */
function entityOf(value: string, reference: Reference): KnowledgeLine {
  const entity = entitiesById(reference).get(/^Q\d+$/.test(value) ? `ent_${value}` : value);
  if (entity) return entity;
  throw new Fault(
    `the entity ${said(value)}`,
    WANTED.entity!,
    'take one from the column candidates or from knowledge/entities.jsonl, or decide nil',
  );
}
