import { isAboutText, type NameDecision } from '../../schemas/correction-line.ts';
import type { MentionType } from '../../schemas/fields.ts';
import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { decisionPlace, Failure, told } from '../failure.ts';
import { perReference } from '../per-reference.ts';
import type { LinkedDocument, Mention, Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { meets, onlyPlace, partPlace } from '../text/only-place.ts';
import type { Span } from '../text/words.ts';
import { isAcronym } from './name-form.ts';
import { unknownEntityId } from './unknown-entity.ts';

/** The rule under which links that a person decided are published. */
export const DECIDE_LINK = {
  id: 'decide-link',
  title: 'Link as a reader decided',
  why: 'Names that the program doubts are decided by a reader and kept in seeds/corrections: what they name, that the knowledge base lacks it, that they are no names, or that they are right as they were read. A decision whose text or reading has changed stops the build.',
} as const;

const AGAIN = 'read the place again and renew or remove the decision';

/** The entities of the knowledge base by id. */
export const entitiesById = perReference(
  ({ knowledge }: Reference): ReadonlyMap<string, KnowledgeLine> => new Map(knowledge.map((e) => [e.entity_id, e])),
);

/** The entity of a mention if the knowledge base has it; for what it lacks, the linker makes an id of the name. */
export const knownIdOf = ({ entityId }: Mention, reference: Reference): string | null =>
  entityId !== null && entitiesById(reference).has(entityId) ? entityId : null;

/**
 * Links the names of a document as a reader has decided, after everything else.
 * @throws Failure if the text that a decision expects is not there exactly once, if no name stands there and none can be made,
 *   or if a name that was to stay as it was is now read otherwise
 */
export function applyDecisions(document: LinkedDocument, reference: Reference): LinkedDocument {
  let mentions = document.mentions;
  const decided = new Map<number, Span>();
  document.corrections.forEach((line, index) => {
    if (line.status !== 'decided' || isAboutText(line)) return;
    const refuse: Refuse = (found, expected, next = AGAIN) => {
      throw new Failure(told(decisionPlace(document.seedFile, index), found, expected, next));
    };
    const span = spanOf(line, document.text, refuse);
    const earlier = [...decided].find(([, other]) => other.start === span.start && other.end === span.end);
    if (earlier) {
      const said = `a second decision about ${JSON.stringify(line.surface)}, after line ${earlier[0] + 1}`;
      refuse(said, 'one for each name', 'remove one of the two');
    }
    decided.set(index, span);
    const found = mentions.find((m) => m.start === span.start && m.end === span.end);
    const next =
      line.action === 'keep-link'
        ? kept(line, found, reference, refuse)
        : linked(line, span, found, mentions, document, reference, refuse);
    mentions = [...mentions.filter((m) => m !== found), ...(next ? [next] : [])];
  });
  if (decided.size === 0) return document;
  return { ...document, mentions: [...mentions].sort((a, b) => a.start - b.start || a.end - b.end) };
}

type Refuse = (found: string, expected: string, next?: string) => never;
type Decision<Action> = Extract<NameDecision, { action: Action }>;

/** Where a decision stands in the article's text; null if its text is not there exactly once. */
export function decidedSpan(line: NameDecision, text: string): Span | null {
  const [around, inside] = [onlyPlace(text, line.expect), partPlace(line.expect, line.surface, line.at)];
  if (typeof around === 'string' || typeof inside === 'string') return null;
  return { start: around.start + inside.start, end: around.start + inside.end };
}

function spanOf(line: NameDecision, text: string, refuse: Refuse): Span {
  const span = decidedSpan(line, text);
  if (span) return span;
  const [said, name] = [JSON.stringify(line.expect), JSON.stringify(line.surface)];
  const around = onlyPlace(text, line.expect);
  if (typeof around === 'string') return refuse(`${said} ${around} in the article's text`, 'it exactly once');
  const inside = partPlace(line.expect, line.surface, line.at) as string;
  return refuse(`${name} ${inside} in ${said}`, 'it exactly once, or at the character given');
}

const reading = (type: MentionType | undefined, id: string | null): string =>
  `${type ?? 'a name'}, ${id ?? 'of no entity'}`;

function kept(line: Decision<'keep-link'>, found: Mention | undefined, reference: Reference, refuse: Refuse): Mention {
  const wanted = `${JSON.stringify(line.surface)} read as ${reading(line.type, line.entity_id)}, as it was when it was kept`;
  if (!found) return refuse(`no name in ${JSON.stringify(line.expect)}`, wanted);
  const id = knownIdOf(found, reference);
  if (found.type !== line.type || id !== line.entity_id) return refuse(reading(found.type, id), wanted);
  return { ...found, ...verdictOf(line.reason ?? 'right as it was read') };
}

function linked(
  line: Decision<'link'>,
  span: Span,
  found: Mention | undefined,
  mentions: readonly Mention[],
  document: LinkedDocument,
  reference: Reference,
  refuse: Refuse,
): Mention | null {
  const other = found ? undefined : mentions.find((m) => meets(m, span));
  if (other)
    refuse(
      `the name ${JSON.stringify(other.surface)}`,
      `${JSON.stringify(line.surface)}, or no other name at its place`,
    );
  // What the program no longer takes for a name is none, as was decided.
  if (!line.is_name) return null;
  const entity = line.entity_id === null ? null : entitiesById(reference).get(line.entity_id);
  if (entity === undefined) {
    return refuse(
      `${line.entity_id}, which the knowledge base lacks`,
      'the id of one of its entities',
      'see seeds/knowledge/entities.jsonl',
    );
  }
  const type = line.type ?? entity?.type ?? found?.type;
  if (type === undefined)
    return refuse('a name that only the decision knows, without its type', 'a type', 'add "type"');
  const mention = found ?? made(span, document, refuse);
  const entityId = entity?.entity_id ?? unknownEntityId(mention.normalised, type);
  const isSame = found !== undefined && found.entityId === entityId && found.type === type;
  return {
    ...mention,
    type,
    entityId,
    nil: !entity?.qid,
    ...(isSame ? {} : { form: formOf(mention, type), metonymOf: null }),
    ...verdictOf(line.reason),
  };
}

const verdictOf = (reason: string) => ({
  confidence: 1,
  evidence: `decided by a reader: ${reason}`,
  ruleId: DECIDE_LINK.id,
});

/** The form of a name that names something else than was read. */
function formOf({ form, surface }: Mention, type: MentionType): Mention['form'] {
  if (type === 'people') return 'demonym';
  if (isAcronym(surface)) return 'acronym';
  return form === 'short_name' && type === 'person' ? form : 'name';
}

/** What may stand before a name and be written together with it. */
const CLITICS = /^(?:[وفبلكس]{0,3})$/u;

/** A name that the program has not seen. */
function made(span: Span, { text, sentences }: LinkedDocument, refuse: Refuse): Mention {
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  const surface = text.slice(span.start, span.end);
  if (!sentence) return refuse(`${JSON.stringify(surface)}, which lies in no sentence`, 'a name inside a sentence');
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(sentence.start, span.start))![0];
  const isWhole = CLITICS.test(before) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(span.end, span.end + 2));
  if (!isWhole || !/[\p{L}\p{N}]/u.test(surface)) {
    refuse(
      JSON.stringify(surface),
      'whole words, without the clitics before them',
      'mark the name from its first letter to its last',
    );
  }
  return {
    ...span,
    sentence,
    surface,
    normalised: surface.split(/\s+/).map(fold).join(' ').trim() || surface,
    type: 'work',
    form: 'name',
    proclitic: before || null,
    entityId: null,
    metonymOf: null,
    nil: true,
    confidence: 1,
    signs: [],
    evidence: '',
    ruleId: DECIDE_LINK.id,
  };
}
